/** How much of a line a word on the plot would cover. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lengthInside } from '../../src/figure/chart/labels.ts';

const box = { left: 10, right: 20, top: 10, bottom: 20 };
const at = (x: number, y: number) => ({ x, y });

it('measures the part of a segment that lies in the box', () => {
  expect(lengthInside(at(0, 15), at(30, 15), box)).toBeCloseTo(10, 12);
  expect(lengthInside(at(12, 12), at(15, 16), box)).toBeCloseTo(5, 12);
  expect(lengthInside(at(0, 0), at(30, 30), box)).toBeCloseTo(10 * Math.SQRT2, 12);
  expect(lengthInside(at(15, 0), at(15, 12), box)).toBeCloseTo(2, 12);
  expect(lengthInside(at(0, 25), at(30, 25), box)).toBe(0);
  expect(lengthInside(at(0, 5), at(5, 30), box)).toBe(0);
});

it('takes a gap for nothing', () => {
  expect(lengthInside(at(0, 15), at(30, Number.NaN), box)).toBe(0);
});

it('agrees with counting small steps', () => {
  const coordinate = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (x1, y1, x2, y2) => {
      const [from, to] = x1 < x2 ? [at(x1, y1), at(x2, y2)] : [at(x2, y2), at(x1, y1)];
      const steps = 4000;
      let inside = 0;
      for (let i = 0; i < steps; i++) {
        const x = from.x + ((to.x - from.x) * (i + 0.5)) / steps;
        const y = from.y + ((to.y - from.y) * (i + 0.5)) / steps;
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) inside++;
      }
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      expect(Math.abs(lengthInside(from, to, box) - (inside / steps) * length)).toBeLessThan(0.03);
    }),
  );
});
