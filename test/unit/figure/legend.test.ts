/** What the lines mean, where the numbers come from, and what is read under the pointer. */
import { expect, test } from 'vitest';
import type { Chart, Series } from '../../../src/figure/chart/declaration.ts';
import { legend } from '../../../src/figure/legend.ts';
import { words } from '../../../src/figure/words.ts';
import { Written } from './written.ts';

const line = (label: string, more: Partial<Series> = {}): Series => ({ label, role: 'main', x: [0], y: [1], ...more });
const chart: Chart = {
  x: { label: 'hour', minimum: 0, maximum: 24, format: (x) => `${x}:00` },
  y: { label: 'load', minimum: 0, maximum: 1, format: (y) => `${y} cores` },
  right: { label: 'share', minimum: 0, maximum: 1, format: (y) => `${100 * y} %` },
  series: [line('one'), line('two', { right: true }), line('three', { format: (y) => `×${y}` })],
};
const write = (...given: Parameters<typeof legend>) => new Written(legend(...given));
const origins = (written: Written) => written.texts('span', /class="origin /);
const names = (written: Written) => written.texts('li', /class="series"/);

test('every series that has a name is there, with its sample', () => {
  const written = write({ ...chart, series: [...chart.series, line('')] }, 'model', undefined);
  expect(names(written)).toEqual(['one', 'two', 'three']);
  expect(written.all('svg', /aria-hidden="true"/)).toHaveLength(3);
});

test('under the pointer each value is written as its series or its axis says, and the place as the axis does', () => {
  const written = write(chart, 'model', { x: 9, values: [0.5, 0.25, 3] });
  expect(names(written)).toEqual(['one 0.5 cores', 'two 25 %', 'three ×3']);
  expect(written.texts('li', /class="place"/)).toEqual(['hour: 9:00']);
});

test('a series that is named in the plot is not named twice, but read', () => {
  const series = [line('one', { named: true }), line('two', { named: true, ghost: true }), line('three')];
  expect(names(write({ ...chart, series }, 'model', undefined))).toEqual(['two', 'three']);
  const reading = { x: 9, values: [0.5, undefined, undefined] };
  expect(names(write({ ...chart, series }, 'model', reading))).toEqual(['one 0.5 cores', 'two', 'three']);
});

test('a value stays with its series, though others have no name or no value', () => {
  const series = [line(''), line('two'), line('three')];
  const written = write({ ...chart, series }, 'model', { x: 9, values: [1, undefined, 3] });
  expect(names(written)).toEqual(['two', 'three 3 cores']);
});

test('a place of a named axis is said by its name', () => {
  const x = { ...chart.x, categories: ['nginx', 'node'] };
  const written = write({ ...chart, x }, 'model', { x: 1, values: [1] });
  expect(written.texts('li', /class="place"/)).toEqual(['hour: node']);
});

test('where a panel names the series only readings are left', () => {
  const silent = { ...chart, legend: false };
  expect(names(write(silent, 'model', undefined))).toEqual([]);
  expect(names(write(silent, 'model', { x: 1, values: [1, undefined] }))).toEqual(['one 1 cores']);
});

test('each origin is said once, of series and of lines; a series that says nothing is of the figure’s', () => {
  const series = [line('one'), line('two'), line('here', { origin: 'measured' })];
  const lines = [{ at: 1, axis: 'y', label: '×3', origin: 'told' }] as const;
  expect(origins(write({ ...chart, series, lines }, 'yours', undefined))).toEqual([
    words.origin.yours,
    words.origin.measured,
    words.origin.told,
  ]);
});

test('a figure without a chart says where its numbers come from, too', () => {
  expect(origins(write(undefined, 'yours', undefined))).toEqual([words.origin.yours]);
  expect(origins(write({ ...chart, series: [] }, 'model', undefined))).toEqual([words.origin.model]);
});

test('a sample is drawn as its series is: marks, blocks, lines, by role', () => {
  const samples = (['points', 'bars', 'line'] as const).map(
    (kind) => write({ ...chart, series: [line('one', { kind, role: 'bad' })] }, 'model', undefined).all('svg')[0] ?? '',
  );
  expect(samples.map((sample) => /<(path|rect|line)/.exec(sample)?.[1])).toEqual(['path', 'rect', 'line']);
  for (const sample of samples) expect(sample).toContain('role-bad');
  const marks = (['main', 'second', 'third', 'good', 'bad', 'quiet'] as const).map(
    (role) =>
      /d="([^"]*)"/.exec(
        write({ ...chart, series: [line('one', { kind: 'points', role })] }, 'model', undefined).html,
      )?.[1],
  );
  expect(new Set(marks).size).toBe(6);
});
