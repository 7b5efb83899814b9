/**
 * The balancers at the newest minute, where the rest of the evening is still to come: cells for the cores, and for the places
 * of the queue before them, as many filled as there are answers.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const { evening: text } = words;

export interface EveningNow {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cores: number;
  /** Answers on a core or in the queue. */
  load: number;
  /** Of the queue; null where nothing bounds it. */
  places: number | null;
  isLosing: boolean;
}

/** Less room than so many letters high, and it is left out. */
const [LEAST_ACROSS, LEAST_DOWN] = [15, 6];
/** More cells than these would be dust: then a cell is several. */
const MOST_CELLS = 256;

export function paintEveningNow(brush: Brush, now: EveningNow): void {
  const { theme } = brush;
  const { left, right, top, bottom, cores, load, places, isLosing } = now;
  const row = theme.textPixels;
  const [across, down] = [right - left, bottom - top];
  if (across < LEAST_ACROSS * row || down < LEAST_DOWN * row) return;
  const waiting = Math.min(places ?? Number.POSITIVE_INFINITY, Math.max(0, Math.round(load - cores)));
  const room = places ?? Math.max(waiting, 1);
  const arrow = 2.6 * row;
  const each = Math.max(1, Math.ceil((cores + room) / MOST_CELLS));
  const { rows, pitch } = gridFor(Math.ceil(cores / each), Math.ceil(room / each), across - arrow, down - 1.6 * row);
  const tall = rows * pitch;
  const frame = 0.7 * row;
  const widest = Math.ceil(Math.ceil(cores / each) / rows) + Math.ceil(Math.ceil(room / each) / rows);
  const edge = Math.min(right, left + widest * pitch + arrow) + frame;
  paintCallOut(brush, { left: left - frame, right: edge, top: top - frame, bottom: top + tall + 1.9 * row });
  const block = (x: number, all: number, filled: number, fill: string) => {
    const [cells, full] = [Math.ceil(all / each), Math.round(filled / each)];
    const columns = Math.ceil(cells / rows);
    for (const isFull of [false, true]) {
      brush.context.beginPath();
      for (let cell = isFull ? 0 : full; cell < (isFull ? full : cells); cell++)
        brush.context.roundRect(
          x + Math.floor(cell / rows) * pitch + 1.5,
          top + (cell % rows) * pitch + 1.5,
          pitch - 4,
          pitch - 4,
          Math.min(5, pitch / 4),
        );
      brush.apply(isFull ? { fill } : { stroke: theme.role.quiet, width: 1.5, alpha: 0.6 });
    }
    return columns * pitch;
  };
  const wide = block(left, cores, Math.min(cores, load), theme.role.main);
  const queue = left + wide + arrow;
  block(queue, room, Math.min(room, waiting), isLosing ? theme.role.bad : theme.role.second);
  paintArrow(brush, queue - 0.35 * row, left + wide + 0.35 * row, top + tall / 2);
  const y = top + tall + 0.9 * row;
  const first = brush.text(text.coresNow(cores), left, y, { weight: 700, most: across });
  brush.text(text.queueNow(waiting, places), Math.max(queue, left + first + 0.7 * row), y, {
    weight: 700,
    colour: isLosing ? theme.role.bad : theme.role.second,
    most: right - Math.max(queue, left + first + 0.7 * row),
  });
}

/** A sheet that is no part of the evening's axes: its tail points at the minute that it is of. */
function paintCallOut(
  brush: Brush,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): void {
  const { theme } = brush;
  const paint = { fill: theme.paper, stroke: theme.role.quiet, width: 2 };
  brush.box(left, top, right - left, bottom - top, 10, paint);
  const [tail, middle] = [12, top + 0.3 * (bottom - top)];
  brush.line(
    [
      [left + 1.5, middle - tail],
      [left - 1.2 * tail, middle],
      [left + 1.5, middle + tail],
    ],
    paint,
  );
  brush.box(left + 1.5, middle - tail + 1, 3, 2 * tail - 2, 0, { fill: theme.paper });
}

/** Rows with which both blocks have the largest cells; such as both fill have an advantage. */
function gridFor(cores: number, places: number, across: number, down: number): { rows: number; pitch: number } {
  let best = { rows: 1, pitch: 0, rank: 0 };
  for (let rows = 1; rows <= 32; rows++) {
    const pitch = Math.min(down / rows, across / (Math.ceil(cores / rows) + Math.ceil(places / rows)));
    const rank = cores % rows === 0 && places % rows === 0 ? 1.25 * pitch : pitch;
    if (rank > best.rank) best = { rows, pitch, rank };
  }
  return best;
}

function paintArrow(brush: Brush, from: number, to: number, y: number): void {
  const { context, theme } = brush;
  const head = 9;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const points of [
    [
      [from, y],
      [to, y],
    ],
    [
      [to + head, y - head],
      [to, y],
      [to + head, y + head],
    ],
  ] as const)
    brush.line(points, { stroke: theme.ink, width: 4 });
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
}
