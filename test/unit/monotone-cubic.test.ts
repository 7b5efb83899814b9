/** The laws of the curve that models lay through values of an hour. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotoneCubic, monotoneCubicThrough } from '../../src/simulation/engine/monotone-cubic.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
const STEPS = 40;

describe('a monotone cubic curve', () => {
  it('passes through its values, and stays at the first and the last beyond them', () => {
    fc.assert(
      fc.property(values, (points) => {
        const curve = monotoneCubic(points);
        points.forEach((value, i) => {
          expect(curve(i)).toBeCloseTo(value, 9);
        });
        expect(curve(-3)).toBe(curve(0));
        expect(curve(points.length + 3)).toBe(curve(points.length - 1));
      }),
    );
  });

  it('neither leaves the range between two neighbours nor turns around there', () => {
    fc.assert(
      fc.property(values, (points) => {
        const curve = monotoneCubic(points);
        for (let i = 0; i + 1 < points.length; i++) {
          const direction = Math.sign((points[i + 1] as number) - (points[i] as number));
          for (let step = 0; step < STEPS; step++) {
            const [from, to] = [curve(i + step / STEPS), curve(i + (step + 1) / STEPS)];
            if (direction === 0) expect(to).toBeCloseTo(from, 9);
            else expect(direction * (to - from)).toBeGreaterThanOrEqual(-1e-9);
          }
        }
      }),
    );
  });

  it('has one slope on both sides of each value, over the seam as well where it goes around', () => {
    const STEP = 1e-6;
    fc.assert(
      fc.property(values, (points) => {
        const around = [...points, points[0] as number];
        const curve = monotoneCubic(around);
        const last = around.length - 1;
        for (let i = 0; i < last; i++) {
          const before = i === 0 ? last : i;
          const left = (curve(before) - curve(before - STEP)) / STEP;
          const right = (curve(i + STEP) - curve(i)) / STEP;
          // Curvature is at most some 20 rises a step².
          expect(Math.abs(right - left)).toBeLessThan(0.1);
        }
      }),
    );
  });

  it('is straight where its values are, and level at a peak', () => {
    const line = monotoneCubic([2, 4, 6, 8]);
    for (let at = 0; at <= 3; at += 0.05) expect(line(at)).toBeCloseTo(2 + 2 * at, 12);
    const peak = monotoneCubic([0, 5, 1]);
    expect(peak(1 - 1e-4)).toBeCloseTo(5, 5);
    expect(peak(1 + 1e-4)).toBeCloseTo(5, 5);
  });
});

describe('the same through points at any distances', () => {
  const points = fc.array(
    fc.record({ step: fc.integer({ min: 1, max: 50 }), y: fc.integer({ min: -1000, max: 1000 }) }),
    {
      minLength: 2,
      maxLength: 30,
    },
  );

  it('passes through them, and neither leaves the range between two neighbours nor turns around there', () => {
    fc.assert(
      fc.property(points, (list) => {
        let at = 0;
        const x = list.map(({ step }) => (at += step));
        const y = list.map((point) => point.y);
        const curve = monotoneCubicThrough(x, y);
        expect(curve((x[0] as number) - 3)).toBe(y[0]);
        expect(curve((x.at(-1) as number) + 3)).toBeCloseTo(y.at(-1) as number, 9);
        for (let i = 0; i + 1 < x.length; i++) {
          const [from, to] = [x[i] as number, x[i + 1] as number];
          expect(curve(from)).toBeCloseTo(y[i] as number, 9);
          const direction = Math.sign((y[i + 1] as number) - (y[i] as number));
          for (let step = 0; step < STEPS; step++) {
            const [here, next] = [step, step + 1].map((part) => curve(from + ((to - from) * part) / STEPS));
            expect(direction * ((next as number) - (here as number))).toBeGreaterThan(-1e-9);
          }
        }
      }),
    );
  });
});
