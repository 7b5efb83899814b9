/**
 * Scene of slide "insight-bit-by-bit": a catalogue that grows box by box. The database's memory holds the first of them; the
 * rest is read from disk, which is slower, and the dial of the database's load climbs. Where an alert would have rung, its box
 * has the alert's colour.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintBoxes } from './boxes.ts';
import { paintDial } from './load-dial.ts';

const text = words.insight;
const SECONDS = 2.4;
/** Of the height, for what is stored. */
const STORED = 0.52;
/** Rows of a table, at most. */
const ROWS = 14;
/** A box stands for the first of these that leaves no more than so many of them. */
const PRODUCTS_A_BOX = [10_000, 20_000, 50_000, 100_000];
const MOST_BOXES = 40;
const IN_A_ROW = 10;

export interface Outgrown {
  products: number;
  /** How many the database's memory holds. */
  fit: number;
  /** Load at the day's peak, by the size of the catalogue. */
  sizes: Float64Array;
  load: Float64Array;
  loadWithCache: Float64Array;
  /** At `products`. */
  loadNow: number;
  /** None where nobody watches; without products where it never rings on the way. */
  alert: { load: number; products: number | undefined } | undefined;
}

export function outgrownScene(outgrown: Outgrown): Scene {
  const { products, sizes, load, loadWithCache } = outgrown;
  const each = Math.ceil(sizes.length / ROWS);
  return {
    duration: SECONDS,
    table: {
      head: text.tableHead,
      rows: [...sizes].flatMap((size, i) =>
        i % each === 0
          ? [[text.about(size), words.written.load(load[i] ?? 0), words.written.load(loadWithCache[i] ?? 0)]]
          : [],
      ),
    },
    paint: (brush, seconds) => paint(brush, outgrown, products * ease(seconds / SECONDS)),
  };
}

function paint(brush: Brush, outgrown: Outgrown, now: number): void {
  const { width, height, theme } = brush;
  const { products, fit, alert, loadNow } = outgrown;
  const load = now < products ? loadAt(outgrown, now) : loadNow;
  const top = height * (1 - STORED);
  const line = theme.bare ? 6 : 1.35 * theme.textPixels;
  const at = alert?.products;
  const rung = at !== undefined && now >= at ? at : undefined;
  paintDial(brush, { load, most: axisEnd(loadNow, [1.5, 3, 5, 10]), alert: alert?.load }, top);
  const inMemory = Math.min(products, fit);
  const least = Math.max(products / MOST_BOXES, inMemory / IN_A_ROW);
  const unit = PRODUCTS_A_BOX.find((count) => least <= count) ?? least;
  // All of what is to come has its room from the beginning.
  const rows = Math.max(1, Math.ceil((products - inMemory) / unit / IN_A_ROW));
  const high = Math.min(46, (height - top - 2 * line - 10) / (1 + rows));
  const wide = width / IN_A_ROW;
  const size = { wide, high, inARow: IN_A_ROW };
  const [held, spilt] = [Math.min(now, fit), Math.max(0, now - fit)];
  const shelf = Math.min(width, (fit / unit) * wide);
  const [memory, disk] = [top + line, top + 2 * line + high + 10];
  brush.box(1, memory, shelf - 2, high, 6, { fill: theme.role.main, alpha: 0.12 });
  const heldBoxes = { count: held / unit, marked: rung !== undefined && rung <= fit ? rung / unit : undefined };
  const spiltBoxes = {
    count: spilt / unit,
    marked: rung !== undefined && rung > fit ? (rung - fit) / unit : undefined,
  };
  paintBoxes(brush, [0, memory], size, heldBoxes, theme.role.main);
  brush.box(1, memory, shelf - 2, high, 6, { stroke: theme.ink, width: 3 });
  paintBoxes(brush, [0, disk], size, spiltBoxes, theme.role.bad);
  if (theme.bare) return;
  const style = { weight: 650, most: 0.6 * width } as const;
  const aside = { align: 'right', most: 0.38 * width } as const;
  const [over, between] = [top + 0.45 * line, disk - 0.55 * line];
  brush.text(text.inMemory(held), 0, over, style);
  brush.text(text.aBox(unit), width, over, { ...aside, colour: theme.soft });
  if (spilt > 0) brush.text(text.onDisk(now, held), 0, between, { ...style, colour: theme.role.bad });
  if (rung !== undefined)
    brush.text(text.rings(rung), width, between, { ...aside, weight: 750, colour: theme.role.second });
}

function loadAt({ sizes, load }: Outgrown, products: number): number {
  const after = sizes.findIndex((size) => size >= products);
  if (after < 1) return load[after < 0 ? load.length - 1 : 0] ?? 0;
  const [from = 0, to = 0] = [sizes[after - 1], sizes[after]];
  const [low = 0, high = 0] = [load[after - 1], load[after]];
  return low + ((high - low) * (products - from)) / (to - from);
}
