/**
 * The balancer of balancer.ts without running it, for a queue that is longer than the cores are many. Poisson arrivals and
 * constant service make the queue a Brownian motion between empty and full; whoever finds it full tries again, and the
 * share that is lost makes the tries that lose that share. Seconds. Source: J. M. Harrison, Brownian Motion and Stochastic
 * Flow Systems, 1985, §5.5; below the limit that is half of Erlang's wait, as G. P. Cosmetatos found in 1975.
 */
import { exp, log, power } from '../../../../src/simulation/engine/portable-math.ts';
import { erlangC } from '../../../../src/simulation/queues/queueing-theory.ts';
import { type Balancer, type BalancerState, GIVE_UP_SECONDS, RETRY_SECONDS } from './balancer.ts';

const TRIES = RETRY_SECONDS.length + 1;
/** Halvings of the range in which the share of lost tries is looked for. */
const ROUNDS = 18;
const HARDLY_LOST = 1e-5;
const TAIL = 0.05;
/** e to the power of it is more than any number here is exact to. */
const FAR = 30;

interface LongQueue extends Balancer {
  queuePlaces: number;
}

export const hasLongQueue = (balancer: Balancer): balancer is LongQueue =>
  balancer.queuePlaces !== null && balancer.queuePlaces >= 2 * balancer.cores;

export function limitOfBalancer(balancer: LongQueue): BalancerState {
  const { requestsPerSecond, serviceSeconds, cores } = balancer;
  const load = (requestsPerSecond * serviceSeconds) / cores;
  const lostShare = lostTries(load, balancer);
  const tried = load * triesEach(lostShare);
  const queue = queueUnder(tried, balancer);
  const utilisation = Math.min(1, tried * (1 - lostShare));
  const secondsEach = serviceSeconds / cores;
  return {
    utilisation,
    lostShare,
    givenUpShare: power(lostShare, TRIES),
    meanWaitSeconds: (queue.mean * secondsEach) / Math.max(utilisation, 1e-9),
    p95DelaySeconds: p95Delay(lostShare, queue.p95 * secondsEach),
  };
}

/** Tries that an answer makes on average. */
function triesEach(lost: number): number {
  let tries = 0;
  for (let i = 0; i < TRIES; i++) tries = 1 + lost * tries;
  return tries;
}

function lostTries(load: number, balancer: LongQueue): number {
  const lostAt = (lost: number) => queueUnder(load * triesEach(lost), balancer).lostShare;
  if (lostAt(0) < HARDLY_LOST) return 0;
  let [low, high] = [0, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (lostAt(middle) > middle) low = middle;
    else high = middle;
  }
  return high;
}

/** Requests that wait, and the share of tries that find no place, when `load` of the cores are asked for again and again. */
function queueUnder(load: number, { cores, queuePlaces }: LongQueue) {
  const waits = erlangC(cores, load * cores);
  // How fast the queue's density grows from empty to full; the same at both ends where the load is just 1.
  const growth = (2 * (load - 1)) / load;
  const full = growth * queuePlaces;
  if (Math.abs(full) < 1e-3)
    return { mean: (waits * queuePlaces) / 2, p95: queuePlaces * (1 - TAIL), lostShare: waits / (2 * queuePlaces) };
  const below = Math.max(0, 1 - TAIL / waits);
  // Far below the limit nobody sees the queue's end.
  if (full < -FAR) return { mean: -waits / growth, p95: below === 0 ? 0 : log(1 - below) / growth, lostShare: 0 };
  const fromFull = exp(-Math.min(full, 10 * FAR));
  return {
    mean: waits * (queuePlaces / (1 - fromFull) - 1 / growth),
    p95: below === 0 ? 0 : queuePlaces + log(below + (1 - below) * fromFull) / growth,
    lostShare: (waits * (1 - 1 / load)) / (1 - fromFull),
  };
}

/** From the first try to the start of service, with the wait that the 95th of a hundred meets. */
function p95Delay(lostShare: number, waitSeconds: number): number {
  let [still, since] = [lostShare, 0];
  for (const seconds of RETRY_SECONDS) {
    if (still <= TAIL) return since + waitSeconds;
    still *= lostShare;
    since += seconds;
  }
  return still <= TAIL ? since + waitSeconds : GIVE_UP_SECONDS;
}
