/** Walls of dots: as many cells as there are things, around the box, and a part of them inside the whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, patch, wallFor } from './dot-wall.ts';

const place = { width: 1280, height: 520, boxLeft: 556, boxTop: 300 };
const sum = (ends: readonly number[]) => ends.reduce((total, end) => total + end, 0);

test('every thing has a cell, outside of the box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250_000 }), (count) => {
      const wall = wallFor(count, place);
      const ends = filled(wall, count);
      expect(sum(ends)).toBe(count);
      ends.forEach((end, row) => {
        expect(end * wall.cell).toBeLessThanOrEqual(1e-6 + ((row + 1) * wall.cell > place.boxTop ? 556 : 1280));
      });
    }),
    { numRuns: 200, seed: 36 },
  );
});

test('a part is as many cells as it has things, and lies in the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20_000 }), fc.integer({ min: 2, max: 30 }), (part, factor) => {
      const wall = wallFor(part * factor, place);
      const [inner, outer] = [patch(wall, part), filled(wall, part * factor)];
      expect(sum(inner)).toBe(part);
      inner.forEach((end, row) => {
        expect(end).toBeLessThanOrEqual(outer[row] ?? 0);
      });
    }),
    { numRuns: 200, seed: 37 },
  );
});

test('a wall of ten thousand has cells that use the room', () => {
  const { cell } = wallFor(10_800, place);
  const room = 1280 * 300 + 556 * 220;
  expect((10_800 * cell * cell) / room).toBeGreaterThan(0.9);
});
