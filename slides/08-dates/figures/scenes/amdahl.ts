/**
 * Scene of slide "insight-profiler": the time of a whole as a bar, and what is left of it when one part becomes faster: that
 * part shrinks, the rest stays, and in the room that it leaves stands what was won. Shares of the time as it is now.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.amdahl;
const SECONDS = 1.4;

/** @param name what is made faster, long and short; how wide it is stands behind it. */
export function amdahlScene(share: number, partSpeedUp: number, leftShare: number, name: readonly string[]): Scene {
  const rest = 1 - share;
  const part = Math.max(0, leftShare - rest);
  return {
    duration: partSpeedUp > 1 ? SECONDS : 0,
    paint: (brush, seconds) => paintBars(brush, name, rest, share, share + (part - share) * ease(seconds / SECONDS)),
    table: {
      head: text.tableHead,
      rows: [
        [text.before, percent(share), percent(rest), percent(1)],
        [text.after, percent(part), percent(rest), percent(leftShare)],
      ],
    },
  };
}

function paintBars(brush: Brush, name: readonly string[], rest: number, share: number, part: number): void {
  const { width, height, theme } = brush;
  const line = theme.textPixels * 1.5;
  const high = Math.max(16, (height - 2 * line - 6) / 2);
  const bar = (top: number, partShare: number, isNamed: boolean) => {
    brush.box(0, top, rest * width, high, 4, { fill: theme.role.quiet });
    brush.box(rest * width, top, partShare * width, high, 4, { fill: theme.role.bad });
    if (!isNamed) return;
    inside(brush, text.restLegend, [0, rest * width], top + high / 2);
  };
  const now = brush.text(text.now, 0, line * 0.5, { weight: 700 });
  const most = width - now - line;
  brush.text(name, width, line * 0.5, { weight: 700, colour: theme.role.bad, align: 'right', most });
  bar(line, share, true);
  brush.text(text.afterwards(rest + part), 0, line * 1.5 + high, { weight: 700 });
  bar(2 * line + high, part, false);
  won(brush, rest + part, 2 * line + high, high);
}

/** How many times as fast it is, in the time that is no longer needed; where that is too little, in the bar itself. */
function won(brush: Brush, left: number, top: number, high: number): void {
  const { width, theme } = brush;
  const from = left * width;
  if (left < 0.995) brush.box(from + 3, top + 1.5, width - from - 4.5, high - 3, 4, { stroke: theme.grid, width: 3 });
  const pixels = Math.min(76, 0.8 * high);
  const style = { pixels, weight: 800, align: 'center' } as const;
  const number = text.times(1 / left);
  const isRoom = brush.measure(number, style) + 20 < width - from;
  const middle = isRoom ? (from + width) / 2 : from / 2;
  const colour = !isRoom ? theme.paper : theme.role.good;
  brush.text(number, middle, top + 0.5 * high, { ...style, colour, most: isRoom ? width - from : from });
}

/** Its name, where there is room for it. */
function inside(brush: Brush, label: string, [left, right]: readonly [number, number], y: number): void {
  const style = { pixels: 26, colour: brush.theme.paper, weight: 700, align: 'center' } as const;
  if (brush.measure(label, style) + 24 < right - left) brush.text(label, (left + right) / 2, y, style);
}
