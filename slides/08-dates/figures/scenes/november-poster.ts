/**
 * The day of slide "november-16" where its picture stands alone: cores asked for up to where the panel stands that it grows
 * to, dark over the line of those that there are, and what has changed by then. How it goes on is pale, and without a word.
 */
import { stretches } from '../../../../src/figure/chart/axes.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.november;
/** The margin of the words above, and the size of a moment's. */
const MARGIN = 64;
const LETTERS = 22;
const PALE = 0.55;
/** Of what is still to come. */
const COMING = 0.09;

export interface Day {
  hour: Float64Array;
  cores: Float64Array;
  /** Cores that there are. */
  there: number;
  /** That have come. */
  moments: readonly { at: number; label: string }[];
  untilHour: number;
}

export function novemberPoster(day: Day): Scene {
  const { hour, cores } = day;
  return {
    paint: (brush) => paint(brush, day),
    table: {
      head: [text.axisTime, text.axisCores],
      rows: [...hour].flatMap((at, i) => (Number.isInteger(at) ? [[timeOfDay(at), text.coresOf(cores[i] ?? 0)]] : [])),
    },
  };
}

function paint(brush: Brush, { hour, cores, there, moments, untilHour }: Day): void {
  const { context, width, height, theme } = brush;
  const most = 1.5 * cores.reduce((high, value) => Math.max(high, value), there);
  const x = (at: number) => (at / 24) * width;
  const y = (value: number) => height - (value / most) * height;
  const above = (level: number, from: number, to: number) => {
    context.beginPath();
    context.moveTo(x(from), y(level));
    hour.forEach((at, i) => {
      if (at >= from && at <= to) context.lineTo(x(at), y(cores[i] ?? 0));
    });
    context.lineTo(x(to), y(level));
    context.closePath();
  };
  above(0, 0, untilHour);
  brush.apply({ fill: theme.ink, alpha: PALE * 0.55 });
  above(0, untilHour, 24);
  brush.apply({ fill: theme.ink, alpha: COMING });
  for (const { at, to } of stretches(hour, (i) => (cores[i] ?? 0) > there && (hour[i] ?? 0) <= untilHour)) {
    above(there, at, to);
    brush.apply({ fill: theme.ink });
  }
  brush.line(
    [0, width].map((end) => [end, y(there)] as const),
    { stroke: theme.ink, width: 2, dash: [9, 6] },
  );
  const now = cores[hour.findLastIndex((at) => at <= untilHour)] ?? 0;
  brush.dot(x(untilHour), y(now), 8, { fill: theme.ink });
  const style = { pixels: LETTERS, weight: 650 };
  brush.text(text.limit(there), width - MARGIN, y(there) - 18, { ...style, align: 'right' });
  moments.forEach(({ at, label }, i) => {
    const ends = [4, height].map((end) => [x(at), end] as const);
    brush.line(ends, { stroke: theme.ink, width: 2, alpha: PALE });
    // The first stands before its line: the second comes soon after it.
    const isBefore = i === 0 && moments.length > 1;
    brush.text(label, x(at) + (isBefore ? -10 : 10), 4 + LETTERS / 2, { ...style, align: isBefore ? 'right' : 'left' });
  });
}
