/**
 * What is known exactly about the pool. Without a timeout it is a Markov chain: stuck connections only become more, and
 * beside each number of them the healthy and waiting requests are born and die. The moments of the time to a number of
 * stuck ones follow from one tridiagonal system per number and moment. With a timeout the steady state follows from Erlang's
 * loss formula (any holding time) or from Little's law. Times in seconds; derivation in model/stuck-pool.md.
 */
import {
  gammaMeanUpTo,
  gammaPercentile,
  gammaShareBelow,
} from '../../../../src/simulation/engine/gamma-distribution.ts';
import { erlangB } from '../../../../src/simulation/queues/queueing-theory.ts';
import { heldSeconds, type PoolRules } from './simulate.ts';

/** Waiting requests beyond this many change nothing that matters: the pool is then busy until it is gone. */
const WAITING_LIMIT = 200;

/** Mean, variance and third central moment of a time. All three add up over independent stages. */
export interface Moments {
  mean: number;
  variance: number;
  third: number;
}

/** Time from an empty pool to `target` stuck connections, were there no timeout. */
export function timeToStuck(rules: PoolRules, target: number): Moments {
  const { connections, requestsPerSecond: arrivals, stuckShare, querySeconds, waits } = rules;
  if (querySeconds === 0) {
    const mean = 1 / (arrivals * stuckShare);
    return { mean: target * mean, variance: target * mean * mean, third: 2 * target * mean * mean * mean };
  }
  const end = 1 / querySeconds;
  const size = connections + 1 + (waits ? WAITING_LIMIT : 0);
  const chain = { lower: new Float64Array(size), diagonal: new Float64Array(size), upper: new Float64Array(size) };
  const scratch = new Float64Array(size);
  const sticks = new Float64Array(size);
  // moments[i][n]: moment i of the time left, from n healthy requests; solved from the last level down, in place.
  const moments = [new Float64Array(size).fill(1), ...[1, 2, 3].map(() => new Float64Array(size))];
  for (let stuck = target - 1; stuck >= 0; stuck--) {
    const left = connections - stuck;
    const last = waits ? left + WAITING_LIMIT : left;
    for (let n = 0; n <= last; n++) {
      const queued = n > left;
      const arrive = n < left || (waits && n < last) ? arrivals : 0;
      const leave = Math.min(n, left) * end;
      chain.diagonal[n] = arrive + leave;
      chain.upper[n] = n < left ? arrive * (1 - stuckShare) : arrive;
      chain.lower[n] = queued ? leave * (1 - stuckShare) : leave;
      sticks[n] = n < left ? arrive * stuckShare : queued ? leave * stuckShare : 0;
    }
    for (let order = 1; order <= 3; order++) {
      const right = moments[order] ?? scratch;
      const lower = moments[order - 1] ?? scratch;
      // From the end, because a waiting request that sticks leaves two fewer beside it, and this is done in place.
      for (let n = last; n >= 0; n--) {
        const onwards = right[n < left ? n : n - 2] ?? 0;
        right[n] = order * (lower[n] ?? 0) + (sticks[n] ?? 0) * onwards;
      }
      solve(chain, right, scratch, last);
    }
  }
  const [, mean = 0, second = 0, third = 0] = moments.map((moment) => moment[0] ?? 0);
  return { mean, variance: second - mean * mean, third: third - 3 * mean * second + 2 * mean * mean * mean };
}

interface Tridiagonal {
  lower: Float64Array;
  diagonal: Float64Array;
  upper: Float64Array;
}

/** Solves diagonal x[n] = lower x[n−1] + upper x[n+1] + right[n] for n = 0 … last; the answer replaces `right`. */
function solve({ lower, diagonal, upper }: Tridiagonal, right: Float64Array, scratch: Float64Array, last: number) {
  let before = 0;
  let value = 0;
  for (let n = 0; n <= last; n++) {
    const down = lower[n] ?? 0;
    const pivot = (diagonal[n] ?? 0) - down * before;
    before = (upper[n] ?? 0) / pivot;
    value = ((right[n] ?? 0) + down * value) / pivot;
    scratch[n] = before;
    right[n] = value;
  }
  for (let n = last - 1; n >= 0; n--) right[n] = (right[n] ?? 0) + (scratch[n] ?? 0) * (right[n + 1] ?? 0);
}

/**
 * A time with these moments is taken as a fixed part and a gamma variable with the same three moments. That is exact
 * (Erlang) without healthy load, and the fixed part is never negative for stages in a row.
 */
function fixedPlusGamma({ mean, variance, third }: Moments) {
  const shape = (4 * variance * variance * variance) / (third * third);
  const gammaMean = Math.sqrt(shape * variance);
  return { fixed: mean - gammaMean, shape, gammaMean };
}

export function percentileOf(moments: Moments, share: number): number {
  const { fixed, shape, gammaMean } = fixedPlusGamma(moments);
  return fixed + gammaPercentile(shape, gammaMean, share);
}

/** Probability that such a time is at most `seconds`. */
export function shareBelow(moments: Moments, seconds: number): number {
  const { fixed, shape, gammaMean } = fixedPlusGamma(moments);
  return gammaShareBelow(shape, ((seconds - fixed) * shape) / gammaMean);
}

/** Mean of the lesser of such a time and `limit`. */
export function meanUpTo(moments: Moments, limit: number): number {
  const { fixed, shape, gammaMean } = fixedPlusGamma(moments);
  return limit <= fixed ? limit : fixed + gammaMeanUpTo(shape, gammaMean, limit - fixed);
}

export interface SteadyState {
  stuckConnections: number;
  /** Share of the requests that get an answer: neither rejected nor cut off nor left waiting for ever. */
  servedShare: number;
}

/**
 * Steady state. Where no session comes back that is a pool gone for good, whatever the driver does. Where they do, the app's
 * connections or the server's sessions are the tighter place.
 */
export function steadyState(rules: PoolRules): SteadyState {
  const { connections, requestsPerSecond, serverSessions, stuckShare, statementTimeoutSeconds } = rules;
  if (stuckShare > 0 && statementTimeoutSeconds === Number.POSITIVE_INFINITY)
    return { stuckConnections: connections, servedShare: 0 };
  const started = Math.min(
    startedShare(rules, connections, heldSeconds(rules)),
    startedShare(rules, serverSessions, statementTimeoutSeconds),
  );
  const stuckSeconds = stuckShare > 0 ? stuckShare * heldSeconds(rules) : 0;
  return { stuckConnections: requestsPerSecond * stuckSeconds * started, servedShare: (1 - stuckShare) * started };
}

/** Share of the requests that find one of `places`, of which a stuck one takes one for so long. */
function startedShare(rules: PoolRules, places: number, stuckSeconds: number): number {
  const { requestsPerSecond, stuckShare, querySeconds, waits } = rules;
  const load = requestsPerSecond * ((stuckShare > 0 ? stuckShare * stuckSeconds : 0) + (1 - stuckShare) * querySeconds);
  return waits ? Math.min(1, places / load) : 1 - erlangB(places, load);
}

/**
 * Mean time until the last of the server's sessions hangs, where the driver gives the app its connections back for as long
 * as there is one: so many stuck queries have to begin.
 */
export function meanSecondsToServerGone(rules: PoolRules): number {
  const { connections, requestsPerSecond, serverSessions, stuckShare, driverTimeoutSeconds } = rules;
  return serverSessions / (requestsPerSecond * stuckShare * startedShare(rules, connections, driverTimeoutSeconds));
}
