/**
 * A profile as it was measured: which call paths there were, what the clock says of each and what the samples found. Sums,
 * shares and the sampling error are computed here. Milliseconds; shares of the time in requests.
 */
import type { FlameFrame } from '../../../../src/profile/index.ts';
import type { ListRules } from '../parse-once/product-list.ts';
import type { CallPath } from './call-recorder.ts';
import { OUTSIDE } from './shared-cells.ts';

export interface Profile {
  rules: ListRules;
  parseOnce: boolean;
  requests: number;
  /** The first is the outside of all, which counts for nothing; a caller stands before its callees. */
  paths: readonly CallPath[];
  selfMilliseconds: readonly number[];
  calls: readonly number[];
  /** Paths that the sampler found, oldest first; undefined where no memory could be shared. */
  samples: Int32Array | undefined;
  /** Where the share of each path lies, 95 %, as far as the samples in their order tell it; null for the outside. */
  open?: readonly (Open | null)[];
}

/** Ends of an interval of shares. */
interface Open {
  low: number;
  high: number;
}

export const PARSING = 'parseDate';
export const ATTEMPT = 'tryFormat';

/** How often each path was found. */
export function countsOf({ paths, samples }: Profile): number[] {
  const counts = paths.map(() => 0);
  for (const path of samples ?? []) counts[path] = (counts[path] ?? 0) + 1;
  return counts;
}

/** What a flame graph of this run shows: samples, or the clock where nobody could look. */
export const measuredSelf = (profile: Profile): readonly number[] =>
  profile.samples ? countsOf(profile) : profile.selfMilliseconds;

/** Each path with its callees; the outside holds the sum. */
export function totals({ paths }: Pick<Profile, 'paths'>, self: readonly number[]): number[] {
  const sums = paths.map((_, i) => (i === OUTSIDE ? 0 : (self[i] ?? 0)));
  for (let i = paths.length - 1; i > OUTSIDE; i--) {
    const caller = paths[i]?.caller ?? OUTSIDE;
    sums[caller] = (sums[caller] ?? 0) + (sums[i] ?? 0);
  }
  return sums;
}

/** Share of the time in a function and what it called, wherever it was called from. Nothing here calls itself. */
export function shareOf(profile: Profile, self: readonly number[], name: string): number {
  const sums = totals(profile, self);
  const part = profile.paths.reduce((sum, path, i) => (path.name === name ? sum + (sums[i] ?? 0) : sum), 0);
  return part / (sums[OUTSIDE] ?? 0);
}

export function framesOf(profile: Profile, self: readonly number[], whole: string): FlameFrame[] {
  const sums = totals(profile, self);
  const all = sums[OUTSIDE] ?? 0;
  const frames: FlameFrame[] = [];
  const add = (path: number, depth: number, start: number) => {
    const share = all > 0 ? (sums[path] ?? 0) / all : 0;
    frames.push({ name: profile.paths[path]?.name || whole, depth, start, share, ...profile.open?.[path] });
    let end = start;
    profile.paths.forEach(({ caller }, callee) => {
      if (caller === path && (sums[callee] ?? 0) > 0) end += add(callee, depth + 1, end);
    });
    return share;
  };
  add(OUTSIDE, 0, 0);
  return frames;
}

/** Functions of the run, widest first, without the one that is all of it: what the clock says and what the samples found. */
export function sharesByName(profile: Profile): { name: string; truth: number; found: number }[] {
  const counts = countsOf(profile);
  return [...new Set(profile.paths.slice(1).map(({ name }) => name))]
    .map((name) => ({
      name,
      truth: shareOf(profile, profile.selfMilliseconds, name),
      found: shareOf(profile, counts, name),
    }))
    .filter(({ truth }) => truth > 0 && truth < 1)
    .sort((a, b) => b.truth - a.truth);
}

/** By the clock: microseconds of parsing for each attempt to read a date; NaN where none was made. */
export function microsecondsPerAttempt(profile: Profile): number {
  const calls = profile.paths.reduce((sum, { name }, i) => (name === ATTEMPT ? sum + (profile.calls[i] ?? 0) : sum), 0);
  const all = totals(profile, profile.selfMilliseconds)[OUTSIDE] ?? 0;
  return (shareOf(profile, profile.selfMilliseconds, PARSING) * all * 1000) / calls;
}

const POINTS_A_DECADE = 6;

/**
 * How far looks at this run are off, by their number: the samples are cut into pieces of so many, and the root-mean-square
 * of the pieces' errors is taken. A law for looks that know nothing of each other stands beside it.
 */
export function samplingErrors(profile: Profile): { samples: number[]; error: number[]; law(samples: number): number } {
  const truth = shareOf(profile, profile.selfMilliseconds, PARSING);
  const parsing = parsingPaths(profile);
  const taken = profile.samples ?? new Int32Array();
  const found = new Int32Array(taken.length + 1);
  taken.forEach((path, i) => {
    found[i + 1] = (found[i] ?? 0) + (parsing[path] ? 1 : 0);
  });
  const sizes: number[] = [];
  for (let step = 0; ; step++) {
    const size = Math.round(10 ** (step / POINTS_A_DECADE));
    if (size > taken.length) break;
    if (size !== sizes.at(-1)) sizes.push(size);
  }
  const error = sizes.map((size) => {
    const pieces = Math.floor(taken.length / size);
    let squares = 0;
    for (let i = 0; i < pieces; i++) {
      const share = ((found[(i + 1) * size] ?? 0) - (found[i * size] ?? 0)) / size;
      squares += (share - truth) ** 2;
    }
    return Math.sqrt(squares / pieces);
  });
  return { samples: sizes, error, law: (samples) => Math.sqrt((truth * (1 - truth)) / samples) };
}

/** Whether a path lies in date parsing. */
function parsingPaths({ paths }: Profile): boolean[] {
  const within: boolean[] = [];
  paths.forEach(({ name, caller }, i) => {
    within[i] = name === PARSING || within[caller] === true;
  });
  return within;
}
