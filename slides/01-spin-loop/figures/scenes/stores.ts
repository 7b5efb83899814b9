/** What threads share, as signs: the atom of the tale's pictogram, and a server of its own beyond the network. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

const TURNS = [-14, 46, 106] as const;

/** Three orbits with an electron each, and a nucleus. */
export function paintAtom(brush: Brush, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  const width = Math.max(2.5, 0.085 * radius);
  for (const degrees of TURNS) {
    const turn = (degrees * Math.PI) / 180;
    context.beginPath();
    context.ellipse(x, y, radius - width, 0.38 * radius, turn, 0, 2 * Math.PI);
    brush.apply({ stroke: theme.ink, width });
    const along = 0.82 * (radius - width);
    const across = 0.57 * 0.38 * radius;
    brush.dot(
      x + along * Math.cos(turn) + across * Math.sin(turn),
      y + along * Math.sin(turn) - across * Math.cos(turn),
      0.13 * radius,
      { fill: theme.accent, stroke: theme.ink, width: 0.7 * width },
    );
  }
  brush.dot(x, y, 0.19 * radius, { fill: theme.ink });
}

/** Two drawers with a lamp each. */
export function paintServer(brush: Brush, x: number, y: number, radius: number): void {
  const { theme } = brush;
  const width = Math.max(2.5, 0.085 * radius);
  const [half, high] = [1.1 * radius, 0.68 * radius];
  for (const top of [y - 0.78 * radius, y + 0.1 * radius]) {
    brush.box(x - half, top, 2 * half, high, 0.22 * radius, { stroke: theme.ink, width });
    brush.dot(x - 0.66 * radius, top + high / 2, 0.12 * radius, { fill: theme.role.good });
    const y0 = top + high / 2;
    brush.context.lineCap = 'round';
    brush.line(
      [
        [x + 0.05 * radius, y0],
        [x + 0.72 * radius, y0],
      ],
      { stroke: theme.ink, width },
    );
    brush.context.lineCap = 'butt';
  }
}
