/** Marks on their way from one picture to the next. */
import { expect, test } from 'vitest';
import type { Chart, LineMark } from '../../src/figure/chart/declaration.ts';
import { between, hasSamePlaces } from '../../src/figure/chart/tween.ts';

const axis = { label: '', minimum: 0, maximum: 10 };
const chart = (lines: readonly LineMark[], x = 0, places: number[] = [0, 1]): Chart => ({
  x: axis,
  y: axis,
  series: [{ label: '', role: 'main', x: places, y: places }],
  lines,
  points: [{ x, y: 2 * x, label: '' }],
});
const line = (at: number, more: Partial<LineMark> = {}): LineMark => ({ axis: 'x', at, label: '', ...more });

test('marks begin where they were, and end where they belong', () => {
  const [from, to] = [chart([line(2, { to: 4 })], 1), chart([line(6, { to: 10 })], 3)];
  expect(between(from, to, 0)).toMatchObject({ lines: [{ at: 2, to: 4 }], points: [{ x: 1, y: 2 }] });
  expect(between(from, to, 0.5)).toMatchObject({ lines: [{ at: 4, to: 7 }], points: [{ x: 2, y: 4 }] });
  expect(between(from, to, 1)).toBe(to);
});

test('a mark that was not there, or lay on the other axis, stands at once where it belongs', () => {
  const from = chart([line(2, { axis: 'y' })]);
  expect(between(from, chart([line(6), line(8)]), 0).lines).toMatchObject([{ at: 6 }, { at: 8 }]);
  expect(between(undefined, chart([line(6)]), 0).lines).toMatchObject([{ at: 6 }]);
});

test('a moment goes on from the one before it; where there was none it has come at once', () => {
  const at = (until: number): Chart => ({ ...chart([]), until });
  expect(between(at(2), at(6), 0).until).toBe(2);
  expect(between(at(2), at(6), 0.5).until).toBe(4);
  expect(between(chart([]), at(6), 0).until).toBe(6);
});

test('one picture turns into another only where no point comes or goes', () => {
  expect(hasSamePlaces(chart([]), chart([], 5))).toBe(true);
  expect(hasSamePlaces(chart([]), chart([], 0, [0, 1, 2]))).toBe(false);
});
