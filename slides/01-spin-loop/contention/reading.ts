/** What a finished or running measurement says about the values that the sliders stand at; nothing, if it is of others. */
import type { Contention, Settings } from './measure-contention.ts';

export interface Reading {
  workers: number;
  attemptsPerSuccess: number;
  wastedShare: number;
  p99UpdateMilliseconds: number;
  luckiestShare: number;
}

/** Updates a second. */
export interface Pair {
  loop: number;
  lock: number;
}

/** The point of the chosen number of workers, or the greatest measured below it. */
export function readingOf(measured: Contention | undefined, values: Settings): Reading | undefined {
  if (!measured || !alike(measured.settings, values)) return undefined;
  const { columns } = measured;
  const index = columns.workers.findLastIndex((count) => count <= values.workers);
  const at = (column: Float64Array) => column[index] ?? Number.NaN;
  const retries = at(columns.retriesPerSuccess);
  if (Number.isNaN(retries)) return undefined;
  return {
    workers: at(columns.workers),
    attemptsPerSuccess: 1 + retries,
    wastedShare: at(columns.wastedShare),
    p99UpdateMilliseconds: at(columns.p99UpdateMilliseconds),
    luckiestShare: at(columns.luckiestShare),
  };
}

/** Fewer workers than measured are measured too; more are not. */
function alike(settings: Settings, values: Settings): boolean {
  return (
    values.workers <= settings.workers &&
    values.workPerAttemptMilliseconds === settings.workPerAttemptMilliseconds &&
    values.restMilliseconds === settings.restMilliseconds &&
    values.updateDistribution === settings.updateDistribution
  );
}

/** Loop and lock were run side by side at the greatest number of workers only. */
export function pairOf(measured: Contention | undefined, reading: Reading): Pair | undefined {
  if (!measured || reading.workers !== measured.settings.workers) return undefined;
  const { spin, locked } = measured.variants;
  const pair = { loop: spin.successesPerSecond, lock: locked.successesPerSecond };
  return Number.isNaN(pair.loop + pair.lock) ? undefined : pair;
}
