/** What a failing storage hands out, on a page laid out here by hand: what is changed, what is left, and what checksum it bears. */
import { expect, test } from 'vitest';
import { randomStreams } from '../../simulation/engine/random.ts';
import { BLOCK_BYTES, type OtherBytes } from './fault.ts';
import { otherBytes } from './other-bytes.ts';
import { checksumOf, pageChecksum, setChecksum } from './page-checksum.ts';
import { rowsOf } from './page-rows.ts';

const BLOCK = 7;
const FIXED = 8;
const ROWS = 100;
const ROW_BYTES = 64;
const ROW_HEADER = 24;
const kinds: readonly OtherBytes[] = ['zeros', 'random', 'torn-half', 'one-bit'];

/** A hundred rows whose first eight bytes say which page and which row it is. */
function pageOf(number: number): Uint8Array {
  const page = new Uint8Array(BLOCK_BYTES);
  const view = new DataView(page.buffer);
  view.setUint16(12, 24 + 4 * ROWS, true);
  for (let i = 0; i < ROWS; i++) {
    const row = BLOCK_BYTES - (i + 1) * ROW_BYTES;
    view.setUint32(24 + 4 * i, row | (1 << 15) | (ROW_BYTES << 17), true);
    page.fill(0xee, row, row + ROW_BYTES);
    view.setUint8(row + 22, ROW_HEADER);
    view.setUint32(row + ROW_HEADER, number, true);
    view.setUint32(row + ROW_HEADER + 4, i, true);
  }
  setChecksum(page, pageChecksum(page, number));
  return page;
}

const page = pageOf(BLOCK);
const read = { page, block: BLOCK, neighbour: pageOf(BLOCK - 1), fixedWidthBytes: FIXED };
const give = (bytes: OtherBytes, checksum: 'kept' | 'fitting') =>
  otherBytes(read, bytes, checksum, randomStreams(1)('bytes'));
const changed = (other: Uint8Array) => [...other.keys()].filter((at) => other[at] !== page[at]);
const valuesOf = (other: Uint8Array) => {
  const view = new DataView(other.buffer, other.byteOffset);
  return rowsOf(other).map((row = 0) => [view.getUint32(row, true), view.getUint32(row + 4, true)]);
};

test('a checksum hangs on every byte, on the block, and not on itself', () => {
  for (const at of [0, 10, 11, 4095, 8191]) {
    const other = page.slice();
    other[at] = (other[at] ?? 0) ^ 1;
    expect(pageChecksum(other, BLOCK)).not.toBe(checksumOf(page));
  }
  expect(pageChecksum(page, BLOCK + 1)).not.toBe(checksumOf(page));
  expect(pageChecksum(page, BLOCK)).toBe(checksumOf(page));
});

test.each(kinds)('%s: what the storage holds is left alone, and what it gives is as long', (bytes) => {
  const before = page.slice();
  for (const checksum of ['kept', 'fitting'] as const) expect(give(bytes, checksum)).toHaveLength(BLOCK_BYTES);
  expect(page).toEqual(before);
});

test('with the checksum kept the whole block is other bytes, half of it, or one bit', () => {
  expect(give('zeros', 'kept').every((byte) => byte === 0)).toBe(true);
  expect(changed(give('random', 'kept')).length).toBeGreaterThan(0.95 * BLOCK_BYTES);
  expect(changed(give('torn-half', 'kept')).every((at) => at >= BLOCK_BYTES / 2)).toBe(true);
  expect(give('torn-half', 'kept').subarray(BLOCK_BYTES / 2)).toEqual(read.neighbour.subarray(BLOCK_BYTES / 2));
  expect(changed(give('one-bit', 'kept'))).toHaveLength(1);
});

test.each(['random', 'torn-half', 'one-bit'] as const)('%s: a checksum that is kept gives it away', (bytes) => {
  const other = give(bytes, 'kept');
  expect(checksumOf(other)).toBe(checksumOf(page));
  expect(pageChecksum(other, BLOCK)).not.toBe(checksumOf(other));
});

test.each(kinds)('%s: with a fitting checksum only values of fixed width differ', (bytes) => {
  const other = give(bytes, 'fitting');
  expect(checksumOf(other)).toBe(pageChecksum(other, BLOCK));
  const rows = rowsOf(page).map((row = 0) => row);
  const inValues = (at: number) => rows.some((row) => at >= row && at < row + FIXED);
  const outside = changed(other).filter((at) => !inValues(at));
  expect(outside.every((at) => at === 8 || at === 9)).toBe(true);
  expect(changed(other).some(inValues)).toBe(true);
});

test('such values are nothing, anything, the neighbour’s in the second half, or one bit off', () => {
  expect(new Set(valuesOf(give('zeros', 'fitting')).flat())).toEqual(new Set([0]));
  expect(new Set(valuesOf(give('random', 'fitting')).flat()).size).toBeGreaterThan(1.9 * ROWS);
  // Rows fill the page from its end.
  const torn = valuesOf(give('torn-half', 'fitting')).map(([number]) => number);
  expect(torn.indexOf(BLOCK)).toBe(BLOCK_BYTES / 2 / ROW_BYTES);
  expect(torn.lastIndexOf(BLOCK - 1)).toBe(BLOCK_BYTES / 2 / ROW_BYTES - 1);
  const bit = valuesOf(give('one-bit', 'fitting')).filter(([number, row], i) => number !== BLOCK || row !== i);
  expect(bit).toHaveLength(1);
});

test('the same storage gives the same wrong bytes again', () => {
  for (const checksum of ['kept', 'fitting'] as const)
    expect(give('random', checksum)).toEqual(give('random', checksum));
});
