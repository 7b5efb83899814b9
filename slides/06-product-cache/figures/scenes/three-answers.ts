/** How long an answer took at dawn, in the days of the club, and takes now, as bars from nought: the newest is the one that counts. */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

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
/** Of the width, for the longest bar. */
const LONGEST = 0.68;
/** Of the height: those before, and the one that counts. */
const [BEFORE, NOW] = [0.25, 0.5];

export function threeAnswers({ dawn, club, now }: ThreeAnswers): Scene {
  const rows = [
    { label: text.dawn, value: dawn, role: 'main', room: BEFORE },
    { label: text.club, value: club, role: 'quiet', room: BEFORE },
    { label: text.midSale, value: now, role: 'good', room: NOW },
  ] as const;
  const most = Math.max(dawn, club, now);
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const grown = ease(seconds / SECONDS);
      let top = 0;
      for (const row of rows) {
        const room = row.room * brush.height;
        paintRow(brush, { ...row, colour: brush.theme.role[row.role], share: (grown * row.value) / most, top, room });
        top += room;
      }
    },
    table: {
      head: [text.when, text.answers],
      rows: rows.map(({ label, value }) => [label, wholeMilliseconds(value)]),
    },
  };
}

interface Row {
  label: string;
  value: number;
  colour: string;
  /** Of the longest bar. */
  share: number;
  top: number;
  room: number;
}

/** Its name, under it the bar, and behind that the number, as large as the bar is high. */
function paintRow(brush: Brush, { label, value, colour, share, top, room }: Row): void {
  const { theme, width } = brush;
  const line = 1.5 * theme.textPixels;
  const high = room - line - 0.7 * theme.textPixels;
  const wide = Math.max(4, share * LONGEST * width);
  brush.text(label, 0, top + line / 2, { weight: 650, most: width });
  brush.box(0, top + line, wide, high, 6, { fill: colour });
  const from = wide + 0.025 * width;
  const pixels = Math.min(high, 0.16 * width);
  brush.text(wholeMilliseconds(value), from, top + line + high / 2 + 1, {
    pixels,
    weight: 800,
    colour,
    most: width - from,
  });
}
