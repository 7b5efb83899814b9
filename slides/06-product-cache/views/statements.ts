/**
 * Rows as pg_stat_statements keeps them: calls, total and mean time of each statement over the window that ends with the
 * commit, when the sale is at its height. The product's row comes from the model; the others, which stand beside it for
 * scale, from an ordinary shop's rates (assumed). All of them together get no more than the connections can give.
 */
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { TOLD_FIX_HOUR } from '../model/product-cache/parameters.ts';
import { type DayRules, momentsOf } from './day-of-reads.ts';

/** Calls per request and milliseconds per call of the other statements, in the order of the words. */
const OTHERS = [
  { callsPerRequest: 0.3, milliseconds: 0.06 },
  { callsPerRequest: 0.08, milliseconds: 0.12 },
  { callsPerRequest: 0.05, milliseconds: 0.4 },
  { callsPerRequest: 0.02, milliseconds: 4.5 },
  { callsPerRequest: 0.0000868, milliseconds: 9 },
] as const;

/** Moments of a window that are added up. */
const MOMENTS = 15;

/** Of a window: seconds, requests, reads that were answered, and the seconds that connections spent on them. */
function windowOf(rules: WindowRules) {
  const moment = momentsOf(rules);
  const seconds = rules.windowMinutes * 60;
  const sums = { requests: 0, reads: 0, busySeconds: 0 };
  for (let i = 0; i < MOMENTS; i++) {
    const before = (((i + 0.5) / MOMENTS) * rules.windowMinutes) / 60;
    const { requestsPerSecond, databaseReadsPerSecond, databaseLoad, lostShare } = moment(hourBefore(before));
    const share = (seconds / MOMENTS) * (1 - lostShare);
    sums.requests += requestsPerSecond * share;
    sums.reads += databaseReadsPerSecond * share;
    sums.busySeconds += databaseLoad * rules.connections * share;
  }
  return { seconds, ...sums };
}

/** So many hours before the commit; the day before was a day of rehearsal, too. */
const hourBefore = (hours: number): number => (((TOLD_FIX_HOUR - hours) % 24) + 24) % 24;

type WindowRules = DayRules & { windowMinutes: number };

/** A row for each statement; the plan is what it would say with a cache that works. */
export function statementRows(rules: WindowRules, random: RandomStreams) {
  const noise = random('statements');
  const { seconds, requests, reads, busySeconds } = windowOf(rules);
  const withCache = windowOf({ ...rules, cacheWorks: true });
  const othersSeconds = OTHERS.reduce(
    (sum, { callsPerRequest, milliseconds }) => sum + (requests * callsPerRequest * milliseconds) / 1000,
    0,
  );
  // What the others take of the connections is not there for the product.
  const room = Math.max(0, rules.connections * seconds - othersSeconds);
  const fits = busySeconds > room ? room / busySeconds : 1;
  const rows = [
    { calls: reads * fits, milliseconds: reads > 0 ? (1000 * busySeconds) / reads : 0 },
    ...OTHERS.map((other) => ({ calls: requests * other.callsPerRequest, milliseconds: other.milliseconds })),
  ].map(({ calls, milliseconds }) => {
    // Poisson calls and exponential times, by their normal limits.
    const counted = Math.max(0, Math.round(calls + Math.sqrt(calls) * noise.normal()));
    const scatter = noise.normal();
    return {
      calls: counted,
      total: counted * milliseconds * (counted > 1 ? Math.max(0, 1 + scatter / Math.sqrt(counted)) : 1),
    };
  });
  const planned = [withCache.reads, ...OTHERS.map(({ callsPerRequest }) => withCache.requests * callsPerRequest)];
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const product = rows[0] ?? { calls: 0, total: 0 };
  return {
    facts: {
      productCalls: product.calls,
      plannedProductCalls: planned[0] ?? 0,
      productTimeShare: total > 0 ? product.total / total : 0,
      /** Of all that the connections could have worked in the window. */
      busyShare: Math.min(1, (busySeconds * fits + othersSeconds) / (rules.connections * seconds)),
      productMeanMilliseconds: product.calls > 0 ? product.total / product.calls : 0,
    },
    columns: {
      statement: Float64Array.from(rows, (_, i) => i),
      calls: Float64Array.from(rows, (row) => row.calls),
      plannedCalls: Float64Array.from(planned),
      totalMilliseconds: Float64Array.from(rows, (row) => row.total),
      meanMilliseconds: Float64Array.from(rows, (row) => (row.calls > 0 ? row.total / row.calls : 0)),
      timeShare: Float64Array.from(rows, (row) => (total > 0 ? row.total / total : 0)),
    },
  };
}
