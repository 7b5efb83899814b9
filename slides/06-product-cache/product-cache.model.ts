/**
 * Product-cache: product reads (Zipf) through a cache to a database whose cost per read depends on whether its buffers
 * hold the catalogue. Rates per second, times in milliseconds or as named. Equations and sources: product-cache.model.md.
 */
import { GREATEST_PEAK_FACTOR } from '../../src/simulation/day-curve.ts';
import { defineModel, type Effort } from '../../src/simulation/model.ts';
import { number, optional, toggle, type Values } from '../../src/simulation/parameters.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { dayOfReads, fixedDay } from './day-of-reads.ts';
import { simulateReads } from './product-reads.simulate.ts';
import { answer, databaseDemand, popularityOf, productsInBuffers, withProducts } from './product-reads.ts';
import { refill } from './refill.ts';
import { statementRows } from './statements.ts';
import { words } from './words.ts';

const label = words.productCache;

const parameters = {
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: 'requests/s',
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
    unit: 'products',
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
    unit: 's',
    minimum: 0.001,
    maximum: 10_000_000,
    default: 600,
    slider: { minimum: 10, maximum: 3600, step: 60, logarithmic: true },
  }),
  cacheMilliseconds: number({
    label: label.cacheMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 10_000,
    default: 0.5,
    slider: { minimum: 0, maximum: 5, step: 0.1 },
  }),
  appMilliseconds: number({
    label: label.appMilliseconds,
    unit: 'ms',
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
    unit: 'reads',
    minimum: 0,
    maximum: 100_000,
    default: 2000,
    integer: true,
    slider: { minimum: 0, maximum: 5000, step: 100 },
  }),
  readMilliseconds: number({
    label: label.readMilliseconds,
    unit: 'ms',
    minimum: 0.001,
    maximum: 10_000,
    default: 1.5,
    slider: { minimum: 0.1, maximum: 5, step: 0.1 },
  }),
  diskMilliseconds: number({
    label: label.diskMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 10_000,
    default: 8,
    slider: { minimum: 0, maximum: 30, step: 0.5 },
  }),
  bufferMegabytes: number({
    label: label.bufferMegabytes,
    unit: 'MB',
    minimum: 1,
    maximum: 10_000_000,
    default: 2048,
    slider: { minimum: 256, maximum: 16_384, step: 256 },
  }),
  pagesPerProduct: number({
    label: label.pagesPerProduct,
    unit: 'pages',
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
    unit: 'h',
    minimum: 0,
    maximum: 24,
    // The commit's time as told, 10:28, on the slider's quarters of an hour.
    default: 10.5,
    absent: label.neverFixed,
    slider: { minimum: 0, maximum: 24, step: 0.25 },
  }),
  windowMinutes: number({
    label: label.windowMinutes,
    unit: 'min',
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
    slider: { minimum: 0.3, maximum: 1, step: 0.05 },
  }),
  requests: number({
    label: label.requests,
    unit: 'requests',
    minimum: 100,
    maximum: 10_000_000,
    default: 200_000,
    integer: true,
  }),
};

export type ProductCache = Values<typeof parameters>;

/** Steady state read by read, with Che's hit ratios and the closed form of the queue beside it. */
function run(values: ProductCache, random: RandomStreams) {
  const demand = databaseDemand(values);
  const theory = answer(values, demand);
  return {
    facts: {
      ...simulateReads(values, random, values.requests),
      theoryCacheHitRatio: demand.cacheHitRatio,
      theoryDatabaseReadsPerSecond: demand.readsPerSecond,
      theoryBufferHitRatio: demand.bufferHitRatio,
      theoryDatabaseUtilisation: theory.databaseUtilisation,
      theoryMeanResponseMilliseconds: theory.meanResponseMilliseconds,
    },
  };
}

/** A day with the cache as the switch has it. */
function day(values: ProductCache) {
  return dayOfReads(values);
}

/** A day on which the bug is corrected, beside the same day without that, and beside the shop before it grew. */
function fix(values: ProductCache) {
  return fixedDay(values, values.fixHour);
}

const FEWEST_PRODUCTS = 10_000;
const MOST_PRODUCTS = 400_000;

/**
 * Database load at the day's peak against the size of the catalogue, with the cache that stores nothing and with one that
 * works; and the size at which an alert on that load would have fired, had the shop grown slowly.
 */
function catalogue(values: ProductCache, _random: RandomStreams, effort: Effort) {
  const points = effort === 'drag' ? 14 : 79;
  const precision = effort === 'drag' ? 0.02 : 0.002;
  const table = popularityOf({ ...values, products: Math.max(MOST_PRODUCTS, values.products) });
  const peak = values.requestsPerSecond * values.peakFactor;
  const load = (products: number, cacheWorks: boolean) => {
    const rules = { ...values, products, cacheWorks, requestsPerSecond: peak };
    return databaseDemand(rules, withProducts(table, products)).load / values.connections;
  };
  const columns = {
    products: new Float64Array(points),
    databaseLoadWithBug: new Float64Array(points),
    databaseLoadWithoutBug: new Float64Array(points),
    alertLoad: new Float64Array(points).fill(values.alertLoad),
  };
  for (let i = 0; i < points; i++) {
    const products = Math.round(FEWEST_PRODUCTS + ((MOST_PRODUCTS - FEWEST_PRODUCTS) * i) / (points - 1));
    columns.products[i] = products;
    columns.databaseLoadWithBug[i] = load(products, false);
    columns.databaseLoadWithoutBug[i] = load(products, true);
  }
  return {
    facts: {
      databaseLoadWithBug: load(values.products, false),
      databaseLoadWithoutBug: load(values.products, true),
      productsAtAlertWithBug: crossing((products) => load(products, false), values.alertLoad, precision),
      productsAtAlertWithoutBug: crossing((products) => load(products, true), values.alertLoad, precision),
      productsThatFitBuffers: Math.floor(productsInBuffers({ ...values, products: Number.MAX_SAFE_INTEGER })),
    },
    columns,
  };
}

/** Fewest products at which a load that grows with them reaches `level`, to a share `precision`; NaN where it does not on the axis. */
function crossing(load: (products: number) => number, level: number, precision: number): number {
  let low = FEWEST_PRODUCTS;
  let high = MOST_PRODUCTS;
  if (load(high) < level) return Number.NaN;
  if (load(low) >= level) return low;
  while (high - low > precision * low) {
    const middle = Math.round((low + high) / 2);
    if (load(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

/** The minutes around the correction of the bug: the cache is empty, fills, and settles. */
function correction(values: ProductCache) {
  return refill(values, popularityOf(values));
}

/** What the database's own statistics show after a window of minutes. */
function statements(values: ProductCache, random: RandomStreams) {
  return statementRows(values, databaseDemand(values), databaseDemand({ ...values, cacheWorks: true }), random);
}

export const productCache = defineModel({
  name: 'product-cache',
  parameters,
  run,
  views: { day, fix, statements, catalogue, correction },
  underLoad: {
    label: label.scarce,
    demand: (values, _random, multiplier) =>
      databaseDemand({ ...values, requestsPerSecond: values.requestsPerSecond * multiplier }).load,
    capacity: (values) => values.connections,
  },
});
