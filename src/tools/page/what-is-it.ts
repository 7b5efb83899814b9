/**
 * Whether what somebody brought are dumps or profiles, by what is in it and never by its name: a quick look at the beginning,
 * unpacked where it is packed. Where one is a dump, the others are taken for such as well.
 */
import { ArchiveError, filesIn } from '../../archive/index.ts';
import { packedForm, recognizeDump, unpack } from '../../thread-dump/index.ts';

/** Enough for a title and a dozen threads. */
const LOOK_BYTES = 4 << 20;
/** A packed file is unpacked whole: dumps are not larger. */
const MOST_PACKED_BYTES = 16 << 20;
/** Above that it is more likely a dump than anything else. */
const LIKELY = 0.5;

export async function hasDump(files: readonly Blob[]): Promise<boolean> {
  for (const file of files) for await (const head of headsOf(file)) if (isDump(head)) return true;
  return false;
}

function isDump(head: Uint8Array): boolean {
  const found = recognizeDump(head);
  return found !== null && found.certainty > LIKELY;
}

/** The beginning of a file, or of each in an archive; of one that stays shut, whoever reads it says why. */
async function* headsOf(file: Blob): AsyncGenerator<Uint8Array> {
  const archived = await filesIn(file).catch((error: unknown) => {
    if (error instanceof ArchiveError) return [];
    throw error;
  });
  if (!archived) yield beginningOf(new Uint8Array(await file.slice(0, LOOK_BYTES).arrayBuffer()), file);
  for (const { pieces } of archived ?? []) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const piece of pieces()) {
      parts.push(new Uint8Array(piece));
      size += piece.length;
      if (size > LOOK_BYTES) break;
    }
    const within = new Blob(parts);
    yield beginningOf(new Uint8Array(await within.slice(0, LOOK_BYTES).arrayBuffer()), within);
  }
}

async function beginningOf(head: Uint8Array, file: Blob): Promise<Uint8Array> {
  if (packedForm(head) !== 'gzip' || file.size > MOST_PACKED_BYTES) return head;
  try {
    return (await unpack(new Uint8Array(await file.arrayBuffer()))).bytes.subarray(0, LOOK_BYTES);
  } catch {
    return head;
  }
}
