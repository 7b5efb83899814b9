/** Scene of slide "fix": how long an answer takes over the morning, up to the commit and past it, and as it would have gone on. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';
import { bigNumber, curve, FROM, type Frame, hoursUnder, levelLine, placed, TO, wall } from './hours.ts';
import { overOf } from './load-of-morning.ts';
import { lastBy, MOST_MILLISECONDS, morningTable, SECONDS } from './morning.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;
const LARGE = 76;
/** In letters; what is narrower has smaller numbers. */
const WIDE = 40;
/** Room over the frame for the name of the moment, in heights of a letter. */
const MOMENT = 2;
/** Height of the number, its label and the gap down to the line, as a multiple of the number's. */
const BLOCK = 1.6;

export interface MendedMorning {
  hour: Float64Array;
  load: Float64Array;
  response: Float64Array;
  /** How long an answer would have taken, had nobody found it. */
  unfixed: Float64Array;
  /** Null where nothing is fixed: then the told hour is as far as it is known. */
  fixHour: number | null;
  /** What is known by then is drawn. */
  untilHour: number;
}

/** The axis ends with the hour up to which it is known, past the told commit. */
const lastHour = (untilHour: number): number => Math.min(TO, Math.max(Math.ceil(TOLD_FIX_HOUR), Math.ceil(untilHour)));

export function mendedMorningScene(morning: MendedMorning): Scene {
  const { hour, load, response, fixHour } = morning;
  return {
    duration: SECONDS,
    paint: (brush, seconds) =>
      paint(brush, morning, FROM + (lastHour(morning.untilHour) - FROM) * Math.min(1, seconds / SECONDS)),
    legend: fixHour === TOLD_FIX_HOUR ? [{ label: '', role: 'good', origin: 'told' }] : [],
    table: morningTable(hour, load, response, lastHour(morning.untilHour)),
  };
}

function paint(brush: Brush, morning: MendedMorning, until: number): void {
  const { width, height, theme } = brush;
  const { hour, load, response, fixHour, untilHour } = morning;
  const known = Math.min(until, fixHour === null ? Math.min(untilHour, TOLD_FIX_HOUR) : untilHour);
  const now = lastBy(hour, known);
  const colour = (load[now] ?? 0) >= 1 ? theme.role.bad : theme.role.good;
  const left = 12 + brush.measure(wholeMilliseconds(MOST_MILLISECONDS));
  const pixels = width > WIDE * theme.textPixels ? LARGE : 0.6 * LARGE;
  const large = { colour, most: width, pixels };
  const [number, label] = [wholeMilliseconds(response[now] ?? 0), text.answerAt(known)];
  const to = lastHour(untilHour);
  const bottom = height - 1.8 * theme.textPixels;
  const right = width - brush.measure(timeOfDay(to)) / 2;
  const open = { left, right, to, top: MOMENT * theme.textPixels, bottom, most: MOST_MILLISECONDS };
  const beside = besideLine(brush, open, morning, pixels, brush.measure(label));
  const top = beside ? open.top : 30 + bigNumber(brush, number, label, [0, 0], large);
  const frame = { ...open, top };
  paintAnswers(brush, frame, morning, until, known);
  if (beside) bigNumber(brush, number, label, beside, { ...large, most: right - beside[0] });
  hoursUnder(brush, frame);
}

/** Where the number stands by the line that it is about, past the commit; undefined where there is no room, or no commit. */
function besideLine(
  brush: Brush,
  frame: Frame,
  { hour, response, fixHour, untilHour }: MendedMorning,
  pixels: number,
  labelWidth: number,
): readonly [number, number] | undefined {
  if (fixHour === null || untilHour <= fixHour) return undefined;
  const now = lastBy(hour, untilHour);
  const [x] = placed(frame)(fixHour, 0);
  const [, y] = placed(frame)(untilHour, response[now] ?? 0);
  const wide = Math.max(brush.measure(wholeMilliseconds(MOST_MILLISECONDS), { pixels, weight: 800 }), labelWidth);
  const place = [x + 18, y - BLOCK * pixels] as const;
  return place[0] + wide > frame.right || place[1] < (frame.top + frame.bottom) / 2 - pixels ? undefined : place;
}

function paintAnswers(brush: Brush, frame: Frame, morning: MendedMorning, until: number, known: number): void {
  const { theme } = brush;
  const { hour, load, response, unfixed, fixHour } = morning;
  for (const value of [0, MOST_MILLISECONDS]) levelLine(brush, frame, value, wholeMilliseconds(value));
  if (brush.width > WIDE * theme.textPixels)
    brush.text(text.answers, frame.left + 10, frame.top + 0.9 * theme.textPixels, { weight: 650 });
  const mendedFrom = fixHour ?? Number.POSITIVE_INFINITY;
  const ghostFrom = Math.min(known, mendedFrom);
  if (until > ghostFrom) paintGhost(brush, frame, curve(frame, hour, unfixed, [ghostFrom, until]));
  brush.line(curve(frame, hour, response, [FROM, Math.min(known, mendedFrom)]), { stroke: theme.role.main, width: 5 });
  for (const { at, to } of overOf(hour, load, known)) wall(brush, curve(frame, hour, response, [at, to]), frame.bottom);
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
