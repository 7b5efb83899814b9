/**
 * Scene of slide "cashback": what a request costs, a column for each number of offers: everything else at its foot, and on it
 * a block for each offer whose dates are read. The newest column rises from the one before it. Beside them, where there is
 * room, what visitors see of the offers. Milliseconds.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintProductCard, roleOfOffer } from './product-card.ts';

const text = words.cashback;
const SECONDS = 0.7;
const GAP = 0.24;
/** The product beside them: its share of the width, and where there is none. */
const CARD = 0.27;
const NARROW = 640;
const HEAD = 20;

export interface Stairs {
  offers: number;
  /** How many columns there is room for. */
  room: number;
  restMilliseconds: number;
  /** Of the dates, for each number of offers. */
  parseMilliseconds: ArrayLike<number>;
}

export function stairsScene(stairs: Stairs): Scene {
  const { offers, restMilliseconds: rest, parseMilliseconds: parsing } = stairs;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, stairs, ease(seconds / SECONDS)),
    table: {
      head: text.tableHead,
      rows: Array.from({ length: offers + 1 }, (_, count) =>
        [rest, parsing[count] ?? 0, rest + (parsing[count] ?? 0)].map(text.milliseconds),
      ).map((cells, count) => [text.names[count] ?? '', ...cells]),
    },
  };
}

function paint(brush: Brush, stairs: Stairs, share: number): void {
  const { width: whole, height, theme } = brush;
  const { offers, room, restMilliseconds: rest, parseMilliseconds: parsing } = stairs;
  const start = whole < NARROW ? 0 : CARD * whole + 28;
  const width = whole - start;
  const foot = height - 1.6 * theme.textPixels;
  const large = Math.min(34, Math.max(theme.textPixels, width / room / 4.6));
  const most = axisEnd(rest + (parsing[offers] ?? 0), [75, 150, 300, 1000]);
  const head = start > 0 ? 1.5 * HEAD : 0;
  if (start > 0) {
    brush.text(text.seen, 0, 0.6 * HEAD, { pixels: HEAD, weight: 700, most: start - 28 });
    brush.text(text.cost, start, 0.6 * HEAD, { pixels: HEAD, weight: 700, most: width });
    paintProductCard(brush, offers, { left: 0, top: head, width: start - 28, height: foot - head }, share);
  }
  const scale = (foot - head - 1.5 * large) / most;
  const wide = width / (room + 1);
  for (let count = 0; count <= room; count++) {
    const [left, across] = [start + (count + GAP / 2) * wide, (1 - GAP) * wide];
    const isThere = count <= offers;
    brush.text(text.names[count] ?? '', left + across / 2, foot + 0.85 * theme.textPixels, {
      align: 'center',
      weight: isThere ? 700 : 500,
      colour: isThere ? theme.ink : theme.soft,
      most: wide - 8,
    });
    if (!isThere) continue;
    const grown = count === offers && count > 0 ? share : 1;
    column(brush, stairs, count, { left, across, foot, scale }, grown);
    const before = rest + (parsing[Math.max(0, count - 1)] ?? 0);
    const now = before + (rest + (parsing[count] ?? 0) - before) * grown;
    const colour = count === 0 ? theme.soft : theme.ink;
    const number = { pixels: large, weight: 800, align: 'center', colour, most: wide - 6 } as const;
    brush.text(text.milliseconds(now), left + across / 2, foot - now * scale - 0.75 * large, number);
  }
  // Over the first columns, which are the lowest.
  if (offers > 0) {
    const number = text.times(rest + (parsing[offers] ?? 0), rest);
    const pixels = Math.min(104, 0.3 * (foot - head));
    const room = 2 * wide;
    const style = { pixels, weight: 800, colour: theme.role.bad, most: room } as const;
    if (pixels > 2 * theme.textPixels) {
      brush.text(number, start, head + 0.75 * pixels, style);
      brush.text(text.asMuch, start, head + 1.4 * pixels, { colour: theme.soft, most: room });
    }
  }
  const ends = [start, whole].map((x) => [x, foot + 1] as const);
  brush.line(ends, { stroke: theme.ink, width: 2 });
}

interface Column {
  left: number;
  across: number;
  foot: number;
  /** Pixels a millisecond. */
  scale: number;
}

function column(
  brush: Brush,
  { restMilliseconds: rest, parseMilliseconds: parsing }: Stairs,
  count: number,
  { left, across, foot, scale }: Column,
  grown: number,
): void {
  const { theme } = brush;
  brush.box(left, foot - rest * scale, across, rest * scale, 0, { fill: theme.role.quiet, alpha: 0.75 });
  for (let offer = 1; offer <= count; offer++) {
    const [from, to] = [rest + (parsing[offer - 1] ?? 0), rest + (parsing[offer] ?? 0)];
    const high = Math.max(0, (to - from) * scale * (offer === count ? grown : 1) - 3);
    const top = foot - from * scale - 3 - high;
    brush.box(left, top, across, high, 4, { fill: theme.role[roleOfOffer(offer)] });
    const name = text.partners[offer - 1];
    const style = { colour: theme.paper, weight: 700, align: 'center' } as const;
    if (name && high > 1.2 * theme.textPixels && brush.measure(name, style) < across - 8)
      brush.text(name, left + across / 2, top + high / 2, style);
  }
}
