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

export interface FunctionsOptions {
  /** Largest first; by total where it is not said. */
  by?: 'self' | 'total';
  /** No more than so many; a profile may have millions. */
  most?: number;
}

/** Those that weigh something. */
export function functionsOf(
  { tree, frames }: Pick<Profile, 'tree' | 'frames'>,
  { by = 'total', most = Number.POSITIVE_INFINITY }: FunctionsOptions = {},
): ProfiledFunction[] {
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
  return largest(by === 'self' ? self : total, most)
    .map((frame) => ({
      frame,
      name: frames.label(frame),
      self: self[frame] ?? 0,
      total: total[frame] ?? 0,
      samples: samples[frame] ?? 0,
      selfSamples: selfSamples[frame] ?? 0,
    }))
    .sort((a, b) => b[by] - a[by] || b.self - a.self || b.total - a.total || a.frame - b.frame)
    .slice(0, most);
}

/** Places of the largest weights; more than asked for where some are equal. */
function largest(weights: Float64Array, most: number): number[] {
  const least = most < weights.length ? weights.toSorted().at(-most) : undefined;
  const places: number[] = [];
  weights.forEach((weight, place) => {
    if (weight > 0 && weight >= (least ?? 0)) places.push(place);
  });
  return places;
}
