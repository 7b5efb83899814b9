/** Intervals for a share that was found by looking: Wilson's for one, Newcombe's for the difference of two. */

export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** E. B. Wilson 1927. `samples` may be a fraction: looks that know of each other are worth fewer. */
export function wilson(share: number, samples: number, z = Z95): Interval {
  if (!(samples > 0)) return { low: 0, high: 1 };
  const square = (z * z) / samples;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / samples + square / (4 * samples));
  // It holds the share, of which rounding would take the last digit where all or none were found.
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}

/** R. G. Newcombe 1998, method 10: `after` less `before`, from each one's own interval. */
export function newcombe(before: Interval & { share: number }, after: Interval & { share: number }): Interval {
  const difference = after.share - before.share;
  const down = Math.hypot(after.share - after.low, before.high - before.share);
  const up = Math.hypot(after.high - after.share, before.share - before.low);
  return { low: Math.max(-1, difference - down), high: Math.min(1, difference + up) };
}

/** Student's t for 95 % by degrees of freedom; Cornish and Fisher's expansion. */
export function studentsT95(degrees: number): number {
  const z = Z95;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / degrees + second / degrees ** 2;
}
