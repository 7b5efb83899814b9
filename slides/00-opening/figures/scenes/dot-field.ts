/** A field of small dots, one beside the other: as large as so many of them have room, however many there are. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

const WIDEST_PITCH = 24;
/** More of them would be dust: where there are more requests, a dot is several. */
export const MOST_DOTS = 18_500;

export interface Field {
  across: number;
  down: number;
  pitch: number;
  left: number;
  top: number;
}

/** As large as all of them have room, below `above` pixels. */
export function fieldOf({ width, height }: Brush, dots: number, above: number): Field {
  const room = height - above;
  let pitch = Math.min(WIDEST_PITCH, Math.sqrt((width * room) / dots));
  while (Math.floor(width / pitch) * Math.floor(room / pitch) < dots) pitch *= 0.995;
  const across = Math.floor(width / pitch);
  const down = Math.ceil(dots / across);
  return { across, down, pitch, left: (width - across * pitch) / 2, top: height - down * pitch };
}

/** Rows are filled from the foot, as a level rises. */
export const placeAbove = ({ across, down, pitch, left, top }: Field, dot: number) => ({
  x: left + ((dot % across) + 0.5) * pitch,
  y: top + (down - Math.floor(dot / across) - 0.5) * pitch,
});

/** Dots `from` … `to` − 1 of the field, each as wide as a share of its room. */
export function paintDots(
  brush: Brush,
  field: Field,
  place: typeof placeAbove,
  { from, to, fill, alpha, share }: { from: number; to: number; fill: string; alpha: number; share: number },
): void {
  const { context } = brush;
  const radius = (share * field.pitch) / 2;
  context.beginPath();
  for (let dot = from; dot < to; dot++) {
    const { x, y } = place(field, dot);
    // So small, a square is seen as a dot, and costs a tenth of one.
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  brush.apply({ fill, alpha });
}

/** Size of the words over a field, and the room that they need there. */
const wordPixels = ({ width, theme }: Brush): number => Math.max(1.5 * theme.textPixels, Math.min(88, 0.074 * width));
export const roomForWords = (brush: Brush): number => 1.45 * wordPixels(brush);

/** What it is about, large, on the field as it stands: on its highest row. */
export function paintWords(brush: Brush, field: Field, dots: number, words: string): void {
  const pixels = wordPixels(brush);
  const y = placeAbove(field, Math.max(0, dots - 1)).y - field.pitch - 0.62 * pixels;
  brush.text(words, field.left, Math.max(0.6 * pixels, y), { pixels, weight: 800, most: brush.width });
}

/** The dots that it is about, in the field, larger than all others; the last one is filled as far as there is of it. */
export function paintOrders(brush: Brush, field: Field, at: { x: number; y: number }, orders: number): void {
  const { theme, width, height, context } = brush;
  const radius = Math.max(14, Math.min(38, 0.033 * width));
  const apart = 2.6 * radius;
  const x = Math.min(at.x, width - radius - (Math.ceil(orders) - 1) * apart - 9);
  const y = Math.max(radius + 9, Math.min(at.y, height - radius - 9));
  for (let order = 0; order < orders; order++) {
    brush.dot(x + order * apart, y, radius + Math.max(7, field.pitch), { fill: theme.paper });
    const part = Math.min(1, orders - order);
    const left = x + order * apart;
    brush.dot(left, y, radius, { fill: part < 1 ? theme.paper : theme.accent });
    if (part < 1) {
      context.beginPath();
      context.moveTo(left, y);
      context.arc(left, y, radius, -Math.PI / 2, (2 * part - 0.5) * Math.PI);
      context.closePath();
      brush.apply({ fill: theme.accent });
    }
    brush.dot(left, y, radius, { stroke: theme.ink, width: 4 });
  }
}
