/**
 * What is asked of the cores with each defence, one under the other, a cell a core: those that there are have a place, what is
 * asked for beyond them stands outside of it. What has been tried stays, what has not is open.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush, Paint } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

const text = words.defenceBoard;
const { share } = words.written;

interface Row {
  name: string;
  /** What it rests on, where that is not plain. */
  note?: string;
  /** Of all the cores. */
  load: number;
  pageSeconds: number;
  isDown: boolean;
}

export interface DefenceRows {
  rows: readonly Row[];
  /** Row of what is switched on; those before it have been tried. */
  now: number;
  there: number;
  /** Whether those that have not been tried have an outline. */
  isForetold: boolean;
}

const SECONDS = 1.2;
/** Of the load that a bar may show. */
const ENDS = [1.6, 2.5, 5, 10, 20, 50] as const;

export function defenceRows(board: DefenceRows): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, board, ease(seconds / SECONDS)),
    table: {
      head: [text.axisDefence, text.axisLoad, text.axisPage],
      rows: board.rows.map((row) => [row.name, share(row.load), pageOf(row)]),
    },
    legend:
      board.isForetold && board.now < board.rows.length - 1 ? [{ label: text.wouldBe, role: 'quiet' as const }] : [],
  };
}

/** Who is down answers nobody: seconds would be those of a guess. */
const pageOf = ({ isDown, pageSeconds }: Row): string => (isDown ? text.falls : text.page(pageSeconds));

/** Of the width that may hold what a row comes to. */
const AMOUNT = 0.2;
/** Less than this is narrow, in pixels. */
const NARROW = 520;

interface Cells {
  left: number;
  /** Pixels from core to core. */
  pitch: number;
  there: number;
  thick: number;
}

function paint(brush: Brush, { rows, now, there, isForetold }: DefenceRows, grown: number): void {
  const { theme, height } = brush;
  const line = theme.textPixels;
  const named = 1.5 * line;
  // Where there is no room beside the cells, names stand over them.
  const isNarrow = brush.width < NARROW;
  const names = rows.map(({ name, note = '' }) =>
    Math.max(brush.measure(name, { pixels: named, weight: 800 }), brush.measure(note)),
  );
  const left = isNarrow ? 0 : 28 + Math.max(...names);
  const width = brush.width - left - AMOUNT * brush.width;
  const end = axisEnd(Math.max(...rows.map(({ load }) => load)), ENDS);
  const top = 1.9 * line;
  const apart = (height - top) / rows.length;
  const head = isNarrow ? 1.7 * line : 0;
  const cells: Cells = { left, pitch: width / (end * there), there, thick: 0.68 * (apart - head) };
  const bare = rows[0]?.load ?? 0;
  const capacity = left + width / end;
  rows.forEach((row, i) => {
    const y = top + i * apart + head + (apart - head - cells.thick) / 2;
    paintRow(brush, row, {
      y,
      cells,
      bare,
      isNow: i === now,
      isTried: i <= now,
      isForetold,
      shown: i === now ? grown * row.load : row.load,
      named: isNarrow ? 1.15 * line : named,
      isNarrow,
    });
  });
  // Names stand over the cells where it is narrow: the line leaves them.
  const stretches = isNarrow
    ? rows.map((_, i) => top + i * apart + head).map((from) => [from, from + apart - head] as const)
    : [[top - 2, height] as const];
  for (const [from, to] of stretches)
    brush.line(
      [
        [capacity, from],
        [capacity, to],
      ],
      { stroke: theme.ink, width: 4 },
    );
  brush.text(text.capacity(there), capacity - 8, 0.8 * line, { align: 'right', weight: 750, pixels: 1.15 * line });
}

interface Place {
  y: number;
  cells: Cells;
  /** Asked for with no defence. */
  bare: number;
  isNow: boolean;
  isTried: boolean;
  isForetold: boolean;
  /** Of its load, what has grown. */
  shown: number;
  /** Pixels of its name, which stands over the cells where it is narrow. */
  named: number;
  isNarrow: boolean;
}

function paintRow(brush: Brush, row: Row, place: Place): void {
  const { theme } = brush;
  const { y, cells, bare, isNow, isTried, isForetold, shown, named, isNarrow } = place;
  const { left, pitch, there, thick } = cells;
  const line = theme.textPixels;
  const middle = y + thick / 2;
  const style = { pixels: named, weight: isNow ? 800 : 550, colour: isNow ? theme.ink : theme.soft };
  if (isNarrow) {
    const wide = brush.text(row.name, 0, y - 0.9 * line, style);
    if (row.note) brush.text(row.note, wide + 10, y - 0.9 * line, { colour: theme.soft });
  } else {
    brush.text(row.name, 0, row.note ? middle - 0.62 * line : middle, style);
    if (row.note) brush.text(row.note, 0, middle + 0.85 * line, { colour: theme.soft });
  }
  paintCells(brush, cells, y, 0, 1, { fill: theme.grid, alpha: 0.4 });
  if (!isTried) {
    if (isForetold) paintCells(brush, cells, y, 0, row.load, { stroke: theme.soft, width: 1.5 });
    else brush.text(text.untried, left + 14, middle, { pixels: 1.5 * named, weight: 750, colour: theme.soft });
    return;
  }
  const role = row.isDown ? theme.role.bad : theme.role.good;
  // What a defence takes off, up to what comes with none of them; what was tried before steps back.
  paintCells(brush, cells, y, row.load, bare, { stroke: theme.soft, width: 1.5, alpha: 0.8 });
  paintCells(brush, cells, y, 0, shown, { fill: role, alpha: isNow ? 1 : 0.4 });
  const number = { pixels: Math.min(isNow ? 52 : 36, 0.5 * thick), weight: 800, colour: role };
  const foot = left + Math.max(row.load, bare) * there * pitch + 16;
  const most = brush.width - foot;
  brush.text(share(shown), foot, isNow ? middle - 0.5 * line : middle, { ...number, most });
  if (isNow)
    brush.text(pageOf(row), foot, middle + 0.5 * number.pixels + 0.05 * line, {
      most,
      weight: 600,
      colour: theme.soft,
    });
}

/** Cores narrower than this become one bar. */
const NARROWEST = 4;

/** @param from, to of all the cores there are */
function paintCells(
  brush: Brush,
  { pitch, left, there, thick }: Cells,
  y: number,
  from: number,
  to: number,
  as: Paint,
) {
  const { context } = brush;
  const [first, last] = [from * there, to * there];
  if (last <= first) return;
  context.beginPath();
  const step = pitch < NARROWEST ? last - first : 1;
  const gap = pitch < NARROWEST ? 0 : Math.min(5, 0.2 * pitch);
  const inset = as.stroke ? 0.75 : 0;
  for (let cell = step === 1 ? Math.floor(first + 1e-9) : first; cell < last - 1e-9; cell += step) {
    const [begin, end] = [Math.max(first, cell), Math.min(last, cell + step)];
    // A sliver of a core is none to be seen.
    const wide = (end - begin) * (pitch - gap) - 2 * inset;
    if (wide < 2) continue;
    const x = left + cell * pitch + (begin - cell) * (pitch - gap) + inset;
    context.roundRect(x, y + inset, wide, thick - 2 * inset, Math.min(4, pitch / 4));
  }
  brush.apply(as);
}
