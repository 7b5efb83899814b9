/**
 * A smooth curve through values at equal steps that rises and falls only where they do: cubic Hermite pieces whose slopes
 * are cut until none can swing over. Source: F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, 1980.
 */

/** A piece is monotone as long as neither end is steeper than this many times its own rise. */
const STEEPEST = 3;

/**
 * The curve as a function of position, where value i stands at i; positions beyond both ends give the values there. Values
 * that end as they begin go around: the last and the first are one point, and the curve has one slope there.
 * @param values at least two.
 */
export function monotoneCubic(values: readonly number[]): (position: number) => number {
  const last = values.length - 1;
  const at = (index: number) => values[index] as number;
  const rise = Float64Array.from({ length: last }, (_, i) => at(i + 1) - at(i));
  const isClosed = at(0) === at(last);
  const slope = Float64Array.from(values, (_, i) => {
    const before = rise[i > 0 || !isClosed ? i - 1 : last - 1];
    const after = rise[i < last || !isClosed ? i : 0];
    return slopeBetween(before ?? (after as number), after ?? (before as number));
  });
  return (position) => {
    const i = Math.min(last - 1, Math.max(0, Math.floor(position)));
    const t = Math.min(1, Math.max(0, position - i));
    const [step, from, to] = [rise[i] as number, slope[i] as number, slope[i + 1] as number];
    return at(i) + t * (from + t * (3 * step - 2 * from - to + t * (from + to - 2 * step)));
  };
}

/** Level at a peak and in a valley. */
function slopeBetween(before: number, after: number): number {
  if (before * after <= 0) return 0;
  const steepest = STEEPEST * Math.min(Math.abs(before), Math.abs(after));
  return Math.sign(before) * Math.min(Math.abs(before + after) / 2, steepest);
}

/**
 * The same through points at any distances, with the slopes that F. N. Fritsch and J. Butland give for those (A Method for
 * Constructing Local Monotone Piecewise Cubic Interpolants, 1984). Positions beyond both ends give the values there.
 * @param x rising, at least two; @param y as many.
 */
export function monotoneCubicThrough(x: ArrayLike<number>, y: ArrayLike<number>): (position: number) => number {
  const last = x.length - 1;
  const length = Float64Array.from({ length: last }, (_, i) => (x[i + 1] as number) - (x[i] as number));
  const rise = length.map((one, i) => ((y[i + 1] as number) - (y[i] as number)) / one);
  const slope = Float64Array.from(x, (_, i) => {
    const [before, after] = [rise[i - 1], rise[i]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const [short, long] = [length[i - 1] as number, length[i] as number];
    const weight = (short + 2 * long) / (3 * (short + long));
    return (before * after) / (weight * after + (1 - weight) * before);
  });
  return (position) => {
    let i = 0;
    while (i < last - 1 && position > (x[i + 1] as number)) i++;
    const width = length[i] as number;
    const t = Math.min(1, Math.max(0, (position - (x[i] as number)) / width));
    const [step, from, to] = [
      width * (rise[i] as number),
      width * (slope[i] as number),
      width * (slope[i + 1] as number),
    ];
    return (y[i] as number) + t * (from + t * (3 * step - 2 * from - to + t * (from + to - 2 * step)));
  };
}
