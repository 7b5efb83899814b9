/** A stopwatch: its hand has gone round as far as something took, the way behind it is filled, and the time stands in the middle. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Stopwatch {
  x: number;
  y: number;
  /** Of its rim. */
  radius: number;
  colour: string;
}

/** What stands above the rim, of the radius. */
export const CROWN = 0.26;
const TICKS = 20;
const TURN = 2 * Math.PI;
const TOP = -Math.PI / 2;

/** @param share of a turn that the hand has gone. */
export function paintStopwatch(brush: Brush, watch: Stopwatch, share: number, time: string): void {
  const { context, theme } = brush;
  const { x, y, radius, colour } = watch;
  const thick = Math.max(3, 0.055 * radius);
  paintCrown(brush, watch, thick);
  brush.dot(x, y, radius - thick / 2, { fill: theme.paper });
  brush.dot(x, y, radius - thick / 2, { stroke: theme.ink, width: thick });
  const band = 0.2 * radius;
  const middle = radius - thick - 0.06 * radius - band / 2;
  const arc = (turn: number) => {
    context.beginPath();
    context.arc(x, y, middle, TOP, TOP + TURN * turn);
  };
  arc(1);
  brush.apply({ stroke: theme.ink, width: band, alpha: 0.09 });
  arc(Math.min(1, share));
  brush.apply({ stroke: colour, width: band });
  for (let tick = 0; tick < TICKS; tick++) {
    const long = tick % 5 === 0 ? 0.62 : 0.34;
    const [from, to] = [middle + band / 2, middle + band / 2 - long * band];
    brush.line([at(watch, from, tick / TICKS), at(watch, to, tick / TICKS)], {
      stroke: theme.ink,
      width: tick % 5 === 0 ? 3 : 1.5,
    });
  }
  context.lineCap = 'round';
  brush.line([at(watch, middle + 0.62 * band, share), at(watch, middle - 0.9 * band, share)], {
    stroke: theme.ink,
    width: Math.max(4, 0.05 * radius),
  });
  context.lineCap = 'butt';
  brush.text(time, x, y, { pixels: 0.46 * radius, weight: 800, align: 'center', colour, most: 2 * (middle - band) });
}

/** What is pressed: a button on top, and a smaller one beside it. */
function paintCrown(brush: Brush, { x, y, radius, colour }: Stopwatch, thick: number): void {
  const { context, theme } = brush;
  const [wide, high] = [0.34 * radius, 0.17 * radius];
  context.save();
  context.translate(x, y);
  for (const [turn, size] of [
    [0, 1],
    [0.115, 0.62],
  ] as const) {
    context.save();
    context.rotate(TURN * turn);
    brush.box(-0.22 * wide * size, -radius - 0.1 * radius, 0.44 * wide * size, 0.14 * radius, 2, { fill: theme.ink });
    brush.box((-wide * size) / 2, -radius - 0.06 * radius - high * size, wide * size, high * size, 0.05 * radius, {
      fill: colour,
    });
    brush.box((-wide * size) / 2, -radius - 0.06 * radius - high * size, wide * size, high * size, 0.05 * radius, {
      stroke: theme.ink,
      width: Math.max(2, 0.5 * thick),
    });
    context.restore();
  }
  context.restore();
}

/** A place on the dial. */
function at({ x, y }: Stopwatch, away: number, share: number): readonly [number, number] {
  const angle = TOP + TURN * share;
  return [x + away * Math.cos(angle), y + away * Math.sin(angle)];
}
