import { expect, test } from 'vitest';
import type { Chart } from '../../src/figure/chart/declaration.ts';
import { invert, logarithmicTicks, points, scale } from '../../src/figure/chart/points.ts';

const linear = { label: '', minimum: 0, maximum: 10 };
const logarithmic = { label: '', minimum: 1, maximum: 1000, scale: 'logarithmic' as const };
const chart = (series: Chart['series'], over: Partial<Chart> = {}): Chart => ({
  x: linear,
  y: linear,
  series,
  ...over,
});

test('a logarithmic axis is an even one over the decades, and back', () => {
  expect([1, 10, 1000].map((value) => scale(logarithmic, value))).toEqual([0, 1, 3]);
  expect(invert(logarithmic, scale(logarithmic, 250))).toBe(250);
  expect(scale(logarithmic, 0)).toBeNaN();
  expect(scale(linear, 0)).toBe(0);
});

test('its ticks are the decades, with 2 and 5 where there are few', () => {
  expect(logarithmicTicks(logarithmic)).toEqual([1, 10, 100, 1000]);
  expect(logarithmicTicks({ ...logarithmic, minimum: 0.5, maximum: 20 })).toEqual([0.5, 1, 2, 5, 10, 20]);
});

test('areas of a stack lie on those before them; lines do not', () => {
  const area = (y: number[], stack?: string) => ({
    label: '',
    role: 'main' as const,
    kind: 'area' as const,
    x: [0, 1],
    y,
    ...(stack && { stack }),
  });
  const [low, high, alone] = [area([1, 2], 's'), area([10, 20], 's'), area([5, 5])];
  const declared = chart([low, high, alone]);
  expect(points(low, declared).map(({ y }) => y)).toEqual([1, 2]);
  expect(points(high, declared).map(({ y }) => y)).toEqual([11, 22]);
  expect(points(alone, declared).map(({ y }) => y)).toEqual([5, 5]);
});

test('a gap in x is told by y, so that x stays in order', () => {
  const series = { label: '', role: 'main' as const, x: [1, 2, Number.NaN, 4], y: [1, 1, Number.NaN, 1] };
  expect(points(series, chart([series]))).toEqual([
    { x: 1, y: 1 },
    { x: 2, y: 1 },
    { x: 2, y: Number.NaN },
    { x: 4, y: 1 },
  ]);
});

test('the right axis has its own scale, and horizontal bars are turned', () => {
  const series = { label: '', role: 'main' as const, right: true, x: [3], y: [100] };
  expect(points(series, chart([series], { right: logarithmic }))).toEqual([{ x: 3, y: 2 }]);
  const bars = { label: '', role: 'main' as const, kind: 'bars' as const, x: [3], y: [7] };
  expect(points(bars, chart([bars], { horizontal: true }))).toEqual([{ x: 7, y: 3 }]);
});
