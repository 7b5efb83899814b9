/**
 * Stuck-pool: requests take a connection each from a pool; those that touch the damaged page never give it back, or not
 * until a statement timeout. Rates in requests/s, times in seconds or as named. Rules and sources: stuck-pool.model.md.
 */
import { defineModel, type Effort } from '../../src/simulation/model.ts';
import { choice, number, optional, toggle, type Values } from '../../src/simulation/parameters.ts';
import { power } from '../../src/simulation/portable-math.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { percentiles } from '../../src/simulation/statistics.ts';
import { exhaustions, type PoolRules, StuckPool } from './stuck-pool-simulation.ts';
import { type Moments, meanUpTo, percentileOf, shareBelow, steadyState, timeToStuck } from './stuck-pool-theory.ts';
import { words } from './words.ts';

const label = words.stuckPool;

const parameters = {
  connections: number({
    label: label.connections,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 20,
    integer: true,
    slider: { minimum: 1, maximum: 100, step: 1 },
  }),
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: 'requests/s',
    minimum: 0.001,
    maximum: 1_000_000,
    default: 60,
    slider: { minimum: 5, maximum: 300, step: 5 },
  }),
  stuckShare: number({
    label: label.stuckShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 0.1,
    slider: { minimum: 0.01, maximum: 0.5, step: 0.01 },
  }),
  queryMilliseconds: number({
    label: label.queryMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 3_600_000,
    default: 20,
    slider: { minimum: 0, maximum: 500, step: 5 },
  }),
  statementTimeoutMilliseconds: optional({
    label: label.statementTimeoutMilliseconds,
    unit: 'ms',
    minimum: 1,
    maximum: 86_400_000,
    default: null,
    absent: label.never,
    slider: { minimum: 250, maximum: 30_000, step: 80, logarithmic: true },
  }),
  whenFull: choice({
    label: label.whenFull,
    options: { wait: label.wait, reject: label.reject },
    default: 'wait',
  }),
  pageChecksums: toggle({ label: label.pageChecksums, default: false }),
  runs: number({
    label: label.runs,
    unit: 'runs',
    minimum: 1,
    maximum: 1_000_000,
    default: 10_000,
    integer: true,
  }),
  requests: number({
    label: label.requests,
    unit: 'requests',
    minimum: 100,
    maximum: 10_000_000,
    default: 500_000,
    integer: true,
  }),
};

type Pool = Values<typeof parameters>;

function rulesOf(values: Pool): PoolRules {
  return {
    connections: values.connections,
    requestsPerSecond: values.requestsPerSecond,
    stuckShare: values.stuckShare,
    querySeconds: values.queryMilliseconds / 1000,
    timeoutSeconds: (values.statementTimeoutMilliseconds ?? Number.POSITIVE_INFINITY) / 1000,
    waits: values.whenFull === 'wait',
  };
}

/** Requests that a command may simulate on the way to exhaustion, all runs together. */
const ARRIVAL_BUDGET = 60_000_000;
/** With a timeout the end may never come: no more than this many on average, and a part of the budget. */
const ARRIVALS_PER_RUN = 100_000;
/** Pools larger than this are simulated only: the chain grows with the square of the connections. */
const LARGEST_CHAIN = 2000;
/** A tenth of the requests, at least, and ten timeouts only warm the pool up. */
const WARM_UP_SHARE = 0.1;
const WARM_UP_TIMEOUTS = 10;

/** Time to exhaustion over many runs and, where connections come back, the steady state; closed forms beside both. */
function run(values: Pool, random: RandomStreams) {
  const rules = rulesOf(values);
  return { facts: { ...timesToExhaustion(values, rules, random), ...longRun(values, rules, random.fresh()) } };
}

function timesToExhaustion(values: Pool, rules: PoolRules, random: RandomStreams): Record<string, number> {
  if (rules.stuckShare === 0) return {};
  const facts: Record<string, number> = {};
  const comesBack = rules.timeoutSeconds < Number.POSITIVE_INFINITY;
  const budget = comesBack ? Math.min(values.runs * ARRIVALS_PER_RUN, ARRIVAL_BUDGET / 12) : ARRIVAL_BUDGET;
  const { times, totalSeconds } = exhaustions(rules, random, values.runs, budget);
  facts.exhaustedRuns = times.length;
  // Time observed by exhaustion observed: the mean, also where the budget ended before the last run did.
  if (times.length > 0) facts.meanSecondsToExhaustion = totalSeconds / times.length;
  if (times.length === values.runs) {
    const [p5 = 0, p50 = 0, p95 = 0] = percentiles(times, [0.05, 0.5, 0.95]);
    facts.p5SecondsToExhaustion = p5;
    facts.p50SecondsToExhaustion = p50;
    facts.p95SecondsToExhaustion = p95;
  }
  const noHealthyLoad = rules.querySeconds === 0;
  if (comesBack || (!noHealthyLoad && rules.connections > LARGEST_CHAIN)) return facts;
  const exact = timeToStuck(rules, rules.connections);
  facts.theoryMeanSecondsToExhaustion = exact.mean;
  if (noHealthyLoad) {
    facts.theoryP5SecondsToExhaustion = percentileOf(exact, 0.05);
    facts.theoryP50SecondsToExhaustion = percentileOf(exact, 0.5);
    facts.theoryP95SecondsToExhaustion = percentileOf(exact, 0.95);
  }
  return facts;
}

function longRun(values: Pool, rules: PoolRules, random: RandomStreams): Record<string, number> {
  const theory = steadyState(rules);
  const known = { theoryStuckConnections: theory.stuckConnections, theoryServedShare: theory.servedShare };
  // Gone for good: there is nothing to simulate.
  if (rules.timeoutSeconds === Number.POSITIVE_INFINITY && rules.stuckShare > 0)
    return { stuckConnections: theory.stuckConnections, servedShare: theory.servedShare, ...known };
  const arrivals = random('arrivals');
  const pool = new StuckPool(rules, random);
  const meanGap = 1 / rules.requestsPerSecond;
  const settled = rules.stuckShare > 0 ? (WARM_UP_TIMEOUTS * rules.timeoutSeconds) / meanGap : 0;
  const warmUp = Math.ceil(Math.min(values.requests, Math.max(values.requests * WARM_UP_SHARE, settled)));
  let time = 0;
  let before = { time: 0, stuckArea: 0, answered: 0, started: 0 };
  for (let i = -warmUp; i < values.requests; i++) {
    time += arrivals.exponential(meanGap);
    pool.arrive(time);
    if (i === 0) before = { time, stuckArea: pool.stuckArea, answered: pool.answered, started: pool.started };
  }
  return {
    stuckConnections: (pool.stuckArea - before.stuckArea) / (time - before.time),
    servedShare: (pool.answered - before.answered) / values.requests,
    acceptedShare: (pool.started - before.started) / values.requests,
    ...known,
  };
}

const FIRST_SECONDS = 10;
const POINTS = 101;
/** Queries/s are counted over this much of the past. */
const COUNTED_SECONDS = 0.5;

/**
 * The first seconds of one pool: queries begun per second, free connections, requests in line; with the times between
 * which 90 % of such pools are gone. Those hold up to the timeout, before which it changes nothing; beyond it they are NaN.
 */
function firstSeconds(values: Pool, random: RandomStreams, effort: Effort) {
  const rules = rulesOf(values);
  const arrivals = random('arrivals');
  const pool = new StuckPool(rules, random);
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

function momentsOrNone(rules: PoolRules, target: number): Moments | undefined {
  if (rules.stuckShare === 0 || (rules.querySeconds > 0 && rules.connections > LARGEST_CHAIN / 10)) return undefined;
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
function timeToSign(values: Pool) {
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

/** Connections that the first seconds ask for at once: what is stuck by then, and what healthy queries hold. */
function connectionsAskedFor(values: Pool, multiplier: number): number {
  const { requestsPerSecond, stuckShare, querySeconds, timeoutSeconds } = rulesOf(values);
  const held = stuckShare * Math.min(FIRST_SECONDS, timeoutSeconds) + (1 - stuckShare) * querySeconds;
  return multiplier * requestsPerSecond * held;
}

export const stuckPool = defineModel({
  name: 'stuck-pool',
  parameters,
  run,
  views: { firstSeconds, timeToSign },
  underLoad: {
    label: label.scarce,
    demand: (values, _random, multiplier) => connectionsAskedFor(values, multiplier),
    capacity: (values) => values.connections,
  },
});
