/** The two parts of the picture, people's and the attacker's, each under who it is and what becomes of their pages. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Frame } from './block-layout.ts';

/** Of the height that is people's. */
const PEOPLE = 0.3;
/** Less than this is no place for two texts side by side. */
const NARROW = 560;

/** People's, and under it the attacker's, each under its words; a narrow place has a line more for them. */
export function framesOf({ theme, width, height }: Brush, isAttacked: boolean): [people: Frame, attacker: Frame] {
  const over = wordsOver(theme.textPixels, width);
  const whole = { left: 0, top: over, width, height: height - over };
  if (!isAttacked) return [whole, whole];
  const high = PEOPLE * (height - 2 * over);
  const top = over + high + over;
  return [
    { ...whole, height: high },
    { ...whole, top, height: height - top },
  ];
}

const wordsOver = (row: number, width: number): number => (width < NARROW ? 4 * row : 2.3 * row);

/** Of the width, for what became of them. */
const RESULT = 0.55;

/** Over a frame who it is, and what becomes of their pages. */
export function paintWords(
  brush: Brush,
  { top, width }: Frame,
  who: string | readonly string[],
  what: string | readonly string[],
  colour: string,
) {
  const row = brush.theme.textPixels;
  const isNarrow = width < NARROW;
  const y = top - wordsOver(row, width) + 1.15 * row;
  const style = { weight: 800, pixels: 1.7 * row, colour } as const;
  const result = brush.text(what, isNarrow ? 0 : width, isNarrow ? y + 1.7 * row : y, {
    ...style,
    align: isNarrow ? 'left' : 'right',
    most: isNarrow ? width : RESULT * width,
  });
  brush.text(who, 0, y, { weight: 700, pixels: 1.1 * row, most: isNarrow ? width : width - result - row });
}
