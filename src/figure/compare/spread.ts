/** How far chance reaches: a chart with a band from the lowest to the highest of several runs that differ by their seed. */
import type { Band, Chart, Series } from '../chart/declaration.ts';

/** Runs that make a band, the one that is shown among them. */
export const SEEDS = 20;

/** The other seeds: those that follow. */
export function seedsAfter(seed: number): number[] {
  return Array.from({ length: SEEDS - 1 }, (_, i) => {
    const next = seed + i + 1;
    return Number.isSafeInteger(next) ? next : i;
  });
}

/** Bands of the lines that are the model's; none for a line that is the same in all runs. */
export function withSpread(chart: Chart, others: readonly (Chart | undefined)[]): Chart {
  const bands = chart.series.flatMap((series, i): Band[] => {
    const band = bandOf(
      series,
      others.map((other) => other?.series[i]),
    );
    return band ? [band] : [];
  });
  return bands.length > 0 ? { ...chart, bands } : chart;
}

/** Whether a band can lie around it: a line of the model's, that stands on no other. */
export const mayDiffer = ({ origin = 'model', kind, stack }: Series): boolean =>
  origin === 'model' && kind !== 'segments' && stack === undefined;

function bandOf(series: Series, others: readonly (Series | undefined)[]): Band | undefined {
  if (!mayDiffer(series)) return undefined;
  const runs = others.filter((other) => other !== undefined && other.x.length === series.x.length) as Series[];
  const low = Float64Array.from(series.y);
  const high = Float64Array.from(series.y);
  let differs = false;
  for (const { y } of runs)
    for (let i = 0; i < low.length; i++) {
      const value = y[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (value !== series.y[i]) differs = true;
      low[i] = Number.isNaN(low[i] ?? Number.NaN) ? value : Math.min(low[i] ?? value, value);
      high[i] = Number.isNaN(high[i] ?? Number.NaN) ? value : Math.max(high[i] ?? value, value);
    }
  if (!differs) return undefined;
  const whiskers = series.kind === 'bars' || series.kind === 'points';
  return {
    label: series.label,
    role: series.role,
    x: series.x,
    low,
    high,
    whiskers,
    ...(series.right && { right: true }),
  };
}
