/**
 * Scene of slide "fix": how long an answer takes over the morning, up to the commit and past it, and as it would have gone
 * on. Beside it the connections while too few are left; afterwards three answers, seen from close up: under it, where there is
 * no room beside it.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';
import { paintConnections } from './connections.ts';
import { area, bigNumber, curve, FROM, type Frame, hoursUnder, levelLine, placed, TO } from './hours.ts';
import { overOf } from './load-of-morning.ts';
import { lastBy, MOST_MILLISECONDS, morningTable, SECONDS } from './morning.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;
const BESIDE = 0.31;
const GAP = 56;
const LARGE = 60;
/** In letters; what is narrower has no room beside the morning. */
const WIDE = 40;
/** Height of an answer's row there. */
const ROW = 34;

export interface MendedMorning {
  hour: Float64Array;
  load: Float64Array;
  response: Float64Array;
  /** How long an answer would have taken, had nobody found it. */
  unfixed: Float64Array;
  /** Null where nothing is fixed: then the told hour is as far as it is known. */
  fixHour: number | null;
  connections: number;
  /** Of the club of 60,000 products, then; NaN where nothing is fixed. */
  clubMilliseconds: number;
}

export function mendedMorningScene(morning: MendedMorning): Scene {
  const { hour, load, response, fixHour } = morning;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, morning, FROM + (TO - FROM) * Math.min(1, seconds / SECONDS)),
    legend: fixHour === TOLD_FIX_HOUR ? [{ label: text.commit, role: 'good', origin: 'told' }] : [],
    table: morningTable(hour, load, response, TO),
  };
}

function paint(brush: Brush, morning: MendedMorning, until: number): void {
  const { width, height, theme } = brush;
  const { hour, load, response, fixHour, connections } = morning;
  const known = Math.min(until, fixHour === null ? TOLD_FIX_HOUR : TO);
  const now = lastBy(hour, known);
  const isOver = (load[now] ?? 0) >= 1;
  const colour = isOver ? theme.role.bad : theme.role.good;
  const isWide = width > WIDE * theme.textPixels;
  const beside = isWide ? BESIDE * width : -GAP;
  const isMended = fixHour !== null && known >= fixHour;
  const rows = isMended && !isWide ? 3 * ROW + 8 : 0;
  const [left, right] = [12 + brush.measure(wholeMilliseconds(MOST_MILLISECONDS)), width - beside - GAP];
  const large = { colour, most: right, pixels: isWide ? LARGE : 0.7 * LARGE };
  const top = bigNumber(brush, wholeMilliseconds(response[now] ?? 0), text.answerAt(known), [0, 0], large);
  const bottom = height - 1.8 * theme.textPixels - rows;
  const end = isWide ? right : right - brush.measure(timeOfDay(TO)) / 2;
  const frame = { left, right: end, top: top + 30, bottom, most: MOST_MILLISECONDS };
  paintAnswers(brush, frame, morning, until, known);
  hoursUnder(brush, frame);
  const place = { left: width - beside, top, width: beside, height: height - top };
  if (!isWide) {
    if (isMended) paintRows(brush, morning, response[now] ?? 0, height - rows + 8);
  } else if (isMended) {
    brush.text(text.closeUp, place.left, 0.52 * LARGE, { pixels: 26, weight: 750, most: beside });
    paintCloseUp(brush, morning, response[now] ?? 0, { ...place, height: frame.bottom - top });
  } else {
    const share = percent(load[now] ?? 0);
    bigNumber(brush, share, text.full(connections), [place.left, 0], { ...large, most: beside });
    paintConnections(brush, { connections, load: load[now] ?? 0, isMended }, { ...place, top: top + 12 });
  }
}

function paintAnswers(brush: Brush, frame: Frame, morning: MendedMorning, until: number, known: number): void {
  const { theme } = brush;
  const { hour, load, response, unfixed, fixHour } = morning;
  for (const value of [0, MOST_MILLISECONDS]) levelLine(brush, frame, value, wholeMilliseconds(value));
  const mendedFrom = fixHour ?? Number.POSITIVE_INFINITY;
  const ghostFrom = Math.min(known, mendedFrom);
  if (until > ghostFrom) paintGhost(brush, frame, curve(frame, hour, unfixed, [ghostFrom, until]));
  brush.line(curve(frame, hour, response, [FROM, Math.min(known, mendedFrom)]), { stroke: theme.role.main, width: 5 });
  for (const { at, to } of overOf(hour, load, known))
    area(brush, curve(frame, hour, response, [at, to]), frame.bottom, { fill: theme.role.bad });
  if (known < mendedFrom) return;
  brush.line(curve(frame, hour, response, [mendedFrom, known]), { stroke: theme.role.good, width: 7 });
  paintMoment(brush, frame, mendedFrom);
}

/** How it would have gone on. */
function paintGhost(brush: Brush, frame: Frame, points: ReturnType<typeof curve>): void {
  const { theme } = brush;
  brush.line(points, { stroke: theme.role.bad, width: 3, dash: [4, 7] });
  const last = points.at(-1);
  const high = points[0]?.[1] ?? frame.bottom;
  // Where nothing went wrong there is nothing to be told.
  if (!last || last[0] < frame.right - 1 || high > (frame.top + frame.bottom) / 2) return;
  const style = { colour: theme.role.bad, weight: 650, align: 'right' } as const;
  brush.text(text.unfixed, frame.right, Math.min(high, last[1]) - 0.8 * theme.textPixels, style);
}

/** The moment, named over its line. */
function paintMoment(brush: Brush, frame: Frame, hour: number): void {
  const { theme } = brush;
  const [x] = placed(frame)(hour, 0);
  const ends = [frame.top - 6, frame.bottom].map((y) => [x, y] as const);
  brush.line(ends, { stroke: theme.ink, width: 2.5, dash: [9, 6] });
  const label = hour === TOLD_FIX_HOUR ? text.told : text.fix(hour);
  const style = { weight: 700 };
  const half = brush.measure(label, style) / 2;
  const middle = Math.max(frame.left + half, Math.min(frame.right - half, x));
  brush.text(label, middle, frame.top - 8 - theme.textPixels * 0.6, { ...style, align: 'center' });
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The newest is the one that counts. */
const answersOf = ({ theme }: Brush, { unfixed, clubMilliseconds }: MendedMorning, now: number) => [
  { label: text.dawn, value: unfixed[0] ?? 0, fill: theme.role.main },
  { label: text.club, value: clubMilliseconds, fill: theme.role.quiet },
  { label: text.midSale, value: now, fill: theme.role.good },
];

/** Three answers as bars, from nought, with their names behind them. */
function paintRows(brush: Brush, morning: MendedMorning, now: number, top: number): void {
  const { theme, width } = brush;
  const rows = answersOf(brush, morning, now);
  const most = Math.max(...rows.map(({ value }) => value));
  const longest = 0.34 * width;
  rows.forEach(({ label, value, fill }, i) => {
    const [y, high] = [top + i * ROW, ROW - 6];
    brush.box(0, y, Math.max(4, (value / most) * longest), high, 4, { fill });
    const number = { pixels: 18, weight: 800, colour: theme.paper, most: longest - 8 };
    brush.text(wholeMilliseconds(value), 8, y + high / 2 + 1, number);
    brush.text(label, longest + 10, y + high / 2 + 1, { weight: 600, most: width - longest - 10 });
  });
}

/** Three answers as bars, from nought, under their names. */
function paintCloseUp(brush: Brush, morning: MendedMorning, now: number, { left, top, width, height }: Place): void {
  const { theme } = brush;
  const rows = answersOf(brush, morning, now);
  const most = Math.max(...rows.map(({ value }) => value));
  const each = height / rows.length;
  const line = 1.3 * Math.max(18, theme.textPixels);
  const high = Math.min(54, each - line - 14);
  rows.forEach(({ label, value, fill }, i) => {
    const y = top + i * each;
    brush.text(label, left, y + line / 2, { pixels: 18, weight: 600, most: width });
    brush.box(left, y + line + 2, Math.max(4, (value / most) * width), high, 5, { fill });
    const number = { pixels: 28, weight: 800, colour: theme.paper, most: width };
    brush.text(wholeMilliseconds(value), left + 14, y + line + 2 + high / 2 + 1, number);
  });
}
