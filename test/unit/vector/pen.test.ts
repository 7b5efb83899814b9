/** Paths as an SVG wants them: short, and equal where shapes are equal. */
import { describe, expect, test } from 'vitest';
import { type Point, UNMOVED } from '../../../src/figure/vector/matrix.ts';
import { FINE, Pen } from '../../../src/figure/vector/pen.ts';

const circle = (x: number, y: number) => {
  const pen = new Pen();
  pen.arc(UNMOVED, [x, y], [4.37, 4.37], 0, 0, 2 * Math.PI);
  return pen.path;
};
/** Without where it begins. */
const shapeOf = (path: string) => path.replace(/^M\S+ \S+?(?=[a-z])/, '');

test('equal circles are written equally, wherever they lie', () => {
  const places = [0, 0.013, 0.049, 0.05, 0.077].map((part) => shapeOf(circle(100 + part, 60 + 3 * part)));
  expect(new Set(places).size).toBe(1);
  expect(places[0]).toMatch(/^c/);
});

describe('quadratic curves', () => {
  /** Whose corners all lie off the curve, as a letter's do. */
  const round: Point[] = [
    [10, 0],
    [20, 10],
    [10, 20],
    [0, 10],
  ];
  const middle = ([x, y]: Point, [right, below]: Point): Point => [(x + right) / 2, (y + below) / 2];

  test('that go on smoothly leave out what they are drawn towards', () => {
    const pen = new Pen();
    pen.move(UNMOVED, middle([0, 10], [10, 0]));
    round.forEach((by, i) => {
      pen.quadratic(UNMOVED, by, middle(by, round[(i + 1) % 4] ?? by));
    });
    expect(pen.path).toBe(`M50 50q50-50 100 0t0 100-100 0 0-100`);
    expect(FINE).toBe(10);
  });

  test('say it again at a corner', () => {
    const pen = new Pen();
    pen.move(UNMOVED, [0, 0]);
    pen.quadratic(UNMOVED, [5, 0], [5, 5]);
    pen.quadratic(UNMOVED, [0, 5], [0, 10]);
    pen.line(UNMOVED, [0, 20]);
    pen.quadratic(UNMOVED, [0, 25], [5, 25]);
    expect(pen.path).toBe('M0 0q50 0 50 50-50 0-50 50l0 100q0 50 50 50');
  });
});
