/** Axes as figures share them: ends that hold still while a slider moves, a day, and bands where something holds. */

import { timeOfDay } from '../../words/format.ts';
import type { Axis, LineMark } from './declaration.ts';

const STEPS = [1, 1.5, 2, 3, 5, 8, 10];

/** The first of `ends` that holds `most`; beyond them, and without any, the next of 1, 1.5, 2, 3, 5, 8 × a power of ten. */
export function axisEnd(most: number, ends: readonly number[] = []): number {
  const end = ends.find((one) => most <= one);
  if (end !== undefined) return end;
  let power = 1;
  while (power * 10 < most) power *= 10;
  return power * (STEPS.find((step) => step * power >= most) ?? 10);
}

/** Midnight to midnight, in hours. */
export const dayAxis = (label: string): Axis => ({
  label,
  minimum: 0,
  maximum: 24,
  ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
  format: timeOfDay,
});

/** Each stretch of `x` over which something holds, from its first point to its last. */
export function stretches(x: Float64Array, holds: (index: number) => boolean): { at: number; to: number }[] {
  const found: { at: number; to: number }[] = [];
  let open = false;
  x.forEach((here, i) => {
    const last = found.at(-1);
    const now = holds(i);
    if (now && open && last) last.to = here;
    else if (now) found.push({ at: here, to: here });
    open = now;
  });
  return found;
}

/** A column in two, with gaps: where something holds, and all else up to the points at which it begins and ends. */
export function parted(y: Float64Array, holds: (index: number) => boolean): { held: Float64Array; rest: Float64Array } {
  const isInside = (i: number) => [i - 1, i, i + 1].every((at) => at < 0 || at >= y.length || holds(at));
  return {
    held: y.map((value, i) => (holds(i) ? value : Number.NaN)),
    rest: y.map((value, i) => (isInside(i) ? Number.NaN : value)),
  };
}

/** A band over each such stretch; the first one carries the word. */
export const bands = (x: Float64Array, holds: (index: number) => boolean, label: string): LineMark[] =>
  stretches(x, holds).map((stretch, i) => ({ axis: 'x', ...stretch, label: i === 0 ? label : '', role: 'bad' }));
