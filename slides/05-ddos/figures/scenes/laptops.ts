/** Laptops, each one home's connection: as much of their screens is filled as is sent; more than have room become a number. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

export interface Laptops {
  left: number;
  right: number;
  top: number;
  height: number;
  /** Of one connection. */
  share: number;
  fill: string;
}

/** Width of one, lid and base, of its height. */
const WIDE = 1.45;
const APART = 0.16;
/** Room is kept for so many from the start, so that none changes its size with the first that is full. */
const ROOM_FOR = 2;

export function paintLaptops(brush: Brush, { left, right, top, height, share, fill }: Laptops): void {
  const { theme } = brush;
  const size = Math.min(height, (right - left) / ((ROOM_FOR + (ROOM_FOR - 1) * APART) * WIDE));
  const y = top + (height - size) / 2;
  const pitch = size * WIDE * (1 + APART);
  const needed = Math.max(1, Math.ceil(share - 1e-9));
  const shown = Math.min(needed, ROOM_FOR);
  for (let i = 0; i < shown; i++) paintLaptop(brush, left + i * pitch, y, size, Math.min(1, share - i), fill);
  if (needed > shown)
    brush.text(words.cheapAttack.laptops(needed), right, y + size + 0.75 * theme.textPixels, {
      align: 'right',
      weight: 700,
      most: right - left,
    });
}

/** @param taken 0 … 1 of the screen, from its left. */
function paintLaptop(brush: Brush, x: number, y: number, size: number, taken: number, fill: string): void {
  const { theme, context } = brush;
  const wide = WIDE * size;
  const [lid, inset] = [0.82 * size, 0.11 * wide];
  const rim = Math.max(3, 0.045 * size);
  context.save();
  context.beginPath();
  context.roundRect(x + inset, y, wide - 2 * inset, lid, 0.08 * size);
  context.clip();
  context.beginPath();
  context.rect(x + inset, y, taken * (wide - 2 * inset), lid);
  brush.apply({ fill });
  context.restore();
  brush.box(x + inset, y, wide - 2 * inset, lid, 0.08 * size, { stroke: theme.ink, width: rim });
  brush.box(x, y + lid + 0.02 * size, wide, 0.12 * size, 0.06 * size, { fill: theme.ink });
}
