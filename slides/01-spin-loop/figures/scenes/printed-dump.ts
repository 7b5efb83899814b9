/** A whole thread dump at a glance, as it is printed: each line a stroke from its indent to its end, and the lines counted. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.threadDump;
export const PRINT_SECONDS = 6;
const LINE_PIXELS = 3.1;
/** Longer lines are cut, as on a screen. */
const MOST_LETTERS = 110;

const STRIP_PIXELS = 46;

interface Line {
  indent: number;
  length: number;
  /** The first line of a thread. */
  names: boolean;
  /** Of a worker that runs. */
  runs: boolean;
}

/** When the dump was taken: workers that are busy, before and after. */
export interface Around {
  timeMilliseconds: Float64Array;
  busyThreads: Float64Array;
  momentMilliseconds: number;
  workers: number;
}

/** @param running names of the workers that run at that moment. */
export function printedDumpScene(dump: string, threads: number, running: ReadonlySet<string>, around: Around): Scene {
  let runs = false;
  const lines = dump
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => {
      if (text.startsWith('"')) runs = running.has(text.slice(1, text.indexOf('"', 1)));
      return lineOf(text, runs);
    });
  return {
    duration: PRINT_SECONDS,
    table: { head: [text.threads, text.lines], rows: [[amount(threads), amount(lines.length)]] },
    paint: (brush, seconds) => {
      const printed = Math.round(lines.length * Math.min(1, seconds / PRINT_SECONDS));
      const foot = 2 * brush.theme.textPixels + 52;
      const head = brush.theme.textPixels + STRIP_PIXELS + 16;
      paintAround(brush, around);
      paintPages(brush, lines, printed, roleOf(around), head, brush.height - foot - head);
      const middle = brush.height - brush.theme.textPixels - 32;
      brush.text(amount(printed), 0, middle, { pixels: 64, weight: 800 });
      brush.text(text.linesOf(threads), 0, brush.height - brush.theme.textPixels / 2 - 2, {
        colour: brush.theme.soft,
        most: brush.width,
      });
    },
  };
}

function lineOf(line: string, runs: boolean): Line {
  const letters = line.trimStart().length;
  const indent = (line.startsWith('\t') ? 8 : 0) + line.length - letters;
  return { indent, length: Math.min(MOST_LETTERS - indent, letters), names: line.startsWith('"'), runs };
}

const busyNow = ({ timeMilliseconds, busyThreads, momentMilliseconds }: Around): number =>
  Math.round(busyThreads[timeMilliseconds.findLastIndex((time) => time <= momentMilliseconds)] ?? 0);

const roleOf = (around: Around): 'bad' | 'main' => (busyNow(around) === around.workers ? 'bad' : 'main');

/** In columns, as many as it takes; names of threads in ink, so that one sees how many there are, and what runs in its colour. */
function paintPages(
  { context, theme, width }: Brush,
  lines: readonly Line[],
  printed: number,
  role: 'bad' | 'main',
  top: number,
  height: number,
): void {
  const rows = Math.max(1, Math.floor(height / LINE_PIXELS));
  const columns = Math.ceil(lines.length / rows);
  const columnWidth = width / columns;
  const letter = (columnWidth * 0.86) / MOST_LETTERS;
  for (const [names, runs, colour] of [
    [false, false, theme.role.quiet],
    [false, true, theme.role[role]],
    [true, false, theme.ink],
    [true, true, theme.ink],
  ] as const) {
    context.beginPath();
    for (let i = 0; i < printed; i++) {
      const line = lines[i];
      if (!line || line.length === 0 || line.names !== names || line.runs !== runs) continue;
      const x = Math.floor(i / rows) * columnWidth + line.indent * letter;
      context.rect(x, top + (i % rows) * LINE_PIXELS, Math.max(1, line.length * letter), names ? 2 : 1.4);
    }
    context.globalAlpha = names || runs ? 1 : 0.6;
    context.fillStyle = colour;
    context.fill();
  }
  context.globalAlpha = 1;
}

/** A narrow hill of busy workers, and a line where the dump was taken. */
function paintAround(brush: Brush, around: Around): void {
  const { timeMilliseconds, busyThreads, momentMilliseconds, workers } = around;
  const { context, theme, width } = brush;
  const bottom = STRIP_PIXELS;
  const last = timeMilliseconds.at(-1) ?? 1;
  brush.box(0.75, 0.75, width - 1.5, bottom - 1.5, 2, { stroke: theme.grid, width: 1.5 });
  context.beginPath();
  context.moveTo(0, bottom);
  timeMilliseconds.forEach((time, i) => {
    context.lineTo((width * time) / last, bottom - (bottom * (busyThreads[i] ?? 0)) / workers);
  });
  context.lineTo(width, bottom);
  const colour = theme.role[roleOf(around)];
  brush.apply({ fill: colour, alpha: 0.55 });
  const x = Math.max(1.5, Math.min(width - 1.5, (width * momentMilliseconds) / last));
  brush.line(
    [
      [x, 0],
      [x, bottom],
    ],
    { stroke: theme.ink, width: 3 },
  );
  brush.text(text.busy(busyNow(around), workers, momentMilliseconds, last), 0, bottom + theme.textPixels / 2 + 4, {
    colour,
    weight: 650,
    most: width,
  });
}
