import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksToFirstBad, halve, type KeyRange, pieces, type Tried } from './search.ts';
import { MOST_ROWS_OF_A_PAGE } from './table.ts';

/** Asks a table in which the keys of one range are bad, until the search is done. */
function search(all: KeyRange, bad: KeyRange | undefined, most = Number.POSITIVE_INFINITY) {
  const tried: Tried[] = [];
  for (;;) {
    const next = halve(all, most, tried);
    if ('found' in next) return { found: next.found, tried };
    const { from, to } = next.ask;
    tried.push({ from, to, bad: bad !== undefined && from <= bad.to && to >= bad.from });
  }
}

const ranges = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat()).map(([size, one, other]) => {
  const [from, to] = [1 + (one % size), 1 + (other % size)].sort((a, b) => a - b) as [number, number];
  return { all: { from: 1, to: size }, bad: { from, to } };
});

test('halving finds exactly the bad keys, in no more than two logarithms of the table', () => {
  fc.assert(
    fc.property(ranges, ({ all, bad }) => {
      const { found, tried } = search(all, bad);
      expect(found).toEqual(bad);
      expect(tried.length).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(all.to)));
    }),
  );
});

test('the first bad key takes one logarithm, and one check whether there is any', () => {
  fc.assert(
    fc.property(ranges, ({ all, bad }) => {
      const checks = checksToFirstBad(all, search(all, bad).tried);
      expect(checks).toBeGreaterThanOrEqual(1);
      expect(checks).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(all.to)));
    }),
  );
});

test('in a good table one check is enough, and nothing is found', () => {
  const { found, tried } = search({ from: 1, to: 20_000 }, undefined);
  expect(found).toBeUndefined();
  expect(tried).toHaveLength(1);
  expect(checksToFirstBad({ from: 1, to: 20_000 }, tried)).toBeUndefined();
});

test('whichever page of the lab is bad: by key it takes no more than 30 checks, by page no more than 12', () => {
  const [keys, pages] = [20_000, 147];
  for (let page = 0; page < pages; page++) {
    const bad = { from: 1 + Math.round((page * keys) / pages), to: Math.round(((page + 1) * keys) / pages) };
    const byKey = search({ from: 1, to: keys }, bad, MOST_ROWS_OF_A_PAGE);
    expect(byKey.found).toEqual(bad);
    expect(byKey.tried.length).toBeLessThanOrEqual(30);
    const byPage = search({ from: 0, to: pages - 1 }, { from: page, to: page }, 1);
    expect(byPage.found).toEqual({ from: page, to: page });
    expect(byPage.tried.length).toBeLessThanOrEqual(12);
  }
});

test('pieces cover every key once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 40 }), (size, count) => {
      const list = pieces({ from: 1, to: size }, Math.min(count, size));
      expect(list[0]?.from).toBe(1);
      expect(list.at(-1)?.to).toBe(size);
      list.slice(1).forEach((piece, i) => {
        expect(piece.from).toBe((list[i]?.to ?? 0) + 1);
      });
    }),
  );
});
