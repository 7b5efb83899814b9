/** Threads as discs in a ring: at work, at work for nothing, or asleep; inside it what they share, and how many of them run. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import { LEAST_FOR_SIGN, paintAsleep, paintLoop, paintReach, paintTick } from './thread-signs.ts';

const text = words.memcachedFigure;

export interface ThreadRing {
  /** Its middle, and how far it may reach from there. */
  x: number;
  y: number;
  outer: number;
  threads: number;
  name: string;
  note: string;
  running: number;
  wastedShare: number;
  colour: string;
  /** 0 … 1: how many of those that run do so yet. */
  shown: number;
  /** How far the loops have gone round, in radians. */
  turned: number;
  paintStore(brush: Brush, x: number, y: number, radius: number): void;
}

/** So many discs can be told apart; where there are more threads, a disc is several. */
const MOST_DISCS = 64;

const discsOf = (threads: number) => Math.ceil(threads / Math.max(1, Math.ceil(threads / MOST_DISCS)));

/** Of the ring, to the middle of its discs; of a disc; and from its middle to its edge. */
export function ringRadius(outer: number, threads: number): { ring: number; disc: number; outside: number } {
  const half = Math.PI / Math.max(8, discsOf(threads));
  const share = 0.88 * Math.sin(half);
  const ring = outer / (1 + share);
  return { ring, disc: share * ring, outside: outer };
}

export function paintRing(brush: Brush, ring: ThreadRing): void {
  const { x, y, outer, threads, running, wastedShare, shown, turned, paintStore } = ring;
  const { theme } = brush;
  const { ring: radius, disc } = ringRadius(outer, threads);
  const discs = discsOf(threads);
  const busy = Math.min(discs, Math.round((running * discs) / threads));
  const useful = Math.round(((1 - wastedShare) * running * discs) / threads);
  const place = (i: number) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / discs;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle), angle] as const;
  };
  for (let i = 0; i < discs; i++) {
    const [left, top, angle] = place(i);
    if (i >= Math.round(shown * busy)) paintAsleep(brush, left, top, disc);
    else {
      const isUseful = i < useful;
      paintReach(brush, [x, y], angle, radius - 1.35 * disc, isUseful ? 0.2 * radius : 0.1 * radius, {
        stroke: isUseful ? theme.role.good : theme.role.bad,
        width: Math.max(2, 0.24 * disc),
      });
      brush.dot(left, top, disc, { fill: isUseful ? theme.role.good : theme.role.bad });
      if (disc < LEAST_FOR_SIGN) continue;
      if (isUseful) paintTick(brush, left, top, 0.5 * disc);
      else paintLoop(brush, left, top, 0.5 * disc, turned + angle);
    }
  }
  paintMiddle(brush, ring, 0.9 * radius - 2.4 * disc - 0.02 * radius, paintStore);
}

/** Store, its name, a number and what it counts, as many of them as have room inside of the ring. */
function paintMiddle(brush: Brush, ring: ThreadRing, inner: number, paintStore: ThreadRing['paintStore']): void {
  const { theme } = brush;
  const row = theme.textPixels;
  const { x, y, name, note, running, colour, shown } = ring;
  const number = text.running(running * (colour === theme.role.good ? 1 : Math.max(shown, 1 / Math.max(1, running))));
  const pixels = Math.max(row, Math.min(5 * row, 0.74 * inner));
  const named = Math.max(row, Math.min(1.25 * row, 0.17 * inner));
  const hasName = inner > 2.4 * row;
  const hasNote = inner > 5 * row;
  const store = hasNote ? Math.min(0.3 * inner, 2.6 * row) : 0;
  const high = 2.2 * store + (hasName ? 1.25 * named : 0) + 0.95 * pixels + (hasNote ? 1.3 * row : 0);
  let top = y - high / 2;
  const centred = { align: 'center' } as const;
  if (store > 0) paintStore(brush, x, top + store, store);
  top += 2.2 * store;
  if (hasName) brush.text(name, x, top + 0.55 * named, { ...centred, pixels: named, weight: 700, most: 2.2 * inner });
  top += hasName ? 1.25 * named : 0;
  brush.text(number, x, top + 0.48 * pixels, { ...centred, pixels, weight: 800, colour, most: 1.5 * inner });
  if (hasNote)
    brush.text(note, x, top + 0.95 * pixels + 0.6 * row, { ...centred, colour: theme.soft, most: 1.45 * inner });
}
