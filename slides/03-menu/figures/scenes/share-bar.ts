/** What is asked of what there is: a frame that holds all there is, filled; what does not fit stands outside, in the tale's colour. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface ShareBar {
  x: number;
  y: number;
  /** Of all there is. */
  width: number;
  height: number;
  /** 1: all there is. */
  share: number;
  /** Shares drawn at most; beyond them an arrow. */
  most: number;
}

export function paintShareBar(brush: Brush, { x, y, width, height, share, most }: ShareBar): void {
  const { ink, accent } = brush.theme;
  const shown = Math.min(share, most);
  const radius = 5;
  if (shown > 1) brush.box(x + width + 5, y, (shown - 1) * width, height, radius, { fill: accent, stroke: ink });
  if (shown > 0) brush.box(x, y, Math.max(3, Math.min(1, shown) * width), height, radius, { fill: ink });
  brush.box(x, y, width, height, radius, { stroke: ink, width: 2.5 });
  if (share <= most) return;
  // It goes on.
  const [tip, middle] = [x + most * width + 18, y + height / 2];
  brush.line(
    [
      [tip - 8, middle - 8],
      [tip, middle],
      [tip - 8, middle + 8],
    ],
    { stroke: ink, width: 3 },
  );
}
