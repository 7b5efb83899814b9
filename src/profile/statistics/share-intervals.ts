/**
 * What a profile knows of its functions' shares: each with the interval that its own number of samples leaves open, 95 %.
 * Where the order of samples is known, those that follow each other count for less (block bootstrap); elsewhere they are
 * taken for independent. A profile that was measured, not sampled, has no such error, and one that does not say how many
 * looks it was made of leaves it unknown.
 */
import { ROOT } from '../call-tree.ts';
import { NOBODY, type Profile } from '../profile.ts';
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
  private readonly totals: Float64Array;

  constructor(profile: Profile) {
    this.profile = profile;
    this.totals = profile.tree.totals();
    this.samples = (profile.tree.sampleTotals()[ROOT] ?? 0) / (profile.sampleWeight ?? 1);
  }

  /** Of a function, by its number; undefined where nothing is known of sampling. */
  of(frame: number, counted: Counted): ShareEstimate | undefined {
    const { profile, samples } = this;
    if (profile.from !== 'samples' || !(samples > 0)) return undefined;
    const isIn = this.callsIn(frame, counted);
    const share = this.shareOf(isIn);
    const series = this.deviations(isIn, share);
    const spread = share * (1 - share);
    if (!series || spread === 0) return { share, effectiveSamples: samples, ...wilson(share, samples) };
    const { inflation, degrees } = blockVariance(series);
    const single = series.reduce((sum, one) => sum + one * one, 0) / series.length;
    const variance = (single * inflation) / series.length;
    const effectiveSamples = Math.min(samples, spread / variance);
    const z = effectiveSamples < samples ? studentsT95(degrees) : Z95;
    return { share, effectiveSamples, ...wilson(share, effectiveSamples, z) };
  }

  /** 1 for calls whose time is the function's. */
  private callsIn(frame: number, counted: Counted): Uint8Array {
    const { tree } = this.profile;
    const isIn = new Uint8Array(tree.size);
    for (let call = 1; call < tree.size; call++)
      isIn[call] = tree.frameOf(call) === frame || (counted === 'total' && isIn[tree.callerOf(call)] === 1) ? 1 : 0;
    return isIn;
  }

  private shareOf(isIn: Uint8Array): number {
    const { tree } = this.profile;
    let weight = 0;
    for (let call = 1; call < isIn.length; call++) if (isIn[call] === 1) weight += tree.selfOf(call);
    return Math.min(1, weight / (this.totals[ROOT] ?? 0));
  }

  /** Of each sample from the share, by its part of the weight; the mean of the weights is 1. */
  private deviations(isIn: Uint8Array, share: number): Float64Array | undefined {
    const { order } = this.profile;
    if (!order) return undefined;
    const found = order.calls.reduce((sum, call) => sum + (call === NOBODY ? 0 : 1), 0);
    const mean = (this.totals[ROOT] ?? 0) / found;
    const deviations = new Float64Array(found);
    let i = 0;
    order.calls.forEach((call, k) => {
      if (call !== NOBODY) deviations[i++] = ((order.weights[k] ?? 0) / mean) * ((isIn[call] ?? 0) - share);
    });
    return deviations;
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
