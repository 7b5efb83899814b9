/**
 * The evening at the balancers, a column every six minutes, a dot a few answers: those that are on a core below, those that
 * wait for one on top of them, in red while the queue is full and packets are lost. Beside it what visitors meet, at the worst so far.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { paintAxis, paintNow } from './evening-axis.ts';
import { paintEveningNow } from './evening-now.ts';
import { type EveningPile, LAST_MINUTE, type Place, xOf, yOfCores } from './evening-place.ts';
import { paintWorst } from './evening-worst.ts';

const { evening: text } = words;

const SECONDS = 1.8;
const MINUTES_A_COLUMN = 6;
const ANSWERS_A_DOT = 4;
/** Of the width, beside the evening, and the least pixels that it needs there; else it stands above. */
const [ASIDE, LEAST_ASIDE] = [0.25, 190];

export function eveningPile(evening: EveningPile): Scene {
  const { minuteOfDay, load, lostShare } = evening;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, evening, ease(seconds / SECONDS)),
    table: {
      head: [text.axisTime, text.axisLoad, text.dropping],
      rows: Array.from(minuteOfDay, (minute, i) => [
        timeOfDay(minute / 60),
        Math.round(load[i] ?? 0).toString(),
        percent(lostShare[i] ?? 0),
      ]),
    },
    legend: [
      { label: text.onCores(ANSWERS_A_DOT), role: 'main', mark: 'disc' },
      { label: text.waiting, role: 'second', mark: 'disc' },
      { label: text.queueFull, role: 'bad', mark: 'disc' },
    ],
  };
}

function paint(brush: Brush, evening: EveningPile, shown: number): void {
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  const isBeside = ASIDE * width >= LEAST_ASIDE;
  const bottom = height - 1.7 * row;
  const place: Place = isBeside
    ? { left: 2, right: (1 - ASIDE) * width, top: 4, bottom }
    : { left: 2, right: width - 2, top: 5.2 * row, bottom };
  const { firstMinute, untilMinute } = evening;
  const now = firstMinute + shown * (untilMinute - firstMinute);
  const newest = paintDots(brush, evening, place, now);
  paintAxis(brush, evening, place);
  if (newest && untilMinute < LAST_MINUTE) {
    paintNow(brush, newest, place, now);
    paintEveningNow(brush, {
      left: newest.x + 2.4 * row,
      right: place.right,
      top: place.top + 2.2 * row,
      bottom: yOfCores(evening, place) - 2.2 * row,
      cores: evening.cores,
      load: newest.load,
      places: evening.queuePlaces,
      isLosing: newest.isLosing,
    });
  }
  const left = isBeside ? place.right + 2.2 * row : 0;
  const { worst, losing, load, cores } = evening;
  const isQueueing = Math.max(...load) > cores;
  paintWorst(brush, { ...worst, isLosing: worst.lostShare > losing, isQueueing }, left, isBeside);
}

/** Gives the newest column, and its top. */
function paintDots(
  brush: Brush,
  evening: EveningPile,
  place: Place,
  now: number,
): { x: number; y: number; load: number; isLosing: boolean } | undefined {
  const { theme, context } = brush;
  const { firstMinute, cores, top, losing } = evening;
  const pitch = xOf(evening, place, firstMinute + MINUTES_A_COLUMN) - place.left;
  const rowPitch = ((place.bottom - place.top) * ANSWERS_A_DOT) / top;
  const radius = 0.42 * Math.min(pitch, rowPitch);
  const onCores = Math.round(cores / ANSWERS_A_DOT);
  const count = Math.min(
    (LAST_MINUTE - firstMinute) / MINUTES_A_COLUMN,
    Math.floor((now - firstMinute) / MINUTES_A_COLUMN + 1e-9) + 1,
  );
  const columns = Array.from({ length: count }, (_, i) => {
    const minute = firstMinute + i * MINUTES_A_COLUMN;
    const load = between(evening.minuteOfDay, evening.load, minute);
    return {
      x: place.left + (i + 0.5) * pitch,
      load,
      dots: Math.round(Math.min(top, load) / ANSWERS_A_DOT),
      isLosing: between(evening.minuteOfDay, evening.lostShare, minute) > losing,
    };
  });
  const dots = (fill: string, from: number, to: number, isMeant: (isLosing: boolean) => boolean) => {
    context.beginPath();
    for (const { x, dots, isLosing } of columns)
      if (isMeant(isLosing))
        for (let dot = from; dot < Math.min(to, dots); dot++) {
          const y = place.bottom - (dot + 0.5) * rowPitch;
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, 2 * Math.PI);
        }
    brush.apply({ fill });
  };
  dots(theme.role.main, 0, onCores, () => true);
  dots(theme.role.second, onCores, Number.POSITIVE_INFINITY, (isLosing) => !isLosing);
  dots(theme.role.bad, onCores, Number.POSITIVE_INFINITY, (isLosing) => isLosing);
  const last = columns.at(-1);
  return last && { ...last, y: place.bottom - last.dots * rowPitch };
}

/** A column's value at a minute, straight between its own. */
function between(minutes: Float64Array, column: Float64Array, at: number): number {
  const next = Math.max(
    1,
    minutes.findIndex((minute) => minute >= at),
  );
  const [from = 0, to = 1] = [minutes[next - 1], minutes[next]];
  const share = (at - from) / (to - from);
  return (1 - share) * (column[next - 1] ?? 0) + share * (column[next] ?? 0);
}
