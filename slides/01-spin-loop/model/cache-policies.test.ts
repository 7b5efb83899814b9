/** Cache-policies: simulated ratios against theory, the corners, and what the figure must show. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { cachePolicies } from './cache-policies.ts';

const standard = { ...defaults(cachePolicies.parameters), requests: 200_000 };
const factsOf = (values: Partial<typeof standard>) =>
  cachePolicies.run({ ...standard, ...values }, randomStreams(3)).facts;
const figureOf = (values: Partial<typeof standard>, effort: 'drag' | 'rest') =>
  cachePolicies.views.hitRatios({ ...standard, ...values }, randomStreams(3), effort);

describe('cache-policies', () => {
  // 200,000 requests: standard deviation of a ratio at most 0.0011; Che's approximation is right to about 0.001.
  it.each([
    { items: 20_000, cachePlaces: 300, zipfExponent: 0.7, ttlSeconds: 3 },
    { items: 20_000, cachePlaces: 5000, zipfExponent: 1, ttlSeconds: 60 },
    { items: 5000, cachePlaces: 4000, zipfExponent: 0, ttlSeconds: 10 },
  ])('agrees with theory at %o', (values) => {
    const facts = factsOf(values);
    for (const policy of ['Lru', 'Fifo', 'PerfectLfu', 'Ttl']) {
      const simulated = facts[`${policy.charAt(0).toLowerCase()}${policy.slice(1)}HitRatio`] ?? Number.NaN;
      expect(Math.abs(simulated - (facts[`theory${policy}HitRatio`] ?? 0))).toBeLessThan(0.006);
    }
  });

  it('orders the policies: FIFO below LRU below LFU below perfect LFU', () => {
    const facts = factsOf({ items: 20_000, cachePlaces: 1000 });
    const order = ['fifoHitRatio', 'lruHitRatio', 'lfuHitRatio', 'perfectLfuHitRatio'].map((name) => facts[name] ?? 0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('writes at every look-up where uses are noted, at misses only where they are not', () => {
    for (const policy of ['lru', 'fifo', 'lfu', 'ttl'] as const) {
      const facts: Record<string, number> = factsOf({ items: 20_000, cachePlaces: 1000, policy });
      expect(facts.lruWritesPerLookUp).toBe(1);
      expect(facts.lfuWritesPerLookUp).toBe(1);
      expect(facts.fifoWritesPerLookUp).toBe(1 - (facts.fifoHitRatio ?? 0));
      expect(facts.ttlWritesPerLookUp).toBe(1 - (facts.ttlHitRatio ?? 0));
      expect(facts.writesPerLookUp).toBe(facts[`${policy}WritesPerLookUp`]);
      expect(facts.hitRatio).toBe(facts[`${policy}HitRatio`]);
    }
  });

  it('always hits where everything fits, and a lone item where anything does', () => {
    for (const values of [
      { items: 50, cachePlaces: 50 },
      { items: 50, cachePlaces: 5_000_000 },
      { items: 1, cachePlaces: 1 },
    ]) {
      const facts = factsOf({ ...values, requests: 1000 });
      for (const name of ['lruHitRatio', 'fifoHitRatio', 'lfuHitRatio', 'perfectLfuHitRatio', 'theoryLruHitRatio'])
        expect(facts[name]).toBeCloseTo(1, 9);
    }
  });

  it('is finite in the corners of what is accepted', () => {
    for (const items of [1, 300_000])
      for (const cachePlaces of [1, 299_999])
        for (const zipfExponent of [0, 5])
          for (const ttlSeconds of [0.001, 1e8]) {
            const values = { items, cachePlaces, zipfExponent, ttlSeconds, requests: 100 };
            const figure = figureOf(values, 'drag');
            const numbers = [factsOf(values), figure.facts].flatMap((facts) => Object.entries(facts));
            for (const [name, value] of numbers)
              if (name !== 'theoryTtlPlaces') expect([name, value >= 0 && value <= 1 + 1e-9]).toEqual([name, true]);
            for (const column of Object.values(figure.columns)) expect(column.every(Number.isFinite)).toBe(true);
          }
  });

  it('draws rising lines, marks close to them, and the same picture each time', () => {
    for (const effort of ['drag', 'rest'] as const) {
      const { columns, facts } = figureOf({ items: 300_000 }, effort);
      for (const line of ['theoryLruHitRatio', 'theoryFifoHitRatio', 'theoryPerfectLfuHitRatio'] as const)
        columns[line].forEach((ratio, i) => {
          expect(ratio).toBeGreaterThanOrEqual(columns[line][i - 1] ?? 0);
        });
      // A copy of 40 places, merged from neighbours, is right to a few hundredths; of 640 to one.
      const tolerance = effort === 'drag' ? 0.04 : 0.012;
      expect(Math.abs(facts.lruHitRatio - facts.theoryLruHitRatio)).toBeLessThan(tolerance);
      expect(Math.abs(facts.fifoHitRatio - facts.theoryFifoHitRatio)).toBeLessThan(tolerance);
      expect(figureOf({ items: 300_000 }, effort)).toEqual({ columns, facts });
    }
  });
});

describe('while a slider moves', () => {
  // Che's formula against one simulation of 640 places; in-cache LFU in a copy of ten places.
  const far = { lruHitRatio: 0.02, fifoHitRatio: 0.02, lfuHitRatio: 0.08, ttlHitRatio: 0.01 };
  for (const values of [
    {},
    { items: 1000, cachePlaces: 200 },
    { items: 400_000 },
    { zipfExponent: 0 },
    { zipfExponent: 1.4 },
    { cachePlaces: 100 },
    { cachePlaces: 60_000 },
    { ttlSeconds: 1 },
  ])
    it(`the ratios are those that they settle to: ${JSON.stringify(values)}`, () => {
      const [drag, rest] = [figureOf(values, 'drag'), figureOf(values, 'rest')];
      for (const name of ['lruHitRatio', 'fifoHitRatio', 'lfuHitRatio', 'ttlHitRatio'] as const)
        expect(Math.abs(drag.facts[name] - rest.facts[name])).toBeLessThan(far[name]);
      for (const name of ['lruHitRatio', 'fifoHitRatio', 'lfuHitRatio'] as const)
        for (const [i, settled] of rest.columns[name].entries())
          expect(Math.abs((drag.columns[name][i] ?? Number.NaN) - settled)).toBeLessThan(far[name]);
    });
});
