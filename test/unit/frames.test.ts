/** What the build computes comes back bit for bit, whatever a model may answer, and small where it can be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, packFrame, unpackFrame } from '../../src/run/frames.ts';
import { packColumn, unpackColumn } from '../../src/run/packed-columns.ts';

const odd = fc.constantFrom(Number.NaN, -0, 0, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE);
const column = fc.oneof(
  fc.array(fc.oneof(fc.double(), odd), { maxLength: 60 }),
  fc.array(fc.oneof(fc.integer(), odd), { maxLength: 60 }),
  // Like a model's: a whole scale, each number with all its bits.
  fc.array(fc.double({ min: 1, max: 2 }), { minLength: 200, maxLength: 200 }),
  // Even steps, and nearly even ones.
  fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }), fc.nat(90))
    .map(([start, step, length]) => Array.from({ length }, (_, i) => start + i * step)),
  fc.nat(90).map((length) => Array.from({ length }, (_, i) => (i * 24) / 96 - 1e-9)),
);

describe('a packed column', () => {
  test('comes back bit for bit', () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const given = Float64Array.from(numbers);
        const packed = JSON.parse(JSON.stringify(packColumn(given)));
        // Told apart are all numbers that a program can tell apart: both zeros, but not the many ways to write NaN.
        expect(unpackColumn(packed)).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read where it lies in a larger buffer', () => {
    const part = new Float64Array([9, Math.PI, Math.E, Math.SQRT2, 9]).subarray(1, 4);
    expect(unpackColumn(packColumn(part))).toEqual(part);
  });

  test('is short where the numbers are', () => {
    const quarters = Float64Array.from({ length: 97 }, (_, i) => i / 4);
    expect(packColumn(quarters).length).toBeLessThan(12);
    expect(packColumn(new Float64Array(97)).length).toBeLessThan(12);
    expect(packColumn(Float64Array.of(5, 7.5, 10, 3))).toBe('=5,7.5,10,3');
  });
});

test('a packed frame is plain JSON, and comes back whole', () => {
  const frame: Frame = {
    preset: 'july',
    values: { threads: 12, policy: 'lru', limit: null, isOn: true },
    seed: 1,
    result: {
      facts: { hitRatio: 0.1 + 0.2, 'cold-cache': Number.NaN, infiniteSeconds: Infinity, minusZero: -0 },
      columns: { hour: Float64Array.of(0, 0.25, 0.5), empty: new Float64Array(), gap: Float64Array.of(Number.NaN) },
    },
  };
  expect(unpackFrame(JSON.parse(JSON.stringify(packFrame(frame))))).toEqual(frame);
  const without: Frame = { ...frame, result: { facts: {}, columns: {} } };
  expect(unpackFrame(packFrame(without))).toEqual(without);
});
