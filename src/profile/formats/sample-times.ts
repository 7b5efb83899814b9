/**
 * From the moments at which samples were taken to what each weighs: a sample holds until the next one. Clocks that go back
 * are put in order first, and of a pause far above the sampling interval only one interval is the sample's before it: what
 * ran in the rest nobody knows.
 */

export interface SampleTimes {
  /** In the order of time; undefined where that is the order in which they came. */
  sequence: Int32Array | undefined;
  /** By that order, what a sample weighs. */
  weights: Float64Array;
  /** How much of nobody's time follows those samples after which there is any: by their places, which grow. */
  gaps: ReadonlyMap<number, number>;
  /** Median time from one to the next. */
  interval: number;
  /** How many came before one that was older. */
  late: number;
}

export interface TimesOptions {
  /** When the recording ended, where it is known. */
  end?: number | undefined;
  /** More than so many intervals, and than so much time, is a pause. */
  pause: { intervals: number; least: number };
}

/** Moments that came in order are overwritten: there may be millions. */
export function sampleTimes(moments: Float64Array, { end, pause }: TimesOptions): SampleTimes {
  const late = countLate(moments);
  const sequence = late > 0 ? inOrder(moments) : undefined;
  const weights = sequence ? Float64Array.from(sequence, (place) => moments[place] ?? 0) : moments;
  const last = weights.length - 1;
  const left = end === undefined ? Number.NaN : end - (weights[last] ?? 0);
  for (let i = 0; i < last; i++) weights[i] = (weights[i + 1] ?? 0) - (weights[i] ?? 0);
  const interval = usual(weights.subarray(0, -1));
  weights[last] = left >= 0 ? left : interval;
  const gaps = new Map<number, number>();
  if (interval > 0)
    weights.forEach((weight, i) => {
      if (weight <= Math.max(pause.intervals * interval, pause.least)) return;
      gaps.set(i, weight - interval);
      weights[i] = interval;
    });
  return { sequence, weights, gaps, interval, late };
}

function countLate(moments: Float64Array): number {
  let late = 0;
  let latest = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    if (moment < latest) late++;
    else latest = moment;
  }
  return late;
}

/** Of equals the one that came first stays so. */
function inOrder(moments: Float64Array): Int32Array {
  return Int32Array.from(moments.keys()).sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b);
}

/** More would tell no more of what is usual. */
const MOST_LOOKED_AT = 50_000;

/** The median; 0 of nothing, the smaller of two in the middle, so that one pause does not pass for the interval. */
function usual(deltas: Float64Array): number {
  const step = Math.ceil(deltas.length / MOST_LOOKED_AT) || 1;
  const some = Float64Array.from({ length: Math.ceil(deltas.length / step) }, (_, i) => deltas[i * step] ?? 0);
  const sorted = some.filter((delta) => delta > 0).sort();
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
