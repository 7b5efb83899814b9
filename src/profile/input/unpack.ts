/** Unpacks gzip and zlib as it is read. */
import { ProfileError } from '../error.ts';
import type { Pieces } from './bytes.ts';
import { unpacker } from './platform.ts';

/** How bytes are packed, by the first of them. */
export function packing(head: Uint8Array): 'gzip' | 'deflate' | undefined {
  const [first = 0, second = 0] = head;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // A zlib stream of 32 kB windows, whose first two bytes are a multiple of 31.
  if (first === 0x78 && (first * 256 + second) % 31 === 0 && [0x01, 0x5e, 0x9c, 0xda].includes(second))
    return 'deflate';
  return undefined;
}

export async function* unpacked(pieces: Pieces, form: 'gzip' | 'deflate'): Pieces {
  const { readable, writable } = unpacker(form);
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  let lost: unknown;
  const feed = async () => {
    try {
      for await (const piece of pieces) await writer.write(piece);
      await writer.close();
    } catch (error) {
      lost = error;
      await writer.abort().catch(() => {});
    }
  };
  const fed = feed();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !value) break;
      yield value;
    }
    await fed;
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    await fed;
    if (lost instanceof ProfileError) throw lost;
    throw new ProfileError('broken-packed', null);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
