/** The night up to a minute: how long a page takes, as a curve that grows, and over it the messages that have come by then. */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { DOWN_PAGE_SECONDS } from '../../model/ddos/night.ts';
import { words } from '../../words.ts';
import { MESSAGE_HOURS } from '../parts/axes.ts';
import { paintBubble } from './bubble.ts';
import { paintPhone } from './phone.ts';

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
/** From this width on a phone stands beside the curve, so much of it wide. */
const [WIDE, PHONE] = [700, 0.33];
/** Parts of the seconds' axis. */
const TICKS = 4;
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
    // The messages are on a phone, to be seen as such.
    legend: [{ label: '', role: 'third', origin: 'told' }],
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

interface Room {
  left: number;
  right: number;
  bottom: number;
  /** Of the height over the bottom, what a curve up to the top takes. */
  share: number;
}

function placesOf(top: number, { left, right, bottom, share }: Room) {
  return {
    left,
    right,
    bottom,
    x: (hour: number) => left + ((hour - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * (right - left),
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
  const { x, y, bottom } = placesOf(night.top, { left: 0, right: brush.width, bottom: brush.height, share: 0.95 });
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

/** Seconds up the side, and the model's own line between up and down: who waits longer has gone. */
function paintSeconds(brush: Brush, { left, right, y }: Places, top: number): void {
  const { theme } = brush;
  const step = top / TICKS;
  for (let i = 1; i <= TICKS; i++) {
    const at = y(i * step);
    brush.line(
      [
        [left, at],
        [right, at],
      ],
      { stroke: theme.grid, width: 1.5 },
    );
    brush.text(inSeconds(i * step), left - 10, at, { align: 'right', colour: theme.soft, most: left - 10 });
  }
  const gone = y(DOWN_PAGE_SECONDS);
  brush.line(
    [
      [left, gone],
      [right, gone],
    ],
    { stroke: theme.role.bad, width: 2.5, dash: [4, 7] },
  );
  brush.text(text.patience, right, gone - 0.75 * theme.textPixels, {
    colour: theme.role.bad,
    weight: 600,
    align: 'right',
  });
}

function paintHours(brush: Brush, { left, right, bottom, x }: Places): void {
  const { theme } = brush;
  brush.line(
    [
      [left, bottom],
      [right, bottom],
    ],
    { stroke: theme.soft, width: 1.5 },
  );
  const isTight = (right - left) / (LAST_HOUR - FIRST_HOUR) < 5 * theme.textPixels;
  for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
    if (isTight && hour % 2 !== 0) continue;
    const align = hour === FIRST_HOUR ? 'left' : hour === LAST_HOUR ? 'right' : 'center';
    brush.text(timeOfDay(hour), x(hour), bottom + 0.9 * theme.textPixels, { colour: theme.soft, align });
  }
}

/** What a page takes by now, at the end of the curve. */
function paintNow(brush: Brush, night: Night, until: number, { x, y, bottom, right }: Places): void {
  const { theme } = brush;
  const row = theme.textPixels;
  const now = pageAt(night, until);
  const style = { weight: 800, pixels: 2 * row } as const;
  const number = inSeconds(now);
  const wide = Math.max(brush.measure(number, style), brush.measure(text.aPage));
  const isRight = x(until) + 20 + wide < right;
  const [at, align] = isRight ? [x(until) + 20, 'left' as const] : [x(until) - 20, 'right' as const];
  const middle = Math.min(y(now) + 0.5 * row, bottom - 2.6 * row);
  brush.text(number, at, middle, { ...style, align });
  brush.text(text.aPage, at, middle + 1.65 * row, { align, weight: 600 });
  brush.dot(x(until), y(now), 7, { fill: theme.ink, stroke: theme.paper, width: 3 });
}

/** @param arrived 0 … 1: how far the newest message has come up. */
function paint(brush: Brush, night: Night, until: number, arrived: number): void {
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  const hasPhone = width >= WIDE;
  const phone = Math.min(PHONE * width, 420);
  const left = 3.2 * row;
  const bottom = height - 1.6 * row;
  const places = placesOf(
    night.top,
    hasPhone
      ? { left, right: width - phone - 2.2 * row, bottom, share: 0.88 }
      : { left, right: width, bottom, share: 0.5 },
  );
  paintSeconds(brush, places, night.top);
  curve(brush, night, until, places, 0.75);
  if (hasPhone) brush.text(text.pageLine, 0, 0.6 * row, { colour: theme.soft });
  paintHours(brush, places);
  paintNow(brush, night, until, places);
  const { x, y } = places;
  const messages = messagesBy(night, until).map(({ at, says }, i, all) => ({
    at,
    says,
    time: timeOfDay(at),
    isLast: i === MESSAGE_HOURS.length - 1,
    risen: i === all.length - 1 && at > night.untilHour - 0.01 ? ease(Math.max(0, arrived)) : 1,
  }));
  if (!hasPhone) {
    messages.forEach((one, row) => {
      paintBubble(brush, { ...one, x: x(one.at), foot: y(pageAt(night, one.at)), row });
    });
    return;
  }
  for (const { at, time, risen } of messages) {
    if (risen <= 0) continue;
    brush.dot(x(at), y(pageAt(night, at)), 9, { fill: theme.role.third, stroke: theme.paper, width: 3 });
    // Where the curve falls to it, beside the fall.
    const falls = pageAt(night, at - 0.1) > 1.02 * pageAt(night, at);
    brush.text(time, x(at) + (falls ? 8 : 0), y(pageAt(night, at)) - 9 - 0.75 * row, {
      code: true,
      weight: 700,
      align: falls ? 'left' : 'center',
    });
  }
  paintPhone(brush, { left: width - phone, top: 0, width: phone, height, date: text.date, messages });
}
