/**
 * What every model of one day shares: its parameters, `run`, the view of the day, and what it asks for under load. A
 * tale gives the labels, the defaults and, where there was one, the day a year before.
 */

import type { CostUnderLoad, Effort } from '../../src/simulation/engine/model.ts';
import { number, type Values } from '../../src/simulation/engine/parameters.ts';
import type { RandomStreams } from '../../src/simulation/engine/random.ts';
import { type Capacity, type Day, dayUnderLoad, ratesOfDay, theoryPeakP95Milliseconds } from './daily-load.ts';

export interface DayLabels {
  requestsPerSecond: string;
  peakFactor: string;
  servers: string;
  serviceMilliseconds: string;
  patienceSeconds: string;
  requests: string;
  serversNeeded: string;
}

export interface DayDefaults {
  requestsPerSecond: number;
  peakFactor: number;
  servers: number;
  serviceMilliseconds: number;
  patienceSeconds: number;
}

export function dayParameters(label: DayLabels, defaults: DayDefaults) {
  return {
    requestsPerSecond: number({
      label: label.requestsPerSecond,
      unit: 'requests/s',
      minimum: 1,
      maximum: 1_000_000,
      default: defaults.requestsPerSecond,
      slider: { minimum: 100, maximum: 3000, step: 50 },
    }),
    peakFactor: number({
      label: label.peakFactor,
      unit: '× mean',
      minimum: 1,
      maximum: 20,
      default: defaults.peakFactor,
      slider: { minimum: 1, maximum: 10, step: 0.1 },
    }),
    servers: number({
      label: label.servers,
      unit: '',
      minimum: 1,
      maximum: 10_000,
      default: defaults.servers,
      integer: true,
      slider: { minimum: 20, maximum: 400, step: 10 },
    }),
    serviceMilliseconds: number({
      label: label.serviceMilliseconds,
      unit: 'ms',
      minimum: 0.1,
      maximum: 60_000,
      default: defaults.serviceMilliseconds,
      slider: { minimum: 10, maximum: 100, step: 1 },
    }),
    patienceSeconds: number({
      label: label.patienceSeconds,
      unit: 's',
      minimum: 0.1,
      maximum: 3600,
      default: defaults.patienceSeconds,
      slider: { minimum: 1, maximum: 60, step: 1 },
    }),
    requests: number({
      label: label.requests,
      unit: 'requests',
      minimum: 1000,
      maximum: 10_000_000,
      default: 200_000,
      integer: true,
    }),
  };
}

export type DayValues = Values<ReturnType<typeof dayParameters>>;

/** A line every quarter of an hour; while a slider moves, every half. */
const SLOTS = 96;
const SLOTS_WHILE_DRAGGED = 48;

const capacityOf = ({ servers, serviceMilliseconds, patienceSeconds }: DayValues): Capacity => ({
  servers,
  serviceMilliseconds,
  patienceSeconds,
});

export function dayModel(profile: readonly number[], label: Pick<DayLabels, 'serversNeeded'>, lastYear?: Day) {
  const dayOf = ({ requestsPerSecond, peakFactor }: DayValues): Day => ({ requestsPerSecond, peakFactor, profile });

  function run(values: DayValues, random: RandomStreams) {
    const { facts } = dayUnderLoad(dayOf(values), capacityOf(values), random, {
      slots: SLOTS,
      requestsPerSlot: Math.ceil(values.requests / SLOTS),
    });
    const theory = theoryPeakP95Milliseconds(dayOf(values), capacityOf(values));
    return { facts: theory === undefined ? facts : { ...facts, theoryPeakP95ResponseMilliseconds: theory } };
  }

  function day(values: DayValues, random: RandomStreams, effort: Effort) {
    const slots = effort === 'drag' ? SLOTS_WHILE_DRAGGED : SLOTS;
    const requestsPerSlot = effort === 'drag' ? 200 : 1200;
    const { facts, columns } = dayUnderLoad(dayOf(values), capacityOf(values), random, { slots, requestsPerSlot });
    const lastYearRates = lastYear ? ratesOfDay(lastYear, slots) : new Float64Array(slots + 1).fill(Number.NaN);
    return { facts, columns: { ...columns, lastYearRequestsPerSecond: lastYearRates } };
  }

  const underLoad: CostUnderLoad<ReturnType<typeof dayParameters>> = {
    label: label.serversNeeded,
    demand: (values, _random, multiplier) =>
      (multiplier * values.requestsPerSecond * values.peakFactor * values.serviceMilliseconds) / 1000,
    capacity: ({ servers }) => servers,
  };

  return { run, views: { day }, underLoad };
}

/**
 * A day of sale: opens at midnight with everybody there, sleeps until six, and peaks once more at noon. Hour by hour; an
 * assumption about shape only, the height is the peak factor's.
 */
export const SALE_DAY: readonly number[] = [
  1, 0.86, 0.62, 0.46, 0.4, 0.41, 0.48, 0.58, 0.7, 0.8, 0.88, 0.94, 0.97, 0.93, 0.87, 0.83, 0.8, 0.78, 0.79, 0.82, 0.85,
  0.84, 0.77, 0.68, 0.6,
];
