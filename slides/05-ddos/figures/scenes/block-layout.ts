/** Where blocks of dots stand in a frame: equal ones as a grid that fills it, unequal ones one after the other like words. */

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Block {
  x: number;
  y: number;
  /** Dots beside each other. */
  across: number;
  /** Dots in it. */
  count: number;
}

/** Between two blocks, in dots: of equal ones less is enough to see them apart. */
const [GAP, GAP_OF_EQUALS] = [1, 0.5];
const LARGEST_PITCH = 16;
/** Width to height of the place of a block, where there is a choice. */
const BLOCK_ASPECT = 1.8;
/** Rows of a block that flows. */
const ROWS = 8;

/** Equal blocks, spread over the frame, with dots as large as all of them have room for, or `largest`. */
export function tiled(
  blocks: number,
  count: number,
  frame: Frame,
  largest = LARGEST_PITCH,
): { pitch: number; blocks: Block[] } {
  if (blocks < 1) return { pitch: LARGEST_PITCH / 2, blocks: [] };
  const gap = blocks === 1 ? 0 : GAP_OF_EQUALS;
  let best = { pitch: 0, uneven: Number.POSITIVE_INFINITY, columns: 1, across: 1 };
  for (let columns = 1; columns <= blocks; columns++) {
    const [wide, high] = [frame.width / columns, frame.height / Math.ceil(blocks / columns)];
    const square = Math.sqrt((count * wide) / high);
    for (const wish of [Math.floor(square), Math.ceil(square)]) {
      const across = Math.max(1, Math.min(count, wish));
      const [x, y] = [wide / (across + gap), high / (Math.ceil(count / across) + gap)];
      const pitch = Math.min(largest, x, y);
      // Of equally large ones those that stand as far apart beside each other as above each other, and are no ribbons.
      const uneven = Math.abs(Math.log(x / y)) + Math.abs(Math.log(wide / high / BLOCK_ASPECT));
      if (pitch > best.pitch * 1.001 || (pitch > best.pitch * 0.999 && uneven < best.uneven))
        best = { pitch, uneven, columns, across };
    }
  }
  const { pitch, columns, across } = best;
  const [wide, high] = [frame.width / columns, frame.height / Math.ceil(blocks / columns)];
  return {
    pitch,
    blocks: Array.from({ length: blocks }, (_, i) => ({
      x: frame.left + (i % columns) * wide,
      y: frame.top + Math.floor(i / columns) * high,
      across,
      count,
    })),
  };
}

/** Blocks of any size in lines as high as their highest, with dots as large as `pitch`, or smaller where they would not fit. */
export function flowing(counts: readonly number[], pitch: number, frame: Frame): { pitch: number; blocks: Block[] } {
  for (let tried = pitch; ; tried *= 0.96) {
    const blocks: Block[] = [];
    let [x, y, high] = [0, 0, 0];
    for (const count of counts) {
      const across = Math.ceil(count / ROWS);
      if (x > 0 && (x + across) * tried > frame.width) [x, y, high] = [0, y + high + GAP, 0];
      blocks.push({ x: frame.left + x * tried, y: frame.top + y * tried, across, count });
      x += across + GAP;
      high = Math.max(high, Math.ceil(count / across));
    }
    if ((y + high) * tried <= frame.height || tried < 0.5) return { pitch: tried, blocks };
  }
}
