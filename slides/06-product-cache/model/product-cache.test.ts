/** Product-cache: the laws of the tale, theory against read-by-read simulation, the corners, and what the slides claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { dayFactor } from '../../shared/day-curve.ts';
import { databaseDemand, popularityOf, withProducts } from './product-cache/product-reads.ts';
import { productCache } from './product-cache.ts';

type Values = Parameters<typeof productCache.run>[0];
const base = defaults(productCache.parameters);
const facts = (values: Partial<Values>) =>
  productCache.run({ ...base, ...values }, randomStreams(7)).facts as Record<
    Fact | `theory${Capitalize<Fact>}`,
    number
  >;
type Fact =
  | 'cacheHitRatio'
  | 'databaseReadsPerSecond'
  | 'bufferHitRatio'
  | 'databaseUtilisation'
  | 'meanResponseMilliseconds';
const off = (value: number, expected: number) => Math.abs(value - expected) / expected;

describe('the law of the missing argument', () => {
  it.each([500, 3000])('with the cache broken every read reaches the database (%i requests/s)', (requestsPerSecond) => {
    const f = facts({ requestsPerSecond, cacheWorks: false, requests: 50_000 });
    expect(f.cacheHitRatio).toBe(0);
    // Four standard errors of 200,000 Poisson arrivals.
    expect(off(f.databaseReadsPerSecond, requestsPerSecond * 4)).toBeLessThan(4 / Math.sqrt(200_000));
  });

  it('with it working 1 − hit ratio of them does', () => {
    const f = facts({ cacheWorks: true, requests: 50_000 });
    expect(off(f.databaseReadsPerSecond, 2000 * 4 * (1 - f.cacheHitRatio))).toBeLessThan(4 / Math.sqrt(200_000));
    expect(Math.abs(f.cacheHitRatio - f.theoryCacheHitRatio)).toBeLessThan(0.005);
  });

  it('holds in closed form at every corner', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400_000 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.1, max: 3600, noNaN: true }),
        fc.boolean(),
        (products, zipfExponent, requestsPerSecond, readsPerRequest, ttlSeconds, cacheWorks) => {
          const rules = { ...base, products, zipfExponent, requestsPerSecond, readsPerRequest, ttlSeconds, cacheWorks };
          const demand = databaseDemand(rules);
          const asked = requestsPerSecond * readsPerRequest;
          expect(off(demand.readsPerSecond, asked * (1 - demand.cacheHitRatio))).toBeLessThan(1e-12);
          expect(demand.cacheHitRatio === 0).toBe(!cacheWorks);
          expect(demand.bufferHitRatio).toBeGreaterThanOrEqual(0);
          expect(demand.bufferHitRatio).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(demand.load)).toBe(true);
        },
      ),
      { numRuns: 200, seed: 28 },
    );
  });
});

describe('theory and simulation', () => {
  it.each([
    { products: 40_000, bufferMegabytes: 512, cacheWorks: false },
    { products: 40_000, bufferMegabytes: 512, cacheWorks: true, ttlSeconds: 5 },
    { products: 40_000, bufferMegabytes: 1024, cacheWorks: true, ttlSeconds: 5 },
    { products: 40_000, bufferMegabytes: 256, cacheWorks: true, ttlSeconds: 600 },
  ])('agree on both caches, the station and the response (%o)', (values) => {
    const f = facts({ ...values, requests: 80_000 });
    expect(Math.abs(f.cacheHitRatio - f.theoryCacheHitRatio)).toBeLessThan(0.01);
    expect(Math.abs(f.bufferHitRatio - f.theoryBufferHitRatio)).toBeLessThan(0.015);
    expect(Math.abs(f.databaseUtilisation - f.theoryDatabaseUtilisation)).toBeLessThan(0.02);
    expect(off(f.meanResponseMilliseconds, f.theoryMeanResponseMilliseconds)).toBeLessThan(0.02);
  });

  it('agree in overload: the line is full and the rest is lost', () => {
    const f = facts({ requestsPerSecond: 4000, requests: 80_000 });
    expect(f.databaseUtilisation).toBeGreaterThan(0.99);
    expect(off(f.meanResponseMilliseconds, f.theoryMeanResponseMilliseconds)).toBeLessThan(0.03);
  });

  it('a catalogue cut from a larger one has the hit ratios of its own', () => {
    for (const products of [1, 37, 20_000, 123_457]) {
      const rules = { ...base, products };
      const own = databaseDemand({ ...rules, cacheWorks: true, bufferMegabytes: 300 });
      const cut = withProducts(popularityOf({ ...base, products: 400_000 }), products);
      const same = databaseDemand({ ...rules, cacheWorks: true, bufferMegabytes: 300 }, cut);
      expect(same.cacheHitRatio).toBeCloseTo(own.cacheHitRatio, 5);
      expect(same.bufferHitRatio).toBeCloseTo(own.bufferHitRatio, 4);
    }
  });
});

describe('what the slides say', () => {
  it('the same bug is harmless at 60,000 products and deadly at 300,000', () => {
    const at = (products: number) => productCache.views.day({ ...base, products });
    // Over its limit before the fix, and not after it.
    const { hour, databaseLoad } = at(300_000).columns;
    const over = hour.filter((_, i) => (databaseLoad[i] ?? 0) >= 1);
    expect(over[0]).toBeGreaterThan(8);
    expect(over.at(-1)).toBeLessThan(base.fixHour ?? 0);
    expect(at(300_000).facts.hoursOverloaded).toBeCloseTo((base.fixHour ?? 0) - (over[0] ?? 0), 9);
    expect(at(60_000).facts.peakDatabaseLoad).toBeLessThan(0.5);
    expect(at(300_000).facts.peakDatabaseLoad).toBeGreaterThan(1);
    expect(at(300_000).facts.hoursOverloaded).toBeGreaterThan(1);
  });

  it('load grows with the catalogue, and the alert fires between the two', () => {
    const { columns, facts: f } = productCache.views.catalogue(base, randomStreams(1), 'rest');
    columns.databaseLoadWithBug.forEach((load, i) => {
      if (i > 0) expect(load).toBeGreaterThanOrEqual((columns.databaseLoadWithBug[i - 1] ?? 0) * (1 - 1e-9));
      expect(load).toBeGreaterThan(columns.databaseLoadWithoutBug[i] ?? 0);
    });
    expect(f.productsAtAlertWithBug).toBeGreaterThan(60_000);
    expect(f.productsAtAlertWithBug).toBeLessThan(300_000);
    expect(f.productsAtAlertWithoutBug).toBeNaN();
  });

  it('the fix takes most of the reads away, and they stay away', () => {
    const f = productCache.views.fix({ ...base, fixHour: 12 }).facts;
    expect(f.databaseReadsPerSecondAfterFix).toBeLessThan(f.databaseReadsPerSecondBeforeFix / 10);
    expect(f.responseAfterFixMilliseconds).toBeLessThan(f.responseBeforeFixMilliseconds);
    const around = productCache.views.correction(base).facts;
    const steady = databaseDemand({ ...base, cacheWorks: true });
    // Fills average out over a life even while they come in waves.
    expect(off(around.databaseReadsPerSecondAfter, steady.readsPerSecond)).toBeLessThan(0.1);
  });

  it('a morning that is fixed before it begins is the one with a cache that works', () => {
    const { day, fix } = productCache.views;
    expect(fix(base).columns.databaseLoad).toEqual(day(base).columns.databaseLoad);
    expect(fix({ ...base, fixHour: 0 }).columns.databaseLoad).toEqual(
      day({ ...base, cacheWorks: true }).columns.databaseLoad,
    );
    // The switch of another slide does not decide what the fix changes.
    expect(fix({ ...base, cacheWorks: true })).toEqual(fix(base));
  });

  it('makes the shop faster than the smaller shop was with the bug', () => {
    const f = productCache.views.fix(base).facts;
    expect(f.responseAfterFixMilliseconds).toBeLessThan(f.responseOfTheClubMilliseconds);
    expect(f.responseOfTheClubMilliseconds).toBeLessThan(f.responseBeforeFixMilliseconds);
  });

  it('the product leads the statements by total time, and takes more calls than planned', () => {
    const { facts: f, columns } = productCache.views.statements(base, randomStreams(3));
    expect(columns.totalMilliseconds[0]).toBe(columns.totalMilliseconds.reduce((a, b) => Math.max(a, b)));
    expect(f.productCalls).toBeGreaterThan(10 * f.plannedProductCalls);
  });

  it('all statements together take what the connections can give at the height of the sale, and no more', () => {
    const busyOf = (values: typeof base) => {
      const { facts, columns } = productCache.views.statements(values, randomStreams(3));
      const milliseconds = columns.totalMilliseconds.reduce((sum, total) => sum + total, 0);
      return { facts, share: milliseconds / (values.connections * values.windowMinutes * 60_000) };
    };
    const asTold = busyOf(base);
    expect(productCache.views.day(base).facts.peakDatabaseLoad).toBeGreaterThan(1.3);
    expect(asTold.facts.busyShare).toBeGreaterThan(0.999);
    // The counts of the table have noise.
    expect(asTold.share).toBeGreaterThan(0.99);
    expect(asTold.share).toBeLessThan(1.005);
    // Where the connections are enough, all reads of the window are answered.
    const quiet = busyOf({ ...base, requestsPerSecond: 200 });
    expect(quiet.share).toBeCloseTo(quiet.facts.busyShare, 1);
    expect(quiet.facts.busyShare).toBeLessThan(0.5);
    expect(off(quiet.facts.productCalls, 200 * 1.8 * 4 * 900)).toBeLessThan(0.02);
  });
});

describe('the day', () => {
  it('has mean 1 and the asked-for peak', () => {
    for (const peakFactor of [1, 1.5, 1.86, 3, 10]) {
      const rates = Array.from({ length: 2400 }, (_, i) => dayFactor((i + 0.5) / 100, peakFactor));
      expect(rates.reduce((sum, rate) => sum + rate, 0) / 2400).toBeCloseTo(1, 2);
      expect(dayFactor(21, peakFactor)).toBeCloseTo(peakFactor, 9);
      expect(Math.min(...rates)).toBeGreaterThanOrEqual(0);
    }
  });
});
