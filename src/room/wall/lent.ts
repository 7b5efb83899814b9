/** The runs that phones have lent for one job, and how far they reach. What a device has sent goes with it, if it proves untrue. */
import { GAP } from '../../figure/compare/futures.ts';
import type { Future } from '../wire/future.ts';

const MOST_PHONES = 100_000;

export class Lent {
  /** Of all runs, in bytes; the wall's own among them. */
  low: Uint8Array;
  high: Uint8Array;
  private readonly own: Uint8Array;
  private readonly byPhone = new Map<string, Map<number, Uint8Array>>();

  /** @param own the wall's own run */
  constructor(own: Uint8Array) {
    this.own = own;
    this.low = own.slice();
    this.high = own.slice();
  }

  get phones(): number {
    return this.byPhone.size;
  }

  get runs(): number {
    let sum = 0;
    for (const runs of this.byPhone.values()) sum += runs.size;
    return sum;
  }

  /** Says whether it was one of these, and new. */
  take(client: string, { run, samples }: Future): boolean {
    if (samples.length !== this.own.length) return false;
    const runs = this.byPhone.get(client) ?? new Map<number, Uint8Array>();
    if (runs.has(run) || (runs.size === 0 && this.byPhone.size >= MOST_PHONES)) return false;
    this.byPhone.set(client, runs.set(run, samples));
    this.widen(samples);
    return true;
  }

  drop(client: string): void {
    if (!this.byPhone.delete(client)) return;
    this.low = this.own.slice();
    this.high = this.own.slice();
    for (const runs of this.byPhone.values()) for (const samples of runs.values()) this.widen(samples);
  }

  private widen(samples: Uint8Array): void {
    samples.forEach((byte, i) => {
      if (byte === GAP) return;
      const [low = GAP, high = GAP] = [this.low[i], this.high[i]];
      this.low[i] = Math.min(low, byte);
      this.high[i] = high === GAP ? byte : Math.max(high, byte);
    });
  }
}
