import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log, power } from '../../src/simulation/engine/portable-math.ts';

/** Distance in units of the last place of the larger. */
const relative = (a: number, b: number) =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

test('log agrees with the engine to the last bits over all positive doubles', () => {
  fc.assert(
    fc.property(positive, (x) => relative(log(x), Math.log(x)) < 4e-16 || Math.abs(log(x) - Math.log(x)) < 2e-16),
    { numRuns: 20_000 },
  );
});

test('where the mantissa passes √2, where numbers lose their normal form, and at the ends, it agrees as well', () => {
  const bits = new DataView(new ArrayBuffer(8));
  const next = (x: number, places: number) => {
    bits.setFloat64(0, x);
    bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(places));
    return bits.getFloat64(0);
  };
  const borders = [Math.SQRT2, Math.SQRT1_2, 1, 2.2250738585072014e-308];
  const around = borders.flatMap((x) => Array.from({ length: 41 }, (_, i) => next(x, i - 20)));
  const scaled = around.flatMap((x) => [-1000, -300, -1, 0, 1, 300, 1000].map((k) => x * 2 ** k));
  const all = [...scaled, Number.MIN_VALUE, Number.MAX_VALUE].filter((x) => x > 0 && x < Infinity);
  expect(all.length).toBeGreaterThan(500);
  for (const x of all)
    expect(Math.abs(log(x) - Math.log(x)), String(x)).toBeLessThan(4e-16 * (1 + Math.abs(Math.log(x))));
});

test('exp agrees with the engine over its range', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => relative(exp(x), Math.exp(x)) < 1e-15),
    { numRuns: 20_000 },
  );
});

test('corners', () => {
  expect(log(0)).toBe(-Infinity);
  expect(log(-1)).toBeNaN();
  expect(log(1)).toBe(0);
  expect(exp(0)).toBe(1);
  expect(exp(-800)).toBe(0);
  expect(exp(800)).toBe(Infinity);
  expect(power(0, 2)).toBe(0);
  expect(power(2, 10)).toBeCloseTo(1024, 9);
});

test('power agrees with the engine where models use it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (x, y) => relative(power(x, y), x ** y) < 1e-13,
    ),
  );
});

test('the bits are fixed: these exact values hold in every engine', () => {
  expect([log(2), log(10), log(0.1), exp(1), exp(-1), power(10, 0.8)].map((x) => x.toString())).toMatchInlineSnapshot(`
    [
      "0.6931471805599453",
      "2.302585092994046",
      "-2.3025850929940455",
      "2.7182818284590455",
      "0.36787944117144233",
      "6.309573444801934",
    ]
  `);
});
