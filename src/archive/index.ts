/**
 * Archives that people send dumps and profiles in: the files in them, each read as it is unpacked. Pure: no DOM, no Node; the
 * only error of its own is ArchiveError. Nobody reaches past this file
 * and problems.ts.
 */
import { inflated } from './inflate.ts';
import { type ArchivedFile, type Bytes, bytesOf, piecesOf } from './source.ts';
import { filesOfTar, isTar, TAR_HEAD_BYTES } from './tar.ts';
import { filesOfZip, isZip } from './zip.ts';

export { ArchiveError } from './error.ts';
export { type ArchivedFile, type Bytes, contentOf, piecesOf } from './source.ts';
export { archiveSentence } from './words.ts';

/** Undefined for what is no archive; an ArchiveError for one that stays shut. */
export async function filesIn(file: Bytes): Promise<ArchivedFile[] | undefined> {
  const head = await bytesOf(file, 0, TAR_HEAD_BYTES);
  const pieces = () => piecesOf(file);
  if (isZip(head)) return filesOfZip(file);
  if (isTar(head)) return filesOfTar(pieces());
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  return isPacked && (await beginsLikeTar(pieces())) ? filesOfTar(inflated(pieces(), 'gzip')) : undefined;
}

async function beginsLikeTar(packed: AsyncIterable<Uint8Array>): Promise<boolean> {
  try {
    // Whatever unpacks it gives more than a head at once, or the file is smaller than that.
    for await (const piece of inflated(packed, 'gzip')) return isTar(piece);
  } catch {
    // Broken: whoever reads it says so.
  }
  return false;
}
