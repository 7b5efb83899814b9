/**
 * black-friday: the day's arrivals against the servers, of three years, with the year before beside it where it is
 * compared with that. Requests/s and milliseconds; the numbers are assumptions, see model/black-friday.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { type Day, dayUnderLoad, ratesOfDay, SALE_DAY, theoryPeakP95Milliseconds } from '../daily-load.ts';
import { type BlackFriday, parameters } from './black-friday/parameters.ts';
import { yearBefore, years } from './black-friday/years.ts';

/** A line every quarter of an hour; while a slider moves, every half. */
const SLOTS = 96;
const SLOTS_WHILE_DRAGGED = 48;
const SECONDS_PER_DAY = 86_400;

const dayOf = ({ requestsPerSecond, peakFactor }: Omit<Day, 'profile'>): Day => ({
  requestsPerSecond,
  peakFactor,
  profile: SALE_DAY,
});

function run(values: BlackFriday, random: RandomStreams) {
  const { facts } = dayUnderLoad(dayOf(values), values, random, {
    slots: SLOTS,
    requestsPerSlot: Math.ceil(values.requests / SLOTS),
  });
  const theory = theoryPeakP95Milliseconds(dayOf(values), values);
  return { facts: theory === undefined ? facts : { ...facts, theoryPeakP95ResponseMilliseconds: theory } };
}

function day(values: BlackFriday, random: RandomStreams, effort: Effort) {
  const slots = effort === 'drag' ? SLOTS_WHILE_DRAGGED : SLOTS;
  const requestsPerSlot = effort === 'drag' ? 200 : 1200;
  const { facts, columns } = dayUnderLoad(dayOf(values), values, random, { slots, requestsPerSlot });
  const before = yearBefore[values.year];
  const lastYear = before ? ratesOfDay(dayOf(years[before]), slots) : new Float64Array(slots + 1).fill(Number.NaN);
  // In the stretch that begins there; the day ends with the last.
  const stretchSeconds = SECONDS_PER_DAY / slots;
  const orders = columns.requestsPerSecond.map((rate, i) =>
    i < slots ? (rate * stretchSeconds) / values.requestsPerOrder : 0,
  );
  return { facts, columns: { ...columns, lastYearRequestsPerSecond: lastYear, orders } };
}

export const blackFriday = defineModel({
  name: 'black-friday',
  parameters,
  run,
  views: { day },
  gaps: ['lastYearRequestsPerSecond'],
});
