/** Along the opener's foot: the evening's load up to where the figure stands that it grows to, and pale how it goes on. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const { evening: text } = words;

export interface EveningFoot {
  minuteOfDay: Float64Array;
  load: Float64Array;
  /** Load at the top, some air included. */
  top: number;
  untilMinute: number;
}

/** Of what is still to come. */
const PALE = 0.3;

export function eveningFoot({ minuteOfDay, load, top, untilMinute }: EveningFoot): Scene {
  const [first = 0, last = 1] = [minuteOfDay[0], minuteOfDay.at(-1)];
  return {
    paint: (brush) => {
      const { context, theme, width, height } = brush;
      const x = (minute: number) => ((minute - first) / (last - first)) * width;
      const y = (value: number) => height - Math.min(1, value / top) * height;
      const points = Array.from(minuteOfDay, (minute, i) => [x(minute), y(load[i] ?? 0)] as const);
      const now = x(untilMinute);
      const part = (from: number, to: number, strength: number) => {
        context.save();
        context.beginPath();
        context.rect(from, 0, to - from, height);
        context.clip();
        bend(brush, points);
        context.lineTo(width, height);
        context.lineTo(0, height);
        brush.apply({ fill: theme.ink, alpha: 0.3 * strength });
        bend(brush, points);
        brush.apply({ stroke: theme.ink, width: 5, alpha: strength });
        context.restore();
      };
      part(0, now, 1);
      part(now, width, PALE);
      if (now < width) brush.dot(now, bentAt(points, now), 9, { fill: theme.ink });
    },
    table: {
      head: [text.axisTime, text.axisLoad],
      rows: Array.from(minuteOfDay, (minute, i) => [timeOfDay(minute / 60), Math.round(load[i] ?? 0).toString()]),
    },
  };
}

/** A path through the middles between samples, which bend it: at this size each of them would be a corner. */
function bend({ context }: Brush, points: readonly (readonly [x: number, y: number])[]): void {
  context.beginPath();
  points.forEach(([x, y], i) => {
    const next = points[i + 1];
    if (i === 0) context.moveTo(x, y);
    else if (next) context.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2);
    else context.lineTo(x, y);
  });
}

/** How high that path lies there; samples are at equal steps. */
function bentAt(points: readonly (readonly [x: number, y: number])[], x: number): number {
  const [first = 0, second = 1] = [points[0]?.[0], points[1]?.[0]];
  const at = (x - first) / (second - first);
  const sample = Math.round(at);
  const [before, here, after] = [-1, 0, 1].map((step) => (points[sample + step] ?? points[sample])?.[1] ?? 0);
  const part = at - sample + 0.5;
  const [enters, leaves] = [((before ?? 0) + (here ?? 0)) / 2, ((here ?? 0) + (after ?? 0)) / 2];
  return (1 - part) ** 2 * enters + 2 * part * (1 - part) * (here ?? 0) + part ** 2 * leaves;
}
