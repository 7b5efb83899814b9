/** What of menu-gzip can be set: ranges, defaults and units; what is told and what is assumed says ../menu-gzip.md. */
import { number, optional, toggle, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { menuGzip: label, units } = words;

export const parameters = {
  menuDepth: number({
    label: label.menuDepth,
    unit: '',
    minimum: 1,
    maximum: 4,
    default: 4,
    integer: true,
    slider: { minimum: 1, maximum: 4, step: 1 },
  }),
  childrenPerNode: number({
    label: label.childrenPerNode,
    unit: '',
    minimum: 1,
    maximum: 30,
    default: 8,
    integer: true,
    slider: { minimum: 2, maximum: 12, step: 1 },
  }),
  level: number({
    label: label.level,
    unit: '',
    minimum: 1,
    maximum: 9,
    default: 9,
    integer: true,
    slider: { minimum: 1, maximum: 9, step: 1 },
  }),
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.visitsPerSecond,
    minimum: 0.1,
    maximum: 100_000,
    default: 240,
    slider: { minimum: 10, maximum: 600, step: 10 },
  }),
  balancerCores: number({
    yours: 'machines',
    label: label.balancerCores,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 16,
    integer: true,
    slider: { minimum: 2, maximum: 64, step: 2 },
  }),
  untilHour: number({
    label: label.untilHour,
    unit: units.hours,
    read: 'time-of-day',
    minimum: 17,
    maximum: 24,
    default: 24,
    slider: { minimum: 17, maximum: 24, step: 0.25 },
  }),
  queuePlaces: optional({
    label: label.queuePlaces,
    unit: '',
    minimum: 0,
    maximum: 100_000,
    default: 128,
    absent: label.unlimited,
    integer: true,
    slider: { minimum: 0, maximum: 512, step: 16 },
  }),
  partsOnly: toggle({ label: label.partsOnly, default: false }),
  requests: number({
    label: label.requests,
    unit: units.answers,
    minimum: 100,
    maximum: 10_000_000,
    default: 100_000,
    integer: true,
  }),
};

export type MenuGzip = Values<typeof parameters>;
