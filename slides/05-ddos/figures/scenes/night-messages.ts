/** The night up to a minute: how long a page takes, as a curve that grows, and over it the messages that have come by then. */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { DOWN_PAGE_SECONDS } from '../../model/ddos/night.ts';
import { words } from '../../words.ts';
import { MESSAGE_HOURS } from '../parts/axes.ts';
import { paintBubble } from './bubble.ts';

const text = words.july17;
const { seconds: inSeconds } = words.written;

export interface Night {
  hour: Float64Array;
  /** What a page takes, 19 times out of 20. */
  pageSeconds: Float64Array;
  untilHour: number;
  /** Whether anybody had a reason to write. */
  isDown: boolean;
  /** Seconds at the top of the curve's room. */
  top: number;
}

const SECONDS_OF_GROWTH = 1.6;
const SECONDS_OF_A_MESSAGE = 0.3;
const FIRST_HOUR = -1;
const LAST_HOUR = 4;

/** Which messages have come by an hour. */
export const messagesBy = ({ isDown }: Pick<Night, 'isDown'>, hour: number) =>
  MESSAGE_HOURS.map((at, i) => ({ at, says: words.night.messages[i] ?? '' })).filter(
    ({ at }) => isDown && at <= hour + 1e-9,
  );

export function nightMessages(night: Night): Scene {
  const { untilHour } = night;
  // It goes on from the message before.
  const from = messagesBy(night, untilHour - 0.01).at(-1)?.at ?? FIRST_HOUR;
  return {
    duration: SECONDS_OF_GROWTH + SECONDS_OF_A_MESSAGE,
    paint: (brush, seconds) => {
      const hour = from + (untilHour - from) * ease(seconds / SECONDS_OF_GROWTH);
      if (brush.theme.bare) paintBare(brush, night);
      else paint(brush, night, Math.min(untilHour, hour), (seconds - SECONDS_OF_GROWTH) / SECONDS_OF_A_MESSAGE);
    },
    table: tableOf(night),
    legend: [{ label: text.messages, role: 'third', origin: 'told' }],
  };
}

function tableOf(night: Night): Scene['table'] {
  const messages = messagesBy(night, night.untilHour);
  const hours = [...new Set([-1, 0, 1, 2, 3, 4, ...messages.map(({ at }) => at)])].sort((a, b) => a - b);
  return {
    head: [words.night.axisTime, text.pageLine, text.message],
    rows: hours
      .filter((at) => at <= night.untilHour + 1e-9)
      .map((at) => [timeOfDay(at), inSeconds(pageAt(night, at)), messages.find((one) => one.at === at)?.says ?? '']),
  };
}

const pageAt = ({ hour, pageSeconds }: Night, at: number) =>
  pageSeconds[hour.findLastIndex((one) => one <= at + 1e-9)] ?? 0;

/** @param foot below the plot, in pixels; @param share of the height that a curve up to `top` takes. */
function placesOf(brush: Brush, top: number, foot: number, share: number) {
  const bottom = brush.height - foot;
  return {
    bottom,
    x: (hour: number) => ((hour - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * brush.width,
    y: (pageSeconds: number) => bottom - Math.min(1, pageSeconds / top) * share * bottom,
  };
}

type Places = ReturnType<typeof placesOf>;

function curve(brush: Brush, night: Night, until: number, { x, y, bottom }: Places, alpha: number): void {
  const { theme } = brush;
  const last = night.hour.findLastIndex((hour) => hour <= until + 1e-9);
  if (last < 1) return;
  const points = Array.from(
    night.hour.subarray(0, last + 1),
    (hour, i) => [x(hour), y(night.pageSeconds[i] ?? 0)] as const,
  );
  points.push([x(until), y(night.pageSeconds[last] ?? 0)]);
  brush.line([[x(FIRST_HOUR), bottom], ...points, [x(until), bottom]], { fill: theme.accent, alpha });
  brush.line(points, { stroke: theme.ink, width: 3 });
}

/** Along the foot of the opener: the whole night faintly, the part of it that is over, and when something was known. */
function paintBare(brush: Brush, night: Night): void {
  const { ink, accent } = brush.theme;
  const { untilHour } = night;
  const { x, y, bottom } = placesOf(brush, night.top, 0, 0.95);
  const points = Array.from(night.hour, (hour, i) => [x(hour), y(night.pageSeconds[i] ?? 0)] as const);
  const over = points.slice(0, night.hour.findLastIndex((hour) => hour <= untilHour + 1e-9) + 1);
  over.push([x(untilHour), y(pageAt(night, untilHour))]);
  brush.line([[0, bottom], ...points, [brush.width, bottom]], { fill: ink, alpha: 0.1 });
  brush.line(points, { stroke: ink, width: 2, alpha: 0.55 });
  brush.line([[0, bottom], ...over, [x(untilHour), bottom]], { fill: ink, alpha: 0.3 });
  brush.line(over, { stroke: ink, width: 5 });
  for (const { at } of messagesBy(night, LAST_HOUR)) {
    const hasCome = at <= untilHour + 1e-9;
    brush.dot(x(at), y(pageAt(night, at)), hasCome ? 9 : 7, { fill: hasCome ? ink : accent, stroke: ink, width: 2.5 });
  }
}

/** Who waits longer has gone: the model's own line between up and down. */
function paintPatience(brush: Brush, y: number): void {
  const { theme, width } = brush;
  brush.line(
    [
      [0, y],
      [width, y],
    ],
    { stroke: theme.role.bad, width: 2, dash: [4, 7] },
  );
  brush.text(text.patience(DOWN_PAGE_SECONDS), width, y - 0.75 * theme.textPixels, {
    colour: theme.role.bad,
    weight: 600,
    align: 'right',
  });
}

/** @param arrived 0 … 1: how far the newest message has come up. */
function paint(brush: Brush, night: Night, until: number, arrived: number): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  const places = placesOf(brush, night.top, 1.6 * row, 0.5);
  const { x, y, bottom } = places;
  paintPatience(brush, y(DOWN_PAGE_SECONDS));
  curve(brush, night, until, places, 0.75);
  brush.line(
    [
      [0, bottom],
      [width, bottom],
    ],
    { stroke: theme.soft, width: 1.5 },
  );
  for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
    const align = hour === FIRST_HOUR ? 'left' : hour === LAST_HOUR ? 'right' : 'center';
    brush.text(timeOfDay(hour), x(hour), bottom + 0.9 * row, { colour: theme.soft, align });
  }
  const now = pageAt(night, until);
  const label = text.page(now);
  const style = { weight: 800, pixels: 1.7 * row } as const;
  const wide = brush.measure(label, style);
  // In a narrow place it may have room on neither side.
  const isRight = x(until) + 16 + wide < width || x(until) - 16 < wide;
  brush.text(label, x(until) + (isRight ? 16 : -16), Math.min(y(now) + 0.4 * row, bottom - row), {
    ...style,
    most: isRight ? width - x(until) - 20 : x(until) - 20,
    align: isRight ? 'left' : 'right',
  });
  brush.dot(x(until), y(now), 7, { fill: theme.ink, stroke: theme.paper, width: 3 });
  const messages = messagesBy(night, until);
  messages.forEach(({ at, says }, i) => {
    const isNewest = i === messages.length - 1 && at > night.untilHour - 0.01;
    const risen = isNewest ? ease(Math.max(0, arrived)) : 1;
    paintBubble(brush, {
      x: x(at),
      foot: y(pageAt(night, at)),
      row: i,
      time: timeOfDay(at),
      says,
      isLast: i === MESSAGE_HOURS.length - 1,
      risen,
    });
  });
}
