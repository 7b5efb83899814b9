/** A round glass that fills from its foot, and glows when it is full. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

interface Place {
  x: number;
  y: number;
  radius: number;
}

/** Of the radius: the glass itself, and its waves; the glow is no larger than there is room for: two that are full keep apart. */
const THICK = 0.07;
const WAVE = 0.045;
const GLOW = 1.1;
const STEPS = 24;
const TURN = 2 * Math.PI;

/** @param share of it that is filled. @param seconds since it began to, which moves its waves. */
export function paintGlass(brush: Brush, place: Place, share: number, isFull: boolean, seconds: number): void {
  const { context, theme } = brush;
  const { x, y, radius } = place;
  const colour = isFull ? theme.role.bad : theme.role.main;
  if (isFull) brush.dot(x, y, GLOW * radius, { fill: colour, alpha: 0.25 });
  const inner = radius * (1 - THICK);
  brush.dot(x, y, inner, { fill: theme.paper });
  const level = y + inner - 2 * inner * Math.min(1, Math.max(0, share));
  const at = (step: number) => x - inner + (2 * inner * step) / STEPS;
  const wave = (step: number) => level + WAVE * radius * Math.sin(3 * seconds + (TURN * 1.5 * step) / STEPS);
  context.save();
  context.beginPath();
  context.arc(x, y, inner, 0, TURN);
  context.clip();
  context.beginPath();
  context.moveTo(x - inner, y + inner);
  for (let step = 0; step <= STEPS; step++) context.lineTo(at(step), isFull ? y - inner : wave(step));
  context.lineTo(x + inner, y + inner);
  context.closePath();
  brush.apply({ fill: colour, alpha: isFull ? 1 : 0.5 });
  context.restore();
  rim(brush, place, theme.ink);
  if (!isFull) return;
  // Light on what glows.
  context.beginPath();
  context.arc(x, y, 0.8 * radius, 0.56 * TURN, 0.67 * TURN);
  context.lineCap = 'round';
  brush.apply({ stroke: theme.paper, width: 0.08 * radius, alpha: 0.7 });
  context.lineCap = 'butt';
}

/** Where there is nothing that could fill it. */
export function paintNoGlass(brush: Brush, place: Place): void {
  brush.context.setLineDash([5, 9]);
  rim(brush, place, brush.theme.soft);
  brush.context.setLineDash([]);
}

function rim(brush: Brush, { x, y, radius }: Place, stroke: string): void {
  brush.dot(x, y, radius * (1 - THICK / 2), { stroke, width: THICK * radius });
}
