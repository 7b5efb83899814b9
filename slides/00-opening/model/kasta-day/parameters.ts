/** What of kasta-day can be set: ranges, defaults and units; what is told and what is assumed says ../kasta-day.md. */
import { number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { kastaDay: label, units } = words;

export const parameters = {
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 1,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 200, maximum: 5000, step: 100 },
  }),
  ordersPerDay: number({
    label: label.ordersPerDay,
    unit: '',
    minimum: 1,
    maximum: 10_000_000,
    default: 15_000,
    slider: { minimum: 5000, maximum: 50_000, step: 1000 },
  }),
  peakFactor: number({
    label: label.peakFactor,
    unit: units.ofMean,
    minimum: 1,
    maximum: 20,
    default: 3,
    slider: { minimum: 1, maximum: 10, step: 0.1 },
  }),
  serviceMilliseconds: number({
    label: label.serviceMilliseconds,
    unit: units.milliseconds,
    minimum: 0.1,
    maximum: 60_000,
    default: 40,
    slider: { minimum: 5, maximum: 200, step: 1 },
  }),
};

/** A day without a sale: the sustained rate as told, a peak as assumed. */
export const ordinary = { requestsPerSecond: 2000, peakFactor: 1.6 };

export type KastaDay = Values<typeof parameters>;
