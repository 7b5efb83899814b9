/** As many dots as one order takes requests: a field of those that only look, and the one that buys. */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.kasta;

export interface OneOrder {
  requests: number;
  /** As many as were bet, where that was wrong. */
  guess: number | undefined;
}

const SECONDS = 2.4;
/** Where among them the one is that buys: anywhere would do. */
const AT = 0.62;
/** Beyond that a dot is several requests. */
const MOST_DOTS = 24_000;

export function oneOrder({ requests, guess }: OneOrder): Scene {
  const requestsADot = Math.max(1, Math.ceil(requests / MOST_DOTS));
  const dots = Math.max(1, Math.round(requests / requestsADot));
  return {
    duration: SECONDS,
    paint(brush, seconds) {
      const field = fieldOf(brush, dots);
      const shown = Math.round(dots * ease(seconds / SECONDS));
      const bet = Math.min(dots, Math.round((guess ?? 0) / requestsADot));
      const { theme } = brush;
      paintDots(brush, field, bet, Math.max(bet, shown), theme.role.main, 0.55);
      paintDots(brush, field, 0, Math.min(bet, shown), theme.role.third, 1);
      if (guess !== undefined) paintGuess(brush, field, bet, text.guess(guess));
      const order = Math.floor(AT * dots);
      if (shown > order) paintOrder(brush, field, order, text.order(requests));
    },
    table: {
      head: [text.tableOrders, text.tableRequests],
      rows: [[amount(1), amount(Math.round(requests))]],
    },
    legend: [
      { label: text.looks(requestsADot), role: 'main' },
      ...(guess === undefined ? [] : [{ label: text.guessed, role: 'third' as const }]),
    ],
  };
}

interface Field {
  across: number;
  pitch: number;
  left: number;
  top: number;
}

/** As large as all of them have room. */
function fieldOf({ width, height }: Brush, dots: number): Field {
  let pitch = Math.min(24, Math.sqrt((width * height) / dots));
  while (Math.floor(width / pitch) * Math.floor(height / pitch) < dots) pitch *= 0.995;
  const across = Math.floor(width / pitch);
  return {
    across,
    pitch,
    left: (width - across * pitch) / 2,
    top: (height - Math.ceil(dots / across) * pitch) / 2,
  };
}

const placeOf = ({ across, pitch, left, top }: Field, dot: number) => ({
  x: left + ((dot % across) + 0.5) * pitch,
  y: top + (Math.floor(dot / across) + 0.5) * pitch,
});

function paintDots(brush: Brush, field: Field, from: number, to: number, fill: string, alpha: number): void {
  const { context } = brush;
  const radius = 0.29 * field.pitch;
  context.beginPath();
  for (let dot = from; dot < to; dot++) {
    const { x, y } = placeOf(field, dot);
    // So small, a square is seen as a dot, and costs a tenth of one.
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  brush.apply({ fill, alpha });
}

/** The one of the field: larger than all others, with a word on it. */
function paintOrder(brush: Brush, field: Field, dot: number, label: string): void {
  const { theme, width, height } = brush;
  const place = placeOf(field, dot);
  const radius = Math.max(17, 0.5 * field.pitch);
  const [x, y] = [Math.min(place.x, width - radius - 3), Math.min(place.y, height - radius - 3)];
  const style = { pixels: Math.max(40, 1.9 * theme.textPixels), weight: 800 };
  const wide = brush.measure(label, style) + 34;
  const high = 1.7 * style.pixels;
  const beside = x > width / 2 ? x - radius - 14 - wide : x + radius + 14;
  // In a narrow place it stands over the dot.
  const fits = beside >= 0 && beside + wide <= width;
  const left = fits ? beside : Math.max(0, Math.min(width - wide, x - wide / 2));
  const top = fits ? Math.min(height - high, y - high / 2) : Math.max(0, y - radius - 14 - high);
  brush.box(left, top, wide, high, 8, { fill: theme.ink });
  brush.text(label, left + 17, top + high / 2, { ...style, colour: theme.paper });
  brush.dot(x, y, radius + 8, { fill: theme.paper });
  brush.dot(x, y, radius, { fill: theme.accent, stroke: theme.ink, width: 3 });
}

/** Where the field would end, were the guess right. */
function paintGuess(brush: Brush, field: Field, bet: number, label: string): void {
  const { theme, width, height } = brush;
  const { x, y } = placeOf(field, Math.max(0, bet - 1));
  const style = { pixels: 1.15 * theme.textPixels, weight: 700 };
  const wide = brush.measure(label, style) + 24;
  const high = 1.7 * style.pixels;
  const left = Math.min(width - wide, bet > field.across ? 0 : x + field.pitch);
  const top = Math.min(height - 2.6 * high, y + field.pitch);
  brush.box(left, top, wide, high, 6, { fill: theme.paper });
  brush.text(label, left + 12, top + high / 2, { ...style, colour: theme.role.third });
}
