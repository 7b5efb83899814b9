/** Paper that lies where its orders came. */
import { expect, it } from 'vitest';
import { Confetti, timesOf } from './confetti.ts';

it('there is a piece for so many orders, each at its time of day', () => {
  // Nothing until six, 600 in the next six hours, 1,200 in the six after that, nothing in the evening.
  const times = timesOf(Float64Array.of(0, 600, 1200, 0, 0), 10);
  expect(times).toHaveLength(180);
  expect([Math.min(...times), Math.max(...times)].map((time) => time * 24)).toEqual([
    expect.closeTo(6.05, 6),
    expect.closeTo(17.975, 6),
  ]);
  expect(times.filter((time) => time < 0.5)).toHaveLength(60);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

it('a piece is as many tens of orders as it takes to paint them all', () => {
  expect(new Confetti(Float64Array.of(10_000, 500, 0)).ordersAPiece).toBe(10);
  expect(new Confetti(Float64Array.of(100_000, 20_000, 0)).ordersAPiece).toBe(100);
});
