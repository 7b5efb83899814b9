/** What of a Black Friday can be set; all of it is assumed (../black-friday.md). The defaults are those of 2016. */
import { choice, number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';
import { years } from './years.ts';

const { blackFriday: label, units } = words;
const { requestsPerSecond, peakFactor, serviceMilliseconds } = years['2016'];

export const parameters = {
  year: choice({
    label: label.year,
    options: { '2016': '2016', '2017': '2017', '2018': '2018' },
    default: '2016',
  }),
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 1,
    maximum: 1_000_000,
    default: requestsPerSecond,
    slider: { minimum: 100, maximum: 3000, step: 50 },
  }),
  peakFactor: number({
    label: label.peakFactor,
    unit: units.ofMean,
    minimum: 1,
    maximum: 20,
    default: peakFactor,
    slider: { minimum: 1, maximum: 10, step: 0.1 },
  }),
  servers: number({
    yours: 'machines',
    label: label.servers,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 180,
    integer: true,
    slider: { minimum: 20, maximum: 400, step: 10 },
  }),
  serviceMilliseconds: number({
    label: label.serviceMilliseconds,
    unit: units.milliseconds,
    minimum: 0.1,
    maximum: 60_000,
    default: serviceMilliseconds,
    slider: { minimum: 10, maximum: 100, step: 1 },
  }),
  patienceSeconds: number({
    label: label.patienceSeconds,
    unit: units.seconds,
    minimum: 0.1,
    maximum: 3600,
    default: 10,
    slider: { minimum: 1, maximum: 60, step: 1 },
  }),
  requestsPerOrder: number({
    label: label.requestsPerOrder,
    unit: units.requests,
    minimum: 1,
    maximum: 1_000_000,
    default: 11_520,
  }),
  requests: number({
    label: label.requests,
    unit: units.requests,
    minimum: 1000,
    maximum: 10_000_000,
    default: 200_000,
    integer: true,
  }),
};

export type BlackFriday = Values<typeof parameters>;
