/** Columns for two figures: the first seconds of a pool, and how long the first sign of a bad page takes. */
import type { Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { missShareAfter } from '../../shared/investigation.ts';
import { parameters as people, TOLD_HOURS } from '../model/investigation/parameters.ts';
import { type Pool, rulesOf } from '../model/stuck-pool/parameters.ts';
import { heldSeconds, type PoolRules, StuckPool } from '../model/stuck-pool/simulate.ts';
import {
  type Moments,
  meanSecondsToServerGone,
  meanUpTo,
  percentileOf,
  shareBelow,
  steadyState,
  timeToStuck,
} from '../model/stuck-pool/theory.ts';
import { FAILURES, type Failure, NAMED } from './failures.ts';

export const FIRST_SECONDS = 10;
const POINTS = 101;
/** Queries/s are counted over this much of the past. */
const COUNTED_SECONDS = 0.5;

/**
 * The first seconds of one pool: queries begun per second, free connections, requests in line, sessions that hang at the
 * server; with the times between which 90 % of such pools are gone. Those hold up to the first timeout, before which it
 * changes nothing; beyond it they are NaN.
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
    stuckConnections: column(),
    hangingSessions: column(),
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
    columns.stuckConnections[i] = pool.stuck;
    columns.hangingSessions[i] = pool.hanging;
    if (i > 0) columns.queriesPerSecond[i] = (pool.started - (started[since] ?? 0)) / ((i - since) * step);
  }
  const shown = Math.round(values.secondsShown / step);
  const exhaustion = momentsOrNone(rules, rules.connections);
  const held = heldSeconds(rules);
  const band = (share: number) => {
    const seconds = exhaustion ? percentileOf(exhaustion, share) : Number.NaN;
    return seconds <= held ? seconds : Number.NaN;
  };
  const sessionsComeBack = rules.statementTimeoutSeconds < Number.POSITIVE_INFINITY;
  const givesUp = rules.driverTimeoutSeconds < Number.POSITIVE_INFINITY;
  const poolGone = exhaustion?.mean ?? Number.NaN;
  const serverGone = givesUp && !sessionsComeBack ? meanSecondsToServerGone(rules) : Number.NaN;
  const steady = steadyState(rules);
  return {
    facts: {
      secondsToExhaustion: pool.exhaustedAt <= FIRST_SECONDS ? pool.exhaustedAt : Number.NaN,
      // A driver that gives up before the pool is gone puts the end off until the server is.
      meanSecondsToExhaustion: sessionsComeBack ? Number.NaN : poolGone > held ? serverGone : poolGone,
      meanSecondsToServerGone: serverGone,
      p5SecondsToExhaustion: band(0.05),
      p50SecondsToExhaustion: band(0.5),
      p95SecondsToExhaustion: band(0.95),
      steadyStuckConnections: steady.stuckConnections,
      steadyServedShare: steady.servedShare,
      stuckSoFar: columns.stuckConnections[shown] ?? 0,
      hangingSessions: pool.hanging,
      serverSessions: rules.serverSessions,
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

interface Sign {
  /** NaN: never. */
  seconds: number;
  names: number;
}

const NEVER: Sign = { seconds: Number.NaN, names: NAMED.nothing };
const earlier = (a: Sign, b: Sign) => (b.seconds < a.seconds || Number.isNaN(a.seconds) ? b : a);

/** Chance that somebody who has been at it so long looks at the cause and lets it go, by the rule of the investigation. */
const missShare = (hours: number) =>
  missShareAfter({ missShare: people.missShare.default, fatiguePerHour: people.fatiguePerHour.default }, hours);

/**
 * Mean time until anything at all shows that a page is bad, for each way in which it can fail, with the defences that are set.
 * Reads that never return, or return late, show when somebody gives up on one, or when the pool is gone. Other bytes show
 * at the first read of a page whose checksum is wrong, or when all pages are checked. Beside it, what people's eyes miss.
 */
export function timeToSign(values: Pool) {
  const rules = rulesOf(values);
  const first = momentsOrNone(rules, 1);
  const last = momentsOrNone(rules, rules.connections);
  const touch = first?.mean ?? Number.NaN;
  // From the first stuck connection to the last; the first giving up comes before any connection has come back.
  const rest = rules.connections > 1 && first && last ? difference(last, first) : undefined;
  const goneBefore = (seconds: number) => (rest ? shareBelow(rest, seconds) : 1);
  const given = (seconds: number): Sign => ({
    seconds: touch + (rest ? meanUpTo(rest, seconds) : 0),
    names: goneBefore(seconds) > 0.5 ? NAMED.nothing : NAMED.query,
  });
  const { driverTimeoutSeconds: driver } = rules;
  const cutOff = heldSeconds(rulesOf({ ...values, badPage: 'late' }));
  // A page goes bad at any time between two checks of all pages.
  const check = values.checkHours === null ? NEVER : { seconds: (values.checkHours * 3600) / 2, names: NAMED.page };
  const checksum = values.pageChecksums ? { seconds: touch, names: NAMED.page } : NEVER;
  const signs: Record<Failure, Sign> = {
    silent: given(driver),
    late: given(cutOff),
    oldChecksum: earlier(checksum, check),
    fittingChecksum: check,
    zeros: NEVER,
  };
  const column = (of: (sign: Sign) => number) => Float64Array.from(FAILURES, (failure) => of(signs[failure]));
  return {
    facts: {
      meanSecondsToTouch: touch,
      meanSecondsToExhaustion: last?.mean ?? Number.NaN,
      meanSecondsToGiveUp: signs.silent.seconds,
      meanSecondsToCutOff: signs.late.seconds,
      poolGoneBeforeGiveUpShare: goneBefore(driver),
      poolGoneBeforeCutOffShare: goneBefore(cutOff),
      missShare: missShare(values.hoursAtWork),
      restedMissShare: missShare(0),
      tiredMissShare: missShare(TOLD_HOURS),
    },
    columns: { secondsToSign: column(({ seconds }) => seconds), named: column(({ names }) => names) },
  };
}
