/** Rows of cells, a cell a core, on one scale: those that the balancer has in ink, those that it lacks beyond its end in the tale's colour. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface CoreScale {
  left: number;
  width: number;
  /** Cores at the right end. */
  end: number;
  /** That the balancer has. */
  cores: number;
}

/** Cells that are narrower than this become one bar. */
const NARROWEST = 4;

export function paintCores(
  brush: Brush,
  { left, width, end, cores }: CoreScale,
  top: number,
  height: number,
  needed: number,
): void {
  const { context, theme } = brush;
  const pitch = width / end;
  const gap = Math.min(4, 0.14 * pitch);
  const cell = pitch - gap;
  const shown = withoutSliver(Math.min(needed, end));
  if (pitch < NARROWEST) {
    brush.box(left, top, Math.min(cores, end) * pitch, height, 0, { stroke: theme.grid, width: 1.5 });
    brush.box(left, top, Math.min(shown, cores) * pitch, height, 0, { fill: theme.ink });
    if (shown > cores)
      brush.box(left + cores * pitch, top, (shown - cores) * pitch, height, 0, {
        fill: theme.accent,
        stroke: theme.ink,
      });
    return;
  }
  const cells = (from: number, to: number, inset: number) => {
    context.beginPath();
    for (let i = from; i < to; i++) {
      const share = Math.min(1, to - i);
      context.roundRect(
        left + i * pitch + inset,
        top + inset,
        Math.max(1, share * cell - 2 * inset),
        height - 2 * inset,
        Math.min(4, cell / 4),
      );
    }
  };
  cells(0, Math.min(cores, Math.floor(end)), 0.75);
  brush.apply({ stroke: theme.grid, width: 1.5 });
  cells(0, Math.min(shown, cores), 0);
  brush.apply({ fill: theme.ink });
  if (shown <= cores) return;
  cells(cores, shown, 1);
  brush.apply({ fill: theme.accent, stroke: theme.ink });
}

/** A core of which next to nothing is needed is no core to be seen. */
export const withoutSliver = (cores: number) => (cores > 1 && cores % 1 < 0.3 ? Math.floor(cores) : cores);

/** The line at which the cores end, through all rows, and its word over it: the first row begins below `top`. */
export function paintEnd(
  brush: Brush,
  { left, width, end, cores }: CoreScale,
  top: number,
  bottom: number,
  label: string,
): void {
  if (cores > end) return;
  const { theme } = brush;
  const x = left + (cores * width) / end - 1.5;
  brush.line(
    [
      [x, top],
      [x, bottom],
    ],
    { stroke: theme.ink, width: 3 },
  );
  // Over the cores that it counts, where they have the room.
  const wide = brush.measure(label, { weight: 700 }) + 20;
  const isLeft = x - left > wide || x + wide > brush.width;
  brush.text(label, x + (isLeft ? -9 : 9), top + 0.55 * theme.textPixels, {
    weight: 700,
    align: isLeft ? 'right' : 'left',
  });
}
