/** People's own eyes: so many looks at the cause, of which some see it and some let it go; tired above, rested below. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintEye } from './eyes.ts';

const text = words.noSaints;
const DURATION = 0.9;
const ROWS = 2;
/** Of an eye's width, how much its row takes down. */
const ROW = 0.62;

export interface Looks {
  looker: string;
  seeing: number;
}

export function looksScene(all: readonly Looks[], of: number, table: Table): Scene {
  return {
    duration: DURATION,
    table,
    paint(brush, seconds) {
      const height = brush.height / all.length;
      const share = Math.min(1, seconds / DURATION);
      all.forEach((looks, i) => {
        // Those below open their eyes one after the other.
        const seeing = i === 0 ? looks.seeing : Math.floor(looks.seeing * share);
        paintLooks(brush, { ...looks, seeing }, of, { top: i * height, height });
      });
    },
  };
}

function paintLooks(brush: Brush, { looker, seeing }: Looks, of: number, place: { top: number; height: number }): void {
  const { width, theme } = brush;
  const line = 1.4 * theme.textPixels;
  const columns = Math.ceil(of / ROWS);
  const pitch = Math.min(width / columns, (place.height - 1.6 * line) / ROWS / ROW);
  // In the middle of its place, where that is higher than wide.
  const top = place.top + Math.max(0, place.height - 1.6 * line - ROWS * ROW * pitch) / 2;
  brush.text(looker, 0, top + 0.7 * line, { pixels: 28, weight: 800, most: 0.4 * width });
  const colour = seeing > of / 2 ? theme.role.good : theme.role.bad;
  const style = { pixels: 28, weight: 800, align: 'right', colour, most: 0.6 * width } as const;
  brush.text(text.looks(seeing, of), width, top + 0.7 * line, style);
  for (let i = 0; i < of; i++) {
    const x = ((i % columns) + 0.5) * (width / columns);
    const y = top + 1.4 * line + (Math.floor(i / columns) + 0.5) * ROW * pitch;
    paintEye(brush, x, y, 0.4 * pitch, i < seeing);
  }
}
