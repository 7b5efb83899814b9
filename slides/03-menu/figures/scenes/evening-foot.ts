/** Along the opener's foot: the evening's load in one sweep, and the word where packets are lost. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const { evening: text } = words;

export interface EveningFoot {
  minuteOfDay: Float64Array;
  load: Float64Array;
  isDropping: (index: number) => boolean;
  /** Load at the top, some air included. */
  top: number;
}

export function eveningFoot({ minuteOfDay, load, isDropping, top }: EveningFoot): Scene {
  const [first = 0, last = 1] = [minuteOfDay[0], minuteOfDay.at(-1)];
  const dropping = minuteOfDay.filter((_, i) => isDropping(i));
  return {
    paint: (brush) => {
      const { theme, width, height } = brush;
      const x = (minute: number) => ((minute - first) / (last - first)) * width;
      const y = (value: number) => height - Math.min(1, value / top) * height;
      const points = Array.from(minuteOfDay, (minute, i) => [x(minute), y(load[i] ?? 0)] as const);
      bend(brush, points);
      brush.context.lineTo(width, height);
      brush.context.lineTo(0, height);
      brush.apply({ fill: theme.ink, alpha: 0.3 });
      bend(brush, points);
      brush.apply({ stroke: theme.ink, width: 5 });
      const [from, to] = [dropping[0], dropping.at(-1)];
      if (from === undefined || to === undefined) return;
      const pixels = 1.5 * theme.textPixels;
      brush.text(text.dropping, x((from + to) / 2), y(Math.max(...load)) + 1.4 * pixels, {
        align: 'center',
        weight: 750,
        pixels,
        most: x(to) - x(from),
      });
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
