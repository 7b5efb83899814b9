/** What of load-peak can be set: ranges, defaults and units; what is told and what is assumed says ../load-peak.md. */
import { choice, number, optional, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { loadPeak: label, units } = words;

export const parameters = {
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 100, maximum: 4000, step: 50 },
  }),
  serviceMilliseconds: number({
    label: label.serviceMilliseconds,
    unit: units.milliseconds,
    minimum: 0.001,
    maximum: 3_600_000,
    default: 4,
    slider: { minimum: 0.5, maximum: 10, step: 0.5 },
  }),
  servers: number({
    yours: 'machines',
    label: label.servers,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 10,
    integer: true,
    slider: { minimum: 1, maximum: 40, step: 1 },
  }),
  serviceDistribution: choice({
    label: label.serviceDistribution,
    options: { exponential: label.exponential, deterministic: label.deterministic, 'log-normal': label.logNormal },
    default: 'exponential',
  }),
  serviceVariation: number({
    label: label.serviceVariation,
    unit: '',
    minimum: 0.01,
    maximum: 20,
    default: 2,
    slider: { minimum: 0.1, maximum: 5, step: 0.1 },
  }),
  queuePlaces: optional({
    label: label.queuePlaces,
    unit: '',
    minimum: 0,
    maximum: 1_000_000,
    default: null,
    absent: label.unlimited,
    integer: true,
    slider: { minimum: 0, maximum: 400, step: 10 },
  }),
  requests: number({
    label: label.requests,
    unit: units.requests,
    minimum: 100,
    maximum: 10_000_000,
    default: 200_000,
    integer: true,
  }),
};

export type LoadPeak = Values<typeof parameters>;
