/**
 * The moon as it stood over a Black Friday: the day after the fourth Thursday of November. Its phase is the mean one, from
 * a new moon that is known, up to 14 hours off the true one; drawn as it is seen from the north.
 */
import type { Brush } from '../../../src/figure/scene/brush.ts';

const DAY_MILLISECONDS = 86_400_000;
const SYNODIC_MONTH_DAYS = 29.530588853;
/** 6 January 2000, 18:14 UTC. */
const NEW_MOON = Date.UTC(2000, 0, 6, 18, 14);
const THURSDAY = 4;

/** Midnight at which it begins, UTC. */
export function blackFridayOf(year: number): number {
  const weekday = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  const firstThursday = 1 + ((THURSDAY - weekday + 7) % 7);
  return Date.UTC(year, 10, firstThursday + 21 + 1);
}

/** 0 new, ½ full, 1 new again. */
export function moonPhase(time: number): number {
  const months = (time - NEW_MOON) / DAY_MILLISECONDS / SYNODIC_MONTH_DAYS;
  return months - Math.floor(months);
}

/** Share of the disc that is lit. */
export const litShare = (phase: number): number => (1 - Math.cos(2 * Math.PI * phase)) / 2;

export function paintMoon(brush: Brush, phase: number, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  brush.dot(x, y, radius, { fill: theme.grid, alpha: 0.45 });
  // Waxing, its right half is lit; the border between light and dark is half an ellipse.
  const side = phase < 0.5 ? 1 : -1;
  const border = radius * Math.cos(2 * Math.PI * phase) * side;
  context.save();
  context.translate(x, y);
  context.scale(side, 1);
  context.beginPath();
  context.arc(0, 0, radius, -Math.PI / 2, Math.PI / 2);
  context.ellipse(0, 0, Math.abs(border), radius, 0, Math.PI / 2, -Math.PI / 2, border * side > 0);
  context.closePath();
  brush.apply({ fill: theme.accent });
  context.restore();
}

/** The same as a path, of a disc of radius 1 around 0, 0. */
export function litPath(phase: number): string {
  const border = Math.cos(2 * Math.PI * phase);
  // Clockwise down the lit side of a waxing moon; back along a crescent's inside, or around the far side.
  const limb = phase < 0.5 ? 1 : 0;
  const back = border > 0 ? 1 - limb : limb;
  return `M0-1A1,1,0,0,${limb},0,1A${Math.abs(border).toFixed(3)},1,0,0,${back},0-1z`;
}
