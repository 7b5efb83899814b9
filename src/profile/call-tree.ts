/**
 * A tree of calls that grows as stacks are read, in typed arrays: ten million calls are ten million numbers, not objects.
 * At the end it is folded to what can be drawn. Weights are samples or microseconds, whatever the file counts.
 */
import type { ProfileFrame } from '../../slides/08-dates/lab/profile/profile.ts';

export interface Folded {
  frames: ProfileFrame[];
  weight: number;
  /** Calls in the file, and those of them too narrow to draw. */
  calls: number;
  leftOut: number;
}

export const ROOT = 0;
const MOST_FRAMES = 1500;
/** Narrower calls could not be seen: a sixth of a pixel. */
const NARROWEST = 1 / 5000;
const LONGEST_NAME = 300;

export class CallTree {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private count = 1;
  private name = new Int32Array(1024);
  private caller = new Int32Array(1024);
  private self = new Float64Array(1024);
  /** Open addressing: a call's number, or 0. At most half full. */
  private slots = new Int32Array(2048);

  /** The call of `name` from `caller`; found, or made. */
  callee(caller: number, name: string): number {
    const number = this.numberOf(name);
    const mask = this.slots.length - 1;
    let slot = hash(caller, number) & mask;
    for (let call = at(this.slots, slot); call !== 0; call = at(this.slots, slot)) {
      if (at(this.caller, call) === caller && at(this.name, call) === number) return call;
      slot = (slot + 1) & mask;
    }
    return this.add(caller, number, slot);
  }

  weigh(call: number, weight: number): void {
    this.self[call] = at(this.self, call) + weight;
  }

  fold(whole: string): Folded {
    const totals = this.self.slice(0, this.count);
    // A caller is always older than what it calls.
    for (let call = this.count - 1; call > ROOT; call--) {
      const caller = at(this.caller, call);
      totals[caller] = at(totals, caller) + at(totals, call);
    }
    const weight = at(totals, ROOT);
    const wide: number[] = [];
    for (let call = 1; call < this.count; call++) if (at(totals, call) >= weight * NARROWEST) wide.push(call);
    // Of equals the older one stays, so that nobody stays without a caller.
    wide.sort((a, b) => at(totals, b) - at(totals, a) || a - b);
    const kept = wide.slice(0, MOST_FRAMES);
    return {
      frames: this.frames(kept, totals, whole),
      weight,
      calls: this.count - 1,
      leftOut: this.count - 1 - kept.length,
    };
  }

  /** Depth first, the widest callee first. */
  private frames(widestFirst: readonly number[], totals: Float64Array, whole: string): ProfileFrame[] {
    const callees = new Map<number, number[]>();
    for (const call of widestFirst) {
      const caller = at(this.caller, call);
      const beside = callees.get(caller);
      if (beside) beside.push(call);
      else callees.set(caller, [call]);
    }
    const weight = at(totals, ROOT);
    const frames: ProfileFrame[] = [];
    const left = [{ call: ROOT, depth: 0, start: 0 }];
    for (let next = left.pop(); next; next = left.pop()) {
      const { call, depth, start } = next;
      const name = call === ROOT ? whole : (this.names[at(this.name, call)] ?? '').slice(0, LONGEST_NAME);
      frames.push({ name, depth, start, share: at(totals, call) / weight });
      const below = callees.get(call) ?? [];
      let end = start + below.reduce((sum, callee) => sum + at(totals, callee) / weight, 0);
      for (const callee of below.toReversed()) {
        end -= at(totals, callee) / weight;
        left.push({ call: callee, depth: depth + 1, start: Math.max(0, end) });
      }
    }
    return frames;
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }

  private add(caller: number, number: number, slot: number): number {
    const call = this.count++;
    if (call >= this.name.length) this.grow();
    this.name[call] = number;
    this.caller[call] = caller;
    this.slots[slot] = call;
    if (this.count * 2 > this.slots.length) this.spread();
    return call;
  }

  private grow(): void {
    const larger = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    const length = this.name.length * 2;
    this.name = larger(this.name, new Int32Array(length));
    this.caller = larger(this.caller, new Int32Array(length));
    this.self = larger(this.self, new Float64Array(length));
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let call = 1; call < this.count; call++) {
      let slot = hash(at(this.caller, call), at(this.name, call)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = call;
    }
  }
}

const at = (list: Int32Array | Float64Array, i: number): number => list[i] ?? 0;

function hash(caller: number, name: number): number {
  const mixed = Math.imul(caller, 0x9e37_79b1) ^ Math.imul(name, 0x85eb_ca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d) >>> 3;
}
