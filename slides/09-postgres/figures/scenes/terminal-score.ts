/** Beside the terminal: the hour that it is, as told; how many halvings it took so far; and what the viewer had guessed. */
import type { Origin } from '../../../../src/figure/origin.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.terminal;

export interface Score {
  hours: number;
  checks: number;
  isFound: boolean;
  origin: Origin;
  guess: string | undefined;
}

const WIDTH = 196;
const LARGE = 62;
/** A terminal that is narrower has no room beside it. */
const NARROW = 760;

/** Gives the width that it took. */
export function paintScore(brush: Brush, { hours, checks, isFound, origin, guess }: Score): number {
  const { width, theme } = brush;
  if (width < NARROW) return 0;
  const soft = { colour: theme.soft, align: 'right' as const };
  const left = { colour: theme.soft, most: WIDTH - 90 };
  const large = { pixels: LARGE, weight: 800, align: 'right' as const };
  const line = 1.15 * Math.max(18, theme.textPixels);
  brush.text(text.hour, width - WIDTH + 14, 34 - line / 2, left);
  brush.text(text.asTold, width - WIDTH + 14, 34 + line / 2, left);
  brush.text(amount(hours), width, 30, large);
  if (checks > 0) {
    const middle = 34 + LARGE * 1.15;
    brush.text(text.halvings(checks), width - WIDTH + 14, middle - line / 2, left);
    brush.text(origin === 'model' ? text.ours : text.measured, width - WIDTH + 14, middle + line / 2, left);
    brush.text(amount(checks), width, 30 + LARGE * 1.15, { ...large, colour: isFound ? theme.role.good : theme.ink });
  }
  if (guess) {
    const y = 30 + LARGE * 2.15;
    brush.text(text.yourGuess, width, y, soft);
    brush.text(guess, width, y + 1.25 * Math.max(18, theme.textPixels), { ...soft, weight: 700, most: WIDTH });
  }
  return WIDTH;
}
