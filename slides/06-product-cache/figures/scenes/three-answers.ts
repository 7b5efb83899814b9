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
/** Heights of a bar that its number takes: those before, and the one that counts. */
const [BEFORE, NOW] = [0.7, 1.5];

export function threeAnswers({ dawn, club, now }: ThreeAnswers): Scene {
  const rows = [
    { label: text.dawn, value: dawn, role: 'main', size: BEFORE },
    { label: text.club, value: club, role: 'quiet', size: BEFORE },
    { label: text.midSale, value: now, role: 'good', size: NOW },
  ] as const;
  const most = Math.max(dawn, club, now);
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const grown = ease(seconds / SECONDS);
      const room = brush.height / rows.length;
      rows.forEach((row, i) => {
        const share = (grown * row.value) / most;
        paintRow(brush, { ...row, colour: brush.theme.role[row.role], share, top: i * room, room });
      });
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
  /** Of its number, in heights of the bar. */
  size: number;
  top: number;
  room: number;
}

/** Its name, under it the bar, and behind that the number. */
function paintRow(brush: Brush, { label, value, colour, share, size, top, room }: Row): void {
  const { theme, width } = brush;
  const line = 1.5 * theme.textPixels;
  const high = room - line - 0.7 * theme.textPixels;
  const wide = Math.max(4, share * LONGEST * width);
  brush.text(label, 0, top + line / 2, { weight: 650, most: width });
  brush.box(0, top + line, wide, high, 6, { fill: colour });
  const from = wide + 0.025 * width;
  const pixels = Math.min(size * high, 0.16 * width);
  brush.text(wholeMilliseconds(value), from, top + line + high / 2 + 1, {
    pixels,
    weight: 800,
    colour,
    most: width - from,
  });
}
