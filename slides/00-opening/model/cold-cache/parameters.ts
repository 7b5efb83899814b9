/** What of cold-cache can be set: ranges, defaults and units; what is told and what is assumed says ../cold-cache.md. */
import { number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { coldCache: label, units } = words;

export const parameters = {
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.1,
    maximum: 5000,
    default: 200,
    slider: { minimum: 20, maximum: 400, step: 10 },
  }),
  originMilliseconds: number({
    label: label.originMilliseconds,
    unit: units.milliseconds,
    minimum: 0.1,
    maximum: 60_000,
    default: 200,
    slider: { minimum: 20, maximum: 600, step: 10 },
  }),
  originServers: number({
    label: label.originServers,
    unit: '',
    minimum: 1,
    maximum: 1000,
    default: 10,
    integer: true,
  }),
  retries: number({
    label: label.retries,
    unit: '',
    minimum: 0,
    maximum: 10,
    default: 3,
    integer: true,
    slider: { minimum: 0, maximum: 5, step: 1 },
  }),
  patienceSeconds: number({
    label: label.patienceSeconds,
    unit: units.seconds,
    minimum: 0.1,
    maximum: 600,
    default: 2,
    slider: { minimum: 0.5, maximum: 10, step: 0.5 },
  }),
  warmShare: number({
    label: label.warmShare,
    unit: '',
    read: 'percentage',
    minimum: 0,
    maximum: 1,
    default: 0,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  items: number({
    label: label.items,
    unit: units.items,
    minimum: 1,
    maximum: 1_000_000,
    default: 10_000,
    integer: true,
  }),
  zipfExponent: number({ label: label.zipfExponent, unit: '', minimum: 0, maximum: 5, default: 0.8 }),
  ttlSeconds: number({ label: label.ttlSeconds, unit: units.seconds, minimum: 0.1, maximum: 1_000_000, default: 300 }),
  minutes: number({ label: label.minutes, unit: units.minutes, minimum: 2, maximum: 15, default: 10 }),
};

export type ColdCache = Values<typeof parameters>;
