/** Cold-cache: fatal with retries, never without; the warm state agrees with the closed form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { cost } from '../cost-under-load.ts';
import { coldCache } from './cold-cache.ts';

const standard = defaults(coldCache.parameters);
const factsOf = (values: Partial<typeof standard>, seed = 5): Record<string, number> =>
  coldCache.run({ ...standard, ...values }, randomStreams(seed)).facts;

describe('cold-cache', () => {
  it('at the defaults the flush is fatal at a load that was served before', () => {
    for (const seed of [1, 2, 3]) {
      const facts = factsOf({}, seed);
      expect(facts.goodputPerSecondBefore).toBeGreaterThan(0.97 * standard.requestsPerSecond);
      expect(facts.goodputPerSecond).toBeLessThan(0.2 * standard.requestsPerSecond);
      expect(facts.originRequestsPerSecond).toBeGreaterThan(5 * (facts.originCapacityPerSecond ?? 0));
      expect(facts).not.toHaveProperty('secondsUntilBack');
    }
  });

  it('counts what is asked again: none where nobody asks twice, most of it where a flush keeps everybody waiting', () => {
    const shown = (values: Partial<typeof standard>) =>
      coldCache.views.flush({ ...standard, ...values }, randomStreams(5), 'rest').columns;
    const sum = (column: Float64Array) => column.reduce((total, one) => total + one, 0);
    expect(sum(shown({ retries: 0 }).retriesPerSecond)).toBe(0);
    const { originRequestsPerSecond: asked, retriesPerSecond: again } = shown({});
    expect(again.every((rate, slot) => rate <= (asked[slot] ?? 0))).toBe(true);
    // Three of four tries of whoever never gets an answer in time; what is served at once has none.
    expect(sum(again) / sum(asked)).toBeGreaterThan(0.7);
    expect(sum(again) / sum(asked)).toBeLessThan(1);
  });

  it('comes back without retries, with less load, or with a cache that is warm enough', () => {
    for (const values of [{ retries: 0 }, { requestsPerSecond: 50 }, { warmShare: 0.9 }]) {
      const facts = factsOf(values);
      const load = values.requestsPerSecond ?? standard.requestsPerSecond;
      expect([values, (facts.goodputPerSecond ?? 0) > 0.95 * load]).toEqual([values, true]);
      expect(facts.secondsUntilBack).toBeLessThan(240);
    }
  });

  it('always comes back without retries, wherever the warm cache leaves the origin room', () => {
    const system = fc.record({
      requestsPerSecond: fc.integer({ min: 20, max: 300 }),
      items: fc.integer({ min: 10, max: 6000 }),
      zipfExponent: fc.double({ min: 0, max: 1.5, noNaN: true }),
      ttlSeconds: fc.integer({ min: 60, max: 600 }),
      originServers: fc.integer({ min: 4, max: 40 }),
      warmShare: fc.double({ min: 0, max: 1, noNaN: true }),
      room: fc.double({ min: 1.4, max: 4, noNaN: true }),
      patienceSeconds: fc.integer({ min: 3, max: 10 }),
    });
    fc.assert(
      fc.property(system, ({ room, ...values }) => {
        const warm = factsOf({ ...values, minutes: 2, requestsPerSecond: values.requestsPerSecond });
        // Enough for the misses of the warm cache with some room, and to fill the whole cache in five minutes.
        const capacity = Math.max(room * (warm.theoryWarmOriginRequestsPerSecond ?? 0), values.items / 300);
        const originMilliseconds = Math.min(600, (1000 * values.originServers) / capacity);
        const facts = factsOf({ ...values, retries: 0, minutes: 15, originMilliseconds });
        expect(facts.goodputPerSecond).toBeGreaterThan(0.9 * values.requestsPerSecond);
      }),
      { numRuns: 12, seed: 2015 },
    );
  });

  it('before the flush it is as warm as a cache with a time to live is', () => {
    const facts = factsOf({ requestsPerSecond: 2000, retries: 0, minutes: 2, originMilliseconds: 1 });
    // 120,000 requests: standard deviation 0.0006.
    expect(Math.abs((facts.hitRatioBefore ?? 0) - (facts.theoryWarmHitRatio ?? 1))).toBeLessThan(0.004);
    const { originRequestsPerSecondBefore = 0, theoryWarmOriginRequestsPerSecond = 1 } = facts;
    expect(Math.abs(originRequestsPerSecondBefore / theoryWarmOriginRequestsPerSecond - 1)).toBeLessThan(0.1);
  });

  it('with a flush that leaves everything nothing happens', () => {
    const facts = factsOf({ warmShare: 1 });
    expect(facts.secondsUntilBack).toBe(0);
    expect(facts.goodputPerSecond).toBeGreaterThan(0.97 * standard.requestsPerSecond);
  });

  it('tells the same story while a hand drags as at rest', () => {
    for (const effort of ['drag', 'rest'] as const) {
      const picture = (values: Partial<typeof standard>) =>
        coldCache.views.flush({ ...standard, ...values }, randomStreams(5), effort);
      const fatal = picture({});
      expect(fatal.facts.goodputPerSecond).toBeLessThan(0.35 * standard.requestsPerSecond);
      expect(fatal.facts.secondsUntilBack).toBeNaN();
      expect(picture({ retries: 0 }).facts.goodputPerSecond).toBeGreaterThan(0.9 * standard.requestsPerSecond);
      expect(picture({}).columns).toEqual(fatal.columns);
      for (const column of Object.values(fatal.columns)) expect(column.every(Number.isFinite)).toBe(true);
    }
  });

  it('is finite in the corners of what is accepted', () => {
    for (const requestsPerSecond of [0.1, 3000])
      for (const items of [1, 20_000])
        for (const [originMilliseconds, patienceSeconds] of [
          [0.1, 600],
          [60_000, 0.1],
        ] as const) {
          const values = { requestsPerSecond, items, originMilliseconds, patienceSeconds, minutes: 2, zipfExponent: 5 };
          const facts = factsOf(values);
          expect(Object.values(facts).every((fact) => Number.isFinite(fact) && fact >= 0)).toBe(true);
          const { columns } = coldCache.views.flush({ ...standard, ...values }, randomStreams(1), 'drag');
          for (const column of Object.values(columns)) expect(column.every(Number.isFinite)).toBe(true);
        }
  });

  it('asks more of the origin, not less, as the load grows', () => {
    const demand = [0.5, 1, 1.5, 2, 3].map((multiplier) => cost.demand(standard, randomStreams(1), multiplier));
    expect(demand).toEqual([...demand].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(demand[1]).toBeLessThan(cost.capacity(standard));
  });
});
