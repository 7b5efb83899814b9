/**
 * The lab's core: how long gzip takes for this menu at each level, on the machine that shows the slide. pako is zlib
 * itself, ported; `legacyHash` makes it search as stock zlib does, which is what servers run. No DOM: it runs in a
 * worker and in Node alike. Times in milliseconds of wall clock, the least of several rounds.
 */
import { gzip } from 'pako';

export interface MeasuredLevel {
  level: number;
  compressedBytes: number;
  /** Least of the rounds so far: what the work itself takes when nothing else disturbs. */
  milliseconds: number;
  /** Most of the rounds so far, for the spread. */
  slowestMilliseconds: number;
  /** Rounds so far. */
  rounds: number;
}

export interface Progress {
  /** Measurements done, of `total`. */
  done: number;
  total: number;
  /** What is known so far, a row per level measured at least once, in the order of `levels`. */
  measured: MeasuredLevel[];
}

export interface Measurement {
  levels?: readonly number[];
  /** Compressions to one reading of the clock: a browser's clock is too coarse for a small menu. */
  repeats?: number;
  compress?: (menu: Uint8Array, level: number) => Uint8Array;
}

export const ALL_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const stockZlib = (menu: Uint8Array, level: number): Uint8Array =>
  gzip(menu, { level: level as (typeof ALL_LEVELS)[number], legacyHash: true });

/**
 * Measures step by step, so that a worker can breathe in between. Each round takes every level once, so that a
 * disturbance meets all of them; the first, unmeasured pass warms the compiler up.
 */
export function* levelMeasurements(
  menu: Uint8Array,
  rounds: number,
  { levels = ALL_LEVELS, repeats = 1, compress = stockZlib }: Measurement = {},
): Generator<Progress> {
  const best = new Map<number, MeasuredLevel>();
  const total = rounds * levels.length;
  compress(menu, levels[0] ?? 1);
  for (let round = 0; round < rounds; round++) {
    for (const [index, level] of levels.entries()) {
      let compressedBytes = 0;
      const start = performance.now();
      for (let i = 0; i < repeats; i++) compressedBytes = compress(menu, level).length;
      const milliseconds = (performance.now() - start) / repeats;
      const before = best.get(level);
      best.set(level, {
        level,
        compressedBytes,
        milliseconds: Math.min(milliseconds, before?.milliseconds ?? milliseconds),
        slowestMilliseconds: Math.max(milliseconds, before?.slowestMilliseconds ?? milliseconds),
        rounds: (before?.rounds ?? 0) + 1,
      });
      yield { done: round * levels.length + index + 1, total, measured: rows(levels, best) };
    }
  }
}

/** All of it in one go. */
export function measureLevels(
  menu: Uint8Array,
  rounds: number,
  onProgress: (progress: Progress) => void,
  measurement: Measurement = {},
): MeasuredLevel[] {
  let measured: MeasuredLevel[] = [];
  for (const progress of levelMeasurements(menu, rounds, measurement)) {
    measured = progress.measured;
    onProgress(progress);
  }
  return measured;
}

function rows(levels: readonly number[], best: Map<number, MeasuredLevel>): MeasuredLevel[] {
  return levels.flatMap((level) => best.get(level) ?? []);
}
