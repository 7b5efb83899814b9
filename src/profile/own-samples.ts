/** A profile of samples that a program took of itself, for what this library knows of shares and their intervals. */
import { ROOT } from './call-tree.ts';
import { SampledProfile } from './formats/sampled-profile.ts';
import { FrameTable } from './frames.ts';
import type { Profile } from './profile.ts';

/** A function, called from where it was called. */
export interface SampledPath {
  name: string;
  /** Place of the caller's path; -1 for the outside of all, which is the first. */
  caller: number;
}

/**
 * @param paths a caller before its callees
 * @param samples places of the paths that were found, oldest first; the outside is nobody's
 * @returns the profile, and of each path its call
 */
export function profileOfSamples(
  paths: readonly SampledPath[],
  samples: ArrayLike<number>,
): { profile: Profile; calls: readonly number[] } {
  const sampled = new SampledProfile(new FrameTable(), 'samples');
  const calls: number[] = [];
  for (const { name, caller } of paths)
    calls.push(caller < 0 ? ROOT : sampled.tree.callee(calls[caller] ?? ROOT, sampled.frames.intern(name)));
  for (const path of Array.from(samples)) {
    const call = calls[path] ?? ROOT;
    if (call === ROOT) sampled.addIdle(1);
    else sampled.add(call, 1);
  }
  return { profile: sampled.end('', true), calls };
}
