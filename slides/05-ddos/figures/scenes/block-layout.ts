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

/** Between two blocks, in dots. */
const GAP = 1;
const LARGEST_PITCH = 16;
/** Rows of a block that flows. */
const ROWS = 8;

/** Equal blocks, as large as all of them have room. */
export function tiled(blocks: number, count: number, frame: Frame): { pitch: number; blocks: Block[] } {
  if (blocks < 1) return { pitch: LARGEST_PITCH / 2, blocks: [] };
  const gap = blocks === 1 ? 0 : GAP;
  let best = { pitch: 0, columns: 1, across: 1, down: count };
  for (let columns = 1; columns <= blocks; columns++) {
    const [wide, high] = [frame.width / columns, frame.height / Math.ceil(blocks / columns)];
    const square = Math.sqrt((count * wide) / high);
    for (const wish of [Math.floor(square), Math.ceil(square)]) {
      const across = Math.max(1, Math.min(count, wish));
      const down = Math.ceil(count / across);
      const pitch = Math.min(LARGEST_PITCH, wide / (across + gap), high / (down + gap));
      if (pitch > best.pitch) best = { pitch, columns, across, down };
    }
  }
  const { pitch, columns, across, down } = best;
  return {
    pitch,
    blocks: Array.from({ length: blocks }, (_, i) => ({
      x: frame.left + (i % columns) * (across + gap) * pitch,
      y: frame.top + Math.floor(i / columns) * (down + gap) * pitch,
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
