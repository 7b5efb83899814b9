/**
 * The forty digits of a fingerprint as one: ten ridges round a whorl, four digits each. A digit is the length of a piece of
 * its ridge, and the first one turns it, so that another digit is another picture.
 */
import { type SVGTemplateResult, svg } from 'lit';

const RIDGES = 10;
const DIGITS = 4;
/** Between ridges, and of a ridge's width to that; a finger is longer than it is wide. */
const [PITCH, STRETCH] = [10, 1.28];
/** A piece is so long where its digit is 0, and the gap after it always, in digits. */
const [LEAST, GAP] = [3, 2.6];

/** Of the picture, in its own units. */
export const [WIDTH, HEIGHT] = [2 * PITCH * (RIDGES + 0.5), 2 * PITCH * (RIDGES + 0.5) * STRETCH + 2 * RIDGES];

export interface Ridge {
  radius: number;
  /** Lengths of its pieces and gaps, one after the other, in digits. */
  dashes: readonly number[];
  /** Where the first piece begins, in degrees. */
  turned: number;
}

/** @param hash forty hexadecimal digits */
export function ridgesOf(hash: string): Ridge[] {
  return Array.from({ length: RIDGES }, (_, i) => {
    const digits = [...hash.slice(i * DIGITS, (i + 1) * DIGITS)].map((digit) => Number.parseInt(digit, 16));
    return {
      radius: (i + 0.7) * PITCH,
      dashes: digits.flatMap((digit) => [digit + LEAST, GAP]),
      turned: ((digits[0] ?? 0) * 360) / 16,
    };
  });
}

/** The picture's lines, for an `<svg>` of its size. */
export function drawRidges(hash: string): SVGTemplateResult[] {
  return ridgesOf(hash).map(({ radius, dashes, turned }, i) => {
    // The outer ones sink: they end where the finger does.
    const middle = HEIGHT / 2 - RIDGES + i * 2;
    const around = dashes.reduce((sum, one) => sum + one, 0);
    return svg`<ellipse cx=${WIDTH / 2} cy=${middle} rx=${radius} ry=${radius * STRETCH} pathLength=${around}
      stroke-dasharray=${dashes.join(' ')} stroke-dashoffset=${(-turned * around) / 360} />`;
  });
}
