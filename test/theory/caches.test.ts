/** Caches against closed forms where there are any, and against plain-minded copies of the same rules where there are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoundedCache, FifoCache, LfuCache, LruCache, TtlCache } from '../../src/simulation/caches/caches.ts';
import {
  characteristicRequests,
  type Expiration,
  hitRatioCurve,
  hitRatioOfPlaces,
  oneMinusExp,
  whenStaying,
} from '../../src/simulation/caches/che.ts';
import {
  drawPresent,
  fifoWith,
  lfuJustFull,
  lruWith,
  steadyContents,
} from '../../src/simulation/caches/steady-caches.ts';
import { Zipf } from '../../src/simulation/caches/zipf.ts';
import { exp } from '../../src/simulation/engine/portable-math.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';

interface Entry {
  item: number;
  count: number;
  entered: number;
  used: number;
}
type Leaves = (a: Entry, b: Entry) => number;

/** The rules again, on lists: `leaves` picks who has to go. */
class PlainCache {
  private readonly items: Entry[] = [];
  private now = 0;
  private readonly places: number;
  private readonly leaves: Leaves;
  constructor(places: number, leaves: Leaves) {
    this.places = places;
    this.leaves = leaves;
  }
  request(item: number): boolean {
    this.now++;
    const found = this.items.find((entry) => entry.item === item);
    if (found) {
      found.count++;
      found.used = this.now;
      return true;
    }
    if (this.items.length === this.places) this.items.sort(this.leaves).shift();
    this.items.push({ item, count: 1, entered: this.now, used: this.now });
    return false;
  }
}

const requestsOf = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 300 });
const placesOf = fc.integer({ min: 1, max: 8 });

describe('caches follow their rules', () => {
  const rules: [string, (places: number, directory: Int32Array) => BoundedCache, Leaves][] = [
    ['LRU', (places, directory) => new LruCache(places, directory), (a, b) => a.used - b.used],
    ['FIFO', (places, directory) => new FifoCache(places, directory), (a, b) => a.entered - b.entered],
    ['LFU', (places, directory) => new LfuCache(places, directory), (a, b) => a.count - b.count || a.used - b.used],
  ];
  it.each(rules)('%s', (_, build, leaves) => {
    fc.assert(
      fc.property(placesOf, requestsOf, requestsOf, (places, before, requests) => {
        const directory = new Int32Array(12);
        const first = build(places, directory);
        for (const item of before) first.request(item);
        first.clear();
        expect(directory.every((place) => place === 0)).toBe(true);
        const cache = build(places, directory);
        const plain = new PlainCache(places, leaves);
        for (const item of requests) {
          const inside = [...cache.contents()];
          expect(cache.request(item)).toBe(plain.request(item));
          if (inside.includes(item) || inside.length < places) continue;
          expect(inside).toContain(cache.evicted);
          expect(cache.contents()).not.toContain(cache.evicted);
        }
      }),
    );
  });

  it('an LFU cache goes on from counts that it is given', () => {
    const given = new LfuCache(3, new Int32Array(6));
    given.admit(4, 1);
    given.admit(2, 5);
    given.admit(3, 5);
    const lived = new LfuCache(3, new Int32Array(6));
    for (const item of [4, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3]) lived.request(item);
    for (const item of [0, 1, 1, 1, 1, 1, 1, 5, 2, 3, 1, 4])
      expect([given.request(item), given.evicted]).toEqual([lived.request(item), lived.evicted]);
  });

  it('a time to live counts from the fill and is not renewed', () => {
    const cache = new TtlCache(2, 10);
    expect([0, 4, 9.99, 10, 19].map((time) => cache.request(0, time))).toEqual([false, true, true, false, true]);
  });
});

describe('closed forms', () => {
  it('1 − e^−x agrees with the exponential, and keeps its precision where x is small', () => {
    for (const x of [0.01, 0.06, 0.3, 1, 2.5, 7, 20, 39]) expect(oneMinusExp(x)).toBeCloseTo(1 - exp(-x), 12);
    expect(oneMinusExp(1e-12) / 1e-12).toBeCloseTo(1, 10);
  });

  it('the characteristic time fills the cache', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400_000 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        fc.constantFrom<Expiration[]>('sliding', 'absolute'),
        (items, exponent, filled, stay) => {
          const zipf = Zipf.of(items, exponent);
          const places = Math.max(1, filled * items);
          const stays = characteristicRequests(zipf, stay, places);
          expect(whenStaying(zipf, stay, stays).occupancy / places).toBeCloseTo(1, 5);
        },
      ),
    );
  });

  it('equally popular items: every policy hits with the share that fits', () => {
    const zipf = Zipf.of(5000, 0);
    for (const stay of ['sliding', 'absolute'] as const)
      expect(hitRatioOfPlaces(zipf, stay, 1200)).toBeCloseTo(0.24, 6);
  });

  it('FIFO is below LRU is below perfect LFU, and the curve is the same as point by point', () => {
    const zipf = Zipf.of(300_000, 0.9);
    const places = Array.from({ length: 41 }, (_, i) => 10 * exp((10.3 * i) / 40));
    const lru = hitRatioCurve(zipf, 'sliding', places).hitRatio;
    const fifo = hitRatioCurve(zipf, 'absolute', places).hitRatio;
    places.forEach((size, i) => {
      expect(fifo[i]).toBeLessThan(lru[i] ?? 0);
      expect(lru[i]).toBeLessThan(zipf.shareOfTop(size));
      expect(Math.abs((lru[i] ?? 0) - hitRatioOfPlaces(zipf, 'sliding', size))).toBeLessThan(5e-4);
      expect(Math.abs((fifo[i] ?? 0) - hitRatioOfPlaces(zipf, 'absolute', size))).toBeLessThan(5e-4);
    });
  });
});

describe('steady states that are drawn are those that requests lead to', () => {
  const zipf = Zipf.of(2000, 0.8);
  const random = randomStreams(11);
  const hitShare = (cache: BoundedCache, warmUp: number, requests: number, name: string) => {
    const draws = random(name);
    for (let i = 0; i < warmUp; i++) cache.request(zipf.sample(draws.uniform()));
    let hits = 0;
    for (let i = 0; i < requests; i++) if (cache.request(zipf.sample(draws.uniform()))) hits++;
    return hits / requests;
  };
  // 300,000 requests: standard deviation of a share below 0.0009, twice that where neighbouring hits hang together.
  const tolerance = 0.006;

  it.each([20, 300, 1500])('LRU and FIFO with %d places: drawn, from empty, and in theory', (places) => {
    for (const stay of ['sliding', 'absolute'] as const) {
      const contents = steadyContents(zipf, stay, places, random(`${stay} ${places}`));
      expect(new Set(contents.items).size).toBe(places);
      const directory = new Int32Array(2000);
      const drawn = stay === 'sliding' ? lruWith(contents, directory) : fifoWith(contents, directory, random('order'));
      const empty = stay === 'sliding' ? LruCache : FifoCache;
      const fromDrawn = hitShare(drawn, 0, 300_000, 'drawn');
      const fromEmpty = hitShare(new empty(places, new Int32Array(2000)), 200_000, 300_000, 'empty');
      expect(Math.abs(fromDrawn - fromEmpty)).toBeLessThan(tolerance);
      expect(Math.abs(fromDrawn - hitRatioOfPlaces(zipf, stay, places))).toBeLessThan(tolerance);
    }
  });

  it('the share of the requests that a drawn content answers is the hit ratio, before any request', () => {
    for (const stay of ['sliding', 'absolute'] as const) {
      let sum = 0;
      const draws = 200;
      for (let i = 0; i < draws; i++)
        for (const item of steadyContents(zipf, stay, 300, random('snapshots')).items) sum += zipf.share(item);
      expect(Math.abs(sum / draws - hitRatioOfPlaces(zipf, stay, 300))).toBeLessThan(0.004);
    }
  });

  it('LFU that has just become full goes on like one that was filled by requests', () => {
    for (const later of [0, 20_000]) {
      const hits = [0, 0];
      for (let round = 0; round < 30; round++) {
        const contents = steadyContents(zipf, 'sliding', 300, random('recent'));
        const drawn = lfuJustFull(zipf, contents, new Int32Array(2000), random('counts'));
        const filled = new LfuCache(300, new Int32Array(2000));
        const draws = random('fill');
        while (filled.contents().length < 300) filled.request(zipf.sample(draws.uniform()));
        hits[0] = (hits[0] ?? 0) + hitShare(drawn, later, 4000, 'drawn') / 30;
        hits[1] = (hits[1] ?? 0) + hitShare(filled, later, 4000, 'filled') / 30;
      }
      // 120,000 requests from 30 separate fills.
      expect(Math.abs((hits[0] ?? 0) - (hits[1] ?? 1))).toBeLessThan(0.012);
    }
  });

  it('living items of a time to live: as many, and as popular, as the closed form says', () => {
    const theory = whenStaying(zipf, 'absolute', 900);
    let count = 0;
    let share = 0;
    for (let i = 0; i < 300; i++) {
      const { items } = drawPresent(zipf, 'absolute', 900, random('living'));
      count += items.length / 300;
      for (const item of items) share += zipf.share(item) / 300;
    }
    // Standard deviation of one count below the root of the places, some 20.
    expect(Math.abs(count - theory.occupancy)).toBeLessThan(5);
    expect(Math.abs(share - theory.hitRatio)).toBeLessThan(0.005);
  });
});
