/** How the frames of a flame graph, listed depth first, lie to each other: above, within, beside; and what a search matches. */
import type { FlameFrame } from '../../profile/index.ts';

/** Callers, found once for a list of frames: a viewer's profile has many. */
const callers = new WeakMap<readonly FlameFrame[], Int32Array>();

export function parentOf(frames: readonly FlameFrame[], i: number): number | undefined {
  const known = callers.get(frames) ?? findCallers(frames);
  callers.set(frames, known);
  const parent = known[i] ?? -1;
  return parent < 0 ? undefined : parent;
}

function findCallers(frames: readonly FlameFrame[]): Int32Array {
  const open: number[] = [];
  return Int32Array.from(frames, ({ depth }, i) => {
    while (open.length > 0 && (frames[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
}

/** Whether frame `i` lies below frame `whole`, at any depth. */
export function isWithin(frames: readonly FlameFrame[], i: number, whole: number): boolean {
  for (let above = parentOf(frames, i); above !== undefined; above = parentOf(frames, above))
    if (above === whole) return true;
  return false;
}

export function matches(frame: FlameFrame, query: string): boolean {
  return query.trim() !== '' && frame.name.toLowerCase().includes(query.trim().toLowerCase());
}

/** How far below a match each frame lies: 0 for the match itself, undefined for what lies in none. */
export function heats(frames: readonly FlameFrame[], query: string): (number | undefined)[] {
  let match: number | undefined;
  return frames.map((frame) => {
    if (match !== undefined && frame.depth <= match) match = undefined;
    if (match === undefined && matches(frame, query)) match = frame.depth;
    return match === undefined ? undefined : frame.depth - match;
  });
}

/** Share of the time in frames that match; what lies within a match is counted with it, once. */
export function matchedShare(frames: readonly FlameFrame[], query: string): number {
  let share = 0;
  let within = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (frame.depth <= within) within = Number.POSITIVE_INFINITY;
    if (within === Number.POSITIVE_INFINITY && matches(frame, query)) {
      share += frame.share;
      within = frame.depth;
    }
  }
  return share;
}

/** The frame that a key leads to: down to the widest callee, up to the caller, left and right along the row. */
export function neighbour(
  frames: readonly FlameFrame[],
  from: number,
  key: string,
  isSeen: (i: number) => boolean,
): number | undefined {
  const depth = frames[from]?.depth ?? 0;
  const row = (level: number) => frames.flatMap((frame, i) => (frame.depth === level && isSeen(i) ? [i] : []));
  switch (key) {
    case 'ArrowDown':
      return row(depth + 1)
        .filter((i) => parentOf(frames, i) === from)
        .toSorted((a, b) => (frames[b]?.share ?? 0) - (frames[a]?.share ?? 0))[0];
    case 'ArrowUp':
      return parentOf(frames, from);
    case 'ArrowLeft':
      return row(depth).findLast((i) => i < from);
    case 'ArrowRight':
      return row(depth).find((i) => i > from);
    case 'Home':
      return 0;
    case 'End':
      return frames.findLastIndex((_, i) => isSeen(i));
    default:
      return undefined;
  }
}
