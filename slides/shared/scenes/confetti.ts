/**
 * Small pieces of paper, one for so many orders of a day. Each falls once, sways, and lies at the time of day at which
 * its orders came; where more came it lies higher, so that in the end the day itself lies there.
 */
import { ease } from '../../../src/figure/motion.ts';
import type { Brush } from '../../../src/figure/scene/brush.ts';

interface Ground {
  /** Where the day's zero is. */
  ground: number;
  /** How high the day is there, at equal steps from midnight to midnight. */
  crest: Float64Array;
}

const MOST_PIECES = 1200;
const LATEST_SECONDS = 2.4;
const FALL_SECONDS = 2.2;
const [LONG, SHORT] = [11, 7];

export class Confetti {
  readonly ordersAPiece: number;
  readonly seconds = LATEST_SECONDS + FALL_SECONDS;
  /** Time of each piece, as a share of the day, in its order. */
  private readonly times: readonly number[];

  /** @param orders in equal stretches of the day, the last of no length. */
  constructor(orders: Float64Array) {
    const all = orders.reduce((sum, count) => sum + count, 0);
    this.ordersAPiece = 10 * Math.max(1, Math.ceil(all / (10 * MOST_PIECES)));
    this.times = timesOf(orders, this.ordersAPiece);
  }

  paint(brush: Brush, { ground, crest }: Ground, seconds: number): void {
    const { width, theme } = brush;
    const { main, second, third, good, bad } = theme.role;
    const colours = [main, second, third, good, bad, theme.accent];
    const corners: number[][] = colours.map(() => []);
    this.times.forEach((time, i) => {
      const progress = Math.min(1, (seconds - LATEST_SECONDS * chance(i, 1)) / FALL_SECONDS);
      if (progress <= 0) return;
      const left = 1 - ease(progress);
      const height = heightAt(crest, time);
      // Evenly between the ground and the day's curve.
      const rest = ground - chance(i, 2) * height;
      const x = time * width + 60 * left * Math.sin(6 * progress + 7 * chance(i, 3));
      const y = rest - left * (rest + 40 + 300 * chance(i, 4));
      const angle = 7 * chance(i, 5) + 9 * left;
      // A turning paper is seen from its edge now and then.
      const seen = progress < 1 ? 0.25 + 0.75 * Math.abs(Math.cos(5 * left + chance(i, 6))) : 1;
      addPiece(corners[i % colours.length] ?? [], x, y, angle, seen);
    });
    colours.forEach((colour, i) => {
      trace(brush, corners[i] ?? []);
      brush.apply({ fill: colour });
    });
  }
}

/** Each piece stands in the middle of the orders that it is made of. */
export function timesOf(orders: Float64Array, ordersAPiece: number): number[] {
  const times: number[] = [];
  const middle = () => (times.length + 0.5) * ordersAPiece;
  let until = 0;
  for (const [stretch, count] of orders.entries()) {
    while (middle() <= until + count) times.push((stretch + (middle() - until) / count) / (orders.length - 1));
    until += count;
  }
  return times;
}

function addPiece(corners: number[], x: number, y: number, angle: number, seen: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [a, b] = [LONG / 2, (SHORT * seen) / 2];
  for (const [along, across] of [
    [a, b],
    [-a, b],
    [-a, -b],
    [a, -b],
  ] as const)
    corners.push(x + along * cos - across * sin, y + along * sin + across * cos);
}

function trace({ context }: Brush, corners: readonly number[]): void {
  context.beginPath();
  for (let i = 0; i < corners.length; i += 2) {
    if (i % 8 === 0) context.moveTo(corners[i] ?? 0, corners[i + 1] ?? 0);
    else context.lineTo(corners[i] ?? 0, corners[i + 1] ?? 0);
  }
}

function heightAt(crest: Float64Array, time: number): number {
  const at = time * (crest.length - 1);
  const [from, to] = [crest[Math.floor(at)] ?? 0, crest[Math.ceil(at)] ?? 0];
  return from + (to - from) * (at - Math.floor(at));
}

/** Between 0 and 1, always the same for the same piece: nothing hangs on it but looks. */
export function chance(piece: number, of: number): number {
  const mixed = Math.imul(Math.imul(piece + 1, 0x9e3779b1) ^ Math.imul(of, 0x85ebca6b), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
