/** A note in two halves, one a department: torn while they keep to themselves, taped together once both have told. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Half {
  /** Whose it is. */
  found: string;
  /** What it knows, and since when; of several wordings, long ones first. */
  says: readonly string[];
  when: string;
}

export interface TornNote {
  top: number;
  height: number;
  halves: readonly [Half, Half];
  /** 0 … 1: whole, or as far apart as they come. */
  apart: number;
}

const TEETH = 5;
/** How far the halves turn and part, in radians and of the note's height. */
const [TURN, GAP] = [0.017, 0.2];
/** Of the height: a tooth, and what is left free around the letters. */
const [TOOTH, PAD] = [0.13, 0.2];

export function paintTornNote(brush: Brush, note: TornNote): void {
  const { width, context } = brush;
  const { top, height, halves, apart } = note;
  // A half that turns stays within the picture.
  const inset = (TURN * width) / 4;
  for (const side of [0, 1] as const) {
    const half = width / 2 - inset;
    context.save();
    context.translate(
      width / 2 + (side === 0 ? -1 : 1) * (half / 2 + (apart * GAP * height) / 2) * (1 - apart * 0.02),
      top + height / 2,
    );
    context.rotate((side === 0 ? -1 : 1) * TURN * apart);
    paintHalf(brush, halves[side], side, half - (apart * GAP * height) / 2, height - 2 * inset);
    context.restore();
  }
  if (apart === 0) paintTape(brush, width / 2, top + height / 2, height - 2 * inset);
}

/** Around its own middle; the torn edge lies right on the first side, left on the other. */
function paintHalf(brush: Brush, { found, says, when }: Half, side: 0 | 1, wide: number, high: number): void {
  const { theme } = brush;
  const tooth = TOOTH * high;
  const edge = Array.from({ length: 2 * TEETH + 1 }, (_, i) => {
    const out = i % 2 === 0 ? tooth : 0;
    // By half a pixel more than the teeth: no seam is seen where they have come together.
    const x = side === 0 ? wide / 2 + out - tooth / 2 + 0.5 : -wide / 2 + out - tooth / 2 - 0.5;
    return [x, -high / 2 + (i / (2 * TEETH)) * high] as const;
  });
  const far = side === 0 ? -wide / 2 : wide / 2;
  brush.line([...edge, [far, high / 2], [far, -high / 2]], { fill: theme.ink });
  const pad = PAD * high;
  const left = -wide / 2 + (side === 0 ? pad : pad + tooth / 2);
  const most = wide - 1.5 * pad - tooth;
  const colour = theme.paper;
  const large = Math.min(0.245 * high, 0.08 * wide);
  brush.text(found, left, -0.31 * high, { pixels: 0.16 * high, weight: 600, colour, most });
  brush.text(says, left, -0.03 * high, { pixels: large, weight: 650, colour, most });
  brush.text(when, left, 0.27 * high, { pixels: large, weight: 800, colour, most });
}

function paintTape(brush: Brush, x: number, y: number, high: number): void {
  const { context, theme } = brush;
  for (const [at, turn] of [
    [-0.26, -0.14],
    [0.26, 0.12],
  ] as const) {
    context.save();
    context.translate(x, y + at * high);
    context.rotate(turn);
    brush.box(-0.19 * high, -0.09 * high, 0.38 * high, 0.18 * high, 2, { fill: theme.accent, alpha: 0.9 });
    context.restore();
  }
}
