/**
 * The menu as a tree that grows level by level, a cell a node; beside it the bytes of an answer, and what all answers
 * together ask of the link and of the balancer's cores.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, bytes } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { paintCoreGrid } from './core-grid.ts';
import { type Band, depthOf, type Layout, layoutOf } from './menu-tree-layout.ts';
import { paintShareBar } from './share-bar.ts';

const text = words.menuSize;

export interface MenuTree {
  depth: number;
  children: number;
  /** By level of the menu: the whole menu's, were that its last level. */
  menuBytes: ArrayLike<number>;
  linkGigabits: ArrayLike<number>;
  coresNeeded: ArrayLike<number>;
  linkCapacity: number;
  cores: number;
  /** What the viewer has bet that the last level multiplies the bytes by, and the words of that. */
  guess: { factor: number; label: string } | undefined;
}

const SECONDS_A_LEVEL = 0.4;
const SECONDS_OF_THE_LAST = 2.6;
/** Of the counter and its bars. */
const ASIDE = 330;
const LEVELS = 4;
/** Cells that are smaller than this, in pixels, become a block. */
const FINEST_GRID = 3.2;

export function menuTree(menu: MenuTree): Scene {
  const { depth, children, menuBytes } = menu;
  return {
    duration: SECONDS_A_LEVEL * (depth - 1) + SECONDS_OF_THE_LAST,
    paint: (brush, seconds) => paint(brush, menu, grownAt(depth, seconds)),
    table: {
      head: [text.axisDepth, text.nodes, text.bytes, text.linkBars, text.coresBars],
      rows: Array.from(menuBytes, (size, i) => [
        text.levels(i + 1),
        amount(children ** (i + 1)),
        bytes(size),
        text.gigabits(menu.linkGigabits[i] ?? 0),
        text.about(menu.coresNeeded[i] ?? 0),
      ]),
    },
    // Its levels and its size.
    legend: [{ label: '', role: 'quiet', origin: 'told' }],
  };
}

/** Levels that stand, the last one in part. */
function grownAt(depth: number, seconds: number): number {
  const before = Math.min(depth - 1, seconds / SECONDS_A_LEVEL);
  if (before < depth - 1) return before;
  const share = Math.min(1, (seconds - SECONDS_A_LEVEL * (depth - 1)) / SECONDS_OF_THE_LAST);
  // Slowly away, and slowly to rest.
  return before + share * share * (3 - 2 * share);
}

/** A column's value where only part of the last level stands. */
function between(column: ArrayLike<number>, grown: number): number {
  const whole = Math.min(LEVELS, Math.floor(grown));
  const [from, to] = [column[whole - 1] ?? 0, column[whole] ?? column[whole - 1] ?? 0];
  return from + (grown - whole) * (to - from);
}

function paint(brush: Brush, menu: MenuTree, grown: number): void {
  const { theme, height } = brush;
  const left = 3.6 * theme.textPixels;
  const width = brush.width - left - ASIDE - 40;
  const rows = { root: 14, first: 0.19 * height, second: 0.3 * height };
  const layout = layoutOf(menu.children, width, 0.36 * height, 0.64 * height - 2);
  const { context } = brush;
  context.save();
  context.translate(left, 0);
  paintBranches(brush, menu.children, width, rows, grown);
  paintBand(brush, layout, layout.third, grown - 2, theme.ink, theme.paper);
  paintBand(brush, layout, layout.fourth, grown - 3, theme.accent, theme.ink);
  if (menu.depth === LEVELS - 1) paintNext(brush, width, layout.fourth.top);
  if (menu.guess && menu.depth >= 3) paintGuess(brush, menu, layout, width, menu.guess);
  context.restore();
  const middles = [rows.first, rows.second, layout.third.top + layout.down, layout.fourth.top + theme.textPixels];
  middles.forEach((y, i) => {
    if (grown <= i) return;
    brush.text(amount(menu.children ** (i + 1)), left - 16, y, { align: 'right', weight: 750, most: left - 18 });
  });
  paintAside(brush, menu, brush.width - ASIDE, grown);
}

/** The first two levels, and what joins them to the root. */
function paintBranches(
  brush: Brush,
  children: number,
  width: number,
  rows: { root: number; first: number; second: number },
  grown: number,
): void {
  const { context, theme } = brush;
  const middle = (index: number, of: number) => (width * (index + 0.5)) / of;
  const second = children ** 2;
  context.beginPath();
  for (let i = 0; i < children && grown > 0; i++) {
    const x = middle(i, children);
    context.moveTo(width / 2, rows.root);
    context.bezierCurveTo(width / 2, (rows.root + rows.first) / 2, x, rows.root + 8, x, rows.first);
  }
  for (let i = 0; i < second && grown > 1; i++) {
    context.moveTo(middle(Math.floor(i / children), children), rows.first);
    context.lineTo(middle(i, second), rows.second);
  }
  brush.apply({ stroke: theme.ink, width: 1.5, alpha: 0.55 });
  const cells = (count: number, y: number, size: number) => {
    context.beginPath();
    for (let i = 0; i < count; i++) context.rect(middle(i, count) - size / 2, y - size / 2, size, size);
    brush.apply({ fill: theme.ink });
  };
  brush.box(width / 2 - 22, rows.root - 11, 44, 22, 7, { fill: theme.ink });
  if (grown > 0) cells(children, rows.first, Math.min(20, (0.6 * width) / children));
  if (grown > 1) cells(second, rows.second, Math.min(11, (0.7 * width) / second));
}

/** A level's cells, in one block a column that a grid cuts: thousands of cells cost a few dozen lines. */
function paintBand(brush: Brush, layout: Layout, band: Band, share: number, fill: string, grid: string): void {
  if (share <= 0) return;
  const { context } = brush;
  const { across, pitch, down, columns, columnWidth } = layout;
  const cells = Math.max(1, Math.round(Math.min(1, share) * band.cells));
  const [rows, rest] = [Math.floor(cells / across), cells % across];
  const lefts = Array.from({ length: columns }, (_, i) => (i + 0.5) * columnWidth - (across * pitch) / 2);
  context.beginPath();
  for (const x of lefts) {
    if (rows > 0) context.rect(x, band.top, across * pitch, rows * down);
    if (rest > 0) context.rect(x, band.top + rows * down, rest * pitch, down);
  }
  brush.apply({ fill });
  if (pitch < FINEST_GRID) return;
  const width = Math.min(1.5, 0.2 * pitch);
  const bottom = band.top + (rows + (rest > 0 ? 1 : 0)) * down;
  context.beginPath();
  for (let y = band.top; y <= bottom + 0.1; y += down)
    for (const x of lefts) {
      context.moveTo(x, y);
      context.lineTo(x + across * pitch, y);
    }
  for (const x of lefts)
    for (let i = 0; i <= across; i++) {
      context.moveTo(x + i * pitch, band.top);
      context.lineTo(x + i * pitch, i <= rest ? bottom : band.top + rows * down);
    }
  brush.apply({ stroke: grid, width });
}

/** What comes on the day that is told: its place, and none of its size. */
function paintNext(brush: Brush, width: number, top: number): void {
  const { theme, height, context } = brush;
  context.setLineDash([10, 8]);
  brush.box(1, top + 1, width - 2, height - top - 3, 8, { stroke: theme.soft, width: 2, alpha: 0.6 });
  context.setLineDash([]);
  brush.text(text.next, width / 2, (top + height) / 2, {
    align: 'center',
    colour: theme.soft,
    weight: 650,
    pixels: 1.3 * theme.textPixels,
    most: width - 20,
  });
}

/** Where the menu would end, were the guess right. */
function paintGuess(
  brush: Brush,
  menu: MenuTree,
  layout: Layout,
  width: number,
  guess: { factor: number; label: string },
): void {
  const { theme } = brush;
  const [three, four] = [menu.menuBytes[2] ?? 0, menu.menuBytes[3] ?? 0];
  const share = Math.min(1, ((guess.factor - 1) * three) / (four - three));
  const y = depthOf(layout, share);
  brush.line(
    [
      [0, y],
      [width, y],
    ],
    { stroke: theme.role.bad, width: 3, dash: [10, 6] },
  );
  const label = text.guess(guess.label);
  const wide = brush.measure(label, { weight: 700 }) + 24;
  const row = 1.5 * theme.textPixels;
  const top = Math.max(2, Math.min(y + 6, brush.height - row - 2));
  brush.box(width - wide - 8, top, wide, row, 6, { fill: theme.paper });
  brush.text(label, width - 20, top + row / 2, { align: 'right', weight: 700, colour: theme.role.bad });
}

function paintAside(brush: Brush, menu: MenuTree, left: number, grown: number): void {
  const { theme, height } = brush;
  const { textPixels: row, soft } = theme;
  brush.text(text.aboutBytes(between(menu.menuBytes, grown)), left, 44, { pixels: 76, weight: 800, most: ASIDE });
  brush.text(text.bytesTile, left, 44 + 48 + row * 0.3, { colour: soft, most: ASIDE, pixels: 1.15 * row });
  const wide = ASIDE - 4;
  const [link, cores] = [between(menu.linkGigabits, grown), between(menu.coresNeeded, grown)];
  const style = { weight: 700, pixels: 1.25 * row, most: ASIDE } as const;
  const top = Math.max(0.37 * height, 92 + 1.9 * row);
  brush.text(text.linkBar(link, menu.linkCapacity), left, top, style);
  const thick = Math.min(40, 0.09 * height);
  paintShareBar(brush, {
    x: left + 2,
    y: top + 0.95 * row,
    width: wide,
    height: thick,
    share: link / menu.linkCapacity,
  });
  const under = top + 0.95 * row + thick + 1.7 * row;
  brush.text(text.coresBar(cores, menu.cores), left, under, style);
  paintCoreGrid(brush, {
    x: left + 2,
    y: under + 0.95 * row,
    width: wide,
    height: height - under - 0.95 * row - 3,
    needed: cores,
    there: menu.cores,
  });
}
