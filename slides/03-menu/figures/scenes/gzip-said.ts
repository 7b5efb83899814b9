/** What the knob's setting comes to: how many cores, and how large the menu in an answer; beside the dial, or below it where that has all the width. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import { paintAnswerSheet } from './answer-sheet.ts';

const text = words.levels;

export interface Said {
  needed: number;
  isShort: boolean;
  /** Of several wordings, long ones first. */
  label: string | readonly string[];
  /** Bytes of the menu in an answer, and of the whole of it. */
  answer: number;
  whole: number;
}

export function paintBeside(brush: Brush, { needed, isShort, label, answer, whole }: Said, left: number): void {
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  const most = width - left - 4;
  const colour = isShort ? theme.role.bad : theme.role.good;
  const number = text.about(needed);
  const wanted = Math.min(7 * row, 0.36 * height);
  const pixels = Math.min(wanted, (wanted * most) / brush.measure(number, { pixels: wanted, weight: 800 }));
  brush.text(number, left, 0.54 * wanted, { pixels, weight: 800, colour, most });
  brush.text(label, left, 1.04 * wanted + 0.4 * row, { pixels: 1.3 * row, weight: 700, most });
  const side = Math.min(0.42 * height, 0.4 * most, height - wanted - 2.2 * row);
  const bottom = height - 4;
  if (side < 2 * row) return;
  const wide = paintAnswerSheet(brush, {
    x: left,
    bottom,
    side,
    bytes: answer,
    wholeBytes: whole,
    whole: text.menuOf(whole),
  });
  const beside = left + wide + row;
  const large = Math.min(2.6 * row, 0.5 * side);
  brush.text(text.menuOf(answer), beside, bottom - 0.5 * side - 0.35 * row, {
    pixels: large,
    weight: 800,
    most: width - beside,
  });
  brush.text(text.inAnswers, beside, bottom - 0.5 * side + 0.5 * large + 0.3 * row, {
    colour: theme.soft,
    weight: 600,
    most: width - beside,
  });
}

export function paintBelow(brush: Brush, { needed, isShort, label, answer }: Said, top: number): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  const colour = isShort ? theme.role.bad : theme.role.good;
  const style = { pixels: 2 * row, weight: 800 } as const;
  const half = 0.5 * width;
  brush.text(text.about(needed), 2, top + row, { ...style, colour, most: half - 8 });
  brush.text(label, 2, top + 2.7 * row, { colour: theme.soft, weight: 600, most: half - 8 });
  brush.text(text.menuOf(answer), half, top + row, { ...style, most: half - 4 });
  brush.text(text.inAnswers, half, top + 2.7 * row, { colour: theme.soft, weight: 600, most: half - 4 });
}
