/**
 * Each function of a profile, wherever it was called from: what it took itself, and with all that it called. A function
 * that calls itself is counted once, from its outermost call on.
 */
import type { Profile } from '../profile.ts';

export interface ProfiledFunction {
  /** Its number among the profile's frames. */
  frame: number;
  name: string;
  self: number;
  total: number;
  /** How many samples found it, itself or in what it called. */
  samples: number;
  selfSamples: number;
}

/** By total, largest first. */
export function functionsOf({ tree, frames }: Pick<Profile, 'tree' | 'frames'>): ProfiledFunction[] {
  const [totals, sampleTotals] = [tree.totals(), tree.sampleTotals()];
  const list = () => new Float64Array(frames.size);
  const [self, total, samples, selfSamples, open] = [list(), list(), list(), list(), list()];
  const add = (to: Float64Array, frame: number, weight: number) => {
    to[frame] = (to[frame] ?? 0) + weight;
  };
  tree.walk(
    (call) => {
      const frame = tree.frameOf(call);
      add(self, frame, tree.selfOf(call));
      add(selfSamples, frame, tree.samplesOf(call));
      if (open[frame] === 0) {
        add(total, frame, totals[call] ?? 0);
        add(samples, frame, sampleTotals[call] ?? 0);
      }
      add(open, frame, 1);
    },
    (call) => add(open, tree.frameOf(call), -1),
  );
  return Array.from(total.keys())
    .filter((frame) => (total[frame] ?? 0) > 0)
    .map((frame) => ({
      frame,
      name: frames.label(frame),
      self: self[frame] ?? 0,
      total: total[frame] ?? 0,
      samples: samples[frame] ?? 0,
      selfSamples: selfSamples[frame] ?? 0,
    }))
    .sort((a, b) => b.total - a.total || b.self - a.self || a.frame - b.frame);
}
