/**
 * What a failing storage hands out in place of a block. With the checksum kept, anything may have happened to the block: the
 * server compares the two before it looks further. With a fitting one the server trusts what it is given, so only values
 * of fixed width are changed and all that says where things lie is left alone: such a page is wrong, and whole. That is
 * on purpose: other people's software is to be shown wrong rows here, not to be driven mad.
 */
import type { RandomStream } from '../../simulation/engine/random.ts';
import { BLOCK_BYTES, type ChecksumKind, type OtherBytes } from './fault.ts';
import { checksumOf, pageChecksum, setChecksum } from './page-checksum.ts';
import { rowsOf } from './page-rows.ts';

export interface BlockAsRead {
  /** What the storage holds there. */
  page: Uint8Array;
  block: number;
  /** The block before, or after the first one. */
  neighbour: Uint8Array;
  fixedWidthBytes: number;
}

const HALF = BLOCK_BYTES / 2;

export function otherBytes(
  read: BlockAsRead,
  bytes: OtherBytes,
  checksum: ChecksumKind,
  random: RandomStream,
): Uint8Array {
  const page = read.page.slice();
  if (checksum === 'fitting') {
    if (bytes === 'one-bit') flipOneBit(page, read);
    else changeRows(page, read, bytes, random);
    setChecksum(page, pageChecksum(page, read.block));
    return page;
  }
  if (bytes === 'zeros') return page.fill(0);
  if (bytes === 'random') fillAtRandom(page, random);
  if (bytes === 'torn-half') page.set(read.neighbour.subarray(HALF), HALF);
  if (bytes === 'one-bit') flipOneBit(page, read);
  setChecksum(page, checksumOf(read.page));
  return page;
}

function changeRows(page: Uint8Array, read: BlockAsRead, bytes: OtherBytes, random: RandomStream): void {
  const { neighbour, fixedWidthBytes } = read;
  const others = rowsOf(neighbour);
  rowsOf(page).forEach((row, i) => {
    if (row === undefined) return;
    const values = page.subarray(row, row + fixedWidthBytes);
    const other = others[i];
    if (bytes === 'zeros') values.fill(0);
    if (bytes === 'random') fillAtRandom(values, random);
    if (bytes === 'torn-half' && row >= HALF && other !== undefined)
      values.set(neighbour.subarray(other, other + values.length));
  });
}

function fillAtRandom(bytes: Uint8Array, random: RandomStream): void {
  for (let at = 0; at < bytes.length; at++) bytes[at] = random.integer(256);
}

/** In the middle of the values of the row in the middle. */
function flipOneBit(page: Uint8Array, { fixedWidthBytes }: BlockAsRead): void {
  const rows = rowsOf(page).filter((row) => row !== undefined);
  const row = rows[Math.floor(rows.length / 2)];
  if (row === undefined) return;
  const at = row + Math.floor((fixedWidthBytes - 1) / 2);
  page[at] = (page[at] ?? 0) ^ 1;
}
