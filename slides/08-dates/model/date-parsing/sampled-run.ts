/**
 * The run that a profiler looks at: stretches of its frames one after the other, whose lengths add up to the frames' true
 * shares, and the moments of the first samples in it. Places and lengths are shares of the whole run.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';

/** Stretches of a frame: what takes most comes back most often. */
const MOST_STRETCHES = 22;
const FEWEST_STRETCHES = 6;
/** Samples that are shown one by one. */
export const MOST_SHOWN = 1000;
const PLACES = 4096;

interface Stretch {
  frame: number;
  length: number;
  /** Where it begins in its own frame's time, and in the run. */
  within: number;
  start: number;
}

export function stretchesOf(shares: readonly number[], random: RandomStreams): Stretch[] {
  const stream = random('stretches');
  const list = shares.flatMap((share, frame) => {
    const count = frame === 0 ? MOST_STRETCHES : FEWEST_STRETCHES;
    const weights = Array.from({ length: count }, () => 0.3 + stream.exponential(1));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    let within = 0;
    return weights.map((weight) => {
      const stretch = { frame, length: (share * weight) / sum, within, start: 0 };
      within += stretch.length;
      return stretch;
    });
  });
  // In any order (Fisher and Yates).
  for (let i = list.length - 1; i > 0; i--) {
    const other = stream.integer(i + 1);
    const [one, two] = [list[i], list[other]];
    if (one && two) [list[i], list[other]] = [two, one];
  }
  let start = 0;
  for (const stretch of list) {
    stretch.start = start;
    start += stretch.length;
  }
  return list;
}

/** Where in the run a frame is that has taken so much of its own time; to a tenth of a pixel of what is drawn of it. */
export function placeOf(stretches: readonly Stretch[], frame: number, within: number): number {
  const stretch = stretches.find(
    (one) => one.frame === frame && within < one.within + one.length && within >= one.within,
  );
  const place = stretch ? stretch.start + within - stretch.within : 0;
  return Math.floor(place * PLACES) / PLACES;
}
