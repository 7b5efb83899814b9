/**
 * Which runs to make, and for how long, within a few seconds. Rounds are interleaved, there and back again, so that a
 * disturbance meets all counts of workers alike. Times in milliseconds.
 */
import type { Variant } from './contender.ts';

export interface PlannedRun {
  variant: Variant;
  workers: number;
  milliseconds: number;
  round: number;
}

export const ROUNDS = 3;
/** All runs together take so long. */
export const BUDGET_MILLISECONDS = 6500;
/** Laps (an attempt and the rest, on a core of one's own) that a window should hold at least. */
const LAPS = 40;

export function planRuns(
  workers: number,
  cores: number,
  lapMilliseconds: number,
  budgetMilliseconds = BUDGET_MILLISECONDS,
): PlannedRun[] {
  const windowOf = (counts: readonly number[]) => budgetMilliseconds / ROUNDS / weightOf(counts, workers, cores);
  // All of them first: what is seen first is what was asked for.
  const all = Array.from({ length: workers }, (_, i) => workers - i);
  const some = all.filter((count) => count === workers || Number.isInteger(Math.log2(count)));
  const counts = windowOf(all) >= LAPS * lapMilliseconds ? all : some;
  const window = windowOf(counts);
  const once = [
    ...counts.map((count) => ({ variant: 'spin' as const, workers: count })),
    { variant: 'locked' as const, workers },
    { variant: 'sharded' as const, workers },
  ];
  return Array.from({ length: ROUNDS }, (_, round) =>
    (round % 2 === 0 ? once : once.toReversed()).map((run) => ({
      ...run,
      round,
      milliseconds: window * crowding(run.workers, cores),
    })),
  ).flat();
}

/** Workers that share cores need longer for as many laps. */
const crowding = (workers: number, cores: number) => Math.max(1, workers / cores);

/** How many windows of one worker alone a round takes; the lock and several atoms run at the full number only. */
function weightOf(counts: readonly number[], workers: number, cores: number): number {
  return counts.reduce((sum, count) => sum + crowding(count, cores), 2 * crowding(workers, cores));
}
