/**
 * The minutes around the correction: until then every read goes to the database, then an empty cache fills. A product asked
 * for at rate r is inside with probability P; fills happen at rate r (1 − P) and each leaves after the time to live. The
 * products read most are all filled in the first moments, so they leave together too: the load comes back in waves.
 */
import { oneMinusExp } from '../../../../src/simulation/caches/che.ts';
import type { Popularity, ReadRules } from './product-reads.ts';

const MINUTES_BEFORE = 5;
const MINUTES = 30;
const STEP_MINUTES = 0.25;

export function refill(rules: ReadRules, { first, mass }: Popularity) {
  const points = MINUTES / STEP_MINUTES + 1;
  const start = MINUTES_BEFORE / STEP_MINUTES;
  const stepSeconds = STEP_MINUTES * 60;
  const lifeSteps = Math.max(1, Math.round(rules.ttlSeconds / stepSeconds));
  const asked = rules.requestsPerSecond * rules.readsPerRequest;
  const misses = new Float64Array(points);
  const filled = new Float64Array(points);
  for (let group = 0; group < mass.length; group++) {
    const count = (first[group + 1] ?? 0) - (first[group] ?? 0);
    const rate = (asked * (mass[group] ?? 0)) / count;
    const chance = oneMinusExp(rate * stepSeconds);
    let inside = 0;
    for (let i = start; i < points; i++) {
      const back = i - lifeSteps;
      if (back >= start) inside -= filled[back] ?? 0;
      const fills = (1 - inside) * chance;
      filled[i] = fills;
      inside += fills;
      // Known when the step is over: the change itself still sees the load of before.
      misses[i + 1] = (misses[i + 1] ?? 0) + (count * fills) / stepSeconds;
    }
  }
  const minutes = Float64Array.from({ length: points }, (_, i) => i * STEP_MINUTES - MINUTES_BEFORE);
  const reads = misses.map((fills, i) => (i <= start ? asked : fills));
  const hits = reads.map((value) => 1 - value / asked);
  const settled = reads.subarray(points - lifeSteps < start + 1 ? start + 1 : Math.max(start + 1, points - lifeSteps));
  return {
    facts: {
      databaseReadsPerSecondBefore: asked,
      databaseReadsPerSecondAfter: settled.reduce((sum, value) => sum + value, 0) / settled.length,
      // From the end of the first life on; none where it lies beyond the plot.
      highestReturnPerSecond: reads.subarray(start + 1 + lifeSteps).reduce((most, value) => Math.max(most, value), 0),
    },
    columns: { minutes, databaseReadsPerSecond: reads, cacheHitRatio: hits },
  };
}
