/**
 * A tree of calls that grows as stacks are read, in typed arrays: ten million calls are ten million numbers, not objects.
 * A call is a number, older than what it calls; what it is a call of is a number too, of the profile's frames. A weight is
 * whatever the file counts; beside it stands how many samples it was made of, where that is another number.
 */

import { grownLength } from './growing.ts';

/** The outside of all: it calls the first frame of each stack, and is a call of nothing. */
export const ROOT = 0;

export class CallTree {
  private count = 1;
  private frame = new Int32Array(1024);
  private caller = new Int32Array(1024);
  private self = new Float64Array(1024);
  /** Undefined where a weight is a number of samples. */
  private samples: Float64Array | undefined;
  /** Open addressing: a call's number, or 0. At most three quarters full. */
  private slots = new Int32Array(2048);
  /** Kept until something is weighed: of a large tree each is megabytes, and every view asks for them. */
  private totalsOfNow: Float64Array | undefined;
  private sampleTotalsOfNow: Float64Array | undefined;

  /** `weighed`: a sample's weight is not 1. */
  constructor(weighed: boolean) {
    this.samples = weighed ? new Float64Array(1024) : undefined;
  }

  /** Calls, the root among them. */
  get size(): number {
    return this.count;
  }

  /** The call of `frame` from `caller`; found, or made. */
  callee(caller: number, frame: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(caller, frame) & mask;
    for (let call = at(this.slots, slot); call !== 0; call = at(this.slots, slot)) {
      if (at(this.caller, call) === caller && at(this.frame, call) === frame) return call;
      slot = (slot + 1) & mask;
    }
    return this.add(caller, frame, slot);
  }

  weigh(call: number, weight: number, samples = 1): void {
    this.totalsOfNow = undefined;
    this.sampleTotalsOfNow = undefined;
    this.self[call] = at(this.self, call) + weight;
    if (this.samples) this.samples[call] = at(this.samples, call) + samples;
  }

  frameOf(call: number): number {
    return call === ROOT ? -1 : at(this.frame, call);
  }

  callerOf(call: number): number {
    return at(this.caller, call);
  }

  selfOf(call: number): number {
    return at(this.self, call);
  }

  samplesOf(call: number): number {
    return at(this.samples ?? this.self, call);
  }

  /** Weight of each call with all that it called; the root has that of the whole. */
  totals(): ArrayLike<number> {
    this.totalsOfNow ??= this.summed(this.self);
    return this.totalsOfNow;
  }

  /** Samples of each call with all that it called. */
  sampleTotals(): ArrayLike<number> {
    if (!this.samples) return this.totals();
    this.sampleTotalsOfNow ??= this.summed(this.samples);
    return this.sampleTotalsOfNow;
  }

  private summed(of: Float64Array): Float64Array {
    const totals = of.slice(0, this.count);
    for (let call = this.count - 1; call > ROOT; call--) {
      const caller = at(this.caller, call);
      totals[caller] = at(totals, caller) + at(totals, call);
    }
    return totals;
  }

  /** Enters each call after its caller, and leaves it after its callees. */
  walk(enter: (call: number) => void, leave: (call: number) => void): void {
    const callee = new Int32Array(this.count);
    const beside = new Int32Array(this.count);
    for (let call = this.count - 1; call > ROOT; call--) {
      const caller = at(this.caller, call);
      beside[call] = at(callee, caller);
      callee[caller] = call;
    }
    let call = at(callee, ROOT);
    while (call !== ROOT) {
      enter(call);
      let next = at(callee, call);
      while (next === ROOT && call !== ROOT) {
        leave(call);
        next = at(beside, call);
        call = at(this.caller, call);
      }
      call = next;
    }
  }

  private add(caller: number, frame: number, slot: number): number {
    const call = this.count++;
    this.totalsOfNow = undefined;
    this.sampleTotalsOfNow = undefined;
    if (call >= this.frame.length) this.grow();
    this.frame[call] = frame;
    this.caller[call] = caller;
    this.slots[slot] = call;
    if (this.count * 4 > this.slots.length * 3) this.spread();
    return call;
  }

  private grow(): void {
    const larger = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    const length = grownLength(this.frame.length);
    this.frame = larger(this.frame, new Int32Array(length));
    this.caller = larger(this.caller, new Int32Array(length));
    this.self = larger(this.self, new Float64Array(length));
    if (this.samples) this.samples = larger(this.samples, new Float64Array(length));
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let call = 1; call < this.count; call++) {
      let slot = hash(at(this.caller, call), at(this.frame, call)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = call;
    }
  }
}

const at = (list: Int32Array | Float64Array, i: number): number => list[i] ?? 0;

function hash(caller: number, frame: number): number {
  const mixed = Math.imul(caller, 0x9e37_79b1) ^ Math.imul(frame, 0x85eb_ca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d) >>> 3;
}
