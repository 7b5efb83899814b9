/**
 * A canvas's path as the `d` of an SVG path. Points are transformed as they come, as a canvas does it; arcs become cubic
 * curves, which any affine transform maps to cubic curves. A call with a number that is none does nothing.
 */
import { apply, type Matrix } from './matrix.ts';

/** In pixels: finer than any printer's dot. */
const DIGITS = 2;
const QUARTER = Math.PI / 2;

export const short = (value: number): string => String(Number(value.toFixed(DIGITS)));

export class Path {
  private readonly steps: string[] = [];
  /** Where the pen is, and where its line began; before any transform. */
  private pen: readonly [x: number, y: number] | undefined;
  private start: readonly [x: number, y: number] | undefined;

  get d(): string {
    return this.steps.join('');
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    if (!areNumbers(x, y)) return;
    this.add('M', matrix, x, y);
    this.start = [x, y];
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (!areNumbers(x, y)) return;
    if (this.pen) this.add('L', matrix, x, y);
    else this.moveTo(matrix, x, y);
  }

  cubicTo(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!areNumbers(x1, y1, x2, y2, x, y)) return;
    if (!this.pen) this.moveTo(matrix, x1, y1);
    this.add('C', matrix, x1, y1, x2, y2, x, y);
  }

  quadraticTo(matrix: Matrix, x1: number, y1: number, x: number, y: number): void {
    if (!areNumbers(x1, y1, x, y)) return;
    if (!this.pen) this.moveTo(matrix, x1, y1);
    this.add('Q', matrix, x1, y1, x, y);
  }

  close(): void {
    if (!this.pen) return;
    this.steps.push('Z');
    this.pen = this.start;
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    if (!areNumbers(x, y, width, height)) return;
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  /** @param radius of all four corners; no more than half of a side is used. */
  roundRect(matrix: Matrix, x: number, y: number, width: number, height: number, radius: number): void {
    if (!areNumbers(x, y, width, height, radius)) return;
    const r = Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2);
    if (r <= 0) {
      this.rect(matrix, x, y, width, height);
      return;
    }
    const [right, bottom] = [x + width, y + height];
    this.moveTo(matrix, x + r, y);
    for (const [cx, cy, from] of [
      [right - r, y + r, -QUARTER],
      [right - r, bottom - r, 0],
      [x + r, bottom - r, QUARTER],
      [x + r, y + r, 2 * QUARTER],
    ] as const)
      this.ellipse(matrix, cx, cy, r, r, 0, from, from + QUARTER, false);
    this.close();
  }

  /** Angles in radians, clockwise as the picture is seen. */
  ellipse(
    matrix: Matrix,
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise: boolean,
  ): void {
    if (!areNumbers(x, y, radiusX, radiusY, rotation, from, to)) return;
    const sweep = sweepOf(from, to, counterclockwise);
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    const place = (along: number, across: number) =>
      [x + radiusX * along * cos - radiusY * across * sin, y + radiusX * along * sin + radiusY * across * cos] as const;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / QUARTER - 1e-9));
    const step = sweep / pieces;
    // How far a curve's handles reach for an arc of this angle.
    const reach = (4 / 3) * Math.tan(step / 4);
    this.lineTo(matrix, ...place(Math.cos(from), Math.sin(from)));
    for (let i = 0; i < pieces; i++) {
      const [angle, next] = [from + i * step, from + (i + 1) * step];
      this.cubicTo(
        matrix,
        ...place(Math.cos(angle) - reach * Math.sin(angle), Math.sin(angle) + reach * Math.cos(angle)),
        ...place(Math.cos(next) + reach * Math.sin(next), Math.sin(next) - reach * Math.cos(next)),
        ...place(Math.cos(next), Math.sin(next)),
      );
    }
  }

  private add(command: string, matrix: Matrix, ...places: number[]): void {
    const written: string[] = [];
    for (let i = 0; i < places.length; i += 2)
      written.push(
        apply(matrix, places[i] ?? 0, places[i + 1] ?? 0)
          .map(short)
          .join(' '),
      );
    this.steps.push(command, written.join(' '));
    this.pen = [places.at(-2) ?? 0, places.at(-1) ?? 0];
  }
}

const areNumbers = (...values: number[]): boolean => values.every(Number.isFinite);

/** What a canvas makes of two angles: never more than one turn, and a whole one where they are further apart. */
function sweepOf(from: number, to: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const way = counterclockwise ? from - to : to - from;
  const sweep = way >= turn ? turn : ((way % turn) + turn) % turn;
  return counterclockwise ? -sweep : sweep;
}
