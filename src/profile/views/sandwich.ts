/**
 * A function between those that call it and those that it calls, wherever that happens: two trees, both of which begin with
 * it and weigh what it takes in all. Of a function that calls itself the outermost call counts.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import type { Profile } from '../profile.ts';

export interface Sandwich {
  /** The function, its callers, theirs, and so on to the outside. */
  callers: Pick<Profile, 'tree' | 'frames'>;
  /** The function, its callees, and theirs. */
  callees: Pick<Profile, 'tree' | 'frames'>;
}

/** `frame`: the function's number among the profile's frames. */
export function sandwich({ tree, frames }: Pick<Profile, 'tree' | 'frames'>, frame: number): Sandwich {
  const [totals, samples] = [tree.totals(), tree.sampleTotals()];
  const [callers, callees] = [new CallTree(true), new CallTree(true)];
  /** Where a call lies among the callees; 0 for one that is not within the function. */
  const within = new Int32Array(tree.size);
  for (let call = 1; call < tree.size; call++) {
    const caller = within[tree.callerOf(call)] ?? ROOT;
    if (caller !== ROOT) within[call] = callees.callee(caller, tree.frameOf(call));
    else if (tree.frameOf(call) === frame) {
      within[call] = callees.callee(ROOT, frame);
      let inverted = ROOT;
      for (let above = call; above !== ROOT; above = tree.callerOf(above))
        inverted = callers.callee(inverted, tree.frameOf(above));
      callers.weigh(inverted, totals[call] ?? 0, samples[call] ?? 0);
    }
    const placed = within[call] ?? ROOT;
    if (placed !== ROOT) callees.weigh(placed, tree.selfOf(call), tree.samplesOf(call));
  }
  return { callers: { tree: callers, frames }, callees: { tree: callees, frames } };
}
