/**
 * Product-cache: product reads (Zipf) through a cache to a database whose cost per read depends on whether its buffers
 * hold the catalogue. Rates per second, times in milliseconds or as named. Equations and sources: model/product-cache.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { dayOfReads, fixedDay } from '../views/day-of-reads.ts';
import { statementRows } from '../views/statements.ts';
import { type ProductCache, parameters } from './product-cache/parameters.ts';
import {
  answer,
  databaseDemand,
  popularityOf,
  productsInBuffers,
  withProducts,
} from './product-cache/product-reads.ts';
import { refill } from './product-cache/refill.ts';
import { simulateReads } from './product-cache/simulate.ts';

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

/** The rehearsal's morning with the cache as the switch has it, until the bug is corrected. */
function day(values: ProductCache) {
  return dayOfReads(values, values.fixHour);
}

/** The same morning beside itself without the correction, and beside the shop before it grew. */
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

/** What the database's own statistics show of the minutes before the commit. */
function statements(values: ProductCache, random: RandomStreams) {
  return statementRows(values, random);
}

export const productCache = defineModel({
  name: 'product-cache',
  parameters,
  run,
  views: { day, fix, statements, catalogue, correction },
  gaps: [
    'databaseLoadBeforeFix',
    'databaseLoadAfterFix',
    'responseBeforeFixMilliseconds',
    'responseAfterFixMilliseconds',
    'responseOfTheClubMilliseconds',
    'databaseReadsPerSecondBeforeFix',
    'databaseReadsPerSecondAfterFix',
    'productsAtAlertWithBug',
    'productsAtAlertWithoutBug',
  ],
});
