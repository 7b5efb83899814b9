/**
 * Stuck-pool: requests take a connection each from a pool; those that touch the bad page never give it back, or not until the
 * server or the app's driver gives up on them; with the driver's the session at the server stays. Rates in requests/s, times in seconds or as named. Rules and sources: model/stuck-pool.md.
 */
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../src/simulation/engine/statistics.ts';
import { firstSeconds, timeToSign } from '../views/stuck-pool-views.ts';
import { type Pool, parameters, rulesOf } from './stuck-pool/parameters.ts';
import { exhaustions, heldSeconds, type PoolRules, StuckPool } from './stuck-pool/simulate.ts';
import { percentileOf, steadyState, timeToStuck } from './stuck-pool/theory.ts';

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
  const comesBack = heldSeconds(rules) < Number.POSITIVE_INFINITY;
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
  if (rules.statementTimeoutSeconds === Number.POSITIVE_INFINITY && rules.stuckShare > 0)
    return { stuckConnections: theory.stuckConnections, servedShare: theory.servedShare, ...known };
  const arrivals = random('arrivals');
  const pool = new StuckPool(rules, random);
  const meanGap = 1 / rules.requestsPerSecond;
  const settled = rules.stuckShare > 0 ? (WARM_UP_TIMEOUTS * rules.statementTimeoutSeconds) / meanGap : 0;
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

export const stuckPool = defineModel({
  name: 'stuck-pool',
  parameters,
  run,
  views: { firstSeconds, timeToSign },
  gaps: [
    'meanSecondsToExhaustion',
    'p5SecondsToExhaustion',
    'p50SecondsToExhaustion',
    'p95SecondsToExhaustion',
    'secondsToExhaustion',
    'meanSecondsToServerGone',
    'queriesPerSecond',
    'secondsToSign',
  ],
});
