/**
 * The evening at the balancers, a column every six minutes, a dot a few answers: those that are on a core below, those that
 * wait for one on top of them, in red while the queue is full and packets are lost. Beside it what visitors meet, at the worst so far.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { paintWorst } from './evening-worst.ts';

const { evening: text } = words;

export interface EveningPile {
  minuteOfDay: Float64Array;
  /** Answers on a core or in the queue. */
  load: Float64Array;
  lostShare: Float64Array;
  cores: number;
  /** Answers at the top. */
  top: number;
  firstMinute: number;
  untilMinute: number;
  /** From this share of tries on packets count as lost. */
  losing: number;
  worst: { scriptSeconds: number; lostShare: number };
}

const SECONDS = 1.8;
const MINUTES_A_COLUMN = 6;
const ANSWERS_A_DOT = 4;
const LAST_MINUTE = 24 * 60;
/** Of the width, beside the evening, and the least pixels that it needs there; else it stands above. */
const [ASIDE, LEAST_ASIDE] = [0.25, 190];

interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

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
  if (newest && untilMinute < LAST_MINUTE) paintNow(brush, newest, place, now);
  const left = isBeside ? place.right + 2.2 * row : 0;
  const { worst, losing, load, cores } = evening;
  const isQueueing = Math.max(...load) > cores;
  paintWorst(brush, { ...worst, isLosing: worst.lostShare > losing, isQueueing }, left, isBeside);
}

const xOf = ({ firstMinute }: EveningPile, { left, right }: Place, minute: number): number =>
  left + ((minute - firstMinute) / (LAST_MINUTE - firstMinute)) * (right - left);

/** Gives the top of the newest column. */
function paintDots(
  brush: Brush,
  evening: EveningPile,
  place: Place,
  now: number,
): { x: number; y: number } | undefined {
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
    return {
      x: place.left + (i + 0.5) * pitch,
      dots: Math.round(Math.min(top, between(evening.minuteOfDay, evening.load, minute)) / ANSWERS_A_DOT),
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
  return last && { x: last.x, y: place.bottom - last.dots * rowPitch };
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

function paintAxis(brush: Brush, evening: EveningPile, place: Place): void {
  const { theme } = brush;
  const { left, right, bottom, top } = place;
  const row = theme.textPixels;
  brush.line(
    [
      [left, bottom],
      [right, bottom],
    ],
    { stroke: theme.soft, width: 1.5 },
  );
  for (let minute = evening.firstMinute; minute <= LAST_MINUTE; minute += 60) {
    const align = minute === evening.firstMinute ? 'left' : minute === LAST_MINUTE ? 'right' : 'center';
    if ((right - left) / 6 < 4.2 * row && (minute / 60) % 2 === 1) continue;
    brush.text(timeOfDay(minute / 60), xOf(evening, place, minute), bottom + 0.95 * row, { colour: theme.soft, align });
  }
  const end = bottom - (evening.cores / evening.top) * (bottom - top);
  brush.line(
    [
      [left, end],
      [right + 10, end],
    ],
    { stroke: theme.ink, width: 2.5, dash: [8, 5] },
  );
  const label = text.cores(evening.cores);
  const isOutside = brush.width - right - 18 > brush.measure(label, { weight: 700 });
  brush.text(label, isOutside ? right + 18 : right, isOutside ? end : end - 0.8 * row, {
    weight: 700,
    align: isOutside ? 'left' : 'right',
  });
}

/** How far the evening has come: a flag on its newest column. */
function paintNow(brush: Brush, { x, y }: { x: number; y: number }, { top }: Place, now: number): void {
  const { theme } = brush;
  if (y - top > 6)
    brush.line(
      [
        [x, top],
        [x, y - 3],
      ],
      { stroke: theme.ink, width: 2.5 },
    );
  brush.text(timeOfDay(now / 60), x + 12, top + 0.6 * theme.textPixels, { weight: 700 });
}
