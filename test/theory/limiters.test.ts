/** Limiters against plain-minded copies of their rules, and their closed forms against simulation and known values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../src/simulation/engine/portable-math.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import {
  acceptedByFixedWindow,
  acceptedBySlidingWindow,
  acceptedByTokenBucket,
} from '../../src/simulation/queues/limiter-theory.ts';
import { FixedWindow, type Limiter, SlidingWindow, TokenBucket } from '../../src/simulation/queues/limiters.ts';

/** Rising times in quarters of a second, so that edges are met exactly. */
const timesOf = fc
  .array(fc.integer({ min: 0, max: 8 }), { maxLength: 200 })
  .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0) / 4));

describe('limiters follow their rules', () => {
  it('a sliding window never lets more than the limit through in any window, and turns nobody away without need', () => {
    fc.assert(
      fc.property(timesOf, fc.integer({ min: 1, max: 6 }), fc.constantFrom(0.5, 1, 3), (times, limit, window) => {
        const limiter = new SlidingWindow(limit, window);
        const accepted: number[] = [];
        for (const time of times) {
          const recent = accepted.filter((at) => time - at < window).length;
          expect(limiter.accepts(time)).toBe(recent < limit);
          if (recent < limit) accepted.push(time);
        }
      }),
    );
  });

  it('a fixed window counts from each multiple of the window', () => {
    fc.assert(
      fc.property(timesOf, fc.integer({ min: 1, max: 6 }), fc.constantFrom(0.5, 1, 3), (times, limit, window) => {
        const limiter = new FixedWindow(limit, window);
        times.forEach((time, i) => {
          const same = times.slice(0, i).filter((at) => Math.floor(at / window) === Math.floor(time / window)).length;
          expect(limiter.accepts(time)).toBe(same < limit);
        });
      }),
    );
  });

  it('a fixed window lets twice the limit through around an edge; a sliding one does not', () => {
    const times = [0.9, 0.95, 1.0, 1.05];
    const pass = (limiter: Limiter) => times.map((time) => limiter.accepts(time));
    expect(pass(new FixedWindow(2, 1))).toEqual([true, true, true, true]);
    expect(pass(new SlidingWindow(2, 1))).toEqual([true, true, false, false]);
  });

  it('a token bucket lets through a burst and what drips in, at most, over any stretch of time', () => {
    fc.assert(
      fc.property(timesOf, fc.integer({ min: 1, max: 6 }), fc.constantFrom(0.5, 1, 4), (times, burst, refill) => {
        const limiter = new TokenBucket(refill, burst);
        const accepted = times.filter((time) => limiter.accepts(time));
        accepted.forEach((from, i) => {
          accepted.slice(i).forEach((to, more) => {
            expect(more + 1).toBeLessThanOrEqual(burst + (to - from) * refill + 1e-9);
          });
        });
      }),
    );
    const limiter = new TokenBucket(2, 3);
    expect([0, 0, 0, 0, 0.25, 0.5, 0.5].map((time) => limiter.accepts(time))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('closed forms', () => {
  it('one token, one line, one place: known by hand', () => {
    // A bucket of one and a sliding window of one turn away what comes within a fixed time of the last one let through.
    expect(acceptedByTokenBucket(3, 2, 1)).toBeCloseTo(1 / 2.5, 12);
    expect(acceptedBySlidingWindow(3, 1, 0.5)).toBeCloseTo(1 / 2.5, 12);
    expect(acceptedByFixedWindow(3, 1, 0.5)).toBeCloseTo((1 - exp(-1.5)) / 1.5, 12);
    // Two tokens, M/D/1 with two places: 1 ÷ (e^−ρ + ρ).
    expect(acceptedByTokenBucket(1.3, 1, 2)).toBeCloseTo(1 / (exp(-1.3) + 1.3), 12);
  });

  it('all fall from everything to the sustained rate as requests rise', () => {
    for (const accepted of [acceptedByTokenBucket, acceptedByFixedWindow, acceptedBySlidingWindow] as const) {
      const shares = [0.01, 1, 5, 9, 10, 11, 20, 100, 5000, 1e6].map((rate) =>
        accepted(rate, 10, accepted === acceptedByTokenBucket ? 12 : 1),
      );
      expect(shares[0]).toBeCloseTo(1, 9);
      shares.forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(shares[i - 1] ?? 1);
      });
      expect(shares[9]).toBeCloseTo(10 / 1e6, 9);
    }
  });

  it('a bucket that is overrun by hundreds lets through what drips in, however long it is', () => {
    for (const load of [20, 99, 101, 359, 360, 499, 501, 5000])
      for (const burst of [2, 5, 100]) expect(acceptedByTokenBucket(load, 1, burst) * load).toBeCloseTo(1, 8);
  });

  it('a longer bucket and a wider window of the same rate let more through', () => {
    const buckets = [1, 2, 5, 20, 100, 1000].map((burst) => acceptedByTokenBucket(9.5, 10, burst));
    const windows = [1, 2, 10, 100, 1e4, 1e6].map((n) => acceptedByFixedWindow(9.5, 10 * n, n));
    for (const shares of [buckets, windows])
      shares.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0);
        expect(share).toBeLessThanOrEqual(1);
      });
  });

  // 300,000 requests; neighbours hang together over some tens of requests at most: standard deviation below 0.004.
  it.each([
    ['token bucket', new TokenBucket(9, 4), acceptedByTokenBucket(10, 9, 4)],
    ['token bucket, overrun', new TokenBucket(3, 15), acceptedByTokenBucket(10, 3, 15)],
    ['fixed window', new FixedWindow(7, 0.8), acceptedByFixedWindow(10, 7, 0.8)],
    ['fixed window, large', new FixedWindow(130, 12), acceptedByFixedWindow(10, 130, 12)],
    ['sliding window', new SlidingWindow(7, 0.8), acceptedBySlidingWindow(10, 7, 0.8)],
  ])('agree with simulation: %s', (_, limiter, theory) => {
    const gaps = randomStreams(2)('gaps');
    let time = 0;
    let accepted = 0;
    for (let i = 0; i < 300_000; i++) {
      time += gaps.exponential(0.1);
      if (limiter.accepts(time)) accepted++;
    }
    expect(Math.abs(accepted / 300_000 - theory)).toBeLessThan(0.01);
  });
});
