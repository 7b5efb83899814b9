/** What the discs of a ring say: work that landed, work for nothing that begins again, sleep; and how they reach for what is shared. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

/** A disc smaller than this has no room for a sign; in pixels from its middle. */
export const LEAST_FOR_SIGN = 7;

/** From a thread towards what is shared. */
export function paintReach(
  brush: Brush,
  [x, y]: readonly [number, number],
  angle: number,
  from: number,
  length: number,
  as: { stroke: string; width: number },
): void {
  const at = (distance: number) => [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
  brush.context.lineCap = 'round';
  brush.line([at(from), at(from - length)], as);
  brush.context.lineCap = 'butt';
}

/** Its eyes closed: it waits, and takes nothing. */
export function paintAsleep(brush: Brush, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  brush.dot(x, y, radius - 1, { stroke: theme.role.quiet, width: 2, alpha: 0.55 });
  if (radius < LEAST_FOR_SIGN) return;
  context.lineCap = 'round';
  for (const eye of [-0.38, 0.38]) {
    context.beginPath();
    context.arc(x + eye * radius, y - 0.14 * radius, 0.22 * radius, 0.1 * Math.PI, 0.9 * Math.PI);
    brush.apply({ stroke: theme.role.quiet, width: 2.2, alpha: 0.85 });
  }
  context.lineCap = 'butt';
}

export function paintTick(brush: Brush, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const at = (right: number, down: number) => [x + right * radius, y + down * radius] as const;
  brush.line([at(-0.8, 0.05), at(-0.2, 0.65), at(0.85, -0.6)], {
    stroke: theme.paper,
    width: Math.max(2, 0.4 * radius),
  });
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
}

/** What it does for nothing: once more from the start. */
export function paintLoop({ context, theme }: Brush, x: number, y: number, radius: number, end: number): void {
  context.beginPath();
  context.arc(x, y, radius, end + 0.45 * Math.PI, end + 2 * Math.PI);
  context.lineCap = 'round';
  context.strokeStyle = theme.paper;
  context.lineWidth = Math.max(2, 0.34 * radius);
  context.stroke();
  context.lineCap = 'butt';
  // Its head, along the circle.
  const [tipX, tipY] = [x + radius * Math.cos(end), y + radius * Math.sin(end)];
  const size = 0.75 * radius;
  context.beginPath();
  context.moveTo(tipX - size * Math.sin(end), tipY + size * Math.cos(end));
  context.lineTo(tipX + size * Math.cos(end), tipY + size * Math.sin(end));
  context.lineTo(tipX - size * Math.cos(end), tipY - size * Math.sin(end));
  context.closePath();
  context.fillStyle = theme.paper;
  context.fill();
}
