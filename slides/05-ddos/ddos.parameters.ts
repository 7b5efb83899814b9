/**
 * What can be set in the attack's model. Rates per second, times in milliseconds of one core or as named, hours counted
 * from midnight. What is told and what is assumed: ddos.model.md.
 */
import { number, toggle, type Values } from '../../src/simulation/parameters.ts';
import { words } from './words.ts';

const label = words.ddos;

export const parameters = {
  attackPagesPerSecond: number({
    label: label.attackPagesPerSecond,
    unit: 'pages/s',
    minimum: 0,
    maximum: 100_000,
    default: 100,
    slider: { minimum: 0, maximum: 200, step: 5 },
  }),
  pageMilliseconds: number({
    label: label.pageMilliseconds,
    unit: 'ms',
    minimum: 0.01,
    maximum: 100_000,
    default: 300,
    slider: { minimum: 20, maximum: 1000, step: 10 },
  }),
  apiMilliseconds: number({
    label: label.apiMilliseconds,
    unit: 'ms',
    minimum: 0.01,
    maximum: 10_000,
    default: 3,
    slider: { minimum: 1, maximum: 10, step: 0.5 },
  }),
  apiCallsPerSecond: number({
    label: label.apiCallsPerSecond,
    unit: 'calls/s',
    minimum: 0,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 0, maximum: 5000, step: 100 },
  }),
  pagesPerSecond: number({
    label: label.pagesPerSecond,
    unit: 'pages/s',
    minimum: 0.01,
    maximum: 100_000,
    default: 10,
    slider: { minimum: 1, maximum: 50, step: 1 },
  }),
  servers: number({
    label: label.servers,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 24,
    integer: true,
    slider: { minimum: 4, maximum: 96, step: 2 },
  }),
  placesInApp: number({
    label: label.placesInApp,
    unit: 'requests',
    minimum: 1,
    maximum: 20_000,
    default: 1000,
    integer: true,
    slider: { minimum: 100, maximum: 2000, step: 100 },
  }),
  hour: number({
    label: label.hour,
    unit: 'h',
    minimum: 0,
    maximum: 24,
    default: 1,
    slider: { minimum: 0, maximum: 24, step: 0.5 },
  }),
  oldRelease: toggle({ label: label.oldRelease, default: false }),
  fingerprintLimit: toggle({ label: label.fingerprintLimit, default: false }),
  clientSideRendering: toggle({ label: label.clientSideRendering, default: false }),
  defenceFromHour: number({
    label: label.defenceFromHour,
    unit: 'h',
    minimum: -2,
    maximum: 12,
    default: 8.5,
    slider: { minimum: -2, maximum: 12, step: 0.25 },
  }),
  limitPerMinute: number({
    label: label.limitPerMinute,
    unit: 'pages/min',
    minimum: 1,
    maximum: 100_000,
    default: 30,
    integer: true,
    slider: { minimum: 1, maximum: 120, step: 1 },
  }),
  attackerFingerprints: number({
    label: label.attackerFingerprints,
    unit: '',
    minimum: 1,
    maximum: 10_000_000,
    default: 20,
    integer: true,
    slider: { minimum: 1, maximum: 2000, step: 66, logarithmic: true },
  }),
  attackerRepeatShare: number({
    label: label.attackerRepeatShare,
    unit: '',
    percent: true,
    minimum: 0,
    maximum: 1,
    default: 0.3,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  repeatShare: number({
    label: label.repeatShare,
    unit: '',
    percent: true,
    minimum: 0,
    maximum: 1,
    default: 0.6,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  windowSeconds: number({
    label: label.windowSeconds,
    unit: 's',
    minimum: 1,
    maximum: 600,
    default: 300,
    integer: true,
    slider: { minimum: 10, maximum: 600, step: 10 },
  }),
  appMetrics: toggle({ label: label.appMetrics, default: false }),
  requests: number({
    label: label.requests,
    unit: 'requests',
    minimum: 1000,
    maximum: 10_000_000,
    default: 300_000,
    integer: true,
  }),
};

export type Ddos = Values<typeof parameters>;
