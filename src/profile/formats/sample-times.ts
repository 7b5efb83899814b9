/**
 * From the moments at which samples were taken to what each weighs: a sample holds until the next one. Clocks that go back
 * are put in order first, and of a pause far above the sampling interval only one interval is the sample's before it: what
 * ran in the rest nobody knows.
 */

export interface SampleTimes {
  /** In the order of time; undefined where that is the order in which they came. */
  sequence: Int32Array | undefined;
  /** By that order, what a sample weighs, and how much of nobody's time follows it. */
  weights: Float64Array;
  gaps: Float64Array | undefined;
  /** Median time from one to the next. */
  interval: number;
  /** How many came before one that was older. */
  late: number;
}

export interface TimesOptions {
  /** When the recording ended, where it is known. */
  end?: number | undefined;
  /** So many intervals are a pause. */
  pause: number;
}

export function sampleTimes(moments: Float64Array, { end, pause }: TimesOptions): SampleTimes {
  const late = countLate(moments);
  const sequence = late > 0 ? inOrder(moments) : undefined;
  const momentOf = (i: number): number => moments[sequence?.[i] ?? i] ?? 0;
  const weights = new Float64Array(moments.length);
  for (let i = 0; i + 1 < weights.length; i++) weights[i] = momentOf(i + 1) - momentOf(i);
  const interval = median(weights.subarray(0, -1).filter((delta) => delta > 0));
  const last = weights.length - 1;
  const left = end === undefined ? Number.NaN : end - momentOf(last);
  weights[last] = left >= 0 ? left : interval;
  let gaps: Float64Array | undefined;
  if (interval > 0)
    weights.forEach((weight, i) => {
      if (weight <= pause * interval) return;
      gaps ??= new Float64Array(weights.length);
      gaps[i] = weight - interval;
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

/** 0 of nothing; the smaller of two in the middle, so that one pause does not pass for the interval. */
function median(values: Float64Array): number {
  const sorted = values.sort();
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
