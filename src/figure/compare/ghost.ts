/** A chart with the lines of a pinned run behind its own. */
import type { Axis, Chart, Series } from '../chart/declaration.ts';

/** How far to each side of its place a bar's level is drawn. */
const HALF_BAR = 0.36;

/** The chart as it is where the two have no axes in common. */
export function withGhost(chart: Chart, pinned: Chart | undefined, label: string): Chart {
  if (!pinned || !isComparable(chart, pinned)) return chart;
  const ghosts = pinned.series
    .filter(({ kind, origin }) => kind !== 'segments' && (origin ?? 'model') === 'model')
    .filter((series) => !chart.series.some((own) => isEqual(own, series)))
    .map((series, i) => ({ ...outline(series), label: i === 0 ? label : '', ghost: true }));
  const points = (pinned.points ?? [])
    .filter(({ x, y }) => !chart.points?.some((own) => own.x === x && own.y === y))
    .map((point) => ({ ...point, label: '', role: 'quiet' as const }));
  if (ghosts.length + points.length === 0) return chart;
  return {
    ...chart,
    y: wide(chart.y, pinned.y),
    ...(chart.right && pinned.right && { right: wide(chart.right, pinned.right) }),
    series: [...chart.series, ...ghosts],
    points: [...(chart.points ?? []), ...points],
  };
}

const isComparable = (one: Chart, other: Chart): boolean =>
  !one.horizontal &&
  !other.horizontal &&
  one.y.scale === other.y.scale &&
  one.x.scale === other.x.scale &&
  one.x.categories?.join() === other.x.categories?.join();

const isEqual = (one: Series, other: Series): boolean =>
  one.label === other.label && same(one.x, other.x) && same(one.y, other.y);

const same = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.from(one).every((value, i) => Object.is(value, other[i]));

/** Bars as their levels: a second row of bars would stand for more, not for before. */
function outline(series: Series): Series {
  const { stack, ...rest } = series;
  if (series.kind === 'area') return { ...rest, kind: 'line', ...(stack !== undefined && { stack }) };
  if (series.kind !== 'bars') return series;
  const levels = Array.from(series.x, (x, i) => ({ x, y: series.y[i] ?? Number.NaN }));
  return {
    ...rest,
    kind: 'line',
    x: levels.flatMap(({ x }) => [x - HALF_BAR, x + HALF_BAR, x + HALF_BAR]),
    y: levels.flatMap(({ y }) => [y, y, Number.NaN]),
  };
}

const wide = (one: Axis, other: Axis): Axis => ({
  ...one,
  minimum: Math.min(one.minimum, other.minimum),
  maximum: Math.max(one.maximum, other.maximum),
});
