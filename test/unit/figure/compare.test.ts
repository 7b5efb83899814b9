/** Charts beside each other: a pinned run's lines, and how far chance reaches. */
import { expect, test } from 'vitest';
import { inPieces } from '../../../src/figure/chart/bands.ts';
import type { Chart, Series } from '../../../src/figure/chart/declaration.ts';
import { withFutures } from '../../../src/figure/compare/futures.ts';
import { withGhost } from '../../../src/figure/compare/ghost.ts';
import { SEEDS, seedsAfter, withSpread } from '../../../src/figure/compare/spread.ts';
import { csvOf } from '../../../src/figure/save/numbers.ts';

const line = (y: number[], more: Partial<Series> = {}): Series => ({
  label: 'wait',
  role: 'main',
  x: y.map((_, i) => i),
  y,
  ...more,
});
const chart = (series: Series[], maximum = 10, more: Partial<Chart> = {}): Chart => ({
  x: { label: 'requests/s', minimum: 0, maximum: 3 },
  y: { label: 'ms', minimum: 0, maximum },
  series,
  ...more,
});

test('a pinned run stands behind, named once, and the axis has room for both', () => {
  const both = withGhost(chart([line([1, 2]), line([3, 3])]), chart([line([5, 6]), line([7, 20])], 25), 'pinned');
  expect(both.series.map(({ label, ghost }) => [label, ghost === true])).toEqual([
    ['wait', false],
    ['wait', false],
    ['pinned', true],
    ['', true],
  ]);
  expect(both.y.maximum).toBe(25);
});

test('a line that did not move is not drawn twice, and what was measured is nobody’s run', () => {
  const measured = line([9, 9], { origin: 'measured' });
  const now = chart([line([1, 2]), line([3, 4], { label: 'other' })]);
  const both = withGhost(now, chart([line([1, 2]), line([3, 5], { label: 'other' }), measured]), 'pinned');
  expect(both.series).toHaveLength(3);
  expect(Array.from(both.series[2]?.y ?? [])).toEqual([3, 5]);
});

test('bars come back as their levels, with gaps between', () => {
  const both = withGhost(chart([line([1, 2], { kind: 'bars' })]), chart([line([4, 5], { kind: 'bars' })]), 'pinned');
  const ghost = both.series[1];
  expect(ghost?.kind).toBe('line');
  expect(Array.from(ghost?.y ?? [])).toEqual([4, 4, Number.NaN, 5, 5, Number.NaN]);
  expect(ghost?.x[0]).toBeCloseTo(-0.36);
});

test('charts that have no axis in common are not laid over each other', () => {
  const now = chart([line([1, 2])]);
  const other = chart([line([5, 6])], 10, { x: { label: '', minimum: 0, maximum: 1, categories: ['a', 'b'] } });
  expect(withGhost(now, other, 'pinned')).toBe(now);
  expect(withGhost(now, undefined, 'pinned')).toBe(now);
});

test('the band goes from the lowest to the highest of all runs, the shown one among them', () => {
  const { bands } = withSpread(chart([line([5, 5, Number.NaN])]), [
    chart([line([4, 7, 1])]),
    undefined,
    chart([line([6, 5, Number.NaN])]),
  ]);
  expect(bands?.map(({ low, high }) => [Array.from(low), Array.from(high)])).toEqual([
    [
      [4, 5, 1],
      [6, 7, 1],
    ],
  ]);
});

test('a band ends at a gap and begins anew behind it', () => {
  const at = (x: number, low: number, high: number) => ({ x, low, high });
  const gap = at(2, Number.NaN, Number.NaN);
  expect(inPieces([gap, at(1, 0, 1), at(2, 0, 2), gap, gap, at(5, 0, 3), gap])).toEqual([
    [at(1, 0, 1), at(2, 0, 2)],
    [at(5, 0, 3)],
  ]);
});

test('a room’s band lies beside the page’s own until it is of more runs', () => {
  const own = withSpread(chart([line([5, 5])]), [chart([line([4, 7])])]);
  const room = (runs: number) => withFutures(own, { phones: 1, runs, low: [0, 0], high: [254, 254] });
  expect(room(SEEDS - 1).bands?.map(({ runs }) => runs)).toEqual([SEEDS - 1, undefined]);
  expect(room(SEEDS).bands?.map(({ runs }) => runs)).toEqual([SEEDS]);
});

test('where chance plays no part there is no band', () => {
  const same = chart([line([1, 2, 3])]);
  expect(withSpread(same, [chart([line([1, 2, 3])])]).bands).toBeUndefined();
});

test('the other seeds are whole numbers that differ, at the end of the integers too', () => {
  for (const seed of [1, -5, Number.MAX_SAFE_INTEGER - 3, Number.MAX_SAFE_INTEGER]) {
    const all = new Set([seed, ...seedsAfter(seed)]);
    expect(all.size).toBe(SEEDS);
    expect([...all].every(Number.isSafeInteger)).toBe(true);
  }
});

test('the file holds each place once, in order, in full precision, with gaps empty and names quoted', () => {
  const series = [line([0.1 + 0.2, 2]), { ...line([7], { label: 'told, "twice"' }), x: [1] }];
  expect(csvOf({ chart: chart(series) }).split('\r\n')).toEqual([
    'requests/s,wait,"told, ""twice"""',
    '0,0.30000000000000004,',
    '1,2,7',
    '',
  ]);
});

test('a scene’s file is its table', () => {
  expect(csvOf({ scene: { table: { head: ['day', 'orders'], rows: [['Monday', '1,000']] } } })).toBe(
    'day,orders\r\nMonday,"1,000"\r\n',
  );
});
