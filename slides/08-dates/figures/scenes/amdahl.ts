/**
 * Scene of slide "insight-profiler": the time of a whole as a bar, and what is left of it when one part becomes faster: that
 * part shrinks, the rest stays. Shares of the time as it is now.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.amdahl;
const SECONDS = 1.4;
/** An update of SQLAlchemy alone made another system twice as fast, as the talk tells it. */
const TOLD_SHARE = 0.5;

/** @param isOfDates the tale's own part, which has a name. */
export function amdahlScene(share: number, partSpeedUp: number, leftShare: number, isOfDates: boolean): Scene {
  const rest = 1 - share;
  const part = Math.max(0, leftShare - rest);
  const name = isOfDates ? text.datesShort : text.partShort;
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

function paintBars(brush: Brush, name: string, rest: number, share: number, part: number): void {
  const { width, height, theme } = brush;
  const line = theme.textPixels * 1.5;
  const high = Math.max(16, (height - 4 * line) / 2);
  const bar = (top: number, partShare: number) => {
    brush.box(0, top, rest * width, high, 3, { fill: theme.role.quiet });
    brush.box(rest * width, top, partShare * width, high, 3, { fill: theme.role.bad });
    inside(brush, text.restLegend, [0, rest * width], top + high / 2);
    inside(brush, name, [rest * width, (rest + partShare) * width], top + high / 2);
  };
  brush.text(text.now, 0, line * 0.5, { weight: 700 });
  bar(line, share);
  brush.text(text.afterwards(rest + part), 0, line * 1.5 + high, { weight: 700 });
  bar(2 * line + high, part);
  const foot = 2 * line + 2 * high;
  // Twice as fast at the very most: that other system's case.
  if (Math.abs(rest - TOLD_SHARE) < 1e-9) mark(brush, TOLD_SHARE, text.told, theme.role.third, foot, 1.4 * line);
  mark(brush, rest, text.never(rest), theme.ink, foot, 0.55 * line);
}

/** Its name, where there is room for it. */
function inside(brush: Brush, label: string, [left, right]: readonly [number, number], y: number): void {
  const style = { colour: brush.theme.paper, weight: 650, align: 'center' } as const;
  if (brush.measure(label, style) + 24 < right - left) brush.text(label, (left + right) / 2, y, style);
}

/** An upright line from the lowest bar down, with its word on the side where there is room. */
function mark(brush: Brush, share: number, label: string, colour: string, foot: number, down: number): void {
  const { width } = brush;
  const x = Math.min(width - 2, Math.max(2, share * width));
  const ends = [foot + 2, foot + down].map((y) => [x, y] as const);
  brush.line(ends, { stroke: colour, width: 4 });
  const style = { colour, weight: 650 };
  const isRight = x + brush.measure(label, style) + 8 > width;
  const at = isRight ? x - 8 : x + 8;
  brush.text(label, at, foot + down, { ...style, align: isRight ? 'right' : 'left' });
}
