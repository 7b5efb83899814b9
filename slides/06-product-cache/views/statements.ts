/**
 * Rows as pg_stat_statements keeps them: calls, total and mean time of each statement over a window. The product's row
 * comes from the model; the others, which stand beside it for scale, from an ordinary shop's rates (assumed).
 */
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import type { DatabaseDemand, ReadRules } from '../model/product-cache/product-reads.ts';

/** Calls per request and milliseconds per call of the other statements, in the order of the words. */
const OTHERS = [
  { callsPerRequest: 0.3, milliseconds: 0.06 },
  { callsPerRequest: 0.08, milliseconds: 0.12 },
  { callsPerRequest: 0.05, milliseconds: 0.4 },
  { callsPerRequest: 0.02, milliseconds: 4.5 },
  { callsPerRequest: 0.0000868, milliseconds: 9 },
] as const;

/** A row for each statement; `plannedCalls` is what it would say with a cache that works, which the others do not feel. */
export function statementRows(
  rules: ReadRules & { windowMinutes: number },
  demand: DatabaseDemand,
  withCache: DatabaseDemand,
  random: RandomStreams,
) {
  const noise = random('statements');
  const requests = rules.requestsPerSecond * rules.windowMinutes * 60;
  const rows = [
    { calls: demand.readsPerSecond * rules.windowMinutes * 60, milliseconds: demand.serviceMilliseconds },
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
  const planned = [
    withCache.readsPerSecond * rules.windowMinutes * 60,
    ...OTHERS.map(({ callsPerRequest }) => requests * callsPerRequest),
  ];
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const product = rows[0] ?? { calls: 0, total: 0 };
  return {
    facts: {
      productCalls: product.calls,
      plannedProductCalls: planned[0] ?? 0,
      productTimeShare: total > 0 ? product.total / total : 0,
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
