/** The sampler's shares against sums taken one by one, and its draws against those shares. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Zipf } from '../../src/simulation/caches/zipf.ts';
import { power } from '../../src/simulation/engine/portable-math.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';

function exactShares(items: number, exponent: number): Float64Array {
  const shares = new Float64Array(items);
  let total = 0;
  for (let i = 0; i < items; i++) {
    shares[i] = power(i + 1, -exponent);
    total += shares[i] ?? 0;
  }
  return shares.map((share) => share / total);
}

describe('Zipf', () => {
  it('gives the same popularity again while it is kept, and an equal one when it was let go', () => {
    const zipf = Zipf.of(500, 0.8);
    expect(Zipf.of(500, 0.8)).toBe(zipf);
    for (const other of [Zipf.of(500, 0.9), Zipf.of(501, 0.8), Zipf.of(500, 0.8, 2)]) expect(other).not.toBe(zipf);
    for (let items = 1; items <= 100; items++) Zipf.of(items, 0.8);
    expect(Zipf.of(500, 0.8)).not.toBe(zipf);
    expect(Zipf.of(500, 0.8)).toEqual(zipf);
  });

  it.each([
    [1, 0.8],
    [33, 0],
    [5000, 0.6],
    [60_000, 1],
    [60_000, 1.000001],
    [20_000, 2.5],
  ])('has the shares of rank to the power −exponent: %d items, exponent %d', (items, exponent) => {
    const exact = exactShares(items, exponent);
    const zipf = Zipf.of(items, exponent);
    let top = 0;
    let worst = 0;
    for (let i = 0; i < items; i++) {
      const share = exact[i] ?? 0;
      worst = Math.max(worst, Math.abs(zipf.share(i) / share - 1));
      top += share;
      if (i % 997 === 0) expect(zipf.shareOfTop(i + 1)).toBeCloseTo(top, 4);
    }
    // Linear within a step of a sixteenth of an octave: s (s + 1)/12 × (1/16)² at most.
    expect(worst).toBeLessThan(1e-6 + (exponent * (exponent + 1)) / 12 / 256);
    expect(zipf.shareOfTop(items)).toBe(1);
  });

  it('draws each item with its share', () => {
    const zipf = Zipf.of(1000, 0.9);
    const stream = randomStreams(5)('draws');
    const draws = 400_000;
    const counts = new Float64Array(1000);
    for (let i = 0; i < draws; i++) {
      const item = zipf.sample(stream.uniform());
      counts[item] = (counts[item] ?? 0) + 1;
    }
    let chiSquare = 0;
    exactShares(1000, 0.9).forEach((share, item) => {
      const expected = share * draws;
      chiSquare += ((counts[item] ?? 0) - expected) ** 2 / expected;
    });
    // 999 degrees of freedom: mean 999, standard deviation 45.
    expect(Math.abs(chiSquare - 999)).toBeLessThan(4 * 45);
  });

  it('inverts: draws rise with the uniform number, and a share of the numbers falls on each item', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (items, exponent, group, uniform) => {
          const zipf = Zipf.of(items, exponent, group);
          const item = zipf.sample(uniform);
          expect(item).toBeGreaterThanOrEqual(0);
          expect(item).toBeLessThan(zipf.items);
          expect(zipf.sample(uniform * 0.999)).toBeLessThanOrEqual(item);
          // The number lies between what falls to the items before and what falls to these too.
          expect(zipf.shareOfTop(item)).toBeLessThan(uniform + 1e-9);
          expect(zipf.shareOfTop(item + 1)).toBeGreaterThan(uniform - 1e-9);
        },
      ),
    );
  });

  it('merges neighbours without losing any of their share', () => {
    const single = Zipf.of(60_000, 0.8);
    const merged = Zipf.of(60_000, 0.8, 250);
    expect(merged.items).toBe(240);
    for (const groups of [1, 7, 31, 40, 100, 239])
      expect(merged.shareOfTop(groups)).toBeCloseTo(single.shareOfTop(groups * 250), 4);
  });
});
