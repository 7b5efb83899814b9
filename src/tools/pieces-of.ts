/** A file of the viewer's, piece by piece, and how much of it was read. */
import type { Pieces, ReadOptions } from '../profile/index.ts';

/** Not every browser iterates over a stream. */
export async function* piecesOf(file: Blob): Pieces {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** Steps of the progress that are worth a message. */
const STEP = 0.05;

/** What a reader is to know of a file, and whom to tell: the share that was read, in steps that are worth a message. */
export function toldInSteps(size: number, report: (share: number) => void): ReadOptions {
  let told = 0;
  const progress = (bytes: number) => {
    const share = bytes / size;
    if (share < told + STEP) return;
    told = share;
    report(share);
  };
  return { bytes: size, progress };
}
