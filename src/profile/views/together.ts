/** Several profiles of a file as one: threads of a process, or recordings that followed each other. */
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';

/** Of those that count what the first one counts; the order of samples is lost. Undefined for none. */
export function together(profiles: readonly Profile[]): Profile | undefined {
  const [first] = profiles;
  if (!first) return undefined;
  const alike = profiles.filter(({ unit, from }) => unit === first.unit && from === first.from);
  const [tree, frames] = [new CallTree(true), new FrameTable()];
  for (const profile of alike) add(profile, tree, frames);
  const { order: _, side: __, intervalMilliseconds, sampleWeight, ...common } = first;
  const interval = alike.every((one) => one.intervalMilliseconds === intervalMilliseconds) && intervalMilliseconds;
  return {
    ...{ ...common, name: '', tree, frames },
    ...(interval && { intervalMilliseconds: interval }),
    ...(sampleWeight !== undefined && { sampleWeight }),
    leftOut: alike.reduce((sum, { leftOut }) => sum + leftOut, 0),
    notes: alike.flatMap(({ notes }) => notes),
  };
}

function add(profile: Profile, to: CallTree, frames: FrameTable): void {
  const { tree } = profile;
  const numbers = new Map<number, number>();
  const calls = new Int32Array(tree.size);
  for (let call = 1; call < tree.size; call++) {
    const from = tree.frameOf(call);
    const { name, file, line, column } = profile.frames.frame(from);
    const frame = numbers.get(from) ?? frames.intern(name, file, line, column);
    numbers.set(from, frame);
    const placed = to.callee(calls[tree.callerOf(call)] ?? ROOT, frame);
    calls[call] = placed;
    if (tree.selfOf(call) > 0) to.weigh(placed, tree.selfOf(call), tree.samplesOf(call));
  }
}
