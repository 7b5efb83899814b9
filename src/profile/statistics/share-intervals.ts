/**
 * What a profile knows of its functions' shares: each with the interval that its own number of samples leaves open, 95 %.
 * Where the order of samples is known, those that follow each other count for less (block bootstrap); elsewhere they are
 * taken for independent. A profile that was measured, not sampled, has no such error, and one that does not say how many
 * looks it was made of leaves it unknown.
 */
import { type CallTree, ROOT } from '../call-tree.ts';
import { NOBODY, type Profile, type TimeOrder } from '../profile.ts';
import { inMilliseconds } from '../units.ts';
import { blockVariance } from './block-variance.ts';
import { type Interval, studentsT95, wilson, Z95 } from './wilson.ts';

export interface ShareEstimate extends Interval {
  share: number;
  /** So many independent looks would know as much. */
  effectiveSamples: number;
}

export type Counted = 'self' | 'total';

export class ShareIntervals {
  /** How many samples there are. */
  readonly samples: number;
  private readonly profile: Profile;
  private readonly totals: ArrayLike<number>;

  constructor(profile: Profile) {
    this.profile = profile;
    this.totals = profile.tree.totals();
    this.samples = (profile.tree.sampleTotals()[ROOT] ?? 0) / (profile.sampleWeight ?? 1);
  }

  /** Of a function, by its number; undefined where nothing is known of sampling. */
  of(frame: number, counted: Counted): ShareEstimate | undefined {
    return this.ofAll([frame], counted)[0];
  }

  /** Of many functions, in one look at the samples. */
  ofAll(wanted: readonly number[], counted: Counted): (ShareEstimate | undefined)[] {
    const { tree, frames } = this.profile;
    const place = new Int32Array(frames.size).fill(-1);
    for (const [i, frame] of wanted.entries()) if (frame >= 0) place[frame] = i;
    return this.found(wanted.length, counted, (call) => place[tree.frameOf(call)] ?? -1);
  }

  /** Of calls, each with all that it called. */
  ofCalls(wanted: readonly number[]): (ShareEstimate | undefined)[] {
    const place = new Int32Array(this.profile.tree.size).fill(-1);
    for (const [i, call] of wanted.entries()) place[call] = i;
    return this.found(wanted.length, 'total', (call) => place[call] ?? -1);
  }

  private found(count: number, counted: Counted, placeOf: (call: number) => number): (ShareEstimate | undefined)[] {
    const { profile, samples } = this;
    const wanted = Array.from({ length: count });
    if (profile.from !== 'samples' || !(samples > 0)) return wanted.map(() => undefined);
    const stacks = new WantedInStacks(profile.tree, count, counted, placeOf);
    const weights = new Float64Array(count);
    for (let call = 1; call < profile.tree.size; call++) {
      const self = profile.tree.selfOf(call);
      if (self > 0) stacks.forEach(call, (place) => (weights[place] = (weights[place] ?? 0) + self));
    }
    const shares = weights.map((weight) => Math.min(1, weight / (this.totals[ROOT] ?? 0)));
    const series = profile.order && this.deviations(profile.order, stacks, shares);
    return wanted.map((_, place) => this.estimate(shares[place] ?? 0, series?.[place]));
  }

  private estimate(share: number, series: Float64Array | undefined): ShareEstimate {
    const { samples } = this;
    const spread = share * (1 - share);
    if (!series || spread === 0) return { share, effectiveSamples: samples, ...wilson(share, samples) };
    const { inflation, degrees } = blockVariance(series);
    const single = series.reduce((sum, one) => sum + one * one, 0) / series.length;
    const variance = (single * inflation) / series.length;
    const effectiveSamples = Math.min(samples, spread / variance);
    const z = effectiveSamples < samples ? studentsT95(degrees) : Z95;
    return { share, effectiveSamples, ...wilson(share, effectiveSamples, z) };
  }

  /**
   * For each function how far the samples are from its share, by their parts of the weight, whose mean is 1. Of very many
   * samples neighbours go together: the means of groups vary as the samples that they are of.
   */
  private deviations(order: TimeOrder, stacks: WantedInStacks, shares: Float64Array): Float64Array[] {
    const found = order.calls.reduce((sum, call) => sum + (call === NOBODY ? 0 : 1), 0);
    const mean = (this.totals[ROOT] ?? 0) / found;
    const size = Math.ceil(found / Math.min(MOST_GROUPS, Math.max(FEWEST_GROUPS, MOST_SUMS / shares.length)));
    const groups = Math.max(1, Math.floor(found / size));
    const all = new Float64Array(groups);
    const series = Array.from(shares, () => new Float64Array(groups));
    let i = 0;
    order.calls.forEach((call, k) => {
      if (call === NOBODY) return;
      const group = Math.min(groups - 1, Math.floor(i++ / size));
      const weight = (order.weights[k] ?? 0) / mean / size;
      all[group] = (all[group] ?? 0) + weight;
      stacks.forEach(call, (place) => {
        const one = series[place];
        if (one) one[group] = (one[group] ?? 0) + weight;
      });
    });
    series.forEach((one, place) => {
      const share = shares[place] ?? 0;
      for (let group = 0; group < groups; group++) one[group] = (one[group] ?? 0) - share * (all[group] ?? 0);
    });
    return series;
  }
}

/** As long as there are fewer samples, each is a group of its own. */
const MOST_GROUPS = 16_384;
/** Of many functions at once, so that their sums stay in 32 MB, and still tell how neighbours hang together. */
const [MOST_SUMS, FEWEST_GROUPS] = [1 << 22, 1024];

/** Which of some functions, or calls, each call's stack has: the one that it ends in, or all that it is in. */
class WantedInStacks {
  private readonly tree: CallTree;
  private readonly counted: Counted;
  /** Of a call its place among the wanted, or -1. */
  private readonly placeOf: (call: number) => number;
  /** The nearest wanted call at or around each call; 0 where there is none. */
  private readonly nearest: Int32Array;
  /** When a function was told last, so that one that calls itself is told once. */
  private readonly told: Float64Array;
  private looks = 0;

  constructor(tree: CallTree, count: number, counted: Counted, placeOf: (call: number) => number) {
    this.tree = tree;
    this.counted = counted;
    this.placeOf = placeOf;
    this.told = new Float64Array(count);
    this.nearest = new Int32Array(tree.size);
    for (let call = 1; call < tree.size; call++)
      this.nearest[call] = placeOf(call) >= 0 ? call : (this.nearest[tree.callerOf(call)] ?? 0);
  }

  forEach(call: number, tell: (place: number) => void): void {
    if (this.counted === 'self') {
      const place = call > 0 ? this.placeOf(call) : -1;
      if (place >= 0) tell(place);
      return;
    }
    const look = ++this.looks;
    for (let one = this.nearest[call] ?? 0; one > 0; one = this.nearest[this.tree.callerOf(one)] ?? 0) {
      const place = this.placeOf(one);
      if (this.told[place] === look) continue;
      this.told[place] = look;
      tell(place);
    }
  }
}

/** Only where the time from sample to sample is known, or a weight is a time; undefined elsewhere. */
export function millisecondsOf(weight: number, profile: Profile): number | undefined {
  const { unit, intervalMilliseconds, sampleWeight = 1 } = profile;
  const asTime = inMilliseconds(weight, unit);
  if (asTime !== undefined) return asTime;
  if (unit !== 'samples' || intervalMilliseconds === undefined) return undefined;
  return (weight / sampleWeight) * intervalMilliseconds;
}
