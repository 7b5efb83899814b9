/** What of cache-policies can be set: ranges, defaults and units; what is told and what is assumed says ../cache-policies.md. */
import { choice, number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { cachePolicies: label, units } = words;

export const parameters = {
  policy: choice({
    label: label.policy,
    options: { lru: label.lru, fifo: label.fifo, lfu: label.lfu, ttl: label.ttl },
    default: 'lru',
  }),
  items: number({
    label: label.items,
    unit: units.items,
    minimum: 1,
    maximum: 10_000_000,
    default: 60_000,
    integer: true,
    slider: { minimum: 10_000, maximum: 400_000, step: 10_000 },
  }),
  cachePlaces: number({
    label: label.cachePlaces,
    unit: units.items,
    minimum: 1,
    maximum: 10_000_000,
    default: 10_000,
    integer: true,
    slider: { minimum: 100, maximum: 100_000, step: 60, logarithmic: true },
  }),
  zipfExponent: number({
    label: label.zipfExponent,
    unit: '',
    minimum: 0,
    maximum: 5,
    default: 1,
    firstDefault: 0.8,
    slider: { minimum: 0, maximum: 1.5, step: 0.05 },
  }),
  ttlSeconds: number({
    label: label.ttlSeconds,
    unit: units.seconds,
    minimum: 0.001,
    maximum: 100_000_000,
    default: 300,
    slider: { minimum: 3, maximum: 3000, step: 60, logarithmic: true },
  }),
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 1000,
    slider: { minimum: 100, maximum: 10_000, step: 40, logarithmic: true },
  }),
  requests: number({
    label: label.requests,
    unit: units.requests,
    minimum: 100,
    maximum: 10_000_000,
    default: 1_000_000,
    integer: true,
  }),
};

export type CachePolicies = Values<typeof parameters>;
