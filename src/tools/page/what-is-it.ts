/**
 * Whether what somebody brought is a dump or a profile, by what is in it and never by its name: a quick look at the
 * beginning, unpacked where it is packed.
 */
import { packedForm, recognizeDump, unpack } from '../../thread-dump/index.ts';

/** Enough for a title and a dozen threads. */
const LOOK_BYTES = 4 << 20;
/** A packed file is unpacked whole: dumps are not larger. */
const MOST_PACKED_BYTES = 16 << 20;
/** Above that it is more likely a dump than anything else. */
const LIKELY = 0.5;

export async function isDump(file: Blob): Promise<boolean> {
  const found = recognizeDump(await beginningOf(file));
  return found !== null && found.certainty > LIKELY;
}

async function beginningOf(file: Blob): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, LOOK_BYTES).arrayBuffer());
  if (packedForm(head) === null || file.size > MOST_PACKED_BYTES) return head;
  try {
    return (await unpack(new Uint8Array(await file.arrayBuffer()))).bytes.subarray(0, LOOK_BYTES);
  } catch {
    return head;
  }
}
