/**
 * Which frames of a flame graph are drawn while one of them fills the width: that one, all within it, and those that it
 * stands on, as far as anybody could hit them. `x` and `width` are pixels of the drawing.
 */
import type { FlameFrame } from '../../profile/index.ts';
import { parentOf } from './frames-walk.ts';

export interface PlacedFrame {
  /** Its index in the list of frames. */
  index: number;
  x: number;
  width: number;
  /** It lies under the zoomed one, and is wider than the drawing. */
  isUnder: boolean;
}

/** Narrower frames are left out: nobody could hit them. */
const NARROWEST = 1.5;

export function placedFrames(frames: readonly FlameFrame[], zoomed: number, width: number): PlacedFrame[] {
  const whole = frames[zoomed];
  if (!whole || whole.share === 0) return [];
  const scale = width / whole.share;
  const under = new Set<number>();
  for (let caller = parentOf(frames, zoomed); caller !== undefined; caller = parentOf(frames, caller))
    under.add(caller);
  const end = frames.findIndex(({ depth }, i) => i > zoomed && depth <= whole.depth);
  return frames.flatMap(({ start, share }, index) => {
    const isWithin = index >= zoomed && (end < 0 || index < end);
    if (share === 0 || !(isWithin || under.has(index))) return [];
    const x = Math.max(0, (start - whole.start) * scale);
    const right = Math.min(width, (start + share - whole.start) * scale);
    return right - x < NARROWEST ? [] : [{ index, x, width: right - x, isUnder: under.has(index) }];
  });
}
