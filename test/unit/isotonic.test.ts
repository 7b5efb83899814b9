import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isotonicRegression } from '../../src/simulation/engine/isotonic.ts';

it('pools what falls and leaves what rises', () => {
  expect([...isotonicRegression(Float64Array.of(1, 2, 5, 3, 7))]).toEqual([1, 2, 4, 4, 7]);
  expect([...isotonicRegression(Float64Array.of(3, 2, 1))]).toEqual([2, 2, 2]);
  expect([...isotonicRegression(Float64Array.of(1, 4, 3, 2, 9))]).toEqual([1, 3, 3, 3, 9]);
  expect([...isotonicRegression(new Float64Array())]).toEqual([]);
});

it('rises, keeps the sum, and does not change what it gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 }), (points) => {
      const curve = isotonicRegression(Float64Array.from(points));
      for (let i = 1; i < curve.length; i++) expect(curve[i]).toBeGreaterThanOrEqual(curve[i - 1] ?? 0);
      const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
      expect(sum(curve)).toBeCloseTo(sum(points), 6);
      expect([...isotonicRegression(curve)]).toEqual([...curve]);
    }),
  );
});
