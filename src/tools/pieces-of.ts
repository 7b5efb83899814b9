/** A file of the viewer's, piece by piece. */
import type { Pieces } from '../profile/index.ts';

/** Not every browser iterates over a stream. */
export async function* piecesOf(file: Blob): Pieces {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
