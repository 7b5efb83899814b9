/** Cores as cells, row by row: those that there are in a frame, filled as far as they are needed; those that lack below it, in the tale's colour. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface CoreGrid {
  x: number;
  y: number;
  width: number;
  height: number;
  needed: number;
  there: number;
}

const FEW = 16;
/** Cells beside each other: of few cores, and of many. */
const [ACROSS, ACROSS_MANY] = [8, 16];
/** Rows for what lacks; more of it is cut. */
const MOST_ROWS = 6;
/** Space round the cells of the frame. */
const RIM = 7;

export function paintCoreGrid(brush: Brush, { x, y, width, height, there, ...asked }: CoreGrid): void {
  const needed = withoutSliver(asked.needed);
  const { context, theme } = brush;
  const across = there <= FEW ? ACROSS : ACROSS_MANY;
  const own = Math.ceil(there / across);
  // Room for half as many more is kept from the start.
  const rows = Math.max(own + Math.ceil(own / 2), Math.min(MOST_ROWS, Math.ceil(needed / across)));
  const pitch = { x: (width - 2 * RIM) / across, y: Math.min(56, (height - 3 * RIM) / rows) };
  const gap = Math.min(6, 0.16 * pitch.x);
  const place = (cell: number) => ({
    left: x + RIM + (cell % across) * pitch.x + gap / 2,
    top: y + RIM + Math.floor(cell / across) * pitch.y + gap / 2 + (cell >= there ? RIM + 2 : 0),
  });
  const cells = (from: number, to: number, inset: number) => {
    context.beginPath();
    for (let cell = from; cell < to; cell++) {
      const { left, top } = place(cell);
      const share = Math.min(1, to - cell);
      const [wide, high] = [share * (pitch.x - gap) - 2 * inset, pitch.y - gap - 2 * inset];
      if (wide > 1.5) context.roundRect(left + inset, top + inset, wide, high, Math.min(4, wide / 4));
    }
  };
  cells(0, there, 0.75);
  brush.apply({ stroke: theme.grid, width: 1.5 });
  cells(0, Math.min(needed, there), 0);
  brush.apply({ fill: theme.ink });
  brush.box(x, y, width, own * pitch.y + 2 * RIM, 8, { stroke: theme.ink, width: 3 });
  if (needed <= there) return;
  cells(there, Math.min(needed, MOST_ROWS * across), 1);
  brush.apply({ fill: theme.accent, stroke: theme.ink });
}

/** A core of which next to nothing is needed is no core to be seen. */
const withoutSliver = (cores: number) => (cores > 1 && cores % 1 < 0.3 ? Math.floor(cores) : cores);
