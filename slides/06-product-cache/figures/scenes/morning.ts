/**
 * Scene of slide "kasta-day": two lines that rise together, drawn from left to right: what is asked of the database, and
 * beneath it how long an answer takes. Each has its number beside it, or over it where that would leave no room.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { amount, percent, timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { area, bigNumber, curve, FROM, type Frame, hoursUnder, levelLine, placed, wall } from './hours.ts';
import { endOf, type Morning, mostLoad, overOf } from './load-of-morning.ts';
import { paintPoster } from './morning-poster.ts';
import { paintSeats } from './seats.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;
export const SECONDS = 2.4;
/** A full queue makes an answer take 0.8 to 0.9 s, whatever the sliders say. */
export const MOST_MILLISECONDS = 1000;
/** Share of the width for the numbers, where it is so many letters wide. */
const NUMBERS = 0.2;
const WIDE = 40;
const GAP = 34;
const LARGE = 62;
/** Widths of a letter that the longest of the numbers takes. */
const LONGEST = 3.4;

export function morningScene(morning: Morning): Scene {
  const { hour, load, response, untilHour } = morning;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => {
      const now = FROM + (endOf(untilHour) - FROM) * Math.min(1, seconds / SECONDS);
      if (brush.theme.bare) paintPoster(brush, morning, now);
      else paint(brush, morning, Math.min(untilHour, now));
    },
    table: morningTable(hour, load, response, untilHour),
  };
}

/** Each half hour. */
export const morningTable = (
  hour: Float64Array,
  load: Float64Array,
  response: Float64Array,
  untilHour: number,
): Table => ({
  head: text.tableHead,
  rows: [...hour].flatMap((at, i) =>
    at > untilHour || Math.abs(at * 2 - Math.round(at * 2)) > 1e-6
      ? []
      : [[timeOfDay(at), percent(load[i] ?? 0), wholeMilliseconds(response[i] ?? 0)]],
  ),
});

/** Index of the last moment that is known. */
export const lastBy = (hour: Float64Array, until: number): number =>
  Math.max(
    0,
    hour.findLastIndex((at) => at <= until + 1e-9),
  );

function paint(brush: Brush, morning: Morning, until: number): void {
  const { width, height, theme } = brush;
  const { hour, load, response, connections } = morning;
  const now = lastBy(hour, until);
  const colour = (load[now] ?? 0) >= 1 ? theme.role.bad : theme.role.good;
  const foot = 1.8 * theme.textPixels;
  const isWide = width > WIDE * theme.textPixels;
  const over = isWide ? 0 : 4.2 * theme.textPixels;
  const tall = (height - foot - GAP) / 2;
  const levels = 12 + Math.max(brush.measure(amount(connections)), brush.measure(wholeMilliseconds(MOST_MILLISECONDS)));
  const numbers = isWide ? NUMBERS * width : 0;
  const to = endOf(morning.untilHour);
  const [left, right] = [numbers + levels, width - (Number.isInteger(to) ? brush.measure(timeOfDay(to)) / 2 : 4)];
  const tops = [0, tall + GAP] as const;
  const frames = tops.map((top) => ({ left, right, to, top: top + 6 + over, bottom: top + tall }));
  const [above, below] = frames.map((frame, i) => ({ ...frame, most: i === 0 ? mostLoad(load) : MOST_MILLISECONDS }));
  if (!above || !below) return;
  const room = isWide ? numbers - 16 : width / 2;
  const large = { colour, most: room, pixels: isWide ? Math.min(LARGE, room / LONGEST) : 2.2 * theme.textPixels };
  const asked = amount(Math.round((load[now] ?? 0) * connections));
  const high = bigNumber(
    brush,
    asked,
    text.full(connections, (load[now] ?? 0) > 1),
    [0, tops[0] + (isWide ? 6 : 0)],
    large,
  );
  if (isWide)
    paintSeats(
      brush,
      { asked: (load[now] ?? 0) * connections, connections, most: mostLoad(load) * connections },
      {
        left: 0,
        top: high + 14,
        width: room - 24,
        height: above.bottom - high - 14,
      },
    );
  bigNumber(brush, wholeMilliseconds(response[now] ?? 0), text.answer, [0, tops[1] + (isWide ? 6 : 0)], large);
  paintLoad(brush, above, morning, until, isWide);
  paintAnswers(brush, below, morning, until, isWide);
  hoursUnder(brush, below);
}

/** What is asked of the database; above all that it can do, in full colour. Named where its number does not stand over it. */
function paintLoad(
  brush: Brush,
  frame: Frame,
  { hour, load, connections }: Morning,
  until: number,
  isNamed: boolean,
): void {
  const { theme } = brush;
  levelLine(brush, frame, 0, amount(0));
  const points = curve(frame, hour, load, [FROM, until]);
  area(brush, points, frame.bottom, { fill: theme.role.main, alpha: 0.2 });
  brush.line(points, { stroke: theme.role.main, width: 4 });
  const [, full] = placed(frame)(FROM, 1);
  for (const { at, to } of overOf(hour, load, until))
    area(brush, curve(frame, hour, load, [at, to]), full, { fill: theme.role.bad });
  levelLine(brush, frame, 1, amount(connections), { stroke: theme.ink, width: 2, dash: [9, 6] });
  if (isNamed) brush.text(text.loadAlone, frame.left + 10, frame.top + 0.6 * theme.textPixels, { weight: 650 });
}

/** How long an answer takes: a wall for as long as too much is asked for. */
function paintAnswers(
  brush: Brush,
  frame: Frame,
  { hour, load, response }: Morning,
  until: number,
  isNamed: boolean,
): void {
  const { theme } = brush;
  for (const value of [0, MOST_MILLISECONDS]) levelLine(brush, frame, value, wholeMilliseconds(value));
  const points = curve(frame, hour, response, [FROM, until]);
  area(brush, points, frame.bottom, { fill: theme.role.main, alpha: 0.2 });
  brush.line(points, { stroke: theme.role.main, width: 4 });
  for (const { at, to } of overOf(hour, load, until)) wall(brush, curve(frame, hour, response, [at, to]), frame.bottom);
  if (!isNamed) return;
  const top = frame.top + 0.6 * theme.textPixels + 8;
  brush.text(text.answers, frame.left + 10, top, { weight: 650 });
  const [first] = overOf(hour, load, until);
  if (!first) return;
  const [x] = placed(frame)(first.at, 0);
  const style = { colour: theme.role.bad, weight: 650 } as const;
  if (brush.measure(text.queueFull, style) > x - frame.left - 24) return;
  brush.text(text.queueFull, x - 14, top + 1.4 * theme.textPixels, { ...style, align: 'right' });
}
