/**
 * Writes a path as an SVG wants it, in whole numbers of which `FINE` are a pixel, each from the one before: short, and equal
 * where shapes are equal, of which compression makes the most.
 */
import { apply, type Matrix, type Point } from './matrix.ts';

export const FINE = 10;

/** Of a quarter of a circle drawn as a Bézier curve. */
const QUARTER = 0.5522847498;

export class Pen {
  /** What is written, without the subpath that has only been begun. */
  path = '';
  private at: Point = [0, 0];
  private start: Point = [0, 0];
  /** What the last quadratic curve was drawn towards. */
  private control: Point = [0, 0];
  /** The command of the last step: one that is said again may be left out. */
  private last = '';
  /** Where the pen was put down, as it was given. */
  private isOpen = false;

  move(matrix: Matrix, to: Point): void {
    this.step('m', [apply(matrix, to)]);
    this.start = this.at;
    this.isOpen = true;
  }

  line(matrix: Matrix, to: Point): void {
    if (this.isOpen) this.step('l', [apply(matrix, to)]);
    else this.move(matrix, to);
  }

  quadratic(matrix: Matrix, by: Point, to: Point): void {
    if (!this.isOpen) this.move(matrix, by);
    const [right, below] = this.rounded(apply(matrix, by));
    const [x, y] = this.at;
    // Letters are rows of such curves, each the smooth continuation of the one before.
    const [across, down] = [2 * x - this.control[0], 2 * y - this.control[1]];
    const goesOn =
      (this.last === 'q' || this.last === 't') && Math.abs(across - right) <= 1 && Math.abs(down - below) <= 1;
    if (goesOn) this.step('t', [apply(matrix, to)]);
    else this.step('q', [apply(matrix, by), apply(matrix, to)]);
    this.control = goesOn ? [across, down] : [right, below];
  }

  cubic(matrix: Matrix, by: Point, and: Point, to: Point): void {
    if (!this.isOpen) this.move(matrix, by);
    this.step('c', [apply(matrix, by), apply(matrix, and), apply(matrix, to)]);
  }

  close(): void {
    if (this.isOpen) this.path += 'z';
    this.at = this.start;
    this.last = 'z';
  }

  /** Along an ellipse, from where the pen is. Angles as a canvas has them. */
  arc(matrix: Matrix, [x, y]: Point, [across, down]: Point, turned: number, from: number, to: number): void {
    const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
    const on = (right: number, below: number): Point => [
      x + right * across * cos - below * down * sin,
      y + right * across * sin + below * down * cos,
    ];
    const begin = on(Math.cos(from), Math.sin(from));
    const placed = settled(matrix, begin);
    this.line(placed, begin);
    const pieces = Math.max(1, Math.ceil((Math.abs(to - from) * 2) / Math.PI - 1e-9));
    const piece = (to - from) / pieces;
    const reach = (4 / 3) * Math.tan(piece / 4);
    for (let i = 0; i < pieces; i++) {
      const [a, b] = [from + i * piece, from + (i + 1) * piece];
      const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
      this.cubic(placed, on(ca - reach * sa, sa + reach * ca), on(cb + reach * sb, sb - reach * cb), on(cb, sb));
    }
  }

  rect(matrix: Matrix, [x, y]: Point, width: number, height: number): void {
    this.move(matrix, [x, y]);
    this.line(matrix, [x + width, y]);
    this.line(matrix, [x + width, y + height]);
    this.line(matrix, [x, y + height]);
    this.close();
  }

  /** @param most of all four corners; no more than half of a side is used. */
  roundRect(given: Matrix, [x, y]: Point, width: number, height: number, most: number): void {
    const radius = Math.min(most, width / 2, height / 2);
    const matrix = settled(given, [x + radius, y]);
    const [right, bottom, gap] = [x + width, y + height, radius * (1 - QUARTER)];
    this.move(matrix, [x + radius, y]);
    this.line(matrix, [right - radius, y]);
    this.cubic(matrix, [right - gap, y], [right, y + gap], [right, y + radius]);
    this.line(matrix, [right, bottom - radius]);
    this.cubic(matrix, [right, bottom - gap], [right - gap, bottom], [right - radius, bottom]);
    this.line(matrix, [x + radius, bottom]);
    this.cubic(matrix, [x + gap, bottom], [x, bottom - gap], [x, bottom - radius]);
    this.line(matrix, [x, y + radius]);
    this.cubic(matrix, [x, y + gap], [x + gap, y], [x + radius, y]);
    this.close();
  }

  private rounded([right, below]: Point): Point {
    return [Math.round(right * FINE), Math.round(below * FINE)];
  }

  private step(command: string, points: readonly Point[]): void {
    const [x, y] = this.at;
    const whole = points.map((point) => this.rounded(point));
    // As a canvas does: what is nowhere is not drawn to.
    if (!whole.flat().every(Number.isFinite)) return;
    if (command === 'l' && whole[0]?.[0] === x && whole[0]?.[1] === y) return;
    // The first of a path stands for itself, so that a path can be set behind another one.
    const isFirst = this.path === '';
    const numbers = whole.flatMap(([right, below]) => (isFirst ? [right, below] : [right - x, below - y]));
    const written = numbers.join(' ').replaceAll(' -', '-');
    const isSame = command === this.last && command !== 'm';
    const said = isSame ? (written.startsWith('-') ? '' : ' ') : isFirst ? command.toUpperCase() : command;
    this.path += said + written;
    this.last = command;
    this.at = whole.at(-1) ?? this.at;
  }
}

/** Moved by less than anybody sees, so that a shape begins at whole numbers: then equal shapes are written equally wherever they lie. */
function settled(matrix: Matrix, begin: Point): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = apply(matrix, begin);
  const whole = (place: number) => Math.round(place * FINE) / FINE;
  return [a, b, c, d, e + whole(x) - x, f + whole(y) - y];
}
