/**
 * The balancer under a steady stream of answers: constant service, a bounded queue, and TCP's timer for whom it turns
 * away. Seconds. What is reported is seen in a window after a warm-up, from the first try to the start of service or
 * to giving up.
 */

import { power } from '../../../../src/simulation/engine/portable-math.ts';
import type { RandomStream } from '../../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../../src/simulation/engine/statistics.ts';
import { ConstantServiceStation } from '../../../../src/simulation/queues/constant-service-station.ts';
import { Retries } from '../../../../src/simulation/queues/retries.ts';

export interface Balancer {
  requestsPerSecond: number;
  serviceSeconds: number;
  cores: number;
  queuePlaces: number | null;
}

export interface BalancerState {
  /** Mean share of the cores busy. */
  utilisation: number;
  /** Mean time in the queue of those that found a place. */
  meanWaitSeconds: number;
  /** Share of all tries that were turned away. */
  lostShare: number;
  /** Share of the answers that never came through. */
  givenUpShare: number;
  /** p95 from the first try to the start of service; whoever gives up counts as `GIVE_UP_SECONDS`. */
  p95DelaySeconds: number;
}

/** TCP's retransmission timer: after 1 s, then twice as long each time. */
export const RETRY_SECONDS: readonly number[] = [1, 2, 4];
/** When the try after the last would be due: at least that long has whoever gives up waited. */
export const GIVE_UP_SECONDS = 15;
/** Before anything is watched: longer than all retries of one answer together, and than two answers take. */
const warmUpSeconds = (serviceSeconds: number) => 10 + 2 * serviceSeconds;

/** Watches `requests` answers served or given up, that came at the gaps of `arrivals`. */
export function watchBalancer(
  balancer: Balancer,
  requests: number,
  arrivals: Pick<RandomStream, 'exponential'>,
): BalancerState {
  const { requestsPerSecond, serviceSeconds, cores, queuePlaces } = balancer;
  const station = new ConstantServiceStation(cores, queuePlaces, serviceSeconds);
  const retries = new Retries(RETRY_SECONDS);
  const meanGap = 1 / requestsPerSecond;
  const warmUp = warmUpSeconds(serviceSeconds);
  const delays = new Float64Array(requests);
  let settled = 0;
  let givenUp = 0;
  let tries = 0;
  let lost = 0;
  let waits = 0;
  let nextArrival = arrivals.exponential(meanGap);
  let time = 0;
  while (settled < requests) {
    let firstTry = nextArrival;
    let failures = 0;
    if (retries.due < nextArrival) {
      time = retries.due;
      retries.take();
      firstTry = retries.firstTry;
      failures = retries.failures;
    } else {
      time = nextArrival;
      nextArrival += arrivals.exponential(meanGap);
    }
    const accepted = station.arrive(time);
    const watched = time >= warmUp;
    if (watched) tries++;
    if (accepted) {
      if (!watched) continue;
      delays[settled++] = station.start - firstTry;
      waits += station.start - time;
    } else {
      const again = retries.turnAway(time, firstTry, failures + 1);
      if (!watched) continue;
      lost++;
      if (again) continue;
      givenUp++;
      delays[settled++] = GIVE_UP_SECONDS;
    }
  }
  const window = time - warmUp;
  const [p95DelaySeconds = Number.NaN] = percentiles(delays, [0.95]);
  return {
    utilisation: Math.min(1, ((requests - givenUp) * serviceSeconds) / window / cores),
    meanWaitSeconds: waits / (requests - givenUp),
    lostShare: lost / tries,
    givenUpShare: givenUp / requests,
    p95DelaySeconds,
  };
}

/**
 * The same balancer at a smaller scale, so that a second of it costs fewer events: rate, queue and cores divided alike,
 * and slower cores where that does not come out in whole ones. Load, losses and the wait behind a full queue stay what
 * they are; below the limit a smaller station waits a little more.
 */
export function scaledTo(balancer: Balancer, requestsPerSecond: number): Balancer {
  const scale = requestsPerSecond / balancer.requestsPerSecond;
  if (scale >= 1) return balancer;
  const cores = Math.max(1, Math.round(balancer.cores * scale));
  return {
    cores,
    requestsPerSecond,
    serviceSeconds: (balancer.serviceSeconds * cores) / (balancer.cores * scale),
    queuePlaces: balancer.queuePlaces === null ? null : Math.round(balancer.queuePlaces * scale),
  };
}

/** Answers in work or waiting, per core, by Little's law: what a load average shows. */
export function loadPerCore(state: BalancerState, serviceSeconds: number): number {
  return state.utilisation * (1 + state.meanWaitSeconds / serviceSeconds);
}

/**
 * Beyond the limit, with many answers and a long queue, tries and losses settle where what comes through is what the
 * cores can do: λ (1 − p⁴) = c/s for four tries each.
 */
export function theoryLostShare(load: number, cores: number): number {
  return load <= cores ? 0 : power(1 - cores / load, 1 / (RETRY_SECONDS.length + 1));
}
