/**
 * Collapsed stacks of two runs, as difffolded.pl writes them: each line has the count of before, then that of after. They
 * were read as if the first count ended the innermost frame's name; here that is taken apart.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { type Frames, FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';

const NAME_AND_COUNT = /^(.*?)\s+(\d+)$/s;

/** Of the frames within stacks so many may end in numbers; where more do, the innermost ones do as well, and have one count. */
const MOST_NUMBERED = 0.3;

/** After, then before; undefined where the numbers are names: such a file never has the same stack twice. */
export function twoSides({ tree, frames: names, leftOut, notes }: Profile, lines: number): Profile[] | undefined {
  const isEnd = endsOf(tree);
  if (numberedWithin(tree, names, isEnd) > MOST_NUMBERED) return undefined;
  const frames = new FrameTable();
  const [after, before] = [new CallTree(false), new CallTree(false)];
  const calls = new Int32Array(tree.size);
  const ended = new Set<number>();
  for (let call = 1; call < tree.size; call++) {
    const name = names.label(tree.frameOf(call));
    const caller = calls[tree.callerOf(call)] ?? ROOT;
    const [, innermost, count] = (isEnd[call] && NAME_AND_COUNT.exec(name)) || [];
    const frame = frames.intern(innermost ?? name);
    const placed = after.callee(caller, frame);
    before.callee(caller, frame);
    calls[call] = placed;
    if (count === undefined) continue;
    if (ended.has(placed)) return undefined;
    ended.add(placed);
    after.weigh(placed, tree.selfOf(call));
    before.weigh(placed, Number(count));
  }
  if (ended.size !== lines) return undefined;
  const both = { name: '', unit: 'samples' as const, frames, from: 'samples' as const, leftOut };
  const told = [...notes, { code: 'two-runs' as const, data: null }];
  return [
    { ...both, side: 'after', tree: after, notes: told },
    { ...both, side: 'before', tree: before, notes: told },
  ];
}

/** 1 for calls that call nothing. */
function endsOf(tree: CallTree): Uint8Array {
  const ends = new Uint8Array(tree.size).fill(1);
  for (let call = 1; call < tree.size; call++) ends[tree.callerOf(call)] = 0;
  return ends;
}

/** Share of the functions that call others whose names end in numbers. */
function numberedWithin(tree: CallTree, names: Frames, isEnd: Uint8Array): number {
  const within = new Set<number>();
  for (let call = 1; call < tree.size && within.size < ENOUGH; call++)
    if (isEnd[call] === 0) within.add(tree.frameOf(call));
  const numbered = [...within].filter((frame) => NAME_AND_COUNT.test(names.label(frame)));
  return numbered.length / (within.size || 1);
}

/** More would tell no more. */
const ENOUGH = 1000;
