/** What of bottlenecks can be set: ranges, defaults and units; what is told and what is assumed says ../bottlenecks.md. */
import { number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';
import { LEAST_SHOWN, MOST_SHOWN } from './limit.ts';

const label = words.bottlenecks;
const { units } = label;

export const parameters = {
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 500,
    slider: { minimum: 50, maximum: 5000, step: 80, logarithmic: true },
  }),
  products: number({
    yours: 'catalogue',
    label: label.products,
    unit: '',
    minimum: 1,
    maximum: 2_000_000,
    default: 300_000,
    integer: true,
    slider: { minimum: 10_000, maximum: 400_000, step: 10_000 },
  }),
  loadMultiplier: number({
    label: label.loadMultiplier,
    unit: units.timesToday,
    minimum: LEAST_SHOWN,
    maximum: 100,
    default: 1,
    slider: { minimum: LEAST_SHOWN, maximum: MOST_SHOWN, step: 60, logarithmic: true },
  }),
};

export type Bottlenecks = Values<typeof parameters>;
