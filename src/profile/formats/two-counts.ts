/**
 * Collapsed stacks of two runs, as difffolded.pl writes them: each line has the count of before, then that of after. They
 * were read as if the first count ended the innermost frame's name; here that is taken apart.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';

const NAME_AND_COUNT = /^(.*?)\s+(\d+)$/s;

/** After, then before; undefined where a stack would be there twice, which such a file never has: then the numbers are names. */
export function twoSides({ tree, frames: names, leftOut, notes }: Profile, lines: number): Profile[] | undefined {
  const frames = new FrameTable();
  const [after, before] = [new CallTree(false), new CallTree(false)];
  const calls = new Int32Array(tree.size);
  const ended = new Set<number>();
  /** Callees of calls that end a stack are never made under these: the innermost frame alone has the number. */
  const isEnd = endsOf(tree);
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
  const told = [...notes, { code: 'two-counts' as const, data: { lines } }];
  return [
    { ...both, side: 'after', tree: after, notes: told },
    { ...both, side: 'before', tree: before, notes: told },
  ];
}

/** Calls that call nothing. */
function endsOf(tree: CallTree): boolean[] {
  const ends = Array.from({ length: tree.size }, () => true);
  for (let call = 1; call < tree.size; call++) ends[tree.callerOf(call)] = false;
  return ends;
}
