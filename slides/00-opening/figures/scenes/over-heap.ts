/**
 * What stands over a heap of the map: by how much it grew, and of what. In a room fewer words: the factor alone while it is
 * still asked whether it was the load, and then, where it was not, what had changed.
 */
import type { Brush, TextStyle } from '../../../../src/figure/scene/brush.ts';
import { inTwoLines } from '../../../../src/figure/scene/two-lines.ts';
import { words } from '../../words.ts';

const text = words.tales;

export interface Station {
  name: string;
  /** What ran short. */
  scarce: string;
  /** What had changed. */
  cause: string;
  /** What the tale made of the cost, and what the load makes of it without that; factors. */
  cost: number;
  alone: number;
  /** The load by itself makes all of it. */
  isExplained: boolean;
  /** It lies below the line that Next goes along. */
  isBelow: boolean;
}

export interface OverHeap {
  station: Station;
  /** The cost as it stands while the heap grows. */
  shown: number;
  /** The middle of the heap, its top, and how wide its words may be. */
  x: number;
  top: number;
  most: number;
  /** Of the factor; all heaps have one. */
  style: TextStyle & { pixels: number };
  isShort: boolean;
  isAsked: boolean;
  isInRoom: boolean;
}

export function paintOverHeap(brush: Brush, heap: OverHeap): void {
  const { station, shown, x, top, most, style, isShort, isAsked, isInRoom } = heap;
  const { theme } = brush;
  const row = theme.textPixels;
  const { scarce, cause, isExplained } = station;
  const soft = { align: 'center', colour: theme.soft, most } as const;
  if (isInRoom && !isAsked && !isExplained) {
    const lines = inTwoLines(brush, cause, most, {});
    lines.forEach((line, i) => {
      brush.text(line, x, top - (0.85 + 1.15 * (lines.length - 1 - i)) * row, soft);
    });
    return;
  }
  const isAlone = isInRoom && isAsked;
  if (!isAlone) brush.text(text.timesOf(scarce), x, top - 0.85 * row, soft);
  const foot = top - (isAlone ? 0.4 : 1.55) * row;
  brush.text(isShort ? text.timesShort(shown) : text.times(shown), x, foot - 0.5 * style.pixels, {
    ...style,
    align: 'center',
    colour: isAsked ? theme.ink : isExplained ? theme.role.main : theme.soft,
  });
}
