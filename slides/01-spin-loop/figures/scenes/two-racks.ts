/**
 * All threads as cells, once with the atom and, after the commit between them, with memcached. A filled cell runs; what of it
 * is thrown away has the colour of the loss.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.memcachedFigure;

export interface TwoRacks {
  threads: number;
  /** The second one is empty until then. */
  isCommitted: boolean;
  /** Threads that run, and the share of their work that is thrown away. */
  atom: { running: number; wastedShare: number };
  /** How long an answer takes, on the average. */
  memcached: { running: number; answerMilliseconds: number; roundTripMilliseconds: number };
}

const SECONDS = 1.2;
/** So many cells can be told apart; where there are more threads, a cell is several. */
const MOST_CELLS = 64;
/** A cell narrower than this has no room for a sign. */
const LEAST_FOR_LOOP = 16;

export function twoRacks(racks: TwoRacks): Scene {
  const { atom, memcached, threads, isCommitted } = racks;
  return {
    duration: SECONDS,
    // Where the commit has come, the atom's rack stands there already.
    paint: (brush, seconds) => paint(brush, racks, isCommitted ? 1 : ease(seconds / SECONDS), ease(seconds / SECONDS)),
    table: {
      head: [text.store, text.threadsRun(threads), text.inVain],
      rows: [
        [text.atomLine, text.running(atom.running), percent(atom.wastedShare)],
        ...(isCommitted ? [[text.memcachedLine, text.running(memcached.running), percent(0)]] : []),
      ],
    },
    legend: [
      { label: text.work, role: 'good' },
      ...(atom.wastedShare > 0 ? [{ label: text.inVain, role: 'bad' as const }] : []),
      ...(isCommitted ? [{ label: '', role: 'quiet' as const, origin: 'told' as const }] : []),
    ],
  };
}

/** @param before and `after` 0 … 1: how far either has filled. */
function paint(brush: Brush, racks: TwoRacks, before: number, after: number): void {
  const { threads, atom, memcached, isCommitted } = racks;
  const { theme, height } = brush;
  const row = theme.textPixels;
  const commit = 3.4 * row;
  const room = (height - commit) / 2;
  const isLost = atom.wastedShare > 0.5;
  paintRack(brush, {
    top: 0,
    height: room,
    name: text.atomLine,
    notes: [text.threadsRun(threads)],
    threads,
    ...atom,
    running: before * atom.running,
    colour: isLost ? theme.role.bad : theme.ink,
  });
  paintRack(brush, {
    top: room + commit,
    height: room,
    name: text.memcachedLine,
    notes: isCommitted
      ? [text.threadsRun(threads), text.answersIn(memcached.answerMilliseconds)]
      : [text.away(memcached.roundTripMilliseconds)],
    threads,
    running: isCommitted ? after * memcached.running : undefined,
    wastedShare: 0,
    colour: theme.role.good,
  });
  if (isCommitted) paintCommit(brush, room + commit / 2);
}

interface Rack {
  top: number;
  height: number;
  name: string;
  notes: readonly string[];
  threads: number;
  /** Undefined as long as nothing does. */
  running: number | undefined;
  wastedShare: number;
  colour: string;
}

function paintRack(brush: Brush, { top, height, name, notes, threads, running, wastedShare, colour }: Rack): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  const left = Math.max(186, 9.4 * row);
  const threadsACell = Math.max(1, Math.ceil(threads / MOST_CELLS));
  const cells = Math.ceil(threads / threadsACell);
  const pitch = (width - left) / cells;
  const gap = Math.min(6, 0.16 * pitch);
  const isThere = running !== undefined;
  brush.text(name, 0, top + 0.7 * row, {
    weight: 700,
    pixels: 1.15 * row,
    colour: isThere ? theme.ink : theme.soft,
    most: left - 16,
  });
  if (isThere) {
    // As many notes as there is room for, below a number that can be read.
    const said = notes.slice(0, Math.max(0, 1 + Math.floor((height - 4 * row) / (1.2 * row))));
    const pixels = Math.max(1.5 * row, Math.min(88, height - (1.9 + 1.2 * said.length) * row));
    const middle = top + 1.5 * row + pixels / 2;
    brush.text(text.running(running), 0, middle, { pixels, weight: 800, colour, most: left - 24 });
    for (const [i, note] of said.entries())
      brush.text(note, 0, middle + pixels / 2 + (0.5 + 1.2 * i) * row, { colour: theme.soft, most: left - 16 });
  } else brush.text(notes.join(' · '), 0, top + 2.1 * row, { colour: theme.soft, most: left - 16 });
  const busy = (running ?? 0) / threadsACell;
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
  const whole = pitch - gap;
  for (let cell = Math.ceil(useful); cell + 1 <= Math.min(cells, busy) + 1e-9 && whole >= LEAST_FOR_LOOP; cell++)
    paintLoop(brush, left + cell * pitch + whole / 2, top + height / 2, 0.34 * whole);
}

/** What it does for nothing: once more from the start. */
function paintLoop({ context, theme }: Brush, x: number, y: number, radius: number): void {
  const end = 0.3 * Math.PI;
  context.beginPath();
  context.arc(x, y, radius, end + 0.45 * Math.PI, end + 2 * Math.PI);
  context.lineCap = 'round';
  context.strokeStyle = theme.paper;
  context.lineWidth = Math.max(2.5, 0.36 * radius);
  context.stroke();
  context.lineCap = 'butt';
  // Its head, along the circle.
  const [tipX, tipY] = [x + radius * Math.cos(end), y + radius * Math.sin(end)];
  const size = 0.75 * radius;
  context.beginPath();
  context.moveTo(tipX - size * Math.sin(end), tipY + size * Math.cos(end));
  context.lineTo(tipX + size * Math.cos(end), tipY + size * Math.sin(end));
  context.lineTo(tipX - size * Math.cos(end), tipY - size * Math.sin(end));
  context.closePath();
  context.fillStyle = theme.paper;
  context.fill();
}

/** As a history shows it: when, how many files, lines come and gone. */
function paintCommit(brush: Brush, middle: number): void {
  const { theme, width } = brush;
  const style = {
    pixels: Math.max(theme.textPixels, Math.min(1.4 * theme.textPixels, 0.03 * width)),
    code: true,
  } as const;
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
  const apart = 26;
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
