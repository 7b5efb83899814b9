/**
 * From the rectangles of a drawn flame graph back to its calls: a rectangle stands on the one that it lies above, and what no
 * callee covers is its own. Places and widths in whatever unit the drawing has; a weight is what the drawing says of it.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import type { FrameTable } from '../frames.ts';

export interface Rectangle {
  name: string;
  /** Rows from the outermost on: 0, 1, … */
  level: number;
  left: number;
  width: number;
  weight: number;
}

/** `slack`: by so much places may be off. */
export function treeOf(rectangles: readonly Rectangle[], frames: FrameTable, slack: number): CallTree {
  const sorted = [...rectangles].sort((a, b) => a.level - b.level || a.left - b.left);
  const tree = new CallTree(false);
  /** The row below, with what its callees leave of each. */
  let below: Placed[] = [];
  let row: Placed[] = [];
  let level = sorted[0]?.level ?? 0;
  let at = 0;
  const flush = () => {
    for (const { call, own } of below) if (own > 0) tree.weigh(call, own);
    [below, row, at] = [row, [], 0];
  };
  for (const one of sorted) {
    while (level < one.level) {
      flush();
      level++;
    }
    while (at + 1 < below.length && (below[at + 1]?.rectangle.left ?? 0) <= one.left + slack) at++;
    const caller = covers(below[at]?.rectangle, one, slack) ? below[at] : undefined;
    const call = tree.callee(caller?.call ?? ROOT, frames.intern(one.name));
    if (caller) caller.own -= one.weight;
    row.push({ rectangle: one, call, own: one.weight });
  }
  flush();
  flush();
  return tree;
}

interface Placed {
  rectangle: Rectangle;
  call: number;
  own: number;
}

function covers(caller: Rectangle | undefined, callee: Rectangle, slack: number): boolean {
  return caller !== undefined && callee.left >= caller.left - slack && callee.left < caller.left + caller.width + slack;
}

/** All of a drawing stands on one rectangle that is no call, where the tool draws one. */
export function withoutWhole(rectangles: readonly Rectangle[]): Rectangle[] {
  const base = rectangles.filter(({ level }) => level === 0);
  const isWhole = base.length === 1 && /^(all|total|root|Thread: <top>)$/i.test(base[0]?.name.trim() ?? '');
  return isWhole
    ? rectangles.filter(({ level }) => level > 0).map((one) => ({ ...one, level: one.level - 1 }))
    : [...rectangles];
}
