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
/** The first ones are high: what is left shrinks with each that comes. */
const HIGHEST_ROW = 56;
const GAP = 0.22;

interface Strip {
  y: number;
  height: number;
  pages: number;
  rows: readonly Halved[];
  found: number | undefined;
}

/** Height that so many bars take, of what there is for them. */
export const heightOfHalves = (rows: number, most: number): number => Math.min(most, HIGHEST_ROW * Math.max(1, rows));

export function paintHalves(brush: Brush, { y, height, pages, rows, found }: Strip): void {
  const { width, theme } = brush;
  const row = height / Math.max(1, rows.length);
  const bar = row * (1 - GAP);
  const at = (page: number) => (page / Math.max(1, pages)) * width;
  const box = ({ from, to }: Range, top: number, fill: string, alpha = 1) => {
    const wide = Math.max(NARROWEST, at(to + 1) - at(from));
    brush.box(Math.min(at(from), width - wide), top, wide, bar, 2, { fill, alpha });
  };
  /** What is left in numbers, as long as the bar has room for them. */
  const count = ({ from, to }: Range, top: number, colour: string) => {
    const style = { pixels: theme.textPixels + 2, weight: 700, colour };
    const said = words.terminal.pages(to - from + 1);
    if (bar > 1.2 * style.pixels && brush.measure(said, style) + 28 < at(to + 1) - at(from))
      brush.text(said, at(from) + 14, top + bar / 2, style);
  };
  if (rows.length === 0) {
    box({ from: 0, to: pages - 1 }, y, theme.grid);
    count({ from: 0, to: pages - 1 }, y, theme.ink);
  }
  for (const [i, { before, after }] of rows.entries()) {
    const top = y + i * row;
    if (after.from > before.from) box({ from: before.from, to: after.from - 1 }, top, theme.role.good, 0.75);
    if (after.to < before.to) box({ from: after.to + 1, to: before.to }, top, theme.role.good, 0.75);
    const isFound = found !== undefined && i === rows.length - 1;
    box(after, top, isFound ? theme.role.bad : theme.role.main);
    if (!isFound) count(after, top, theme.paper);
  }
  const last = rows.at(-1)?.before;
  if (found !== undefined && last) label(brush, at(last.from), at(last.to + 1), y + height);
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
