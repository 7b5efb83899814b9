/**
 * Runs of others that fill a band: each chart's lines in so few bytes that a hall of phones can send theirs, and the band from
 * the lowest to the highest of all. A byte is a place on the axis, in 254 steps; the last one is a gap.
 */
import type { Futures } from '../../session/paths.ts';
import type { Axis, Band, Chart, Series } from '../chart/declaration.ts';
import { mayDiffer, SEEDS } from './spread.ts';

export const MOST_SAMPLES = 90;
const STEPS = 254;
export const GAP = 255;

/** Which axis a line is measured against: [y, right]. */
export type Axes = readonly (readonly [minimum: number, maximum: number])[];

export const axesOf = ({ y, right }: Chart): Axes =>
  [y, ...(right ? [right] : [])].map(({ minimum, maximum }) => [minimum, maximum]);

/** A byte for each place of each line by which runs may differ. @param axes those of the chart that they will be drawn in */
export function samplesOf(chart: Chart, axes: Axes): Uint8Array {
  return Uint8Array.from(
    sampled(chart).flatMap(({ series, places }) => {
      const [minimum = 0, maximum = 1] = axes[series.right ? 1 : 0] ?? [];
      const axis = { ...(series.right && chart.right ? chart.right : chart.y), minimum, maximum };
      return places.map((i) => byteOf(axis, series.y[i] ?? Number.NaN));
    }),
  );
}

/** The chart as it is where the samples are none of such a chart. A room that has run more than this page says it alone. */
export function withFutures(chart: Chart, { low, high, runs }: Futures): Chart {
  const lines = sampled(chart);
  if (low.length !== lines.reduce((sum, { places }) => sum + places.length, 0) || high.length !== low.length)
    return chart;
  let at = 0;
  const bands = lines.map(({ series, places }): Band => {
    const axis = series.right && chart.right ? chart.right : chart.y;
    const from = at;
    at += places.length;
    const read = (bytes: readonly number[]) => places.map((_, i) => atByte(axis, bytes[from + i] ?? GAP));
    return {
      label: series.label,
      role: series.role,
      x: places.map((i) => series.x[i] ?? Number.NaN),
      low: read(low),
      high: read(high),
      whiskers: series.kind === 'bars' || series.kind === 'points',
      runs,
      ...(series.right && { right: true }),
    };
  });
  return { ...chart, bands: runs < SEEDS ? [...bands, ...(chart.bands ?? [])] : bands };
}

/** The lines that are sent, and at which of their places: as many of each as there is room for, ends included. */
function sampled(chart: Chart): { series: Series; places: number[] }[] {
  const lines = chart.series.filter((series) => mayDiffer(series) && series.x.length > 0);
  const most = Math.max(2, Math.floor(MOST_SAMPLES / Math.max(1, lines.length)));
  return lines.slice(0, MOST_SAMPLES / most).map((series) => {
    const { length } = series.x;
    const count = Math.min(length, most);
    const places = Array.from({ length: count }, (_, i) =>
      count < 2 ? 0 : Math.round((i * (length - 1)) / (count - 1)),
    );
    return { series, places };
  });
}

function byteOf(axis: Axis, value: number): number {
  if (Number.isNaN(value)) return GAP;
  const [from, to, at] = [axis.minimum, axis.maximum, value].map((one) => scaled(axis, one)) as [
    number,
    number,
    number,
  ];
  return Math.round(STEPS * Math.min(1, Math.max(0, (at - from) / (to - from))));
}

function atByte(axis: Axis, byte: number): number {
  if (byte === GAP) return Number.NaN;
  const [from, to] = [axis.minimum, axis.maximum].map((one) => scaled(axis, one)) as [number, number];
  const at = from + (byte / STEPS) * (to - from);
  return axis.scale === 'logarithmic' ? 10 ** at : at;
}

const scaled = ({ scale }: Axis, value: number) =>
  scale === 'logarithmic' ? Math.log10(Math.max(value, Number.MIN_VALUE)) : value;
