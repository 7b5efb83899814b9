/** Eyes: those that are open see it, those that are closed let it go. One alone, or many, one a look at the cause. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

/** @param half of its width, in pixels. */
export function paintEye(brush: Brush, x: number, y: number, half: number, isOpen: boolean): void {
  if (isOpen) open(brush, x, y, half);
  else closed(brush, x, y, half);
}

function open(brush: Brush, x: number, y: number, half: number): void {
  const { context, theme } = brush;
  context.beginPath();
  context.moveTo(x - half, y);
  context.quadraticCurveTo(x, y - 1.4 * half, x + half, y);
  context.quadraticCurveTo(x, y + 1.4 * half, x - half, y);
  context.closePath();
  brush.apply({ stroke: theme.role.good, width: 3 });
  brush.dot(x, y, 0.36 * half, { fill: theme.role.good });
}

/** Of half its width, so much higher a lid begins, that lid and lashes stand around the middle. */
const LIFT = 0.42;

/** The lid is down, with three lashes. */
function closed(brush: Brush, x: number, middle: number, half: number): void {
  const { context, theme } = brush;
  const y = middle - LIFT * half;
  context.beginPath();
  context.moveTo(x - half, y);
  context.quadraticCurveTo(x, y + 1.1 * half, x + half, y);
  for (const side of [-1, 0, 1]) {
    const root = y + (side === 0 ? 0.55 : 0.41) * half;
    context.moveTo(x + 0.5 * side * half, root);
    context.lineTo(x + 0.72 * side * half, root + 0.36 * half);
  }
  brush.apply({ stroke: theme.role.bad, width: 3 });
}
