/** Percentiles and time-weighted means, in the unit of what is fed in. */

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

/** Mean of a level that holds between changes, weighted by how long it held. */
export class TimeWeightedMean {
  private area = 0;
  private level = 0;
  private since: number;
  private readonly start: number;

  constructor(start = 0) {
    this.start = start;
    this.since = start;
  }

  /** The level is `level` from `time` on. */
  set(time: number, level: number): void {
    this.area += this.level * (time - this.since);
    this.since = time;
    this.level = level;
  }

  /** Mean from the start until `time`. */
  until(time: number): number {
    return (this.area + this.level * (time - this.since)) / (time - this.start);
  }
}
