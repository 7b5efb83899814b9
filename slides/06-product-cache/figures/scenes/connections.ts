/**
 * The database's connections as cells in a frame, those that are at work filled; what is asked for beyond them stands outside,
 * in line. A load of 1.3 is all of them and three tenths as many again.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.morning;

export interface Connections {
  connections: number;
  /** What is asked for, as a share of them. */
  load: number;
  /** The cache stores what it is given. */
  isMended: boolean;
}

export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room for those in line, in rows of the frame's own. */
const LINE_SHARE = 0.45;
const MARGIN = 7;

export function paintConnections(
  brush: Brush,
  { connections, load, isMended }: Connections,
  { left, top, width, height }: Place,
): void {
  const { theme } = brush;
  const columns = Math.max(1, Math.min(connections, Math.max(10, Math.round(Math.sqrt(2 * connections)))));
  const rows = Math.ceil(connections / columns);
  const waitingRows = Math.max(1, Math.ceil(LINE_SHARE * rows));
  const letters = 1.6 * theme.textPixels;
  const room = height - letters - 3 * MARGIN;
  const cell = Math.min((width - 2 * MARGIN) / columns, room / (rows + waitingRows));
  const framed = { width: columns * cell + 2 * MARGIN, height: rows * cell + 2 * MARGIN };
  const [x, y] = [left + MARGIN, top + MARGIN];
  const busy = Math.min(load, 1) * connections;
  cells(brush, { x, y, cell, columns }, connections, { stroke: theme.grid, width: 1.5 });
  cells(brush, { x, y, cell, columns }, busy, { fill: isMended ? theme.role.good : theme.role.main });
  brush.box(left + 1, top + 1, framed.width - 2, framed.height - 2, 8, { stroke: theme.ink, width: 3 });
  const waiting = Math.max(0, load - 1) * connections;
  if (waiting < 0.5) return;
  const below = top + framed.height + letters;
  const shown = Math.min(waiting, waitingRows * columns);
  brush.text(text.waiting(waiting), left, top + framed.height + letters / 2 + 2, {
    colour: theme.role.bad,
    weight: 700,
    most: width,
  });
  cells(brush, { x, y: below, cell, columns }, shown, { fill: theme.role.bad });
}

interface Grid {
  x: number;
  y: number;
  cell: number;
  columns: number;
}

/** So many cells, the last of them in part. */
function cells(brush: Brush, { x, y, cell, columns }: Grid, count: number, paint: Parameters<Brush['apply']>[0]): void {
  const side = cell * 0.82;
  const { context } = brush;
  context.beginPath();
  for (let i = 0; i < count - 0.02; i++) {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const part = Math.min(1, count - i);
    const [left, top] = [x + column * cell + 0.09 * cell, y + row * cell + 0.09 * cell];
    context.roundRect(left, top, Math.max(1, side * part), side, Math.min(4, 0.2 * side));
  }
  brush.apply(paint);
}
