/** A whole thread dump at a glance, as it is printed: each line a stroke from its indent to its end, and the lines counted. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.threadDump;
export const PRINT_SECONDS = 6;
const LINE_PIXELS = 2.6;
/** Longer lines are cut, as on a screen. */
const MOST_LETTERS = 110;

interface Line {
  indent: number;
  length: number;
  /** The first line of a thread. */
  names: boolean;
}

export function printedDumpScene(dump: string, threads: number): Scene {
  const lines = dump.replace(/\n$/, '').split('\n').map(lineOf);
  return {
    duration: PRINT_SECONDS,
    table: { head: [text.threads, text.lines], rows: [[amount(threads), amount(lines.length)]] },
    paint: (brush, seconds) => {
      const printed = Math.round(lines.length * Math.min(1, seconds / PRINT_SECONDS));
      const foot = 2 * brush.theme.textPixels + 42;
      paintPages(brush, lines, printed, brush.height - foot);
      const middle = brush.height - brush.theme.textPixels - 32;
      brush.text(amount(printed), 0, middle, { pixels: 64, weight: 800 });
      brush.text(text.linesOf(threads), 0, brush.height - brush.theme.textPixels / 2 - 2, {
        colour: brush.theme.soft,
        most: brush.width,
      });
    },
  };
}

function lineOf(line: string): Line {
  const letters = line.trimStart().length;
  const indent = (line.startsWith('\t') ? 8 : 0) + line.length - letters;
  return { indent, length: Math.min(MOST_LETTERS - indent, letters), names: line.startsWith('"') };
}

/** In columns, as many as it takes; names of threads in ink, so that one sees how many there are. */
function paintPages({ context, theme, width }: Brush, lines: readonly Line[], printed: number, height: number): void {
  const rows = Math.max(1, Math.floor(height / LINE_PIXELS));
  const columns = Math.ceil(lines.length / rows);
  const columnWidth = width / columns;
  const letter = (columnWidth * 0.86) / MOST_LETTERS;
  for (const [names, colour] of [
    [false, theme.role.quiet],
    [true, theme.ink],
  ] as const) {
    context.beginPath();
    for (let i = 0; i < printed; i++) {
      const line = lines[i];
      if (!line || line.length === 0 || line.names !== names) continue;
      const x = Math.floor(i / rows) * columnWidth + line.indent * letter;
      context.rect(x, (i % rows) * LINE_PIXELS, Math.max(1, line.length * letter), names ? 2 : 1.4);
    }
    context.globalAlpha = names ? 1 : 0.75;
    context.fillStyle = colour;
    context.fill();
  }
  context.globalAlpha = 1;
}
