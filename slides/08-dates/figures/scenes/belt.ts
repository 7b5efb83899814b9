/** What moves on the belts of slide "parse-once": leaves of a calendar, and sheets with a list of products. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Narrower things have no room for what stands on them; and much narrower ones are a block. */
const [LEGIBLE, SIMPLE] = [26, 9];
const PITCH = 46;
const STROKE = 2.5;

/** A belt over its rollers. */
export function paintBelt(brush: Brush, top: number, width: number, high: number): void {
  const { theme } = brush;
  brush.box(1.5, top, width - 3, high, high / 2, { fill: theme.ink });
  const rollers = Math.max(2, Math.round(width / PITCH));
  const step = (width - high) / (rollers - 1);
  for (let i = 0; i < rollers; i++) brush.dot(high / 2 + i * step, top + high / 2, 0.26 * high, { fill: theme.paper });
}

/** In columns, so that time runs from left to right. @param share of them that has come. */
export function paintLeaves(
  brush: Brush,
  { top, height, width, count }: { top: number; height: number; width: number; count: number },
  share: number,
): void {
  if (width < 1 || count < 1) return;
  const rows = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * height) / width))));
  const columns = Math.ceil(count / rows);
  const [across, down] = [width / columns, height / rows];
  const [wide, high] = [0.78 * across, Math.min(0.84 * down, 1.1 * across)];
  const leaves = Array.from({ length: Math.ceil(share * count - 1e-9) }, (_, i): Place => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    const left = column * across + 0.5 * (across - wide);
    return { left, top: top + height - (row + 1) * down + (down - high), width: wide, height: high };
  });
  paintEach(brush, leaves);
}

/** A leaf hangs from two rings, and shows a day: all of them in few paths. */
function paintEach(brush: Brush, leaves: readonly Place[]): void {
  const { context, theme } = brush;
  const [{ width, height } = { width: 0, height: 0 }] = leaves;
  const [bad, paper] = [theme.role.bad, theme.paper];
  const all = (fill: string, add: (leaf: Place) => void) => {
    context.beginPath();
    for (const leaf of leaves) add(leaf);
    brush.apply({ fill });
  };
  const isLarge = width >= LEGIBLE;
  const [head, edge] = [0.3 * height, Math.max(1, 0.07 * width)];
  all(bad, ({ left, top }) => {
    if (isLarge) context.roundRect(left, top, width, height, 0.14 * width);
    else context.rect(left, top, width, height);
  });
  if (width < SIMPLE) return;
  all(paper, ({ left, top }) => context.rect(left + edge, top + head, width - 2 * edge, height - head - edge));
  if (!isLarge) return;
  const [dot, ring] = [0.16 * width, 0.1 * width];
  const day = head + 0.5 * (height - head - edge - dot);
  all(bad, ({ left, top }) => context.rect(left + 0.5 * (width - dot), top + day, dot, dot));
  all(paper, ({ left, top }) => {
    for (const at of [0.28, 0.72]) context.rect(left + at * width - ring / 2, top + 0.5 * head - ring / 2, ring, ring);
  });
}

/** A list on its way: whole from a share of 1 on, and before it as much of it as is made. */
export function paintSheet(brush: Brush, { left, top, width, height }: Place, share: number): void {
  const { context, theme } = brush;
  const gap = Math.min(12, 0.14 * width);
  const wide = Math.min(width - gap, 0.86 * height);
  const high = Math.min(height, Math.max(1.25 * wide, 0.55 * height));
  const [x, y] = [left + (width - wide) / 2, top + height - high];
  const radius = Math.min(8, 0.1 * wide);
  if (wide < SIMPLE) {
    brush.box(x, y, wide * Math.min(1, share), high, radius, { fill: theme.role.good, alpha: share < 1 ? 0.45 : 1 });
    return;
  }
  if (share < 1) brush.box(x, y, wide, high, radius, { stroke: theme.role.good, width: STROKE, alpha: 0.35 });
  context.save();
  context.beginPath();
  context.rect(left, y - STROKE, x - left + wide * Math.min(1, Math.max(0, share)) + STROKE, high + 2 * STROKE);
  context.clip();
  brush.box(x, y, wide, high, radius, { fill: theme.paper });
  brush.box(x, y, wide, 0.2 * high, radius, { fill: theme.role.good });
  if (wide >= LEGIBLE) paintProducts(brush, { left: x, top: y + 0.2 * high, width: wide, height: 0.8 * high });
  brush.box(x, y, wide, high, radius, { stroke: theme.role.good, width: STROKE });
  context.restore();
}

const ROWS = 4;

/** A picture and its words, in a few rows. */
function paintProducts(brush: Brush, { left, top, width, height }: Place): void {
  const { theme } = brush;
  const row = height / (ROWS + 0.5);
  const size = Math.min(0.62 * row, 0.28 * width);
  for (let i = 0; i < ROWS; i++) {
    const y = top + (i + 0.55) * row;
    brush.box(left + 0.14 * width, y, size, size, 2, { fill: theme.role.good });
    const ends = [0.2 * width + size, (0.8 - 0.14 * (i % 2)) * width].map((x) => [left + x, y + size / 2] as const);
    brush.line(ends, { stroke: theme.role.good, width: Math.max(1.5, 0.12 * row), alpha: 0.7 });
  }
}
