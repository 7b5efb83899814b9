/**
 * Scene of slide "cashback": a till's receipt for each number of offers, hung from one line, as long as a request takes with
 * them. The newest grows out of the one before it; the name of one that is still to come hangs there alone. How many times the
 * first it has become stands in the room under the short ones. Milliseconds.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintPeg, paintReceipt } from './receipt.ts';

const text = words.cashback;
const SECONDS = 0.9;
/** Of a receipt's room across. */
const GAP = 0.2;
const LARGEST = 40;
/** Of the line and of what hangs before it. */
const PEG = 30;
const MOST_NUMBER = 190;
/** Of the width, at the foot, where only the last ones reach. */
const LABEL = 0.46;

export interface Receipts {
  offers: number;
  /** For how many offers there is a place on the line. */
  room: number;
  restMilliseconds: number;
  /** Of the dates, for each number of offers. */
  parseMilliseconds: ArrayLike<number>;
}

export function receiptsScene(receipts: Receipts): Scene {
  const { offers, restMilliseconds: rest, parseMilliseconds: parsing } = receipts;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, receipts, ease(seconds / SECONDS)),
    table: {
      head: text.tableHead,
      rows: Array.from({ length: offers + 1 }, (_, count) =>
        [rest, parsing[count] ?? 0, rest + (parsing[count] ?? 0)].map(text.milliseconds),
      ).map((cells, count) => [text.names[count] ?? '', ...cells]),
    },
  };
}

/** @param share of the way that the newest has come. */
function paint(brush: Brush, receipts: Receipts, share: number): void {
  const { width, height, theme } = brush;
  const { offers, room, restMilliseconds: rest, parseMilliseconds: parsing } = receipts;
  const wide = width / (room + 1);
  const across = (1 - GAP) * wide;
  const large = Math.min(LARGEST, Math.max(theme.textPixels, wide / 5));
  const head = 1.5 * theme.textPixels;
  const top = head + PEG / 2;
  const whole = rest + (parsing[offers] ?? 0);
  const scale = (height - top - 1.45 * large) / axisEnd(whole, [70, 150, 300, 1000]);
  const ends = [0, width].map((x) => [x, top] as const);
  brush.line(ends, { stroke: theme.ink, width: 4 });
  for (let count = 0; count <= room; count++) {
    const [left, isThere] = [(count + GAP / 2) * wide, count <= offers];
    brush.text(text.names[count] ?? '', left + across / 2, head / 2, {
      align: 'center',
      pixels: Math.min(26, large),
      weight: isThere ? 750 : 500,
      colour: isThere ? theme.ink : theme.soft,
      most: wide - 8,
    });
    const isNewest = count === offers && count > 0;
    if (isThere) {
      const before = rest + (parsing[Math.max(0, count - 1)] ?? 0);
      const now = before + (rest + (parsing[count] ?? 0) - before) * (isNewest ? share : 1);
      const parts = Array.from({ length: count }, (_, offer) => ({
        name: text.partners[offer] ?? text.anotherOffer,
        milliseconds: (parsing[offer + 1] ?? 0) - (parsing[offer] ?? 0),
      }));
      const list = { name: text.list, milliseconds: rest };
      paintReceipt(brush, { left, top, width: across, scale, list, parts, printed: now });
      // At rest the sum of what is printed.
      const sum = [list, ...parts].reduce((all, { milliseconds }) => all + text.printed(milliseconds), 0);
      brush.text(text.tenths(isNewest && share < 1 ? now : sum), left + across / 2, top + now * scale + 0.9 * large, {
        pixels: large,
        weight: 800,
        align: 'center',
        colour: isNewest ? theme.role.bad : theme.ink,
        most: wide - 6,
      });
    }
    paintPeg(brush, left + across / 2, top, PEG, isThere);
  }
  if (offers === 0) return;
  const under = top + (rest + (parsing[1] ?? 0)) * scale + 1.6 * large;
  paintGrowth(brush, text.times(whole, rest), [0.5 * GAP * wide, under], [2 * wide, height - under]);
}

/** Under the first two, which are the shortest; where they leave no room for it, only the sentence says it. */
function paintGrowth(
  brush: Brush,
  number: string,
  [left, top]: readonly [number, number],
  [width, height]: readonly [number, number],
): void {
  const { theme } = brush;
  const label = 1.5 * theme.textPixels;
  const pixels = Math.min(MOST_NUMBER, 0.55 * width, height - label);
  if (pixels < 2 * theme.textPixels) return;
  const foot = brush.height - label;
  const most = width - left;
  brush.text(number, left, Math.max(top + 0.5 * pixels, foot - 0.5 * pixels), {
    pixels,
    weight: 800,
    colour: theme.role.bad,
    most,
  });
  brush.text(text.asMuch, left, foot + 0.5 * label, { colour: theme.soft, weight: 600, most: LABEL * brush.width });
}
