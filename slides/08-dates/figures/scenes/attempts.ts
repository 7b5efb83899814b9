/**
 * Scene of slide "multiplication": one dot for each attempt to read a date in one request. The newest factor is what the
 * camera draws back for; what was there before stays in its corner, in the colour of the factor that brought it.
 */

import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { filled, type Place, patch, type Wall, wallFor } from './dot-wall.ts';

const text = words.multiplication;
const ZOOM_SECONDS = 1.8;
/** Round as long as one sees that they are; below, a wall of ticks. */
const SMALLEST_ROUND = 10;
/** Ticks narrower than this touch. */
const SMALLEST_TICK = 2.5;
/** Of a cell's side: radius of a dot at the price that is told first, and the side of its tick. */
const [RADIUS, TICK] = [0.38, 0.74];
/** The margin of the words above, where one dot stands alone under them. */
const ALONE_AT = 64;

export interface Attempts {
  /** Attempts after each factor, from the one of the beginning. */
  counts: readonly number[];
  /** The same factors as they are read. */
  factors: readonly string[];
  /** Price of an attempt, as a factor of the one that is told first: a dot is as large as its attempt is dear. */
  price: number;
  parseMilliseconds: number;
  otherMilliseconds: number;
  /** What an attempt takes, where nobody has measured it. */
  assumedMicroseconds: number | undefined;
  /** What the viewer has bet on, and its words. */
  guess: { count: number; label: string } | undefined;
}

export function attemptsScene(attempts: Attempts): Scene {
  const { counts, factors } = attempts;
  const all = counts.at(-1) ?? 0;
  const before = Math.max(1, counts.findLast((count) => count < all) ?? all);
  return {
    duration: all > before ? ZOOM_SECONDS : 0,
    paint: (brush, seconds) => {
      const share = all > before ? ease(seconds / ZOOM_SECONDS) : 1;
      const box = boxOf(brush, attempts);
      const place = { width: brush.width, height: brush.height, boxLeft: box.left, boxTop: box.top };
      brush.context.save();
      if (brush.theme.bare && all === 1)
        brush.context.translate(ALONE_AT - (0.5 - RADIUS) * wallFor(all, place).cell, 0);
      paintDots(brush, attempts, place, share);
      brush.context.restore();
      if (brush.theme.bare && all === 1) {
        const { cell } = wallFor(all, place);
        brush.text(text.alone, ALONE_AT + 2 * RADIUS * cell + 22, 0.5 * cell, { pixels: 26, weight: 650 });
      }
      if (!brush.theme.bare) paintBox(brush, attempts, box, share === 1 ? all : between(before, all, share));
    },
    table: {
      head: text.tableHead,
      rows: counts.map((count, i) => [factors[i] ?? '', text.count(count)]),
    },
  };
}

/** As a camera moves: each moment draws back by the same factor. */
const between = (from: number, to: number, share: number) => Math.round(from * (to / from) ** share);

/** Colours of the factors, in their order. */
const coloursOf = ({ theme: { ink, role } }: Brush) => [ink, role.good, role.main, role.second, role.bad];

function paintDots(brush: Brush, { counts, guess, price }: Attempts, place: Place, share: number): void {
  const all = counts.at(-1) ?? 0;
  if (all === 0) return;
  const wall = wallFor(all, place);
  const before = Math.max(1, counts.findLast((count) => count < all) ?? all);
  const near = share === 1 ? wall.cell : wallFor(before, place).cell;
  const side = near * (wall.cell / near) ** share;
  const colours = coloursOf(brush);
  let from = new Array<number>(wall.rows).fill(0);
  counts.forEach((count, i) => {
    const to = count === all ? filled(wall, all) : patch(wall, count);
    paintRuns(brush, side, price, from, to, colours[i] ?? brush.theme.ink);
    from = to;
  });
  if (side < SMALLEST_ROUND && side > SMALLEST_TICK) paintGaps(brush, wall, side, price);
  if (guess && guess.count < all) outline(brush, side, patch(wall, guess.count));
}

/** Cells of each row from one end to the other, as far as the camera sees them. */
function paintRuns(
  brush: Brush,
  side: number,
  price: number,
  from: readonly number[],
  to: readonly number[],
  colour: string,
): void {
  const { context } = brush;
  const isRound = side >= SMALLEST_ROUND;
  // Until they touch.
  const radius = side * Math.min(0.5, RADIUS * Math.sqrt(price));
  context.beginPath();
  for (let row = 0; row < to.length && row * side < brush.height; row++) {
    const [first, end] = [from[row] ?? 0, Math.min(to[row] ?? 0, Math.ceil(brush.width / side))];
    if (end <= first) continue;
    if (!isRound) context.rect(first * side, row * side, (end - first) * side, side);
    else
      for (let column = first; column < end; column++) {
        const [x, y] = [(column + 0.5) * side, (row + 0.5) * side];
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
  }
  // Too many to be told apart: what they cover together.
  const alpha = side > SMALLEST_TICK ? 1 : Math.min(1, TICK ** 2 * price);
  brush.apply({ fill: colour, alpha });
}

/** Cuts the runs into ticks: a few hundred lines instead of many thousand squares. */
function paintGaps(brush: Brush, { columns, rows }: Wall, side: number, price: number): void {
  const { context, width, height, theme } = brush;
  const gap = side * Math.max(0, 1 - TICK * Math.sqrt(price));
  context.beginPath();
  for (let column = 0; column <= columns && column * side <= width; column++)
    context.rect(column * side - gap / 2, 0, gap, height);
  for (let row = 0; row <= rows && row * side <= height; row++) context.rect(0, row * side - gap / 2, width, gap);
  brush.apply({ fill: theme.paper });
}

/** The edge of a patch. */
function outline(brush: Brush, side: number, ends: readonly number[]): void {
  const { context, theme } = brush;
  const height = ends.indexOf(0);
  const rows = ends.slice(0, height < 0 ? ends.length : height);
  const inset = 1.5;
  for (const [colour, width] of [
    [theme.paper, 7],
    [theme.ink, 3],
  ] as const) {
    context.beginPath();
    context.moveTo(inset, inset);
    rows.forEach((end, row) => {
      context.lineTo(end * side, Math.max(inset, row * side));
      context.lineTo(end * side, (row + 1) * side);
    });
    context.lineTo(inset, rows.length * side);
    context.closePath();
    brush.apply({ stroke: colour, width });
  }
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  isLow: boolean;
}

const MARGIN = 24;
const NUMBER_PIXELS = 84;
const BAR_PIXELS = 18;

/** Room for the product, the number and what it costs; where there is little, for product and number alone. */
function boxOf({ width, height, theme }: Brush, { guess }: Attempts): Box {
  if (theme.bare) return { left: width, top: height, width: 0, height: 0, isLow: true };
  const isLow = height < 300;
  const wide = Math.min(width - 2 * MARGIN, isLow ? 420 : 700);
  const words = theme.textPixels * (guess ? 4.6 : 3.2);
  const high = isLow ? 96 : NUMBER_PIXELS + BAR_PIXELS + words + 60;
  return { left: width - wide - MARGIN, top: height - high - 12, width: wide, height: high, isLow };
}

function paintBox(brush: Brush, attempts: Attempts, { left, top, width, height, isLow }: Box, count: number): void {
  const { theme } = brush;
  const line = theme.textPixels;
  const inset = isLow ? 14 : 26;
  const [x, room] = [left + inset, width - 2 * inset];
  brush.box(left, top, width, height, 14, { fill: theme.paper, stroke: theme.ink, width: 2.5 });
  let y = top + (isLow ? 24 : 18 + line * 0.8);
  paintProduct(brush, attempts, x, y, room);
  const pixels = isLow ? 38 : NUMBER_PIXELS;
  y += isLow ? 42 : line * 0.8 + 6 + pixels / 2;
  const wide = brush.text(text.count(count), x, y, { pixels, weight: 800 });
  brush.text(text.attemptsWord(count), x + wide + 14, y + pixels * 0.16, { pixels: 24, most: room - wide - 14 });
  if (isLow) return;
  y += pixels / 2 + 12 + BAR_PIXELS / 2;
  paintCost(brush, attempts, x, y, room);
  if (!attempts.guess) return;
  y += BAR_PIXELS + line * 2.4;
  const mark = [x, x + 34].map((end) => [end, y] as const);
  brush.line(mark, { stroke: theme.ink, width: 3 });
  brush.text(text.yourGuess(attempts.guess.label), x + 46, y, { weight: 650, most: room - 46 });
}

/** The factors in the colours of their dots: they are the legend. */
function paintProduct(brush: Brush, { factors }: Attempts, x: number, y: number, room: number): void {
  const style = { pixels: 23, weight: 700 };
  const wide = factors.reduce((sum, factor) => sum + brush.measure(factor, style) + 7, 0);
  const squeeze = Math.min(1, room / wide);
  const colours = coloursOf(brush);
  let at = x;
  factors.forEach((factor, i) => {
    const most = brush.measure(factor, style) * squeeze;
    brush.text(factor, at, y, { ...style, colour: colours[i] ?? brush.theme.ink, most });
    at += most + 7 * squeeze;
  });
}

/** A request's time, and what of it these attempts take. */
function paintCost(
  brush: Brush,
  { parseMilliseconds, otherMilliseconds, assumedMicroseconds }: Attempts,
  x: number,
  y: number,
  room: number,
) {
  const { theme } = brush;
  const whole = parseMilliseconds + otherMilliseconds;
  const part = whole > 0 ? (room * parseMilliseconds) / whole : 0;
  brush.box(x, y - BAR_PIXELS / 2, room, BAR_PIXELS, 4, { fill: theme.grid });
  if (part > 0) brush.box(x, y - BAR_PIXELS / 2, part, BAR_PIXELS, 4, { fill: theme.role.bad });
  const under = y + BAR_PIXELS / 2 + theme.textPixels;
  brush.text(text.cost(parseMilliseconds, otherMilliseconds, assumedMicroseconds), x, under, { most: room });
}
