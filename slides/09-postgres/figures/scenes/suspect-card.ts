/** One suspect's card, slightly turned, with level words: its pin, its name, and how often and at which hour it was checked last. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { inTwoLines } from '../../../../src/figure/scene/two-lines.ts';
import { words } from '../../words.ts';

const text = words.board;

/** One check of one suspect. */
export interface Look {
  suspect: number;
  hour: number;
  again: boolean;
  /** How often a check at that hour would miss the cause. */
  missShare: number;
  found: boolean;
  /** It was the cause, and nobody saw it. */
  missed: boolean;
}

export interface Card {
  /** Of its middle. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** In radians. */
  turn: number;
  name: string;
  /** So far. */
  looks: readonly Look[];
  isNewest: boolean;
  /** The cause was found, here or elsewhere. */
  isOver: boolean;
}

const MARGIN = 12;
const LARGEST = 25;
/** Of the card's height, from its upper edge; and of the pin, in pixels. */
const PIN = 0.13;
const RADIUS = 8;

const isFound = ({ looks }: Card) => looks.some(({ found }) => found);
const isMissed = (card: Card) => !isFound(card) && card.looks.some(({ missed }) => missed);

export function pinOf({ x, y, height, turn }: Card): readonly [number, number] {
  const up = (0.5 - PIN) * height;
  return [x + up * Math.sin(turn), y - up * Math.cos(turn)];
}

export function paintPaper(brush: Brush, card: Card): void {
  const { context, theme } = brush;
  const { x, y, width, height, turn, isNewest } = card;
  const at = [-width / 2, -height / 2, width, height, 5] as const;
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  brush.box(at[0] + 4, at[1] + 6, width, height, 5, { fill: theme.ink, alpha: 0.16 });
  brush.box(...at, { fill: isFound(card) ? theme.role.good : theme.paper });
  const stroke = isMissed(card) ? theme.role.bad : theme.ink;
  brush.box(...at, { stroke, width: isMissed(card) ? 6 : isNewest ? 4 : 1.5 });
  context.restore();
}

export function paintPin(brush: Brush, card: Card): void {
  const { theme } = brush;
  const radius = Math.min(RADIUS, 0.09 * card.height);
  const [x, y] = pinOf(card);
  brush.dot(x, y, radius, { fill: card.looks.length > 0 ? theme.role.bad : theme.paper });
  brush.dot(x, y, radius, { stroke: theme.ink, width: 2 });
}

/** On top of the thread, which may cross the card: what is written stands on a plate. */
export function paintName(brush: Brush, card: Card): void {
  const { theme } = brush;
  const { name, width, height, looks } = card;
  const found = isFound(card);
  const ground = found ? theme.role.good : theme.paper;
  const most = width - 2 * MARGIN;
  const wanted = { pixels: Math.max(theme.textPixels, Math.min(LARGEST, 0.22 * height)), weight: 750 };
  const lines = inTwoLines(brush, name, most, wanted);
  const widest = Math.max(...lines.map((one) => brush.measure(one, wanted)));
  // All lines of a name in letters of one size.
  const pixels = Math.max(theme.textPixels, wanted.pixels * Math.min(1, most / widest));
  const style = { pixels, weight: 750, align: 'center', most } as const;
  const note = noteOf(card);
  const line = 1.08 * pixels;
  const [under, foot] = [(PIN - 0.5) * height + RADIUS, height / 2 - 5];
  const isNoted = note !== '' && (lines.length + 1) * line <= foot - under;
  const rows = [...lines, ...(isNoted ? [note] : [])];
  const top = (under + foot - rows.length * line) / 2;
  const styled = rows.map((_, i) => (i < lines.length ? style : { ...style, pixels: theme.textPixels, weight: 650 }));
  const wide = Math.min(most, Math.max(...rows.map((row, i) => brush.measure(row, styled[i])))) + 14;
  // One plate for all of it: the thread runs behind.
  const plate = [card.x - wide / 2, card.y + top - 2, wide, rows.length * line + 4, 6] as const;
  brush.box(...plate, { fill: ground });
  brush.box(...plate, { stroke: theme.soft, width: 1.5, alpha: 0.6 });
  rows.forEach((row, i) => {
    const isNote = i >= lines.length;
    const y = card.y + top + (i + 0.5) * line;
    const quiet = looks.length > 0 && !isMissed(card) ? theme.soft : theme.ink;
    const noted = isMissed(card) ? theme.role.bad : looks.length === 0 ? theme.role.second : theme.soft;
    brush.text(row, card.x, y, { ...styled[i], colour: found ? theme.paper : isNote ? noted : quiet });
  });
}

/** How often, and when last; what the room sees of the cause; and where it is over, that nobody has asked. */
function noteOf(card: Card): string {
  const { looks, isOver } = card;
  const last = looks.at(-1);
  if (!last) return isOver ? text.forgotten : '';
  if (isFound(card)) return text.foundAt(last.hour);
  if (isMissed(card)) return text.letGoAt(last.hour);
  return text.checkedAt(looks.length, last.hour);
}
