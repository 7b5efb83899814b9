/**
 * Response time and database load over the rehearsal's morning, each moment a steady state of its own: queue and caches
 * settle within minutes, the rate changes over hours. Load is what is asked of the connections as a share of them; it may
 * exceed 1, utilisation cannot. Hours of the day, milliseconds, reads per second.
 */
import { rateOfDay } from '../../shared/daily-load.ts';
import {
  answer,
  type DatabaseDemand,
  databaseDemand,
  type Popularity,
  popularityOf,
  type ReadRules,
} from '../model/product-cache/product-reads.ts';

export interface DayRules extends ReadRules {
  peakFactor: number;
}

/** What is shown of the day: before the sale opens until well after the fix. */
export const MORNING = { from: 6, to: 14 } as const;
/** Every four minutes, so that 10:28 is one of them. */
const STEP_HOURS = 1 / 15;
const POINTS = Math.round((MORNING.to - MORNING.from) / STEP_HOURS) + 1;

/** A sale that opens at nine, hour by hour: an assumption about shape only, the height is the peak factor's. */
const REHEARSAL: readonly number[] = [
  0.3, 0.2, 0.13, 0.09, 0.08, 0.11, 0.19, 0.29, 0.42, 0.84, 1, 0.98, 0.95, 0.92, 0.89, 0.87, 0.87, 0.89, 0.9, 0.92,
  0.93, 0.88, 0.7, 0.48, 0.3,
];
/** The catalogue of the shopping club, before it became a shop. As told: at most so many. */
const CLUB_PRODUCTS = 60_000;

const hours = Float64Array.from({ length: POINTS }, (_, i) => Number((MORNING.from + i * STEP_HOURS).toPrecision(12)));

/** Visitors of the rehearsal at an hour, as a multiple of the day's mean. */
function rehearsalFactor(peakFactor: number): (hour: number) => number {
  const rateAt = rateOfDay({ requestsPerSecond: 1, peakFactor, profile: REHEARSAL });
  return (hour) => rateAt(Math.min(24, Math.max(0, hour)) / 24);
}

/** The morning as it was, up to the fix and past it; with a cache that works from the start there is nothing to fix. */
export function dayOfReads(rules: DayRules, fixHour: number | null) {
  const before = momentsOf(rules);
  const after = momentsOf({ ...rules, cacheWorks: true });
  const moment = (hour: number) => (fixHour !== null && hour >= fixHour ? after(hour) : before(hour));
  const { columns, peaks } = sampled(moment);
  return { facts: { ...peaks, quietResponseMilliseconds: before(MORNING.from).meanResponseMilliseconds }, columns };
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
      meanResponseMillisecondsUnfixed: unfixed.columns.meanResponseMilliseconds,
    },
  };
}

type Moment = ReturnType<ReturnType<typeof momentsOf>>;

/** What is asked of the database, and how it answers, at an hour of the rehearsal. */
export function momentsOf(rules: DayRules) {
  const demandAt = demandByRate(rules, popularityOf(rules));
  const factor = rehearsalFactor(rules.peakFactor);
  return (hour: number) => {
    const requestsPerSecond = rules.requestsPerSecond * factor(hour);
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
    meanResponseMilliseconds: column('meanResponseMilliseconds'),
    databaseLoad: column('databaseLoad'),
  };
  const busiest = moments.reduce((most, at) => (at.requestsPerSecond > most.requestsPerSecond ? at : most));
  const overloaded = moments.filter((at) => at.databaseLoad >= 1).length;
  return {
    columns,
    peaks: {
      peakDatabaseLoad: greatest(columns.databaseLoad),
      peakResponseMilliseconds: greatest(columns.meanResponseMilliseconds),
      /** At the moment at which most is asked for. */
      busiestResponseMilliseconds: busiest.meanResponseMilliseconds,
      peakLostShare: greatest(column('lostShare')),
      hoursOverloaded: overloaded * STEP_HOURS,
    },
  };
}

const greatest = (column: Float64Array) => column.reduce((most, value) => Math.max(most, value), 0);

/** Rates at which demand behind a working cache is computed; it bends little, so straight lines between them do. */
const RATES = 8;

/** Demand as a function of the request rate, over the rates of the morning. */
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
