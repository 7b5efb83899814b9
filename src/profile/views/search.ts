/** Which functions a search finds, and the share of the whole in stacks that any of them is in, counted once. */
import { ROOT } from '../call-tree.ts';
import type { Profile } from '../profile.ts';

export interface Found {
  /** Numbers of the functions. */
  frames: Set<number>;
  weight: number;
  share: number;
}

/** `query`: what a function's label has somewhere in it, small or capital; nothing is found by an empty one. */
export function search({ tree, frames }: Pick<Profile, 'tree' | 'frames'>, query: string): Found {
  const wanted = query.trim().toLowerCase();
  const found = new Set<number>();
  for (let frame = 0; wanted !== '' && frame < frames.size; frame++)
    if (frames.label(frame).toLowerCase().includes(wanted)) found.add(frame);
  const isIn = new Uint8Array(tree.size);
  let weight = 0;
  for (let call = 1; call < tree.size; call++) {
    if (isIn[tree.callerOf(call)] === 1 || found.has(tree.frameOf(call))) isIn[call] = 1;
    if (isIn[call] === 1) weight += tree.selfOf(call);
  }
  const total = tree.totals()[ROOT] ?? 0;
  return { frames: found, weight, share: total > 0 ? weight / total : 0 };
}
