/** A thread from pin to pin, in the order of the checks. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Pinned {
  at: readonly [number, number];
  /** How much of a check is missed: 0 … 1. */
  slack: number;
}

const WIDTH = 3;
/** Of the picture's height: how deep a thread hangs that is stretched, and one that is slack. */
const [TAUT, SLACK] = [0.015, 0.2];
/** Threads between the same pins lie so far apart, in pixels. */
const APART = 5;
const LANES = 5;

/** @param done pins that it has come to, with the part of the way to the next. */
export function paintThread(brush: Brush, pins: readonly Pinned[], done: number): void {
  const { context, height, theme } = brush;
  context.lineCap = 'round';
  context.beginPath();
  for (let i = 1; i < pins.length; i++) {
    const [from, to] = [pins[i - 1], pins[i]];
    const share = Math.min(1, done - i);
    if (!from || !to || share <= 0) continue;
    const aside = ((i % LANES) - (LANES - 1) / 2) * APART;
    const hangs =
      2 * height * (TAUT + (SLACK - TAUT) * to.slack) * Math.min(1, (3 * distance(from.at, to.at)) / height);
    const [[left, top], [right, end]] = [from.at, to.at];
    const control = [
      (left + right) / 2 + aside,
      Math.min((top + end) / 2 + hangs, 2 * height - Math.max(top, end) - 24),
    ] as const;
    // As far as the part of the curve that is there: its own control point lies on the way to the whole one's.
    const between = (one: number, other: number) => one + (other - one) * share;
    const near = [between(left, control[0]), between(top, control[1])] as const;
    const far = [between(control[0], right), between(control[1], end)] as const;
    context.moveTo(left, top);
    if (from.at === to.at || distance(from.at, to.at) < 1)
      context.arc(left, top + 13, 13 * share, -Math.PI / 2, 1.5 * Math.PI);
    else context.quadraticCurveTo(...near, between(near[0], far[0]), between(near[1], far[1]));
  }
  brush.apply({ stroke: theme.role.bad, width: WIDTH });
  context.lineCap = 'butt';
}

const distance = ([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number =>
  Math.sqrt((x - otherX) ** 2 + (y - otherY) ** 2);
