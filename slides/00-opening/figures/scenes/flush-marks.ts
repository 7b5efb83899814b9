/** The words on a flush: minutes, what the origin can do, what the wall is made of, the guess, and how it ends. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type Flush, MINUTES, ORIGIN_ROWS, type Place, type Rows, VISITOR_ROWS } from './flush-place.ts';

const text = words.flush;
/** After the flush nothing is steady for so long. */
const SETTLED_MINUTES = 0.5;
/** When its word is put on a heap, as a share of the time that all of it plays. */
const FLAG_FROM = 0.8;
/** From the heaps to the numbers beside them, in pixels. */
const BESIDE = 24;

/** The grounds that both heaps stand on, and the minutes. */
export function paintTime(brush: Brush, { width, origin, visitors }: Place): void {
  const { theme, height } = brush;
  for (const y of [origin, visitors])
    brush.line(
      [
        [0, y + 1],
        [width, y + 1],
      ],
      { stroke: theme.soft, width: 2 },
    );
  const last = MINUTES.at(-1) ?? 0;
  for (const minute of MINUTES)
    brush.text(
      minute === last ? text.minutes(minute) : amount(minute),
      (minute / last) * width,
      height - 0.6 * theme.textPixels,
      { colour: theme.soft, align: minute === 0 ? 'left' : minute === last ? 'right' : 'center' },
    );
}

export function paintFlush(brush: Brush, { width, up, visitorsUp, origin, visitors }: Place, minute: number): void {
  const { theme } = brush;
  const x = (minute / (MINUTES.at(-1) ?? 1)) * width;
  const top = origin - ORIGIN_ROWS * up;
  // Words may stand between the two.
  for (const [from, to] of [
    [top, origin],
    [visitors - VISITOR_ROWS * visitorsUp, visitors],
  ] as const)
    brush.line(
      [
        [x, from],
        [x, to],
      ],
      { stroke: theme.ink, width: 2 },
    );
  const style = { weight: 700, align: 'right' } as const;
  if (brush.measure(text.flushMark, style) < x - 10)
    brush.text(text.flushMark, x - 10, top + 0.7 * theme.textPixels, style);
}

/** A flag on the heap of what is asked once more, where it is high enough to carry one. */
export function paintRetries(
  brush: Brush,
  place: Place,
  { columns, flushMinute = 0 }: Flush,
  rows: Rows,
  share: number,
): void {
  const { theme } = brush;
  const mean = (column: Float64Array) => {
    const later = column.filter((_, i) => (columns.minutes[i] ?? 0) > flushMinute + SETTLED_MINUTES);
    return rows(later.reduce((sum, one) => sum + one, 0) / Math.max(1, later.length)) * place.up;
  };
  const [all, again] = [mean(columns.originRequestsPerSecond), mean(columns.retriesPerSecond)];
  const style = { pixels: 1.5 * theme.textPixels, weight: 800 };
  const high = 1.5 * style.pixels;
  if (share < FLAG_FROM || again < 1.4 * high) return;
  const wide = brush.measure(text.wall, style) + style.pixels;
  const left = 0.6 * place.width - wide / 2;
  const top = place.origin - all + again / 2 - high / 2;
  brush.box(left, top, wide, high, 6, { fill: theme.role.bad });
  brush.text(text.wall, left + style.pixels / 2, top + high / 2 + 1, { ...style, colour: theme.paper });
}

/** Where the heap of those who are served would end, were the guess right. */
export function paintGuess(brush: Brush, { width, visitors, visitorsUp }: Place, rows: number): void {
  const { theme } = brush;
  const y = visitors - rows * visitorsUp;
  brush.line(
    [
      [0, y],
      [width, y],
    ],
    { stroke: theme.role.third, width: 3, dash: [3, 5] },
  );
  const style = { weight: 700 };
  const wide = brush.measure(text.guess, style) + 16;
  const high = 1.4 * theme.textPixels;
  brush.box(0, y - high / 2, wide, high, 4, { fill: theme.paper });
  brush.text(text.guess, 8, y + 1, { ...style, colour: theme.role.third });
}

/** What the origin can do; and how both stand at the end, in numbers: beside the heaps, or over them. */
export function paintEnd(brush: Brush, place: Place, flush: Flush, rows: Rows): void {
  const { theme } = brush;
  const { originCapacityPerSecond: capacity, atTheEnd, isDown } = flush;
  const { width, up, visitorsUp, origin, visitors, aside } = place;
  const limit = origin - Math.min(ORIGIN_ROWS, rows(capacity)) * up;
  brush.line(
    [
      [0, limit],
      [width + (aside > 0 ? BESIDE - 6 : 0), limit],
    ],
    { stroke: theme.ink, width: 2.5, dash: [9, 6] },
  );
  const asked = { words: text.askedNow(atTheEnd.askedPerSecond), colour: theme.ink };
  if (atTheEnd.askedPerSecond > capacity) asked.colour = theme.role.bad;
  const served = { words: text.servedNow(atTheEnd.servedShare), colour: isDown ? theme.role.bad : theme.role.good };
  const row = theme.textPixels;
  if (aside === 0) {
    const small = { weight: 700, most: width };
    const overOrigin = origin - (ORIGIN_ROWS + 0.5) * up - 0.6 * row;
    brush.text(text.askedAndCan(atTheEnd.askedPerSecond, capacity), 0, overOrigin, { ...small, colour: asked.colour });
    const over = Math.max(0.7 * row, visitors - (VISITOR_ROWS + 0.5) * visitorsUp - 0.6 * row);
    brush.text(text.areServedNow(atTheEnd.servedShare), 0, over, { ...small, colour: served.colour });
    return;
  }
  const [x, most] = [width + BESIDE, aside - BESIDE];
  const can = Math.min(origin - 0.6 * row, Math.max(0.6 * row, limit));
  brush.text(text.capacity(capacity), x, can, { weight: 700, most });
  // One number is the loudest, and it is not this one.
  const pixels = 1.3 * row;
  const block = pixels + 1.5 * row;
  const heap = origin - rows(atTheEnd.askedPerSecond) * up;
  const top = Math.max(visitors + 0.5 * row, Math.min(heap, can - 0.9 * row - block));
  brush.text(asked.words, x, top + 0.5 * pixels, { pixels, weight: 700, colour: asked.colour, most });
  brush.text(text.ofTheOrigin, x, top + pixels + 0.5 * row, { colour: theme.soft, most });
  const loud = Math.max(2.6 * row, Math.min(4.4 * row, VISITOR_ROWS * visitorsUp - 1.2 * row));
  brush.text(served.words, x, visitors - 1.3 * row - 0.42 * loud, {
    pixels: loud,
    weight: 800,
    colour: served.colour,
    most,
  });
  brush.text(text.areServed, x, visitors - 0.6 * row, { colour: theme.soft, most });
}
