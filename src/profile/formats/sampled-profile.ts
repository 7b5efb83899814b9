/**
 * A profile as its samples come, one after the other: weights go into the tree, and the order is kept. Time in which
 * nothing ran, or nobody knows what did, is nobody's, and counted.
 */
import { CallTree } from '../call-tree.ts';
import type { FrameTable } from '../frames.ts';
import { Doubles, Integers } from '../growing.ts';
import type { ProfileNote } from '../note.ts';
import { NOBODY, type Profile, type TimeOrder } from '../profile.ts';
import type { ProfileUnit } from '../units.ts';

export class SampledProfile {
  readonly tree = new CallTree(true);
  readonly frames: FrameTable;
  readonly notes: ProfileNote[] = [];
  private readonly unit: ProfileUnit;
  private readonly calls = new Integers();
  private readonly weights = new Doubles();
  private readonly idle = { samples: 0, weight: 0 };
  private readonly gaps = { gaps: 0, weight: 0 };
  private unknown = 0;
  private adopted: TimeOrder | undefined;

  constructor(frames: FrameTable, unit: ProfileUnit) {
    this.frames = frames;
    this.unit = unit;
  }

  /** Samples that found a call, oldest first. */
  add(call: number, weight: number, samples = 1): void {
    this.tree.weigh(call, weight, samples);
    this.calls.push(call);
    this.weights.push(weight);
  }

  addIdle(weight: number, samples = 1): void {
    this.idle.samples += samples;
    this.idle.weight += weight;
    this.addNobodys(weight);
  }

  addUnknown(weight: number, samples = 1): void {
    this.unknown += samples;
    this.addNobodys(weight);
  }

  private addNobodys(weight: number): void {
    this.calls.push(NOBODY);
    this.weights.push(weight);
  }

  /** All samples at once, oldest first; the lists become the profile's own, and calls below 0 are nobody's in them. */
  adopt(calls: Int32Array, weights: Float64Array, nobodys: (call: number) => 'idle' | 'unknown' | 'gap'): void {
    for (let i = 0; i < calls.length; i++) {
      const [call, weight] = [calls[i] ?? NOBODY, weights[i] ?? 0];
      if (call >= 0) {
        this.tree.weigh(call, weight);
        continue;
      }
      calls[i] = NOBODY;
      const kind = nobodys(call);
      if (kind === 'unknown') this.unknown++;
      else if (kind === 'gap') {
        this.gaps.gaps++;
        this.gaps.weight += weight;
      } else {
        this.idle.samples++;
        this.idle.weight += weight;
      }
    }
    this.adopted = { calls, weights };
  }

  /** `inTime`: the samples came in the order in which they were taken. */
  end(name: string, inTime: boolean): Profile {
    const { tree, unit, frames, notes, idle, gaps, unknown } = this;
    if (idle.samples > 0) notes.push({ code: 'idle', data: { ...idle, unit } });
    if (gaps.gaps > 0) notes.push({ code: 'gaps', data: { ...gaps, unit } });
    if (unknown > 0) notes.push({ code: 'unknown-stacks', data: { samples: unknown } });
    const order = this.adopted ?? { calls: this.calls.all(), weights: this.weights.all() };
    const leftOut = idle.samples + unknown;
    return { name, unit, frames, tree, ...(inTime && { order }), from: 'samples', leftOut, notes };
  }
}
