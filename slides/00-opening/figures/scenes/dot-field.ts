/** A field of small dots, one beside the other: as large as so many of them have room, however many there are. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

const WIDEST_PITCH = 24;
/** As many have room where several pictures share one scale; where there are more, a dot is several. */
export const SHARED_ROOM = 20_000;

export interface Field {
  across: number;
  down: number;
  pitch: number;
  left: number;
  top: number;
}

/** As large as all of them have room. */
export function fieldOf({ width, height }: Brush, dots: number): Field {
  let pitch = Math.min(WIDEST_PITCH, Math.sqrt((width * height) / dots));
  while (Math.floor(width / pitch) * Math.floor(height / pitch) < dots) pitch *= 0.995;
  const across = Math.floor(width / pitch);
  const down = Math.ceil(dots / across);
  return { across, down, pitch, left: (width - across * pitch) / 2, top: (height - down * pitch) / 2 };
}

/** Rows are filled from the top. */
export const placeOf = ({ across, pitch, left, top }: Field, dot: number) => ({
  x: left + ((dot % across) + 0.5) * pitch,
  y: top + (Math.floor(dot / across) + 0.5) * pitch,
});

/** Rows are filled from the foot, as a level rises. */
export const placeAbove = ({ across, down, pitch, left, top }: Field, dot: number) => ({
  x: left + ((dot % across) + 0.5) * pitch,
  y: top + (down - Math.floor(dot / across) - 0.5) * pitch,
});

/** Dots `from` … `to` − 1 of the field, each as wide as a share of its room. */
export function paintDots(
  brush: Brush,
  field: Field,
  place: typeof placeOf,
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

/** A plate with words in the field, and beside it the dots that they are about, larger than all others. */
export function paintPlate(
  brush: Brush,
  field: Field,
  at: { x: number; y: number },
  label: string,
  dots: number,
): void {
  const { theme, width, height } = brush;
  const radius = Math.max(17, 0.5 * field.pitch);
  const beyond = (dots - 1) * 2.6 * radius;
  const [x, y] = [Math.min(at.x, width - radius - beyond - 3), Math.min(at.y, height - radius - 3)];
  const style = { pixels: Math.max(40, 1.9 * theme.textPixels), weight: 800 };
  const wide = brush.measure(label, style) + 34;
  const high = 1.7 * style.pixels;
  const beside = x > width / 2 ? x - radius - 14 - wide : x + beyond + radius + 14;
  // In a narrow place it stands over the dot.
  const fits = beside >= 0 && beside + wide <= width;
  const left = fits ? beside : Math.max(0, Math.min(width - wide, x - wide / 2));
  const top = fits ? Math.min(height - high, y - high / 2) : Math.max(0, y - radius - 14 - high);
  brush.box(left, top, wide, high, 8, { fill: theme.ink });
  brush.text(label, left + 17, top + high / 2, { ...style, colour: theme.paper });
  for (let dot = 0; dot < dots; dot++) {
    const middle = x + dot * 2.6 * radius;
    brush.dot(middle, y, radius + 8, { fill: theme.paper });
    brush.dot(middle, y, radius, { fill: theme.accent, stroke: theme.ink, width: 3 });
  }
}
