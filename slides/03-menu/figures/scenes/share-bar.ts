/** What is asked of what there is: a frame that holds all there is, filled; full, and marked, where more is asked for. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface ShareBar {
  x: number;
  y: number;
  /** Of all there is. */
  width: number;
  height: number;
  /** 1: all there is. */
  share: number;
}

export function paintShareBar(brush: Brush, { x, y, width, height, share }: ShareBar): void {
  const { ink, accent } = brush.theme;
  const radius = 6;
  if (share > 0)
    brush.box(x, y, Math.max(4, Math.min(1, share) * width), height, radius, { fill: share > 1 ? accent : ink });
  brush.box(x, y, width, height, radius, { stroke: ink, width: 3 });
}
