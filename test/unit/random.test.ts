import { expect, test } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';

const DRAWS = 200_000;
const draw = (next: () => number) => Float64Array.from({ length: DRAWS }, next);
const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
const variance = (values: Float64Array) => {
  const m = mean(values);
  return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / values.length;
};

test('the same seed and name give the same stream; another of either gives another', () => {
  const first = (seed: number, name: string) => {
    const stream = randomStreams(seed)(name);
    return Array.from({ length: 5 }, () => stream.uniform());
  };
  expect(first(1, 'arrivals')).toEqual(first(1, 'arrivals'));
  expect(first(1, 'arrivals')).not.toEqual(first(2, 'arrivals'));
  expect(first(1, 'arrivals')).not.toEqual(first(1, 'service'));
});

test('drawing from one stream leaves the others alone', () => {
  const alone = randomStreams(7)('service').uniform();
  const random = randomStreams(7);
  for (let i = 0; i < 1000; i++) random('arrivals').uniform();
  expect(random('service').uniform()).toBe(alone);
});

test('fresh streams begin again', () => {
  const random = randomStreams(3);
  const before = random('arrivals').uniform();
  expect(random.fresh()('arrivals').uniform()).toBe(before);
});

// Tolerances are five standard errors of the estimate.
test.each([1, 2, 20161])('moments of seed %i', (seed) => {
  const random = randomStreams(seed);
  const uniform = draw(random('a').uniform);
  expect(Math.abs(mean(uniform) - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(DRAWS));
  const exponential = draw(() => random('b').exponential(3));
  expect(Math.abs(mean(exponential) - 3)).toBeLessThan((5 * 3) / Math.sqrt(DRAWS));
  expect(Math.abs(variance(exponential) - 9)).toBeLessThan((5 * 9 * Math.sqrt(8)) / Math.sqrt(DRAWS));
  const normal = draw(random('c').normal);
  expect(Math.abs(mean(normal))).toBeLessThan(5 / Math.sqrt(DRAWS));
  expect(Math.abs(variance(normal) - 1)).toBeLessThan((5 * Math.SQRT2) / Math.sqrt(DRAWS));
  const logNormal = draw(() => random('d').logNormal(10, 0.5));
  expect(Math.abs(mean(logNormal) - 10)).toBeLessThan((5 * 5) / Math.sqrt(DRAWS));
});

test('streams of neighbouring names and seeds are not correlated', () => {
  const correlation = (a: Float64Array, b: Float64Array) => {
    const [ma, mb] = [mean(a), mean(b)];
    return (
      a.reduce((sum, x, i) => sum + (x - ma) * ((b[i] ?? 0) - mb), 0) / DRAWS / Math.sqrt(variance(a) * variance(b))
    );
  };
  const a = draw(randomStreams(1)('arrivals').uniform);
  expect(Math.abs(correlation(a, draw(randomStreams(2)('arrivals').uniform)))).toBeLessThan(5 / Math.sqrt(DRAWS));
  expect(Math.abs(correlation(a, draw(randomStreams(1)('arrivalt').uniform)))).toBeLessThan(5 / Math.sqrt(DRAWS));
});
