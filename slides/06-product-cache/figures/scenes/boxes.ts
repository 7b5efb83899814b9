/** Products as cardboard boxes in rows, the last of them as full as there are products left for it. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Boxes {
  /** With a part of one. */
  count: number;
  /** The one in which this place lies stands out; in boxes. */
  marked: number | undefined;
}

const GAP = 3;

export function paintBoxes(
  brush: Brush,
  [left, top]: readonly [number, number],
  { wide, high, inARow }: { wide: number; high: number; inARow: number },
  { count, marked }: Boxes,
  colour: string,
): void {
  const { theme } = brush;
  const first = marked === undefined ? -1 : Math.floor(marked);
  for (let i = 0; i < Math.ceil(count - 1e-9); i++) {
    const [x, y] = [left + (i % inARow) * wide + GAP, top + Math.floor(i / inARow) * high + GAP];
    const [across, down] = [Math.max(2, Math.min(1, count - i) * wide - 2 * GAP), high - 2 * GAP];
    brush.box(x, y, across, down, 3, { fill: i === first ? theme.role.second : colour, alpha: i === first ? 1 : 0.75 });
    // Its tape, where there is a whole box to close.
    if (count - i >= 1 && down > 10) {
      brush.box(x + 0.42 * across, y, 0.16 * across, 0.42 * down, 0, { fill: theme.paper, alpha: 0.75 });
      brush.box(x, y, across, down, 3, { stroke: theme.ink, width: 1.5 });
    }
  }
}
