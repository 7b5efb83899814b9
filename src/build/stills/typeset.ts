/** The picture of a figure that has neither a scene nor a chart: its big numbers, or its sentence where it has none. */
import type { Tile } from '../../figure/declare.ts';
import type { Brush } from '../../figure/scene/brush.ts';
import { balancedLines } from './lines.ts';

const MOST_TILES = 4;

export function typeset(brush: Brush, tiles: readonly Tile[], sentence: string): void {
  const { width, height, theme } = brush;
  const margin = 0.06 * width;
  const shown = tiles.slice(0, MOST_TILES);
  if (shown.length === 0) {
    write(brush, sentence, { x: margin, y: height / 2, most: width - 2 * margin, pixels: 2 * theme.textPixels });
    return;
  }
  const across = width > 2 * height || shown.length < 3 ? shown.length : 2;
  const [wide, high] = [(width - 2 * margin) / across, height / Math.ceil(shown.length / across)];
  shown.forEach(({ value, label, role }, i) => {
    const [x, y] = [margin + (i % across) * wide, (Math.floor(i / across) + 0.5) * high];
    const colour = role ? theme.role[role] : theme.ink;
    const most = 0.9 * wide;
    brush.text(value, x, y - 0.1 * high, { pixels: Math.min(0.32 * high, 0.3 * wide), weight: 800, colour, most });
    write(brush, label, { x, y: y + 0.22 * high, most, pixels: 1.25 * theme.textPixels, colour: theme.soft });
  });
}

interface Place {
  x: number;
  /** The middle of all lines. */
  y: number;
  most: number;
  pixels: number;
  colour?: string;
}

function write(brush: Brush, text: string, { x, y, most, pixels, colour = brush.theme.ink }: Place): void {
  const style = { pixels, weight: 600, colour };
  const lines = balancedLines(text, (line) => brush.measure(line, style), most);
  for (const [i, line] of lines.entries()) brush.text(line, x, y + (i - (lines.length - 1) / 2) * 1.3 * pixels, style);
}
