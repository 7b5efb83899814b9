/**
 * A tree of calls as a flame graph draws it: frames depth first, the widest callee first, and those left out that nobody
 * could see. `start` and `share` are parts of the whole.
 */
import { type CallTree, ROOT } from '../call-tree.ts';
import type { Frames } from '../frames.ts';
import type { Profile } from '../profile.ts';

/** Its callees' time is in its own. The first frame is the whole, which has no name. */
export interface FlameFrame {
  name: string;
  depth: number;
  start: number;
  share: number;
  /** Where the share lies, as far as the number of samples tells it, 95 %. */
  low?: number;
  high?: number;
}

export interface FoldedProfile {
  frames: FlameFrame[];
  /** Which call of the tree each frame is; the whole is the root. */
  callOf: number[];
  total: number;
  /** Calls in the file, and those of them too narrow to draw. */
  calls: number;
  notDrawn: number;
}

export const MOST_FRAMES = 1500;
/** Narrower calls could not be seen: a sixth of a pixel. */
export const NARROWEST = 1 / 5000;
export const LONGEST_NAME = 300;

export function fold({ tree, frames }: Pick<Profile, 'tree' | 'frames'>): FoldedProfile {
  const totals = tree.totals();
  const totalOf = (call: number): number => totals[call] ?? 0;
  const total = totalOf(ROOT);
  const wide: number[] = [];
  for (let call = 1; call < tree.size; call++) if (totalOf(call) >= total * NARROWEST) wide.push(call);
  // Of equals the older one stays, so that nobody stays without a caller.
  wide.sort((a, b) => totalOf(b) - totalOf(a) || a - b);
  const kept = wide.slice(0, MOST_FRAMES);
  const calls = tree.size - 1;
  return { ...framesOf(tree, frames, kept, totalOf), total, calls, notDrawn: calls - kept.length };
}

function framesOf(
  tree: CallTree,
  names: Frames,
  widestFirst: readonly number[],
  totalOf: (call: number) => number,
): Pick<FoldedProfile, 'frames' | 'callOf'> {
  const callees = new Map<number, number[]>();
  for (const call of widestFirst) {
    const caller = tree.callerOf(call);
    const beside = callees.get(caller);
    if (beside) beside.push(call);
    else callees.set(caller, [call]);
  }
  const shareOf = (call: number): number => totalOf(call) / totalOf(ROOT);
  const frames: FlameFrame[] = [];
  const callOf: number[] = [];
  const left = [{ call: ROOT, depth: 0, start: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { call, depth, start } = next;
    callOf.push(call);
    frames.push({ name: names.label(tree.frameOf(call)).slice(0, LONGEST_NAME), depth, start, share: shareOf(call) });
    const below = callees.get(call) ?? [];
    let end = start + below.reduce((sum, callee) => sum + shareOf(callee), 0);
    for (const callee of below.toReversed()) {
      end -= shareOf(callee);
      left.push({ call: callee, depth: depth + 1, start: Math.max(0, end) });
    }
  }
  return { frames, callOf };
}
