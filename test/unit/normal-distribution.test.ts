/** The standard normal distribution: its table, its symmetry, its far ends. */
import { expect, test } from 'vitest';
import { normalShareBelow } from '../../src/simulation/engine/normal-distribution.ts';

test('is the table', () => {
  for (const [x, share] of [
    [0, 0.5],
    [0.5, 0.6914624613],
    [1, 0.8413447461],
    [1.644853627, 0.95],
    [2.5758293035, 0.995],
    [4, 0.9999683288],
  ] as const) {
    expect(Math.abs(normalShareBelow(x) - share)).toBeLessThan(1e-7);
    expect(Math.abs(normalShareBelow(-x) - (1 - share))).toBeLessThan(1e-7);
  }
});

test('rises from nothing to all', () => {
  expect(normalShareBelow(-60)).toBe(0);
  expect(normalShareBelow(60)).toBe(1);
  const shares = Array.from({ length: 161 }, (_, i) => normalShareBelow((i - 80) / 10));
  // Between two neighbours the approximation's error is no more than its own bound.
  for (let i = 1; i < shares.length; i++) expect((shares[i] ?? 0) - (shares[i - 1] ?? 1)).toBeGreaterThan(-1.5e-7);
});
