/**
 * Thread dumps side by side, a cell a thread: filled where the thread stood in the bad place. The last dump is read cell by
 * cell; those that are still to be taken are drawn empty.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.insightTooling;
const SECONDS = 1.4;
/** Dumps that there is always room for. */
const FEW = 3;
/** Of their numbers, in pixels, and the width of the picture from which on they have room. */
const LARGE_NAME = 68;
const LARGE_FROM = 460;

interface Dumps {
  threads: number;
  dumps: number;
  isThere(dump: number, thread: number): boolean;
}

interface Layout {
  /** Dumps beside each other. */
  across: number;
  slotWidth: number;
  slotHeight: number;
  /** Cells beside each other in a dump. */
  cellsAcross: number;
  cellWidth: number;
  cellHeight: number;
  /** Pixels of each dump's number under it; none where there are many. */
  namePixels: number;
}

export function dumpCellsScene(shown: Dumps): Scene {
  return {
    duration: SECONDS,
    legend: [
      { label: text.thereCell, role: 'bad', mark: 'square' },
      // From the first dump on: no step moves the picture.
      ...(shown.threads > 1 ? [{ label: text.eachTime, role: 'main', mark: 'ring' } as const] : []),
    ],
    table: tableOf(shown),
    paint: (brush, seconds) => {
      const read = Math.min(1, seconds / SECONDS) * shown.threads;
      const layout = layoutOf(brush, shown);
      const slots = Math.max(FEW, shown.dumps);
      paintCells(brush, shown, layout, slots, read);
      if (shown.dumps > 1 && shown.threads > 1 && seconds >= SECONDS) paintEachTime(brush, shown, layout);
      if (layout.namePixels > 0) for (let slot = 0; slot < slots; slot++) paintName(brush, shown, layout, slot, read);
    },
  };
}

/** Cells of a row: a narrow place that is high takes few. */
const rowsOf = (threads: number): readonly number[] => (threads <= 8 ? [threads] : threads <= 40 ? [4, 8] : [8, 16]);

/** As many dumps side by side, and cells in their rows, as make the cells largest. */
function layoutOf({ width, height, theme }: Brush, { threads, dumps }: Dumps): Layout {
  const slots = Math.max(FEW, dumps);
  // A few have theirs in letters for the last row.
  const isLarge = slots <= FEW && threads > 1 && width >= LARGE_FROM;
  const namePixels = slots > 6 ? 0 : isLarge ? LARGE_NAME : theme.textPixels + 2;
  let best: Layout | undefined;
  for (let across = Math.min(FEW, slots); across <= slots; across++)
    for (const cellsAcross of rowsOf(threads)) {
      const room = Math.min(26, (0.14 * width) / across);
      // The last one ends with the picture.
      const slotWidth = (width + room) / across;
      const slotHeight = height / Math.ceil(slots / across);
      const cellWidth = (slotWidth - room) / cellsAcross;
      const down = (slotHeight - (namePixels > 0 ? namePixels + 12 : room / 2)) / Math.ceil(threads / cellsAcross);
      const cellHeight = Math.min(cellWidth * 2.6, down, 110);
      const layout = {
        across,
        slotWidth,
        slotHeight,
        cellsAcross,
        cellWidth: Math.min(cellWidth, cellHeight * 1.6),
        cellHeight,
        namePixels,
      };
      if (!best || layout.cellWidth * layout.cellHeight > best.cellWidth * best.cellHeight) best = layout;
    }
  if (!best) throw new RangeError();
  return best;
}

function slotPlace({ across, slotWidth, slotHeight }: Layout, slot: number): { left: number; top: number } {
  return { left: (slot % across) * slotWidth, top: Math.floor(slot / across) * slotHeight };
}

/** Three kinds of cells, a path each: there are up to thousands. */
function paintCells(brush: Brush, shown: Dumps, layout: Layout, slots: number, read: number): void {
  const { context, theme } = brush;
  const kindOf = (slot: number, thread: number) => {
    const isRead = slot < shown.dumps - 1 || (slot === shown.dumps - 1 && thread < read);
    return !isRead ? 'open' : shown.isThere(slot, thread) ? 'there' : 'elsewhere';
  };
  const gap = cellGap(layout);
  const paints = {
    open: { stroke: theme.grid, width: 2 },
    elsewhere: { fill: theme.role.quiet, alpha: 0.3 },
    there: { fill: theme.role.bad },
  };
  for (const kind of ['open', 'elsewhere', 'there'] as const) {
    context.beginPath();
    for (let slot = 0; slot < slots; slot++) {
      const { left, top } = slotPlace(layout, slot);
      for (let thread = 0; thread < shown.threads; thread++) {
        if (kindOf(slot, thread) !== kind) continue;
        const x = left + (thread % layout.cellsAcross) * layout.cellWidth + 1;
        const y = top + Math.floor(thread / layout.cellsAcross) * layout.cellHeight + 1;
        const [width, height] = [layout.cellWidth - gap, layout.cellHeight - gap];
        context.roundRect(x, y, width, height, Math.min(5, width / 4, height / 4));
      }
    }
    brush.apply(paints[kind]);
  }
}

/** Round those that stood there in all of them: most were others. */
function paintEachTime(brush: Brush, shown: Dumps, layout: Layout): void {
  const { context, theme } = brush;
  const gap = cellGap(layout);
  context.beginPath();
  for (let thread = 0; thread < shown.threads; thread++) {
    if (!Array.from({ length: shown.dumps }, (_, slot) => slot).every((slot) => shown.isThere(slot, thread))) continue;
    for (let slot = 0; slot < shown.dumps; slot++) {
      const { left, top } = slotPlace(layout, slot);
      const x = left + (thread % layout.cellsAcross) * layout.cellWidth + 1;
      const y = top + Math.floor(thread / layout.cellsAcross) * layout.cellHeight + 1;
      context.roundRect(x, y, layout.cellWidth - gap, layout.cellHeight - gap, 5);
    }
  }
  brush.apply({ stroke: theme.role.main, width: Math.max(2, Math.min(6, 0.14 * layout.cellWidth)) });
}

const cellGap = ({ cellWidth }: Layout): number => Math.max(1, Math.min(6, cellWidth * 0.14));

function paintName(brush: Brush, shown: Dumps, layout: Layout, slot: number, read: number): void {
  const { theme } = brush;
  const { left, top } = slotPlace(layout, slot);
  const rows = Math.ceil(shown.threads / layout.cellsAcross);
  const pixels = layout.namePixels;
  const y = top + rows * layout.cellHeight + pixels / 2 + 8;
  const most = layout.slotWidth - 8;
  if (slot >= shown.dumps) {
    brush.text(text.dumpNumber(slot + 1), left, y, { colour: theme.soft, pixels: Math.min(pixels, 26), most });
    return;
  }
  const upTo = slot === shown.dumps - 1 ? Math.floor(read) : shown.threads;
  const there = Array.from({ length: upTo }, (_, thread) => thread).filter((thread) => shown.isThere(slot, thread));
  if (pixels < LARGE_NAME) {
    brush.text(text.thereOf(there.length, shown.threads), left, y, { weight: 700, pixels, most });
    return;
  }
  const number = { pixels, weight: 800, colour: theme.role.bad };
  const wide = brush.text(amount(there.length), left, y, { ...number, most: 0.6 * most });
  brush.text(text.ofThreads(shown.threads), left + wide + 8, y + 0.24 * pixels, {
    pixels: 24,
    colour: theme.soft,
    most: most - wide - 20,
  });
}

function tableOf({ threads, dumps, isThere }: Dumps): Scene['table'] {
  const count = (dump: number) =>
    Array.from({ length: threads }, (_, thread) => thread).filter((thread) => isThere(dump, thread)).length;
  return {
    head: [text.dump, text.thereCell, text.elsewhereCell],
    rows: Array.from({ length: dumps }, (_, dump) => [
      amount(dump + 1),
      amount(count(dump)),
      amount(threads - count(dump)),
    ]),
  };
}
