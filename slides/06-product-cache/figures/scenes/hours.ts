/** What the scenes of the morning share: a frame whose x axis is its hours, curves and walls in it, and numbers to be read from afar. */
import type { Brush, Paint } from '../../../../src/figure/scene/brush.ts';
import { timeOfDay } from '../../../../src/words/format.ts';

/** The morning, in hours; what is shown of it may end sooner. */
export const [FROM, TO] = [6, 14];

export interface Frame {
  left: number;
  right: number;
  /** Hour at the right. */
  to: number;
  top: number;
  bottom: number;
  /** Value at the top; at the bottom is 0. */
  most: number;
}

type Dashed = Paint & { dash?: number[] };
type Point = readonly [x: number, y: number];

export const placed =
  ({ left, right, to, top, bottom, most }: Frame) =>
  (hour: number, value: number): Point => [
    left + ((hour - FROM) / (to - FROM)) * (right - left),
    bottom - (Math.min(value, most) / most) * (bottom - top),
  ];

/** A column over the hours from one to another, in pixels. */
export function curve(frame: Frame, hour: Float64Array, values: Float64Array, [from, to]: Point): Point[] {
  const at = placed(frame);
  return [...hour].flatMap((here, i) => (here >= from - 1e-9 && here <= to + 1e-9 ? [at(here, values[i] ?? 0)] : []));
}

/** What lies between a curve and a level, which is the bottom where none is said. */
export function area(brush: Brush, points: readonly Point[], level: number, paint: Paint): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const { context } = brush;
  context.beginPath();
  context.moveTo(first[0], level);
  for (const [x, y] of points) context.lineTo(x, y);
  context.lineTo(last[0], level);
  context.closePath();
  brush.apply(paint);
}

/** Where answers wait: a line that is as hard as a wall, and what it keeps from everybody. */
export function wall(brush: Brush, points: readonly Point[], bottom: number): void {
  const { bad } = brush.theme.role;
  area(brush, points, bottom, { fill: bad, alpha: 0.22 });
  brush.line(points, { stroke: bad, width: 6 });
}

/** A level across the frame, with what it is on its left. */
export function levelLine(brush: Brush, frame: Frame, value: number, label: string, paint?: Dashed): void {
  const { theme } = brush;
  const [, y] = placed(frame)(FROM, value);
  const ends = [frame.left, frame.right].map((x) => [x, y] as const);
  brush.line(ends, paint ?? { stroke: theme.grid, width: 1.5 });
  brush.text(label, frame.left - 10, y, { colour: theme.soft, align: 'right' });
}

/** The hours under a frame, as many as there is room for. */
export function hoursUnder(brush: Brush, frame: Frame): void {
  const { theme } = brush;
  const at = placed(frame);
  const hours = Array.from({ length: Math.floor(frame.to - FROM) + 1 }, (_, i) => FROM + i);
  const room = (frame.right - frame.left) / brush.measure(timeOfDay(FROM));
  const every = room > 1.6 * (frame.to - FROM) ? 1 : 2;
  for (const hour of hours.filter((_, i) => i % every === 0)) {
    const [x] = at(hour, 0);
    const style = { colour: theme.soft, align: 'center' } as const;
    brush.text(timeOfDay(hour), x, frame.bottom + theme.textPixels, style);
  }
}

/** A number, and under it what it is; gives the height that both take. */
export function bigNumber(
  brush: Brush,
  number: string,
  label: string,
  [x, top]: Point,
  { colour, most, pixels }: { colour: string; most: number; pixels: number },
): number {
  const { theme } = brush;
  const line = 1.2 * Math.max(18, theme.textPixels);
  brush.text(number, x, top + pixels * 0.52, { pixels, weight: 800, colour, most });
  brush.text(label, x, top + pixels * 1.06 + line / 2, { pixels: 18, colour: theme.soft, most });
  return pixels * 1.06 + line;
}
