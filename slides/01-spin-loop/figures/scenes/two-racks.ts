/**
 * All threads as cells, once with the atom and once with memcached, and between them the commit. A filled cell runs; what of
 * it is thrown away has the colour of the loss.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { level, percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.memcachedFigure;

export interface TwoRacks {
  threads: number;
  /** Threads that run, and the share of their work that is thrown away. */
  atom: { running: number; wastedShare: number };
  /** How long an answer takes, on the average. */
  memcached: { running: number; answerMilliseconds: number };
}

const SECONDS = 1.8;
/** So many cells can be told apart; where there are more threads, a cell is several. */
const MOST_CELLS = 64;

export function twoRacks(racks: TwoRacks): Scene {
  const { atom, memcached, threads } = racks;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, racks, ease((2 * seconds) / SECONDS), ease((2 * seconds) / SECONDS - 1)),
    table: {
      head: [text.store, text.running(threads), text.inVain],
      rows: [
        [text.atomLine, level(atom.running), percent(atom.wastedShare)],
        [text.memcachedLine, level(memcached.running), percent(0)],
      ],
    },
    legend: [
      { label: text.work, role: 'good' },
      ...(atom.wastedShare > 0 ? [{ label: text.inVain, role: 'bad' as const }] : []),
      { label: text.theCommit, role: 'quiet', origin: 'told' },
    ],
  };
}

/** @param before and `after` 0 … 1: how far either has filled. */
function paint(brush: Brush, { threads, atom, memcached }: TwoRacks, before: number, after: number): void {
  const { theme, height } = brush;
  const row = theme.textPixels;
  const commit = 2.2 * row;
  const room = (height - commit) / 2;
  paintRack(brush, { top: 0, height: room, name: text.atomLine, threads, ...atom, running: before * atom.running });
  paintCommit(brush, room + commit / 2);
  paintRack(brush, {
    top: room + commit,
    height: room,
    name: text.memcachedLine,
    note: text.answersIn(memcached.answerMilliseconds),
    threads,
    running: after * memcached.running,
    wastedShare: 0,
  });
}

interface Rack {
  top: number;
  height: number;
  name: string;
  note?: string;
  threads: number;
  running: number;
  wastedShare: number;
}

function paintRack(brush: Brush, { top, height, name, note, threads, running, wastedShare }: Rack): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  const left = Math.max(186, 9.4 * row);
  const threadsACell = Math.max(1, Math.ceil(threads / MOST_CELLS));
  const cells = Math.ceil(threads / threadsACell);
  const pitch = (width - left) / cells;
  const gap = Math.min(6, 0.16 * pitch);
  const isLost = wastedShare > 0.5;
  const pixels = Math.min(88, 0.5 * height);
  const number = { pixels, weight: 800, colour: isLost ? theme.role.bad : theme.role.good };
  brush.text(level(running), 0, top + 0.34 * height, { ...number, most: left - 24 });
  brush.text(name, 0, top + 0.34 * height + pixels / 2 + 0.35 * row, { weight: 700, most: left - 16 });
  if (note) brush.text(note, 0, top + 0.34 * height + pixels / 2 + 1.5 * row, { colour: theme.soft, most: left - 16 });
  const busy = running / threadsACell;
  const useful = busy * (1 - wastedShare);
  const cellsOf = (from: number, to: number) => {
    brush.context.beginPath();
    for (let cell = Math.floor(from); cell < Math.min(cells, to); cell++) {
      const [begin, end] = [Math.max(from, cell), Math.min(to, cell + 1)];
      const whole = pitch - gap;
      brush.context.rect(left + cell * pitch + (begin - cell) * whole, top + 4, (end - begin) * whole, height - 8);
    }
  };
  cellsOf(0, cells);
  brush.apply({ stroke: theme.grid, width: 2 });
  cellsOf(useful, busy);
  brush.apply({ fill: theme.role.bad });
  cellsOf(0, useful);
  brush.apply({ fill: theme.role.good });
}

/** As a history shows it: when, how many files, lines come and gone. */
function paintCommit(brush: Brush, middle: number): void {
  const { theme, width } = brush;
  const style = { pixels: 1.15 * theme.textPixels, code: true } as const;
  brush.line(
    [
      [0, middle],
      [width, middle],
    ],
    { stroke: theme.grid, width: 2 },
  );
  const parts = [
    { words: text.commit, weight: 700, colour: theme.ink },
    { words: text.files, weight: 500, colour: theme.soft },
    { words: text.added, weight: 700, colour: theme.role.good },
    { words: text.removed, weight: 700, colour: theme.role.bad },
  ];
  const apart = 20;
  const widths = parts.map(({ words: part, weight }) => brush.measure(part, { ...style, weight }));
  const whole = widths.reduce((sum, one) => sum + one + apart, -apart);
  let x = Math.max(8, (width - whole) / 2);
  brush.box(x - 18, middle - style.pixels, whole + 36, 2 * style.pixels, style.pixels, {
    fill: theme.paper,
    stroke: theme.grid,
  });
  parts.forEach(({ words: part, ...look }, i) => {
    brush.text(part, x, middle, { ...style, ...look });
    x += (widths[i] ?? 0) + apart;
  });
}
