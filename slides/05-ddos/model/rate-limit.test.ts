/** Rate-limit: the simulation in steady state against theory, also where a warm-up could never get there. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { rateLimit } from './rate-limit.ts';

const standard = { ...defaults(rateLimit.parameters), requests: 100_000 };
const factsOf = (values: Partial<typeof standard>) => rateLimit.run({ ...standard, ...values }, randomStreams(4)).facts;

describe('rate-limit', () => {
  it.each<Partial<typeof standard>>([
    { limiter: 'token-bucket', requestsPerSecond: 12, refillPerSecond: 10, burst: 30 },
    { limiter: 'token-bucket', requestsPerSecond: 1000, refillPerSecond: 1, burst: 1 },
    { limiter: 'fixed-window', requestsPerSecond: 12, limit: 100, windowSeconds: 10 },
    // One window holds more requests than are asked for.
    { limiter: 'fixed-window', requestsPerSecond: 100, limit: 1000, windowSeconds: 3600 },
    { limiter: 'fixed-window', requestsPerSecond: 10_000, limit: 1_000_000, windowSeconds: 3600 },
    { limiter: 'sliding-window', requestsPerSecond: 12, limit: 100, windowSeconds: 10 },
    { limiter: 'sliding-window', requestsPerSecond: 5, limit: 100, windowSeconds: 10 },
    // Turned away nearly always; from empty it would take many windows to be steady.
    { limiter: 'sliding-window', requestsPerSecond: 100, limit: 1000, windowSeconds: 300 },
  ])('agrees with theory at %o', (values) => {
    const { acceptedShare = 0, theoryAcceptedShare = 1 } = factsOf(values);
    // 100,000 requests, of which sometimes only some hundred pass.
    const passed = theoryAcceptedShare * 100_000;
    const tolerance = 4 * Math.sqrt(Math.min(passed, 2000) / passed / 2000) + 0.004;
    expect(Math.abs(acceptedShare / theoryAcceptedShare - 1)).toBeLessThan(tolerance);
  });

  it('a share of a token makes no difference to theory that is not there', () => {
    const facts = factsOf({ burst: 2.5, requestsPerSecond: 20 });
    expect(facts).not.toHaveProperty('theoryAcceptedShare');
    const around = [2, 3].map((burst) => factsOf({ burst, requestsPerSecond: 20 }).acceptedShare ?? 0);
    expect(facts.acceptedShare).toBeGreaterThan(around[0] ?? 1);
    expect(facts.acceptedShare).toBeLessThan(around[1] ?? 0);
  });

  it('is a share in the corners of what is accepted', () => {
    for (const limiter of ['token-bucket', 'fixed-window', 'sliding-window'] as const)
      for (const requestsPerSecond of [0.001, 1_000_000])
        for (const [refillPerSecond, burst, limit, windowSeconds] of [
          [0.0001, 1, 1, 0.001],
          [1_000_000, 100, 100, 86_400],
        ] as const) {
          const values = { limiter, requestsPerSecond, refillPerSecond, burst, limit, windowSeconds, requests: 100 };
          const { acceptedShare } = factsOf(values);
          expect([values, (acceptedShare ?? -1) >= 0 && (acceptedShare ?? 2) <= 1]).toEqual([values, true]);
        }
  });

  it('draws lines that fall, marks near them, and the same picture each time', () => {
    for (const effort of ['drag', 'rest'] as const) {
      const picture = () => rateLimit.views.acceptedByRate(standard, randomStreams(4), effort);
      const { columns } = picture();
      for (const name of ['TokenBucket', 'FixedWindow', 'SlidingWindow'] as const) {
        const line = columns[`theory${name}Share`];
        line.forEach((share, i) => {
          expect(share).toBeLessThanOrEqual((line[i - 1] ?? 1) + 1e-12);
        });
        const marks = columns[`${name.charAt(0).toLowerCase()}${name.slice(1)}Share` as 'tokenBucketShare'];
        marks.forEach((share, i) => {
          // 1,500 requests while a hand drags: a standard deviation of 0.026 in how many come.
          expect(Math.abs(share - (line[(i + 1) * 5] ?? 0))).toBeLessThan(effort === 'drag' ? 0.08 : 0.02);
        });
      }
      expect(picture().columns).toEqual(columns);
    }
  });
});
