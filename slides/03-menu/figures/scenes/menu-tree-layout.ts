/**
 * Where the nodes of the menu lie: one column under each node of the second level, as many cells across as it takes for
 * all four levels to fit. A menu of fewer levels leaves the rest of its room empty, so a level more is seen as what it adds.
 */

/** Share of a column that its cells may take; the rest parts it from the next. */
const FILLED = 0.88;
const LARGEST_CELL = 22;
/** So many times as high as wide a cell may be, where there is room below it. */
const HIGHEST_CELL = 1.8;
/** Between the third level and the fourth, in pixels. */
const GAP = 8;

export interface Band {
  top: number;
  /** Cells in a column. */
  cells: number;
}

export interface Layout {
  /** Columns there are, and the width of each. */
  columns: number;
  columnWidth: number;
  /** From one cell to the next, across and down. */
  pitch: number;
  down: number;
  /** Cells across a column. */
  across: number;
  third: Band;
  fourth: Band;
}

/** @param top where the third level begins; @param room down to the bottom. */
export function layoutOf(children: number, width: number, top: number, room: number): Layout {
  const columns = children ** 2;
  const columnWidth = width / columns;
  const rowsOf = (across: number) => Math.ceil(children / across) + Math.ceil(children ** 2 / across);
  const pitchOf = (across: number) => Math.min(LARGEST_CELL, (FILLED * columnWidth) / across);
  let across = 1;
  while (rowsOf(across) * pitchOf(across) > room - GAP && across < columns) across++;
  const pitch = pitchOf(across);
  // Down to the foot.
  const down = Math.max(pitch, Math.min(LARGEST_CELL, HIGHEST_CELL * pitch, (room - GAP) / rowsOf(across)));
  const fourthTop = top + Math.ceil(children / across) * down + GAP;
  return {
    columns,
    columnWidth,
    pitch,
    down,
    across,
    third: { top, cells: children },
    fourth: { top: fourthTop, cells: children ** 2 },
  };
}

/** How far down the fourth level reaches with a share of its nodes. */
export const depthOf = ({ across, down, fourth }: Layout, share: number): number =>
  fourth.top + Math.ceil(Math.max(0, share) * Math.ceil(fourth.cells / across)) * down;
