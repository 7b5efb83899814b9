/**
 * As many dots as one order takes requests, as large as all of them have room: those that only look, and the one that buys.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import {
  type Field,
  fieldOf,
  MOST_DOTS,
  paintDots,
  paintOrders,
  paintWords,
  placeAbove,
  roomForWords,
} from './dot-field.ts';

const text = words.kasta;

export interface OneOrder {
  requests: number;
  /** As many as were bet, where that was wrong. */
  guess: number | undefined;
}

const SECONDS = 2.4;
/** Where among them the one is that buys: anywhere would do. */
const AT = { across: 0.62, up: 0.55 };

export function oneOrder({ requests, guess }: OneOrder): Scene {
  const requestsADot = Math.max(1, Math.ceil(requests / MOST_DOTS));
  const dots = Math.max(1, Math.round(requests / requestsADot));
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const field = fieldOf(brush, dots, roomForWords(brush));
      const shown = Math.round(dots * ease(seconds / SECONDS));
      const bet = Math.min(dots, Math.round((guess ?? 0) / requestsADot));
      const { theme } = brush;
      paintDots(brush, field, placeAbove, {
        from: bet,
        to: Math.max(bet, shown),
        fill: theme.role.main,
        alpha: 0.85,
        share: 0.72,
      });
      paintDots(brush, field, placeAbove, {
        from: 0,
        to: Math.min(bet, shown),
        fill: theme.role.third,
        alpha: 1,
        share: 0.72,
      });
      if (guess !== undefined) paintGuess(brush, field, bet, text.guess(guess));
      const order = Math.floor(
        Math.min(dots - 1, (Math.floor(AT.up * Math.ceil(dots / field.across)) + AT.across) * field.across),
      );
      if (shown > order) paintOrders(brush, field, placeAbove(field, order), 1);
      paintWords(brush, field, dots, text.order(requests));
    },
    table: {
      head: [text.tableOrders, text.tableRequests],
      rows: [[amount(1), amount(Math.round(requests))]],
    },
    legend: [
      { label: text.looks(requestsADot), role: 'main' },
      ...(guess === undefined ? [] : [{ label: text.guessed, role: 'third' as const }]),
      { label: text.anOrder, role: 'second', mark: 'disc', origin: 'told' },
    ],
  };
}

/** Where the field would end, were the guess right. */
function paintGuess(brush: Brush, field: Field, bet: number, label: string): void {
  const { theme, width } = brush;
  const { x, y } = placeAbove(field, Math.max(0, bet - 1));
  const style = { pixels: 1.15 * theme.textPixels, weight: 700 };
  const wide = brush.measure(label, style) + 24;
  const high = 1.7 * style.pixels;
  const left = Math.min(width - wide, bet > field.across ? 0 : x + field.pitch);
  const top = Math.max(0, y - field.pitch - high);
  brush.box(left, top, wide, high, 6, { fill: theme.paper });
  brush.text(label, left + 12, top + high / 2, { ...style, colour: theme.role.third });
}
