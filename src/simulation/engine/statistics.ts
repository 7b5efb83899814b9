/** Percentiles and means, in the unit of what is fed in. */

/** Percentiles by linear interpolation between order statistics; `samples` is sorted in place. NaN where there are none. */
export function percentiles(samples: Float64Array, shares: readonly number[]): number[] {
  samples.sort();
  return shares.map((share) => {
    if (samples.length === 0) return Number.NaN;
    const position = share * (samples.length - 1);
    const below = Math.floor(position);
    const low = samples[below] ?? Number.NaN;
    const high = samples[Math.min(below + 1, samples.length - 1)] ?? low;
    return low + (high - low) * (position - below);
  });
}

export function mean(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += samples[i] ?? 0;
  return sum / samples.length;
}
