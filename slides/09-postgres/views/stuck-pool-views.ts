/** Columns for two figures: the first seconds of a pool, and how long the first sign of a bad page takes. */
import type { Effort } from '../../../src/simulation/engine/model.ts';
import { power } from '../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { type Pool, rulesOf } from '../model/stuck-pool/parameters.ts';
import { type PoolRules, StuckPool } from '../model/stuck-pool/simulate.ts';
import {
  type Moments,
  meanUpTo,
  percentileOf,
  shareBelow,
  steadyState,
  timeToStuck,
} from '../model/stuck-pool/theory.ts';

export const FIRST_SECONDS = 10;
const POINTS = 101;
/** Queries/s are counted over this much of the past. */
const COUNTED_SECONDS = 0.5;

/**
 * The first seconds of one pool: queries begun per second, free connections, requests in line; with the times between
 * which 90 % of such pools are gone. Those hold up to the timeout, before which it changes nothing; beyond it they are NaN.
 */
export function firstSeconds(values: Pool, random: RandomStreams, effort: Effort) {
  const rules = rulesOf(values);
  // Streams of its own: the one pool that is drawn is to be an ordinary one of its kind at the seed that the slide opens with.
  const own = (name: string) => random(`hub ${name}`);
  const arrivals = own('arrivals');
  const pool = new StuckPool(rules, own);
  const meanGap = 1 / rules.requestsPerSecond;
  const step = FIRST_SECONDS / (POINTS - 1);
  const column = () => new Float64Array(POINTS).fill(Number.NaN);
  const columns = {
    seconds: column(),
    freeConnections: column(),
    queriesPerSecond: column(),
    waitingRequests: column(),
  };
  const started = new Float64Array(POINTS);
  const counted = Math.round(COUNTED_SECONDS / step);
  let budget = effort === 'drag' ? 10_000 : 300_000;
  let next = arrivals.exponential(meanGap);
  for (let i = 0; i < POINTS; i++) {
    const time = i * step;
    columns.seconds[i] = time;
    for (; next <= time && budget > 0; budget--) {
      pool.arrive(next);
      next += arrivals.exponential(meanGap);
    }
    if (budget === 0) continue;
    pool.advance(time);
    started[i] = pool.started;
    const since = Math.max(0, i - counted);
    columns.freeConnections[i] = pool.free;
    columns.waitingRequests[i] = pool.waiting;
    if (i > 0) columns.queriesPerSecond[i] = (pool.started - (started[since] ?? 0)) / ((i - since) * step);
  }
  const exhaustion = momentsOrNone(rules, rules.connections);
  const timeout = rules.timeoutSeconds;
  const band = (share: number) => {
    const seconds = exhaustion ? percentileOf(exhaustion, share) : Number.NaN;
    return seconds <= timeout ? seconds : Number.NaN;
  };
  const steady = steadyState(rules);
  return {
    facts: {
      secondsToExhaustion: pool.exhaustedAt <= FIRST_SECONDS ? pool.exhaustedAt : Number.NaN,
      meanSecondsToExhaustion: timeout === Number.POSITIVE_INFINITY ? (exhaustion?.mean ?? Number.NaN) : Number.NaN,
      p5SecondsToExhaustion: band(0.05),
      p50SecondsToExhaustion: band(0.5),
      p95SecondsToExhaustion: band(0.95),
      steadyStuckConnections: steady.stuckConnections,
      steadyServedShare: steady.servedShare,
    },
    columns,
  };
}

/** Larger pools would take longer to solve than a slider may. */
const LARGEST_CHAIN = 200;

function momentsOrNone(rules: PoolRules, target: number): Moments | undefined {
  if (rules.stuckShare === 0 || (rules.querySeconds > 0 && rules.connections > LARGEST_CHAIN)) return undefined;
  return timeToStuck(rules, target);
}

const difference = (all: Moments, part: Moments): Moments => ({
  mean: all.mean - part.mean,
  variance: all.variance - part.variance,
  third: all.third - part.third,
});

const SIGN_POINTS = 61;
const SHORTEST_TIMEOUT_SECONDS = 0.1;
/** The axis of the timeouts has this many points in each tenfold. */
const POINTS_PER_DECADE = 20;

/**
 * Mean time until anything at all shows that a page is bad, against the statement timeout. With page checksums the first
 * request that reads it logs an error. Without, the sign is the first statement cut off or the pool gone, if that is sooner.
 */
export function timeToSign(values: Pool) {
  const rules = rulesOf(values);
  const first = momentsOrNone(rules, 1);
  const last = momentsOrNone(rules, rules.connections);
  const touch = first?.mean ?? Number.NaN;
  const exhaustion = last?.mean ?? Number.NaN;
  // From the first stuck connection to the last; the first cut-off comes before any connection has come back.
  const rest = rules.connections > 1 && first && last ? difference(last, first) : undefined;
  const sign = (timeout: number) => touch + (rest ? meanUpTo(rest, timeout) : 0);
  const columns = {
    timeoutSeconds: new Float64Array(SIGN_POINTS),
    withoutChecksumsSeconds: new Float64Array(SIGN_POINTS),
    withChecksumsSeconds: new Float64Array(SIGN_POINTS).fill(touch),
    exhaustionSeconds: new Float64Array(SIGN_POINTS).fill(exhaustion),
  };
  for (let i = 0; i < SIGN_POINTS; i++) {
    const timeout = SHORTEST_TIMEOUT_SECONDS * power(10, i / POINTS_PER_DECADE);
    columns.timeoutSeconds[i] = timeout;
    columns.withoutChecksumsSeconds[i] = sign(timeout);
  }
  const withoutChecksums = sign(rules.timeoutSeconds);
  return {
    facts: {
      meanSecondsToFirstSign: values.pageChecksums ? touch : withoutChecksums,
      meanSecondsToSignWithoutChecksums: withoutChecksums,
      meanSecondsToSignWithChecksums: touch,
      meanSecondsToExhaustion: exhaustion,
      poolGoneBeforeTimeoutShare: rest ? shareBelow(rest, rules.timeoutSeconds) : 1,
    },
    columns,
  };
}
