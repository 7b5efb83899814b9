/** What each SELECT leaves of the table: a bar a SELECT, over its pages, from the whole down to the one that is bad. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import type { Entry } from './entry.ts';

interface Range {
  from: number;
  to: number;
}

/** What was in question before a SELECT, and what is after it. */
export interface Halved {
  before: Range;
  after: Range;
}

/** For each that tells pages apart. A half that was not asked is known from the other half's answer. */
export function halvesLeft(entries: readonly Entry[], pages: number): (Halved | undefined)[] {
  let left: Range = { from: 0, to: pages - 1 };
  return entries.map(({ pages: asked, isAnswered, isPending }) => {
    if (!asked || isPending) return undefined;
    const before = left;
    const clipped = { from: Math.max(asked.from, before.from), to: Math.min(asked.to, before.to) };
    if (!isAnswered) left = clipped;
    else if (clipped.from > before.from) left = { from: before.from, to: clipped.from - 1 };
    else left = { from: clipped.to + 1, to: before.to };
    return { before, after: left };
  });
}

/** So narrow that a single page can still be seen. */
const NARROWEST = 5;
/** The first ones are high: what is left shrinks with each that comes. One alone is what there is to be seen. */
const HIGHEST_ROW = 92;
const ALONE = 150;
const GAP = 0.22;
/** Less than this share of the width is looked at more closely: it is drawn as wide as the whole. */
const CLOSER = 1 / 40;
/** Height of what opens from the one to the other, in rows. */
const OPENING = 2.2;

interface Strip {
  y: number;
  height: number;
  pages: number;
  rows: readonly Halved[];
  found: number | undefined;
}

/** Height that so many bars take, of what there is for them. */
export const heightOfHalves = (rows: number, most: number): number =>
  Math.min(most, rows <= 1 ? ALONE : HIGHEST_ROW * rows);

const sizeOf = ({ from, to }: Range): number => to + 1 - from;

/** The pages that each row is drawn over: the whole table, and narrower as what is left of it gets too narrow to be seen. */
function windowsOf(rows: readonly Halved[], pages: number): Range[] {
  let window: Range = { from: 0, to: pages - 1 };
  return rows.map(({ before }) => {
    if (sizeOf(before) < CLOSER * sizeOf(window)) window = before;
    return window;
  });
}

export function paintHalves(brush: Brush, { y, height, pages, rows, found }: Strip): void {
  const { width, theme } = brush;
  const windows = windowsOf(rows, pages);
  const isOpening = (i: number) => i > 0 && windows[i] !== windows[i - 1];
  const openings = rows.filter((_, i) => isOpening(i)).length;
  const row = height / Math.max(1, rows.length + OPENING * openings);
  const bar = row * (1 - GAP);
  const whole: Range = { from: 0, to: Math.max(0, pages - 1) };
  const at = (page: number, window: Range) => ((page - window.from) / sizeOf(window)) * width;
  const box = ({ from, to }: Range, window: Range, top: number, fill: string, alpha = 1) => {
    const wide = Math.max(NARROWEST, at(to + 1, window) - at(from, window));
    brush.box(Math.min(at(from, window), width - wide), top, wide, bar, 2, { fill, alpha });
  };
  /** What is left in numbers, as long as the bar has room for them. */
  const count = (range: Range, window: Range, top: number, colour: string) => {
    const style = { pixels: theme.textPixels + 2, weight: 700, colour };
    const said = words.terminal.pages(sizeOf(range));
    const [left, right] = [at(range.from, window), at(range.to + 1, window)];
    if (bar > 1.2 * style.pixels && brush.measure(said, style) + 28 < right - left)
      brush.text(said, left + 14, top + bar / 2, style);
  };
  if (rows.length === 0) {
    box(whole, whole, y, theme.role.main);
    count(whole, whole, y, theme.paper);
  }
  let top = y;
  for (const [i, { before, after }] of rows.entries()) {
    const window = windows[i] ?? whole;
    if (isOpening(i)) {
      const outer = windows[i - 1] ?? whole;
      const narrow = [at(before.from, outer), at(before.to + 1, outer)] as const;
      opening(brush, narrow, [top - row * GAP, top + OPENING * row - 2], words.terminal.pages(sizeOf(before)));
      top += OPENING * row;
    }
    if (after.from > before.from) box({ from: before.from, to: after.from - 1 }, window, top, theme.role.good, 0.75);
    if (after.to < before.to) box({ from: after.to + 1, to: before.to }, window, top, theme.role.good, 0.75);
    const isFound = found !== undefined && i === rows.length - 1;
    box(after, window, top, isFound ? theme.role.bad : theme.role.main);
    if (!isFound) count(after, window, top, theme.paper);
    top += row;
  }
  // Beside the last three, of which the first is the widest.
  const [last, window] = [(rows.at(-3) ?? rows.at(-1))?.before, windows.at(-1)];
  if (found !== undefined && last && window) label(brush, at(last.from, window), at(last.to + 1, window), y + height);
}

/** From so narrow a piece to the same as wide as all of it; what it is, where there is room. */
function opening(
  brush: Brush,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  said: string,
): void {
  const { context, width, theme } = brush;
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(Math.max(right, left + NARROWEST), top);
  context.lineTo(width, bottom);
  context.lineTo(0, bottom);
  context.closePath();
  brush.apply({ fill: theme.role.main, alpha: 0.18 });
  const style = { weight: 650, colour: theme.soft };
  if (bottom - top < 1.05 * theme.textPixels) return;
  const isRight = (left + right) / 2 < width / 2;
  brush.text(said, isRight ? width - 8 : 8, (top + bottom) / 2, { ...style, align: isRight ? 'right' : 'left' });
}

/** Beside the last bar, on the side that has room; a bar that leaves none needs no name. */
function label(brush: Brush, left: number, right: number, bottom: number): void {
  const { width, theme } = brush;
  const { here } = words.terminal;
  const style = { pixels: theme.textPixels + 4, weight: 700, colour: theme.role.bad };
  const y = bottom - style.pixels * 0.75;
  const length = brush.measure(here, style);
  const after = right + NARROWEST + 10;
  if (after + length < width) brush.text(here, after, y, style);
  else if (left - 12 - length > 0) brush.text(here, left - 12, y, { ...style, align: 'right' });
}
