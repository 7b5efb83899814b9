/** What of rate-limit can be set: ranges, defaults and units; what is told and what is assumed says ../rate-limit.md. */
import { choice, number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { rateLimit: label, units } = words;

export const parameters = {
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 10,
    slider: { minimum: 0.5, maximum: 40, step: 0.5 },
  }),
  limiter: choice({
    label: label.limiter,
    options: {
      'token-bucket': label.tokenBucket,
      'fixed-window': label.fixedWindow,
      'sliding-window': label.slidingWindow,
    },
    default: 'token-bucket',
  }),
  refillPerSecond: number({
    label: label.refillPerSecond,
    unit: units.tokensPerSecond,
    minimum: 0.0001,
    maximum: 1_000_000,
    default: 10,
    slider: { minimum: 0.5, maximum: 40, step: 0.5 },
  }),
  burst: number({
    label: label.burst,
    unit: units.tokens,
    minimum: 1,
    maximum: 1_000_000,
    default: 10,
    slider: { minimum: 1, maximum: 100, step: 1 },
  }),
  limit: number({
    label: label.limit,
    unit: units.requests,
    minimum: 1,
    maximum: 1_000_000,
    default: 10,
    integer: true,
    slider: { minimum: 1, maximum: 100, step: 1 },
  }),
  windowSeconds: number({
    label: label.windowSeconds,
    unit: units.seconds,
    minimum: 0.001,
    maximum: 86_400,
    default: 1,
    slider: { minimum: 0.5, maximum: 10, step: 0.5 },
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

export type RateLimit = Values<typeof parameters>;
