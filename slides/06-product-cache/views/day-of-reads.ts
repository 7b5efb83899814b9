/**
 * Response time and database load over a day, each moment a steady state of its own: queue and caches settle within
 * minutes, the rate changes over hours. Load is what is asked of the connections as a share of them; it may exceed 1,
 * utilisation cannot. Hours of the day, milliseconds, reads per second.
 */
import { dayFactor } from '../../shared/day-curve.ts';
import {
  answer,
  type DatabaseDemand,
  databaseDemand,
  type Popularity,
  popularityOf,
  type ReadRules,
} from '../model/product-cache/product-reads.ts';

interface DayRules extends ReadRules {
  peakFactor: number;
}

const DAY_POINTS = 97;
/** The catalogue of the shopping club, before it became a shop. As told: at most so many. */
const CLUB_PRODUCTS = 60_000;

const hours = Float64Array.from({ length: DAY_POINTS }, (_, i) => (24 * i) / (DAY_POINTS - 1));

export function dayOfReads(rules: DayRules) {
  const moment = momentsOf(rules);
  const { columns, peaks } = sampled(moment);
  const quietest = columns.meanResponseMilliseconds.reduce((least, value) => Math.min(least, value), Infinity);
  return { facts: { ...peaks, quietResponseMilliseconds: quietest }, columns };
}

/** From `fixHour` on the cache stores what it is given; until then it does not. Never, where it is null. */
export function fixedDay(rules: DayRules, fixHour: number | null) {
  const before = momentsOf({ ...rules, cacheWorks: false });
  const after = momentsOf({ ...rules, cacheWorks: true });
  const club = momentsOf({ ...rules, cacheWorks: false, products: Math.min(rules.products, CLUB_PRODUCTS) });
  const { columns, peaks } = sampled((hour) => (fixHour !== null && hour >= fixHour ? after(hour) : before(hour)));
  const unfixed = sampled(before);
  const at = fixHour ?? Number.NaN;
  const [justBefore, justAfter, inClub] = [before, after, club].map((moment) =>
    fixHour === null ? undefined : moment(at),
  );
  return {
    facts: {
      ...peaks,
      peakDatabaseLoadUnfixed: unfixed.peaks.peakDatabaseLoad,
      peakResponseMillisecondsUnfixed: unfixed.peaks.peakResponseMilliseconds,
      hoursOverloadedUnfixed: unfixed.peaks.hoursOverloaded,
      databaseLoadBeforeFix: justBefore?.databaseLoad ?? Number.NaN,
      databaseLoadAfterFix: justAfter?.databaseLoad ?? Number.NaN,
      responseBeforeFixMilliseconds: justBefore?.meanResponseMilliseconds ?? Number.NaN,
      responseAfterFixMilliseconds: justAfter?.meanResponseMilliseconds ?? Number.NaN,
      responseOfTheClubMilliseconds: inClub?.meanResponseMilliseconds ?? Number.NaN,
      databaseReadsPerSecondBeforeFix: justBefore?.databaseReadsPerSecond ?? Number.NaN,
      databaseReadsPerSecondAfterFix: justAfter?.databaseReadsPerSecond ?? Number.NaN,
    },
    columns: {
      ...columns,
      databaseLoadUnfixed: unfixed.columns.databaseLoad,
      meanResponseMillisecondsUnfixed: unfixed.columns.meanResponseMilliseconds,
    },
  };
}

type Moment = ReturnType<ReturnType<typeof momentsOf>>;

function momentsOf(rules: DayRules) {
  const demandAt = demandByRate(rules, popularityOf(rules));
  return (hour: number) => {
    const requestsPerSecond = rules.requestsPerSecond * dayFactor(hour, rules.peakFactor);
    const demand = demandAt(requestsPerSecond);
    const { meanResponseMilliseconds, lostShare } = answer(rules, demand);
    return {
      requestsPerSecond,
      meanResponseMilliseconds,
      databaseLoad: demand.load / rules.connections,
      databaseReadsPerSecond: demand.readsPerSecond,
      lostShare,
    };
  };
}

function sampled(moment: (hour: number) => Moment) {
  const moments = Array.from(hours, moment);
  const column = (key: keyof Moment) => Float64Array.from(moments, (at) => at[key]);
  const columns = {
    hour: hours.slice(),
    requestsPerSecond: column('requestsPerSecond'),
    meanResponseMilliseconds: column('meanResponseMilliseconds'),
    databaseLoad: column('databaseLoad'),
    databaseReadsPerSecond: column('databaseReadsPerSecond'),
    lostShare: column('lostShare'),
  };
  const overloaded = moments.filter((at) => at.databaseLoad >= 1).length;
  return {
    columns,
    peaks: {
      peakDatabaseLoad: greatest(columns.databaseLoad),
      peakResponseMilliseconds: greatest(columns.meanResponseMilliseconds),
      peakLostShare: greatest(columns.lostShare),
      hoursOverloaded: (overloaded * 24) / (DAY_POINTS - 1),
    },
  };
}

const greatest = (column: Float64Array) => column.reduce((most, value) => Math.max(most, value), 0);

/** Rates at which demand behind a working cache is computed; it bends little, so straight lines between them do. */
const RATES = 8;

/** Demand as a function of the request rate, over the rates of a day. */
function demandByRate(rules: DayRules, popularity: Popularity): (requestsPerSecond: number) => DatabaseDemand {
  // What the buffers see does not depend on the rate unless a cache stands before them: two rates then say it all.
  const intervals = rules.cacheWorks ? RATES - 1 : 1;
  const highest = rules.requestsPerSecond * Math.max(1, rules.peakFactor);
  const table = Array.from({ length: intervals + 1 }, (_, i) =>
    databaseDemand({ ...rules, requestsPerSecond: Math.max(1e-9, (highest * i) / intervals) }, popularity),
  );
  return (requestsPerSecond) => {
    const position = (requestsPerSecond / highest) * intervals;
    const index = Math.min(intervals - 1, Math.floor(position));
    const [from, to] = [table[index], table[index + 1]] as [DatabaseDemand, DatabaseDemand];
    const mix = (key: keyof DatabaseDemand) => from[key] + (to[key] - from[key]) * (position - index);
    return {
      cacheHitRatio: mix('cacheHitRatio'),
      readsPerSecond: mix('readsPerSecond'),
      bufferHitRatio: mix('bufferHitRatio'),
      serviceMilliseconds: mix('serviceMilliseconds'),
      load: mix('load'),
    };
  };
}
