/** A message as a phone shows it, on a stem from its minute on the curve. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Bubble {
  /** Its minute, and where the curve is then. */
  x: number;
  foot: number;
  /** From the top. */
  row: number;
  time: string;
  says: string;
  /** The one that says it all. */
  isLast: boolean;
  /** 0 … 1. */
  risen: number;
}

export function paintBubble(brush: Brush, { x, foot, row, time, says, isLast, risen }: Bubble): void {
  if (risen <= 0) return;
  const { theme, width } = brush;
  const pixels = Math.max(theme.textPixels, 21);
  const height = 2 * pixels;
  const top = 2 + row * (height + 8) + (1 - risen) * 16;
  const timeWide = brush.measure(time, { pixels, code: true, weight: 500 });
  const wide = Math.min(width - 4, timeWide + brush.measure(says, { pixels, weight: 650 }) + 3.2 * pixels * 0.75);
  const left = Math.max(2, Math.min(x - 18, width - wide - 2));
  brush.line(
    [
      [x, top + height],
      [x, foot],
    ],
    { stroke: theme.role.third, width: 2 },
  );
  brush.dot(x, foot, 6, { fill: theme.role.third, stroke: theme.paper });
  brush.box(left, top, wide, height, 16, {
    fill: isLast ? theme.ink : theme.paper,
    stroke: isLast ? theme.ink : theme.role.third,
    width: 2.5,
  });
  const colour = isLast ? theme.paper : theme.ink;
  const middle = top + height / 2;
  brush.text(time, left + 0.8 * pixels, middle, {
    pixels,
    code: true,
    colour: isLast ? theme.paper : theme.role.third,
  });
  const begins = left + 0.8 * pixels + timeWide + 0.7 * pixels;
  brush.text(says, begins, middle, { pixels, weight: 650, colour, most: left + wide - begins - 0.6 * pixels });
}
