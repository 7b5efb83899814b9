/** The numbers behind a chart: all of its series, each number in its own words, no more rows than can be read. */
import { expect, test } from 'vitest';
import type { Chart, Series } from '../../../src/figure/chart/declaration.ts';
import { dataTable } from '../../../src/figure/table.ts';
import { Written } from './written.ts';

const chart: Chart = {
  x: { label: 'level', minimum: 0, maximum: 3 },
  y: { label: 'milliseconds', minimum: 0, maximum: 10, format: (y) => `${y} ms` },
  right: { label: 'share', minimum: 0, maximum: 1, format: (y) => `${100 * y} %` },
  series: [],
};
const line = (label: string, y: number[], more: Partial<Series> = {}): Series => ({
  label,
  role: 'main',
  x: y.map((_, i) => i),
  y,
  ...more,
});

function tableOf(series: Series[], more: Partial<Chart> = {}) {
  const written = new Written(dataTable({ ...chart, ...more, series }));
  const rows = written
    .all('tr')
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell));
  return { written, head: rows[0], rows: rows.slice(1) };
}

test('every series has its column, every place its row', () => {
  const { head, rows } = tableOf([line('one', [1, 2]), line('two', [3, 4]), line('three', [5, 6])]);
  expect(head).toEqual(['level', 'one', 'two', 'three']);
  expect(rows).toEqual([
    ['0', '1 ms', '3 ms', '5 ms'],
    ['1', '2 ms', '4 ms', '6 ms'],
  ]);
});

test('a number is written as its series says, or as the axis that it is measured against', () => {
  const { rows } = tableOf([
    line('left', [1]),
    line('right', [0.5], { right: true }),
    line('own', [7], { right: true, format: (y) => `×${y}` }),
  ]);
  expect(rows).toEqual([['0', '1 ms', '50 %', '×7']]);
  const { format: _, ...plain } = chart.y;
  expect(tableOf([line('plain', [12_345.6])], { y: plain }).rows).toEqual([['0', '12,346']]);
});

test('places are written as the axis writes them, in order, and once though several series have them', () => {
  const hours = { ...chart.x, format: (x: number) => `${x}:00` };
  const series = [line('one', [1, 2], { x: [5, 3] }), line('two', [3, 4], { x: [4, 3] })];
  expect(tableOf(series, { x: hours }).rows).toEqual([
    ['3:00', '2 ms', '4 ms'],
    ['4:00', '', '3 ms'],
    ['5:00', '1 ms', ''],
  ]);
  const named = { ...chart.x, categories: ['nginx', 'node'] };
  expect(tableOf([line('one', [1, 2])], { x: named }).rows.map(([place]) => place)).toEqual(['nginx', 'node']);
});

test('a gap is an empty cell, a place that is a gap no row', () => {
  const { rows } = tableOf([
    line('one', [1, Number.NaN, 3], { x: [0, 1, 2] }),
    line('two', [4, 5], { x: [Number.NaN, 1] }),
  ]);
  expect(rows).toEqual([
    ['0', '1 ms', ''],
    ['1', '', '5 ms'],
    ['2', '3 ms', ''],
  ]);
});

test('segments, which are drawn and not read, and empty series are left out; a series without a name has its axis’s', () => {
  const { head } = tableOf([
    line('bars in time', [1], { kind: 'segments' }),
    line('empty', []),
    line('', [1]),
    line('', [0.5], { right: true }),
  ]);
  expect(head).toEqual(['level', 'milliseconds', 'share']);
});

test('a long curve is thinned out evenly, both ends stay; what has few points keeps them all', () => {
  const long = Array.from({ length: 1000 }, (_, i) => i);
  const { rows } = tableOf([line('curve', long), line('measured', [7, 8, 9], { x: [0.5, 333.5, 998.5] })], {
    x: { ...chart.x, format: String },
  });
  const places = rows.map(([place]) => Number(place));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.length).toBeLessThan(66);
  expect([places[0], places.at(-1)]).toEqual([0, 999]);
  const ofCurve = places.filter(Number.isInteger);
  const gaps = ofCurve.slice(1, -1).map((place, i) => place - (ofCurve[i] ?? 0));
  expect(new Set(gaps).size).toBe(1);
  expect(rows.filter(([, , measured]) => measured).map(([, , measured]) => measured)).toEqual(['7 ms', '8 ms', '9 ms']);
});

test('it can be found and scrolled by keys, and its cells have heads', () => {
  const { written } = tableOf([line('one', [1])]);
  expect(written.html).toMatch(/<div class="table" tabindex="0" role="region" aria-label="[^"]+">/);
  expect(written.all('th', /scope="col"/)).toHaveLength(2);
  expect(written.all('th', /scope="row"/)).toHaveLength(1);
  expect(written.texts('caption')).toEqual(['The numbers behind the chart']);
});
