/** Steady-state facts of a simulated spin loop, with the beginning left out. */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import type { Series } from '../../../../src/simulation/engine/series.ts';
import { mean, percentiles } from '../../../../src/simulation/engine/statistics.ts';
import { type Rules, SpinLoopSystem } from './simulate.ts';
import { writingShare } from './writing-share.ts';

export interface Sample {
  /** The run ends after this many successful updates … */
  updates: number;
  /** … or after this many attempts, or ends of slices, whatever has landed: an overloaded system may land next to nothing. */
  attempts?: number;
}

/** Share of a run, by either measure, that only warms the system up. */
export const WARM_UP_SHARE = 0.1;
/** Where hardly anybody updates, a run ends after this many requests for each update asked for; where nobody does, after one. */
const REQUESTS_PER_UPDATE = 100;

/**
 * Levels and rates after the warm-up; `responses` takes the response times of all of the run. In closed mode they begin
 * after the warm-up, and those who still wait at the end count with what they have waited: who loses for ever never
 * finishes.
 */
export function measure(rules: Rules, random: RandomStreams, sample: Sample, responses?: Series) {
  const system = new SpinLoopSystem(rules, random);
  const isClosed = rules.mode === 'closed';
  if (!isClosed) system.responses = responses;
  const mostAttempts = sample.attempts ?? Number.POSITIVE_INFINITY;
  const reach = (share: number) => {
    const updates = share * sample.updates;
    const requests = updates * (writingShare(rules) > 0 ? REQUESTS_PER_UPDATE : 1);
    const attempts = share * mostAttempts;
    const turns = share * mostAttempts;
    while (
      system.successes < updates &&
      system.finished < requests &&
      system.attempts < attempts &&
      system.turns < turns
    )
      system.step();
  };
  reach(WARM_UP_SHARE);
  const { now, successes, attempts, wastedWork, updatingArea } = system;
  const { busyArea, runnableArea } = system.processor;
  if (isClosed) {
    system.responses = responses;
    system.countFrom = now;
  }
  reach(1);
  if (isClosed) for (let thread = 0; thread < rules.threads; thread++) responses?.push(system.waited(thread));
  const window = system.now - now;
  const busy = system.processor.busyArea - busyArea;
  const landed = system.successes - successes;
  return {
    updatesSimulated: system.successes,
    attemptsPerSuccess: (system.attempts - attempts) / landed,
    successesPerSecond: (1000 * landed) / window,
    meanThreadsInLoop: (system.updatingArea - updatingArea) / window,
    busyCores: busy / window,
    loadAverage: (system.processor.runnableArea - runnableArea) / window,
    wastedCpuShare: busy > 0 ? (system.wastedWork - wastedWork) / busy : 0,
  };
}

/** Sorts what it is given. */
export function responseFacts(responses: Series, leaveOut = 0) {
  const values = responses.values().subarray(Math.floor(responses.length * leaveOut));
  const meanResponseMilliseconds = mean(values);
  const [p50 = 0, p95 = 0, p99 = 0] = percentiles(values, [0.5, 0.95, 0.99]);
  return {
    meanResponseMilliseconds,
    p50ResponseMilliseconds: p50,
    p95ResponseMilliseconds: p95,
    p99ResponseMilliseconds: p99,
  };
}
