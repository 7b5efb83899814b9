/** A house at night with a hundred windows: those that are lit are scattered over it, and the same go out first each time. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

const COLUMNS = 10;
export const WINDOWS = 100;
const ROWS = WINDOWS / COLUMNS;
/** Has no factor in common with the windows, so that each of them has one place in the order. */
const STRIDE = 37;
/** Of a house's height. */
const ROOF = 0.1;
/** Of a window's place, what it takes of it. */
const [ACROSS, DOWN] = [0.62, 0.66];
/** In pixels: a window that is smaller has no bars. */
const BARRED = 14;

export interface House {
  left: number;
  width: number;
  /** Of the roof. */
  top: number;
  ground: number;
  /** How many windows still are. */
  lit: number;
}

export function paintHouse(brush: Brush, { left, width, top, ground, lit }: House): void {
  const { context, theme } = brush;
  const eaves = top + ROOF * (ground - top);
  const over = 0.03 * width;
  brush.box(left + over, eaves, width - 2 * over, ground - eaves, 0, { fill: theme.role.main, alpha: 0.2 });
  brush.box(left + over, eaves, width - 2 * over, ground - eaves, 0, { stroke: theme.ink, width: 2.5 });
  context.beginPath();
  for (const [i, [x, y]] of roofOf(left, width, top, eaves).entries())
    i === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
  context.closePath();
  brush.apply({ fill: theme.ink });
  const [wide, high] = [(width - 4 * over) / COLUMNS, (ground - eaves) / (ROWS + 0.3)];
  const size = { across: ACROSS * wide, down: DOWN * high };
  const places = Array.from({ length: WINDOWS }, (_, order) => {
    const place = (order * STRIDE + 11) % WINDOWS;
    const x = left + 2 * over + ((place % COLUMNS) + (1 - ACROSS) / 2) * wide;
    return [x, eaves + (Math.floor(place / COLUMNS) + 0.15 + (1 - DOWN) / 2) * high] as const;
  });
  // The quickest come first in the order, and go out first.
  const out = WINDOWS - lit;
  panes(brush, places.slice(0, out), size);
  brush.apply({ fill: theme.role.quiet, alpha: 0.45 });
  panes(brush, places.slice(out), size);
  brush.apply({ fill: theme.role.bad });
  if (size.across < BARRED) return;
  context.beginPath();
  for (const [x, y] of places) {
    context.rect(x + size.across / 2 - 1, y, 2, size.down);
    context.rect(x, y + 0.42 * size.down - 1, size.across, 2);
  }
  brush.apply({ fill: theme.paper, alpha: 0.8 });
}

const roofOf = (left: number, width: number, top: number, eaves: number) =>
  [
    [left, eaves],
    [left + 0.12 * width, top],
    [left + 0.88 * width, top],
    [left + width, eaves],
  ] as const;

function panes(
  { context }: Brush,
  places: readonly (readonly [number, number])[],
  size: { across: number; down: number },
) {
  context.beginPath();
  for (const [x, y] of places) context.rect(x, y, size.across, size.down);
}
