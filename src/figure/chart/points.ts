/**
 * From declared series to points on even axes. Logarithms and stacks are taken here: the library's own logarithmic axis
 * takes twice the time to draw, and its stacked fills three times.
 */
import type { Axis, Chart, Series } from './declaration.ts';

export interface Point {
  x: number;
  y: number;
}

/** Where a value lies on an axis, in the even units that the chart library is given. */
export function scale(axis: Axis | undefined, value: number): number {
  if (axis?.scale !== 'logarithmic') return value;
  return value > 0 ? Math.log10(value) : Number.NaN;
}

/** The value that lies at a place. */
export function invert(axis: Axis | undefined, at: number): number {
  return axis?.scale === 'logarithmic' ? Number((10 ** at).toPrecision(12)) : at;
}

/** Ticks of a logarithmic axis, as values: the decades, with 2 and 5 between them where there are few. */
export function logarithmicTicks({ minimum, maximum }: Axis): number[] {
  const first = Math.floor(Math.log10(minimum));
  const last = Math.ceil(Math.log10(maximum));
  const steps = maximum <= 100 * minimum ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let decade = first; decade <= last; decade++)
    for (const step of steps) {
      const tick = Number((step * 10 ** decade).toPrecision(12));
      if (tick >= minimum * 0.999 && tick <= maximum * 1.001) ticks.push(tick);
    }
  return ticks;
}

/** The axis that a series is measured against. */
export const axisOf = (series: Series, chart: Chart): Axis => (series.right && chart.right ? chart.right : chart.y);

export function points(series: Series, chart: Chart): Point[] {
  const axis = axisOf(series, chart);
  const below = series.kind === 'area' && series.stack ? lowerSeries(series, chart) : [];
  const list = new Array<Point>(series.x.length);
  let before = 0;
  for (let i = 0; i < list.length; i++) {
    // A gap is told by y; the library's search over x would stumble over one there.
    const given = scale(chart.x, series.x[i] ?? Number.NaN);
    const gap = Number.isNaN(given);
    const x = gap ? before : given;
    before = x;
    let sum = series.y[i] ?? Number.NaN;
    for (const lower of below) sum += lower.y[i] ?? 0;
    const y = gap ? Number.NaN : scale(axis, sum);
    list[i] = chart.horizontal ? { x: y, y: x } : { x, y };
  }
  return list;
}

/** The series of the same stack that are declared before this one: it lies on them. */
function lowerSeries(series: Series, chart: Chart): Series[] {
  const stack = chart.series.filter((other) => other.kind === 'area' && other.stack === series.stack);
  return stack.slice(0, stack.indexOf(series));
}
