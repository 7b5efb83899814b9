/** A phone with the messages that have come to it so far, the newest last: as they were read that night. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface PhoneMessage {
  time: string;
  says: string;
  /** The one that says it all. */
  isLast: boolean;
  /** 0 … 1: how far it has come up. */
  risen: number;
}

export interface Phone {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Over the messages. */
  date: string;
  messages: readonly PhoneMessage[];
}

const CORNER = 30;
/** A lower phone, in sizes of its letters, has room for messages alone. */
const LEAST_FOR_DATE = 16.8;
/** Lines of a message, in sizes of its letters. */
const LINE = 1.18;

export function paintPhone(brush: Brush, { left, top, width, height, date, messages }: Phone): void {
  const { theme } = brush;
  const rim = 7;
  brush.box(left, top, width, height, CORNER, { fill: theme.ink });
  brush.box(left + rim, top + rim, width - 2 * rim, height - 2 * rim, CORNER - rim, { fill: theme.paper });
  brush.box(left + width / 2 - 0.13 * width, top + rim + 7, 0.26 * width, 11, 6, { fill: theme.ink });
  const row = theme.textPixels;
  let y = top + rim + 24;
  if (height > LEAST_FOR_DATE * row) {
    brush.text(date, left + width / 2, y + 0.7 * row, { align: 'center', colour: theme.soft, weight: 600 });
    y += 1.7 * row;
  }
  for (const message of messages) y = paintMessage(brush, message, left + rim + 14, y, width - 2 * rim - 28);
}

/** Gives where the next one begins. */
function paintMessage(brush: Brush, message: PhoneMessage, left: number, y: number, most: number): number {
  const { time, says, isLast, risen } = message;
  const { theme } = brush;
  const row = theme.textPixels;
  const style = { weight: 650, pixels: 1.05 * row } as const;
  const padding = 0.6 * row;
  const lines = wrapped(brush, says, most - 2 * padding, style);
  const wide = Math.max(...lines.map((line) => brush.measure(line, style))) + 2 * padding;
  const line = LINE * style.pixels;
  const high = lines.length * line + 1.1 * padding;
  if (risen <= 0) return y;
  const at = y + (1 - risen) * 18;
  brush.text(time, left + 4, at + 0.55 * row, { code: true, weight: 500, colour: theme.role.third });
  const begins = at + 1.15 * row;
  brush.box(left, begins, wide, high, 16, {
    fill: isLast ? theme.role.third : theme.accent,
    alpha: isLast ? 1 : 0.32,
  });
  lines.forEach((words, i) => {
    brush.text(words, left + padding, begins + 0.55 * padding + (i + 0.5) * line, {
      ...style,
      colour: isLast ? theme.paper : theme.ink,
      most: most - 2 * padding,
    });
  });
  return begins + high + 0.5 * row;
}

function wrapped(brush: Brush, words: string, most: number, style: { weight: number; pixels: number }): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && brush.measure(longer, style) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
