/**
 * The same minutes as one metric or two show them: a line that climbs to its alert, and as a band the time in which nobody has
 * been told. Each metric has its own height; time is the same for all.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.alertWindow;

export interface Metric {
  name: string;
  role: 'main' | 'good';
  /** Over the time of `minutes`; the alert is in the same unit. */
  averaged: Float64Array;
  /** Of what, and over how long. */
  averagedLabel: readonly string[];
  alert: number;
  /** Its value, beside its line; and the whole of it for the table. */
  alertTick: string;
  alertLabel: string;
  /** Half of it, on its axis. */
  halfTick?: string;
  /** The height of its panel. */
  most: number;
  /** From the attack to the alert; NaN where it never rings. */
  ringsAfterSeconds: number;
  /** It rang before anybody called and says what is wrong, only rang, or did not; quiet where another one was faster. */
  verdict: 'good' | 'second' | 'bad' | 'quiet';
  /** What happened meanwhile, where the average hides it. */
  raw?: { values: Float64Array; label: string };
}

const SECONDS = 1.6;
const [FROM, TO] = [-3, 12];
const TICKS = [0, 4, 8, 12];
/** Letters that the axis takes. */
const AXIS = 2.9;
/** The average comes so much later than what happens. */
const ROOM_MINUTES = 4;
/** Over a panel's top its highest line has air. */
const HEADROOM = 1.12;

/** @param minutes from the attack's first second. */
export function untilItRings(minutes: Float64Array, metrics: readonly Metric[]): Scene {
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const { height, theme } = brush;
      const row = theme.textPixels;
      const gap = 0.5 * row;
      const room = (height - 1.5 * row - gap * (metrics.length - 1)) / metrics.length;
      const now = FROM + (TO - FROM) * ease(seconds / SECONDS);
      for (const [i, metric] of metrics.entries()) paintMetric(brush, minutes, metric, i * (room + gap), room, now);
      paintTime(brush);
    },
    table: {
      head: [text.metric, text.alert, text.alertAfter],
      rows: metrics.map(({ name, alertLabel, ringsAfterSeconds }) => [name, alertLabel, text.after(ringsAfterSeconds)]),
    },
  };
}

/** Right of the axis. */
function xOf({ width, theme }: Brush, minute: number): number {
  const left = AXIS * theme.textPixels;
  return left + ((minute - FROM) / (TO - FROM)) * (width - left);
}

function paintMetric(
  brush: Brush,
  minutes: Float64Array,
  {
    name,
    role,
    averaged,
    averagedLabel,
    alert,
    alertTick,
    halfTick,
    most,
    ringsAfterSeconds,
    verdict: said,
    raw,
  }: Metric,
  top: number,
  room: number,
  now: number,
): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  const pixels = Math.max(1.5 * row, Math.min(52, 0.3 * room));
  const colour = theme.role[role];
  const verdict = theme.role[said];
  const wide = brush.text(text.after(ringsAfterSeconds), 0, top + pixels / 2, { pixels, weight: 800, colour: verdict });
  brush.text(name, wide + 0.7 * row, top + 0.58 * pixels, { weight: 700, most: width - wide - 0.7 * row });

  const ceiling = top + 1.15 * pixels;
  const floor = top + room - 2;
  const y = (value: number) => floor - (value / (HEADROOM * most)) * (floor - ceiling);
  const rings = Number.isNaN(ringsAfterSeconds) ? TO : ringsAfterSeconds / 60;
  const told = Math.min(now, rings);
  if (told > 0)
    brush.box(xOf(brush, 0), ceiling, Math.max(3, xOf(brush, told) - xOf(brush, 0)), floor - ceiling, 0, {
      fill: verdict,
      alpha: 0.2,
    });
  const left = xOf(brush, FROM);
  const across = (level: number): [number, number][] => [
    [left, level],
    [width, level],
  ];
  brush.line(across(floor), { stroke: theme.grid, width: 2 });
  brush.line(across(y(alert)), { stroke: colour, width: 2, dash: [8, 6] });
  const tick = { align: 'right', most: left - 8 } as const;
  // Around its line, or over it where the ground is near.
  const isLow = floor - y(alert) < 1.8 * row;
  const down = y(alert) + (isLow ? -0.5 : 0) * row;
  brush.text(text.alert, left - 10, down - 0.55 * row, { ...tick, colour, weight: 700 });
  brush.text(alertTick, left - 10, down + 0.55 * row, { ...tick, colour, weight: 700 });
  if (!isLow) brush.text(amount(0), left - 10, floor - 0.3 * row, { ...tick, colour: theme.soft });
  const between = y(most / 2);
  if (halfTick && between - y(alert) > 2.2 * row && floor - between > 1.4 * row)
    brush.text(halfTick, left - 10, between, { ...tick, colour: theme.soft });
  const drawn = (values: Float64Array) =>
    Array.from(minutes, (minute, i) => [xOf(brush, minute), y(values[i] ?? 0)] as const).filter(
      ([x], i) => x >= left && x <= xOf(brush, now) && (minutes[i] ?? 0) <= TO,
    );
  if (raw) {
    brush.line(drawn(raw.values), { stroke: theme.role.quiet, width: 2 });
    // Where the average is far behind it, there is room for a word.
    if (rings > ROOM_MINUTES) brush.text(raw.label, xOf(brush, 1) + 0.5 * row, y(alert) + row, { colour: theme.soft });
  }
  brush.line(drawn(averaged), { stroke: colour, width: 4 });
  // Right of where it has come half of the way, off the line of the alert.
  const level = alert < 0.6 * most ? 0.62 * most : 0.32 * alert;
  const there = averaged.findIndex((value, i) => (minutes[i] ?? 0) > 0 && value >= level);
  if (there >= 0 && now >= TO) {
    const x = xOf(brush, minutes[there] ?? 0) + 0.8 * row;
    brush.text(averagedLabel, x, y(level), { colour, weight: 700, most: width - x });
  }
  if (now >= rings && !Number.isNaN(ringsAfterSeconds))
    brush.dot(xOf(brush, rings), y(alert), 9, { fill: verdict, stroke: theme.paper, width: 3 });
}

function paintTime(brush: Brush): void {
  const { theme, height } = brush;
  const y = height - 0.65 * theme.textPixels;
  for (const minute of TICKS) {
    const isBegin = minute === 0;
    brush.text(isBegin ? text.begins : minute === TO ? text.minutes(minute) : amount(minute), xOf(brush, minute), y, {
      colour: isBegin ? theme.ink : theme.soft,
      weight: isBegin ? 700 : 500,
      align: minute === TO ? 'right' : 'center',
    });
  }
}
