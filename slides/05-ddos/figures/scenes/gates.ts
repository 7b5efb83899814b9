/** The two gates on an attack's way, each a post with its sign: a fingerprint, and a browser's window. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Gate {
  x: number;
  top: number;
  height: number;
  /** Of its sign, from its middle. */
  half: number;
  alpha: number;
}

export function paintFingerprintGate(brush: Brush, gate: Gate): void {
  const { context, theme } = brush;
  const { x, y, half } = paintPost(brush, gate);
  context.lineCap = 'round';
  for (const [i, share] of [0.16, 0.38, 0.6].entries()) {
    context.beginPath();
    context.ellipse(
      x,
      y - 0.06 * half,
      share * half,
      1.22 * share * half,
      0,
      (0.78 + 0.06 * i) * Math.PI,
      (2.14 + 0.08 * i) * Math.PI,
    );
    brush.apply({ stroke: theme.paper, width: Math.max(2, 0.095 * half), alpha: gate.alpha });
  }
  context.lineCap = 'butt';
}

export function paintBrowserGate(brush: Brush, gate: Gate): void {
  const { theme } = brush;
  const { x, y, half } = paintPost(brush, gate);
  const [wide, high] = [0.62 * half, 0.5 * half];
  const look = { stroke: theme.paper, width: Math.max(2, 0.095 * half), alpha: gate.alpha };
  brush.box(x - wide, y - high, 2 * wide, 2 * high, 0.16 * half, look);
  brush.line(
    [
      [x - wide, y - 0.42 * high],
      [x + wide, y - 0.42 * high],
    ],
    look,
  );
  for (const dot of [0, 1])
    brush.dot(x - wide + (0.17 + 0.2 * dot) * half, y - 0.71 * high, 0.06 * half, {
      fill: theme.paper,
      alpha: gate.alpha,
    });
}

/** Gives the middle of its sign. */
function paintPost(brush: Brush, { x, top, height, half, alpha }: Gate): { x: number; y: number; half: number } {
  const { theme } = brush;
  const y = top + height / 2;
  const wide = Math.max(5, 0.2 * half);
  brush.box(x - wide / 2, top, wide, height, wide / 2, { fill: theme.ink, alpha });
  brush.dot(x, y, half + 3, { fill: theme.paper });
  brush.dot(x, y, half, { fill: theme.ink, alpha });
  return { x, y, half };
}
