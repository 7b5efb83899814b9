import { describe, expect, test } from 'vitest';
import { IndexedDraws } from '../../src/simulation/engine/indexed-draws.ts';
import { poisson } from '../../src/simulation/engine/poisson.ts';
import { type RandomStream, randomStreams } from '../../src/simulation/engine/random.ts';
import { RememberedExponential } from '../../src/simulation/engine/remembered-exponential.ts';

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

/**
 * What each sampler must give, as d3-random tests its own: mean and variance, and of what is skewed those of its logarithm,
 * where the law is a normal one. Kurtosis (fourth standardized moment) says how far a variance may stray.
 */
interface Law {
  law: string;
  draw(random: RandomStream): number;
  mean: number;
  variance: number;
  kurtosis: number;
}

const uniformIntegers = (n: number) => ({
  mean: (n - 1) / 2,
  variance: (n * n - 1) / 12,
  kurtosis: 3 - (6 * (n * n + 1)) / (5 * (n * n - 1)),
});
const poissonNumbers = (mean: number, rounding = 0): Law => ({
  law: `Poisson of mean ${mean}`,
  draw: (random) => poisson(mean, random),
  mean,
  variance: mean + rounding,
  kurtosis: 3 + 1 / mean,
});
/** ln of a log-normal of mean m and variation c: normal, with variance s = ln(1 + c²) and mean ln m − s/2. */
const logOfLogNormal = (mean: number, variation: number): Law => {
  const variance = Math.log(1 + variation ** 2);
  return {
    law: `logarithm of a log-normal of mean ${mean}, coefficient of variation ${variation}`,
    draw: (random) => Math.log(random.logNormal(mean, variation)),
    mean: Math.log(mean) - variance / 2,
    variance,
    kurtosis: 3,
  };
};
const laws: Law[] = [
  { law: 'uniform', draw: (random) => random.uniform(), mean: 0.5, variance: 1 / 12, kurtosis: 1.8 },
  { law: 'exponential of mean 3', draw: (random) => random.exponential(3), mean: 3, variance: 9, kurtosis: 9 },
  { law: 'standard normal', draw: (random) => random.normal(), mean: 0, variance: 1, kurtosis: 3 },
  // w = 1 + c²; kurtosis w⁴ + 2w³ + 3w² − 3.
  { law: 'log-normal', draw: (random) => random.logNormal(10, 0.5), mean: 10, variance: 25, kurtosis: 8.04 },
  logOfLogNormal(10, 0.5),
  logOfLogNormal(0.02, 3),
  { law: 'constant log-normal', draw: (random) => random.logNormal(7, 0), mean: 7, variance: 0, kurtosis: 3 },
  { law: 'integers below 2', draw: (random) => random.integer(2), ...uniformIntegers(2) },
  { law: 'integers below 10', draw: (random) => random.integer(10), ...uniformIntegers(10) },
  { law: 'integers below 2³²', draw: (random) => random.integer(2 ** 32), ...uniformIntegers(2 ** 32) },
  poissonNumbers(0.3),
  poissonNumbers(4),
  poissonNumbers(50),
  // From here on it is a normal number, rounded.
  poissonNumbers(51, 1 / 12),
  poissonNumbers(5000, 1 / 12),
];

describe.each([1, 2, 20161])('seed %i', (seed) => {
  test.each(laws.map((one) => [one.law, one] as const))(
    '%s: mean and variance, within five standard errors',
    (law, { draw: one, ...wanted }) => {
      const random = randomStreams(seed)(law);
      const values = draw(() => one(random));
      const deviation = Math.sqrt(wanted.variance);
      const meansError = (5 * deviation) / Math.sqrt(DRAWS);
      expect(Math.abs(mean(values) - wanted.mean)).toBeLessThanOrEqual(meansError + 1e-9);
      // A fair coin has the least kurtosis, 1: only the mean's own error is left.
      expect(Math.abs(variance(values) - wanted.variance)).toBeLessThanOrEqual(
        5 * wanted.variance * Math.sqrt((wanted.kurtosis - 1) / DRAWS) + meansError ** 2 + 1e-9,
      );
    },
  );

  test('draws that are addressed are uniform, along a run and across runs', () => {
    const draws = new IndexedDraws(randomStreams(seed)('runs'));
    let next = 0;
    const along = draw(() => draws.run(0)(next++));
    next = 0;
    const across = draw(() => draws.run(next++)(0));
    for (const values of [along, across]) {
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(DRAWS));
      expect(Math.abs(variance(values) - 1 / 12)).toBeLessThan((5 / 12) * Math.sqrt(0.8 / DRAWS));
    }
  });
});

test('what is uniform is open at both ends, and integers stay below their bound', () => {
  const random = randomStreams(5)('ends');
  const uniform = draw(random.uniform);
  expect([uniform.every((x) => x > 0 && x < 1), new Set(draw(() => random.integer(3)))]).toEqual([
    true,
    new Set([0, 1, 2]),
  ]);
});

test('remembered exponentials are those of their stream, however often they are read again', () => {
  const stream = randomStreams(3)('arrivals');
  const wanted = Array.from({ length: 3000 }, () => stream.exponential(5));
  const remembered = new RememberedExponential(randomStreams(3)('arrivals'));
  const read = () => wanted.map(() => remembered.exponential(5));
  expect(read()).toEqual(wanted);
  remembered.rewind();
  expect(read()).toEqual(wanted);
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
