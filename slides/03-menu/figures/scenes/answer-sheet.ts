/** The menu that every answer carries, as a sheet as large as it has bytes: beside it, dashed, the sheet that it was. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface AnswerSheet {
  x: number;
  bottom: number;
  /** Of the whole menu's sheet, in pixels. */
  side: number;
  bytes: number;
  wholeBytes: number;
  /** How much that is, in words. */
  whole: string;
}

/** Gives its width. */
export function paintAnswerSheet(brush: Brush, { x, bottom, side, bytes, wholeBytes, whole }: AnswerSheet): number {
  const { theme } = brush;
  const own = Math.max(5, side * Math.sqrt(bytes / wholeBytes));
  if (own < 0.95 * side) {
    brush.context.setLineDash([6, 5]);
    brush.box(x + 1, bottom - side, side, side - 1, 8, { stroke: theme.role.quiet, width: 2 });
    brush.context.setLineDash([]);
    brush.text(whole, x + side / 2, bottom - side / 2, {
      align: 'center',
      weight: 700,
      colour: theme.soft,
      most: side - 12,
    });
  }
  brush.box(x, bottom - own, own, own, Math.min(8, own / 4), { fill: theme.ink });
  // Lines of it, as far as they can be told apart.
  const lines = Math.floor(own / 18);
  for (let line = 1; line < lines; line++)
    brush.line(
      [
        [x + 14, bottom - own + line * 18],
        [x + own * (line % 3 === 0 ? 0.62 : 0.86), bottom - own + line * 18],
      ],
      { stroke: theme.paper, width: 3, alpha: 0.55 },
    );
  return side;
}
