/** How long an answer took at dawn, in the days of the club, and takes now: three stopwatches of one scale, the newest large. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { inTwoLines } from '../../../../src/figure/scene/two-lines.ts';
import { words } from '../../words.ts';
import { CROWN, paintStopwatch } from './stopwatch.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;

/** Milliseconds. */
export interface ThreeAnswers {
  /** In an empty shop. */
  dawn: number;
  /** With 60,000 products. */
  club: number;
  now: number;
}

const SECONDS = 1.4;
/** Of the width, for those before, and for the one that counts. */
const [BEFORE, NOW] = [0.29, 0.42];
/** Of the largest radius that there is room for. */
const SMALLER = 0.66;

export function threeAnswers({ dawn, club, now }: ThreeAnswers): Scene {
  const watches = [
    { label: text.dawn, value: dawn, role: 'quiet', width: BEFORE, size: SMALLER },
    { label: text.club, value: club, role: 'quiet', width: BEFORE, size: SMALLER },
    { label: text.midSale, value: now, role: 'good', width: NOW, size: 1 },
  ] as const;
  const turn = axisEnd(Math.max(dawn, club, now), [100, 200, 500, 1000, 2000]);
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const { width, height, theme } = brush;
      const line = 1.25 * theme.textPixels;
      const low = height - 2.2 * line;
      const [across, aside] = [0.47 * NOW * width, (0.48 * BEFORE * width) / SMALLER];
      const largest = Math.min((low - 0.4 * line) / (2 + CROWN), across, aside);
      // Where it is the width that lacks, they hang in the middle.
      const foot = low - (low - 0.4 * line - (2 + CROWN) * largest) / 2;
      brush.text(text.turn(turn), 0, foot - (2 + CROWN) * largest + 0.4 * line, {
        colour: theme.soft,
        weight: 600,
        most: 1.9 * BEFORE * width,
      });
      let left = 0;
      for (const { label, value, role, width: share, size } of watches) {
        const middle = left + (share * width) / 2;
        const radius = size * largest;
        const colour = theme.role[role];
        paintStopwatch(
          brush,
          { x: middle, y: foot - 0.3 * line - radius, radius, colour },
          (ease(seconds / SECONDS) * value) / turn,
          wholeMilliseconds(value),
        );
        paintLabel(brush, label, middle, foot, share * width - 12, role === 'good' ? colour : theme.ink);
        left += share * width;
      }
    },
    table: {
      head: [text.when, text.answers],
      rows: watches.map(({ label: [label = ''], value }) => [label, wholeMilliseconds(value)]),
    },
  };
}

/** On two lines, in the longer words where these have room. */
function paintLabel(
  brush: Brush,
  label: readonly string[],
  x: number,
  top: number,
  most: number,
  colour: string,
): void {
  const style = { weight: 700, align: 'center', most, colour } as const;
  const line = 1.25 * brush.theme.textPixels;
  const wordings = label.map((one) => inTwoLines(brush, one, most, style));
  const fits = (lines: readonly string[]) => lines.every((one) => brush.measure(one, style) <= most);
  const lines = wordings.find(fits) ?? wordings.at(-1) ?? [];
  lines.forEach((one, i) => {
    brush.text(one, x, top + (i + 0.6) * line, style);
  });
}
