/** What of the product cache can be set: ranges, defaults and units; which of it is told and which assumed says model/product-cache.md. */

import { number, optional, toggle, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { GREATEST_PEAK_FACTOR } from '../../../shared/day-curve.ts';
import { words } from '../../words.ts';

const { productCache: label, units } = words;

/** 10:28, as told. */
export const TOLD_FIX_HOUR = Number((10 + 28 / 60).toPrecision(12));

export const parameters = {
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 200, maximum: 5000, step: 100 },
  }),
  readsPerRequest: number({
    label: label.readsPerRequest,
    unit: '',
    minimum: 1,
    maximum: 1000,
    default: 4,
    integer: true,
    slider: { minimum: 1, maximum: 20, step: 1 },
  }),
  products: number({
    label: label.products,
    unit: '',
    minimum: 1,
    maximum: 2_000_000,
    default: 300_000,
    integer: true,
    slider: { minimum: 20_000, maximum: 400_000, step: 10_000 },
  }),
  cacheWorks: toggle({ label: label.cacheWorks, default: false }),
  zipfExponent: number({
    label: label.zipfExponent,
    unit: '',
    minimum: 0,
    maximum: 3,
    default: 0.8,
    slider: { minimum: 0, maximum: 1.5, step: 0.05 },
  }),
  ttlSeconds: number({
    label: label.ttlSeconds,
    unit: units.seconds,
    minimum: 0.001,
    maximum: 10_000_000,
    default: 600,
    slider: { minimum: 10, maximum: 3600, step: 60, logarithmic: true },
  }),
  cacheMilliseconds: number({
    label: label.cacheMilliseconds,
    unit: units.milliseconds,
    minimum: 0,
    maximum: 10_000,
    default: 0.5,
    slider: { minimum: 0, maximum: 5, step: 0.1 },
  }),
  appMilliseconds: number({
    label: label.appMilliseconds,
    unit: units.milliseconds,
    minimum: 0,
    maximum: 100_000,
    default: 40,
    slider: { minimum: 0, maximum: 200, step: 5 },
  }),
  connections: number({
    label: label.connections,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 50,
    integer: true,
    slider: { minimum: 10, maximum: 200, step: 5 },
  }),
  queuePlaces: number({
    label: label.queuePlaces,
    unit: units.reads,
    minimum: 0,
    maximum: 100_000,
    default: 2000,
    integer: true,
    slider: { minimum: 0, maximum: 5000, step: 100 },
  }),
  readMilliseconds: number({
    label: label.readMilliseconds,
    unit: units.milliseconds,
    minimum: 0.001,
    maximum: 10_000,
    default: 1.5,
    slider: { minimum: 0.1, maximum: 5, step: 0.1 },
  }),
  diskMilliseconds: number({
    label: label.diskMilliseconds,
    unit: units.milliseconds,
    minimum: 0,
    maximum: 10_000,
    default: 8,
    slider: { minimum: 0, maximum: 30, step: 0.5 },
  }),
  bufferMegabytes: number({
    label: label.bufferMegabytes,
    unit: units.megabytes,
    minimum: 1,
    maximum: 10_000_000,
    default: 2048,
    slider: { minimum: 256, maximum: 16_384, step: 256 },
  }),
  pagesPerProduct: number({
    label: label.pagesPerProduct,
    unit: units.pages,
    minimum: 1,
    maximum: 1000,
    default: 4,
    integer: true,
    slider: { minimum: 1, maximum: 16, step: 1 },
  }),
  peakFactor: number({
    label: label.peakFactor,
    unit: '',
    minimum: 1,
    maximum: GREATEST_PEAK_FACTOR,
    default: 1.8,
    slider: { minimum: 1, maximum: 4, step: 0.1 },
  }),
  fixHour: optional({
    label: label.fixHour,
    unit: units.hours,
    read: 'time-of-day',
    minimum: 0,
    maximum: 24,
    // The commit's time as told, 10:28: the slider goes by four minutes, and keeps twelve digits.
    default: TOLD_FIX_HOUR,
    firstDefault: 10.5,
    absent: label.neverFixed,
    slider: { minimum: 6, maximum: 14, step: 1 / 15 },
  }),
  untilHour: number({
    label: label.untilHour,
    unit: units.hours,
    read: 'time-of-day',
    minimum: 6,
    maximum: 14,
    default: 14,
    slider: { minimum: 6, maximum: 14, step: 1 / 15 },
  }),
  windowMinutes: number({
    label: label.windowMinutes,
    unit: units.minutes,
    minimum: 0.1,
    maximum: 100_000,
    default: 15,
    slider: { minimum: 1, maximum: 60, step: 1 },
  }),
  alertLoad: number({
    label: label.alertLoad,
    unit: '',
    minimum: 0.01,
    maximum: 10,
    default: 0.7,
    read: 'percentage',
    slider: { minimum: 0.3, maximum: 1, step: 0.05 },
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

export type ProductCache = Values<typeof parameters>;
