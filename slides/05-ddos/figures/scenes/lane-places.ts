/** A lane, and where its parts lie: its name, the stream, the tank of cores with room to spill, and its number. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const { share } = words.written;

export interface Lane {
  name: string;
  /** What it rests on, where that is not plain. */
  note?: string;
  hasFingerprint: boolean;
  hasBrowsers: boolean;
  /** Of the attack's pages, those turned away and those that a browser renders. */
  refusedShare: number;
  lightShare: number;
  /** Of all the cores. */
  load: number;
  pageSeconds: number;
  isDown: boolean;
}

export interface LanePlaces {
  /** Of the first lane, and from lane to lane. */
  top: number;
  apart: number;
  /** Over the stream, where its name stands on it; and how high the stream is. */
  head: number;
  high: number;
  stream: { left: number; right: number };
  tank: { left: number; width: number; spill: number };
  /** Pixels of the name. */
  named: number;
  isNarrow: boolean;
}

/** Less than this is narrow, in pixels: names stand over their lanes. */
const NARROW = 640;

export function lanePlaces(brush: Brush, lanes: readonly { name: string; note?: string }[]): LanePlaces {
  const { width, height, theme } = brush;
  const line = theme.textPixels;
  const isNarrow = width < NARROW;
  const named = isNarrow ? line : 1.3 * line;
  const names = lanes.map(({ name, note = '' }) =>
    Math.max(brush.measure(name, { pixels: named, weight: 800 }), brush.measure(note)),
  );
  const left = isNarrow ? 0 : 24 + Math.max(...names);
  const top = 1.5 * line;
  const apart = (height - top) / Math.max(1, lanes.length);
  const head = isNarrow ? 1.3 * line : 0;
  const widest = brush.measure(share(8.88), { pixels: isNarrow ? line : 2.2 * line, weight: 800 });
  const number =
    16 + (isNarrow ? widest : Math.max(widest, brush.measure(words.defenceBoard.page(0.88), { weight: 650 })));
  const room = width - left - number;
  const [tank, spill] = [0.3 * room, 0.14 * room];
  return {
    top,
    apart,
    head,
    high: Math.max(8, apart - head - (isNarrow ? 4 : 16)),
    stream: { left, right: width - number - tank - spill - 10 },
    tank: { left: width - number - tank - spill - 4, width: tank, spill },
    named,
    isNarrow,
  };
}
