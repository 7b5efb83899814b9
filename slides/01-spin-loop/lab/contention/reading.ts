/** What a finished or running measurement says about the values that the sliders stand at; nothing, if it is of others. */
import type { Contention } from './measure-contention.ts';
import type { Settings } from './settings.ts';

export interface Reading {
  workers: number;
  attemptsPerSuccess: number;
  wastedShare: number;
  p99UpdateMilliseconds: number;
  luckiestShare: number;
}

/** Updates a second by each way. */
export interface Rates {
  loop: number;
  lock: number;
  /** The same loop over several atoms, one of which each update takes at random. */
  sharded: number;
}

/** The point of the chosen number of workers, or the greatest below it that has been measured so far. */
export function readingOf(measured: Contention | undefined, values: Settings): Reading | undefined {
  if (!measured || !alike(measured.settings, values)) return undefined;
  const { columns } = measured;
  const index = columns.workers.findLastIndex(
    (count, i) => count <= values.workers && !Number.isNaN(columns.retriesPerSuccess[i]),
  );
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

/** The ways were run side by side at the greatest number of workers only. */
export function ratesOf(measured: Contention | undefined, reading: Reading): Rates | undefined {
  if (!measured || reading.workers !== measured.settings.workers) return undefined;
  const { spin, locked, sharded } = measured.variants;
  return {
    loop: spin.successesPerSecond,
    lock: locked.successesPerSecond,
    sharded: sharded.successesPerSecond,
  };
}
