/** A day at Kasta: requests, orders and the peak must add up. */
import { expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { mean } from '../../../src/simulation/engine/statistics.ts';
import { kastaDay } from './kasta-day.ts';

const byDefault = defaults(kastaDay.parameters);

it('means 11,520 requests per order, as 2,000/s × 86,400 s ÷ 15,000', () => {
  const { facts } = kastaDay.run(byDefault, randomStreams(1));
  expect(facts.requestsPerOrder).toBe(11_520);
  expect(facts.requestsPerDay).toBe(172_800_000);
  expect(facts.peakRequestsPerSecond).toBe(6000);
});

it('draws a day whose mean, peak and orders are those of its facts', () => {
  for (const peakFactor of [1, 2, 3, 5, 10]) {
    const { columns, facts } = kastaDay.views.day({ ...byDefault, peakFactor }, randomStreams(1), 'rest');
    const inner = columns.requestsPerSecond.subarray(0, -1);
    expect(Math.abs(mean(inner) / 2000 - 1)).toBeLessThan(0.02);
    expect(Math.max(...columns.requestsPerSecond)).toBeCloseTo(facts.peakRequestsPerSecond, 6);
    // Nobody buys a peak with an empty night.
    expect(Math.min(...columns.requestsPerSecond)).toBeGreaterThan(peakFactor < 10 ? 300 : 200);
    // Orders come in proportion.
    expect((60 * facts.peakRequestsPerSecond) / facts.requestsPerOrder).toBeCloseTo(facts.peakOrdersPerMinute, 6);
  }
});
