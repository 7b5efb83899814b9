/**
 * A lamp for each tale, in the order in which they come: a glass that fills with what your load uses of what ran short in it,
 * and glows once all is used. As it plays, the load grows to what it is. The signs in the lamps are the panel's.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { inTwoLines } from '../../../../src/figure/scene/two-lines.ts';
import { factor, percent } from '../../../../src/words/format.ts';
import { LEAST_SHOWN, MOST_SHOWN } from '../../model/bottlenecks/limit.ts';
import { words } from '../../words.ts';
import type { Kind } from '../parts/bottlenecks.ts';
import { paintGlass, paintNoGlass } from './glass.ts';

const text = words.questions;

interface Lamps {
  kinds: readonly Kind[];
  /** Names of the tales that no load brings. */
  apart: readonly string[];
  columns: Readonly<Record<string, Float64Array>>;
  facts: Readonly<Record<string, number>>;
  multiplier: number;
  requestsPerSecond: number;
  guess: { label: string; isRight: boolean } | undefined;
}

const SECONDS = 1.8;
/** Heights in letters: of the load on top, of the names of the kinds below it, and of the gap to the lamps; the style sheet has their sum. */
const LOAD = 3.3;
const KIND = 2.2;
const AIR = 0.8;
/** A letter is counted as no more than this part of the height; the style sheet has it, and LOWER, too. */
const LETTER = 1 / 19;
/** A glass's radius, of the room of a lamp and of the picture's height; the style sheet has them too. */
const ACROSS = 0.45;
const DOWN = 0.16;
const LOWER = 0.04;
export function lamps(drawn: Lamps): Scene {
  const { kinds, apart, columns, facts, multiplier, requestsPerSecond } = drawn;
  const order = kinds.flatMap(({ tales }) => tales);
  const loads = columns.loadMultiplier ?? new Float64Array();

  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const { width, height, theme } = brush;
      const line = lineOf(brush);
      const room = width / Math.max(1, order.length + apart.length);
      const radius = Math.min(ACROSS * room, DOWN * height);
      const middle = (LOAD + KIND + AIR) * line + LOWER * height + radius;
      const now = seconds >= SECONDS ? multiplier : grown(multiplier, seconds);
      const kindsAt = LOAD * line + 0.8 * LOWER * height;
      paintLoad(brush, now, requestsPerSecond, drawn.guess);
      let first = 0;
      for (const { isSideways, tales } of kinds) {
        const names = isSideways ? text.machinesShort : text.oneShort;
        paintKind(brush, names, kindsAt, first * room, (first + tales.length) * room);
        first += tales.length;
      }
      if (apart.length > 0) paintKind(brush, text.apartShort, kindsAt, first * room, width);
      const foot = middle + radius + AIR * line + 0.3 * LOWER * height;
      order.forEach(({ name, model, crossing }, i) => {
        const x = (i + 0.5) * room;
        const share = seconds >= SECONDS ? (facts[model] ?? 0) : shareAt(loads, columns[model] ?? loads, now);
        const isLit = crossing <= now;
        paintGlass(brush, { x, y: middle, radius }, isLit ? 1 : share, isLit, Math.min(seconds, SECONDS));
        const below = paintName(brush, name, x, foot, room);
        const pixels = isLit ? 2.3 * line : 1.5 * line;
        brush.text(isLit ? text.when(crossing) : percent(Math.round(100 * share) / 100), x, below + 1.4 * line, {
          align: 'center',
          pixels,
          weight: isLit ? 800 : 600,
          colour: isLit ? theme.role.bad : theme.soft,
          most: room - 6,
        });
      });
      apart.forEach((name, i) => {
        const x = (order.length + i + 0.5) * room;
        paintNoGlass(brush, { x, y: middle, radius });
        paintName(brush, name, x, foot, room);
      });
    },
    table: {
      head: [text.tale, text.comesAt, text.axisShare],
      rows: [
        ...order.map(({ name, model, crossing }) => [name, text.when(crossing), percent(facts[model] ?? 0)]),
        ...apart.map((name) => [name, text.apart, '']),
      ],
    },
    legend: [
      { label: text.inUse, role: 'main' },
      { label: text.allInUse, role: 'bad' },
    ],
  };
}

const lineOf = ({ height, theme }: Brush): number => Math.min(theme.textPixels, LETTER * height);

/** The load on its way up to where it stands, by factors. */
const grown = (multiplier: number, seconds: number): number =>
  LEAST_SHOWN * (Math.min(multiplier, MOST_SHOWN) / LEAST_SHOWN) ** ease(seconds / SECONDS);

/** At the nearest of the computed loads. */
function shareAt(loads: Float64Array, shares: Float64Array, load: number): number {
  const place = loads.findIndex((at) => at >= load);
  return shares[place < 0 ? shares.length - 1 : place] ?? 0;
}

/** How much it is now, and how the bet stands. */
function paintLoad(brush: Brush, now: number, requestsPerSecond: number, guess: Lamps['guess']): void {
  const { width, theme } = brush;
  const line = lineOf(brush);
  const y = 1.4 * line + 0.3 * LOWER * brush.height;
  const x = brush.text(factor(now), 0, y, { pixels: 3 * line, weight: 800 }) + 0.6 * line;
  const style = { pixels: 1.1 * line, weight: 600 };
  const end =
    x +
    brush.text(text.load(requestsPerSecond * now), x, y + 0.55 * line, {
      ...style,
      most: 0.5 * width,
    });
  if (!guess) {
    // What the tales were about, and what is turned up here.
    const aside = { ...style, pixels: theme.textPixels, colour: theme.soft, align: 'right' } as const;
    if (brush.measure(text.loadAlone, aside) <= width - end - line)
      brush.text(text.loadAlone, width, y + 0.55 * line, aside);
    return;
  }
  const colour = guess.isRight ? theme.role.good : theme.role.bad;
  brush.text(guess.isRight ? text.right(guess.label) : text.wrong(guess.label), width, y + 0.55 * line, {
    ...style,
    align: 'right',
    colour,
    most: width - end - line,
  });
}

/** What lamps have in common, over a line as long as they are. */
function paintKind(brush: Brush, names: readonly string[], top: number, from: number, to: number): void {
  const { theme } = brush;
  const line = lineOf(brush);
  const gap = 0.4 * line;
  const [left, right] = [from + gap, to - gap];
  brush.text(names, (left + right) / 2, top + 0.6 * line, {
    align: 'center',
    weight: 600,
    colour: theme.soft,
    most: right - left,
  });
  const y = top + 1.5 * line;
  brush.line(
    [
      [left, y + 8],
      [left, y],
      [right, y],
      [right, y + 8],
    ],
    { stroke: theme.role.quiet, width: 2 },
  );
}

/** On as many lines as it needs, two at most; gives where two would end, so that numbers stand in a row. */
function paintName(brush: Brush, name: string, x: number, top: number, room: number): number {
  const line = lineOf(brush);
  const style = { pixels: 1.05 * line, weight: 700, align: 'center', most: room - 6 } as const;
  const step = 1.2 * line;
  inTwoLines(brush, name, room - 6, style).forEach((one, i) => {
    brush.text(one, x, top + (i + 0.5) * step, style);
  });
  return top + 2 * step;
}
