/**
 * Two profiles side by side: shares of each one's own total, so that a longer recording is no difference. Of many
 * functions some differ by chance; those that stand out against that (Benjamini and Hochberg, one in twenty of them wrong)
 * are told from those that sampling explains.
 */
import type { Profile } from '../profile.ts';
import { functionsOf } from '../views/functions.ts';
import { type Counted, type ShareEstimate, ShareIntervals } from './share-intervals.ts';
import { type Interval, newcombe } from './wilson.ts';

export interface ComparedFunction {
  name: string;
  before: ShareEstimate;
  after: ShareEstimate;
  /** Of the shares, after less before, with its interval. */
  difference: Interval & { share: number };
  /** The shares may as well be the same. */
  isExplained: boolean;
  /** So many samples a profile would tell them apart, mostly. */
  samplesToTell: number;
}

/** Undefined where one of them says nothing of its samples. The largest differences first. */
export function compareProfiles(before: Profile, after: Profile, counted: Counted): ComparedFunction[] | undefined {
  const [sideBefore, sideAfter] = [sideOf(before, counted), sideOf(after, counted)];
  const names = new Set([...sideBefore.keys(), ...sideAfter.keys()]);
  // Of a function that was never found.
  const [noneBefore, noneAfter] = [before, after].map((profile) => new ShareIntervals(profile).of(-1, counted));
  const known = [...names].flatMap((name) => {
    const [a, b] = [sideBefore.get(name) ?? noneBefore, sideAfter.get(name) ?? noneAfter];
    return a && b ? [compared(name, a, b)] : [];
  });
  if (known.length === 0) return undefined;
  const least = leastTold(known.map(({ chance }) => chance));
  return known
    .map(({ chance, ...one }) => ({ ...one, isExplained: chance > least }))
    .sort((a, b) => Math.abs(b.difference.share) - Math.abs(a.difference.share));
}

/** Functions go by name and base name: lines move from version to version. */
function sideOf(profile: Profile, counted: Counted): Map<string, ShareEstimate> {
  const intervals = new ShareIntervals(profile);
  const known = new Map<string, ShareEstimate>();
  const largest = functionsOf(profile, { by: counted, most: MOST_FUNCTIONS });
  const estimates = intervals.ofAll(
    largest.map(({ frame }) => frame),
    counted,
  );
  for (const [place, { frame }] of largest.entries()) {
    const { name, file } = profile.frames.frame(frame);
    const key =
      file === ''
        ? name
        : `${name} ${file
            .replace(/[?#].*$/, '')
            .split(/[/\\]/)
            .at(-1)}`;
    const estimate = estimates[place];
    const same = known.get(key);
    if (estimate && !(same && same.share >= estimate.share)) known.set(key, estimate);
  }
  return known;
}

/** The largest: what is below them no number of samples that people take would tell apart. */
const MOST_FUNCTIONS = 200;

function compared(name: string, before: ShareEstimate, after: ShareEstimate) {
  const share = after.share - before.share;
  const difference = { share, ...newcombe(before, after) };
  const pooled =
    (before.share * before.effectiveSamples + after.share * after.effectiveSamples) /
    (before.effectiveSamples + after.effectiveSamples);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / before.effectiveSamples + 1 / after.effectiveSamples));
  const chance = deviation > 0 ? chanceOf(Math.abs(share) / deviation) : 1;
  return { name, before, after, difference, chance, samplesToTell: samplesToTell(before.share, after.share) };
}

/** The largest chance that still tells: below it, one in twenty of what is told is expected to be wrong. */
function leastTold(chances: readonly number[]): number {
  const sorted = chances.toSorted((a, b) => a - b);
  const place = sorted.findLastIndex((chance, i) => chance <= (FALSE_SHARE * (i + 1)) / sorted.length);
  return place < 0 ? -1 : (sorted[place] ?? -1);
}

const FALSE_SHARE = 0.05;

/** How often a standard normal is further from 0 than this. Abramowitz and Stegun 7.1.26, to seven digits. */
export function chanceOf(deviations: number): number {
  const x = deviations / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}

/** Of 95 % and of 80 %. */
const [Z_TWO_SIDED, Z_POWER] = [1.959963984540054, 0.8416212335729143];

/**
 * Independent samples in each of two profiles so that four in five pairs tell these shares apart; infinite for equal ones.
 */
export function samplesToTell(before: number, after: number): number {
  const spread = before * (1 - before) + after * (1 - after);
  return Math.ceil(((Z_TWO_SIDED + Z_POWER) ** 2 * spread) / (after - before) ** 2);
}

/** The same for two functions of one profile, whose samples are in the one or the other. */
export function samplesToRank(one: number, other: number): number {
  const spread = one + other - (one - other) ** 2;
  return Math.ceil(((Z_TWO_SIDED + Z_POWER) ** 2 * spread) / (one - other) ** 2);
}
