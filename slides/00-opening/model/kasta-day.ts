/**
 * kasta-day: what 2,000 requests a second and 15,000 orders a day mean together, and what the peak of a day asks for.
 * Requests/s; orders a day and a minute. Equations and assumptions: model/kasta-day.md.
 */

import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { dayCurve } from './kasta-day/day-curve.ts';
import { type KastaDay, ordinary, parameters } from './kasta-day/parameters.ts';

const SECONDS_PER_DAY = 86_400;

function factsOf(values: KastaDay) {
  const { requestsPerSecond, ordersPerDay, peakFactor, serviceMilliseconds } = values;
  const requestsPerDay = requestsPerSecond * SECONDS_PER_DAY;
  return {
    requestsPerDay,
    requestsPerOrder: requestsPerDay / ordersPerDay,
    meanRequestsPerSecond: requestsPerSecond,
    peakRequestsPerSecond: requestsPerSecond * peakFactor,
    peakOrdersPerMinute: (ordersPerDay / (SECONDS_PER_DAY / 60)) * peakFactor,
    serversBusyAtMean: (requestsPerSecond * serviceMilliseconds) / 1000,
    serversBusyAtPeak: (requestsPerSecond * peakFactor * serviceMilliseconds) / 1000,
  };
}

/** Rates over the day, with an ordinary day beside them. */
function day(values: KastaDay, _random: RandomStreams, effort: Effort) {
  const slots = effort === 'drag' ? 96 : 144;
  const rates = dayCurve(values.requestsPerSecond, values.peakFactor, slots);
  const columns = {
    minuteOfDay: rates.map((_, i) => (i * 1440) / slots),
    requestsPerSecond: rates,
    ordinaryRequestsPerSecond: dayCurve(ordinary.requestsPerSecond, ordinary.peakFactor, slots),
  };
  const minutesAboveMean =
    (rates.subarray(0, slots).filter((rate) => rate > values.requestsPerSecond).length / slots) * 1440;
  return { facts: { ...factsOf(values), minutesAboveMean }, columns };
}

export const kastaDay = defineModel({
  name: 'kasta-day',
  parameters,
  run: (values) => ({ facts: factsOf(values) }),
  views: { day },
});
