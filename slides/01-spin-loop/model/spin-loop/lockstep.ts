/**
 * The retry on one reference with attempts of equal length, from success to success: its cost does not grow with the number
 * of attempts that are for nothing. Such attempts keep their phase for as long as they fail, and a failed one changes
 * nothing but itself; so after a success the next to land is whoever starts first from then on.
 */
import type { Retries } from './retries.ts';

/** A version that no attempt under way can have read: something landed since. */
const OUTDATED = -1;
const FEW = 48;

export class Lockstep implements Retries {
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  private readonly work: number;
  /** Threads on a core and their phases (virtual time modulo `work`), sorted by phase. */
  private readonly phases: Float64Array;
  private readonly order: Int32Array;
  private onCore = 0;
  private readonly phaseOf: Float64Array;
  /** Who lands next. */
  private next = -1;
  /** Successes so far; when the last was, and its phase. */
  private version = 0;
  private lastSuccess = 0;
  private lastPhase = 0;
  /** When a thread lands if nobody does before, as told at the version beside it; after a later success its phase tells. */
  private readonly lands: Float64Array;
  private readonly landsToldAt: Int32Array;
  /** Of threads that stand still: the work done of the attempt, 0 where none has begun, and the version that it read. */
  private readonly done: Float64Array;
  private readonly versionRead: Int32Array;
  /** Came back onto a core with an attempt that was lost meanwhile; until when that attempt lasts. */
  private readonly lost: number[] = [];
  private readonly isLost: Uint8Array;
  private readonly lostUntil: Float64Array;

  constructor(threads: number, work: number) {
    this.work = work;
    this.phases = new Float64Array(threads);
    this.order = new Int32Array(threads);
    this.phaseOf = new Float64Array(threads);
    this.lands = new Float64Array(threads);
    this.landsToldAt = new Int32Array(threads);
    this.done = new Float64Array(threads);
    this.versionRead = new Int32Array(threads);
    this.isLost = new Uint8Array(threads);
    this.lostUntil = new Float64Array(threads);
  }

  enter(thread: number): void {
    this.done[thread] = 0;
  }

  resume(thread: number, virtualTime: number): void {
    const { work } = this;
    const done = this.done[thread] as number;
    const start = virtualTime - done;
    const lost = done > 0 && this.versionRead[thread] !== this.version;
    if (lost) this.bookLost(thread, start + work);
    else this.lostUntil[thread] = Number.NEGATIVE_INFINITY;
    const lands = start + (lost ? 2 * work : work);
    this.insert(thread, start - Math.floor(start / work) * work);
    this.lands[thread] = lands;
    this.landsToldAt[thread] = this.version;
    if (lands < this.nextEnd) {
      this.next = thread;
      this.nextEnd = lands;
    }
  }

  suspend(thread: number, virtualTime: number): void {
    const { work } = this;
    const left = this.landsAt(thread) - virtualTime;
    // More than a whole attempt from landing: the one under way is lost.
    this.versionRead[thread] = left > work ? OUTDATED : this.version;
    this.done[thread] = Math.max(0, (left > work ? 2 : 1) * work - left);
    this.lostUntil[thread] = Number.NEGATIVE_INFINITY;
    this.remove(thread);
    if (thread === this.next) this.findNext();
  }

  end(): number {
    const winner = this.next;
    const place = this.remove(winner);
    this.version++;
    this.lastSuccess = this.nextEnd;
    this.lastPhase = this.phaseOf[winner] as number;
    const failed = this.onCore - this.countLost();
    this.attempts += failed + 1;
    this.wastedWork += failed * this.work;
    // Everybody on a core has now lost an attempt, and starts the next one in the order of the phases.
    const follower = place === this.onCore ? 0 : place;
    this.next = this.onCore === 0 ? -1 : (this.order[follower] as number);
    this.nextEnd = this.onCore === 0 ? Number.POSITIVE_INFINITY : this.landsAt(this.next);
    return winner;
  }

  /** An attempt fails once: by a success while its thread has a core, or here because of one that came meanwhile. */
  private bookLost(thread: number, until: number): void {
    if (this.versionRead[thread] !== OUTDATED) {
      this.attempts++;
      this.wastedWork += this.work;
    }
    this.lostUntil[thread] = until;
    if (this.isLost[thread] === 0) this.lost.push(thread);
    this.isLost[thread] = 1;
  }

  /** Those on a core whose attempt is lost already: the success at `lastSuccess` costs them nothing more. */
  private countLost(): number {
    const { lost } = this;
    if (lost.length === 0) return 0;
    let kept = 0;
    for (const thread of lost) {
      if ((this.lostUntil[thread] as number) > this.lastSuccess) lost[kept++] = thread;
      else this.isLost[thread] = 0;
    }
    lost.length = kept;
    return kept;
  }

  private landsAt(thread: number): number {
    if (this.landsToldAt[thread] === this.version) return this.lands[thread] as number;
    const gap = (this.phaseOf[thread] as number) - this.lastPhase;
    return this.lastSuccess + this.work + (gap >= 0 ? gap : gap + this.work);
  }

  private findNext(): void {
    this.next = -1;
    this.nextEnd = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.onCore; i++) {
      const thread = this.order[i] as number;
      const lands = this.landsAt(thread);
      if (lands >= this.nextEnd) continue;
      this.next = thread;
      this.nextEnd = lands;
    }
  }

  private insert(thread: number, phase: number): void {
    const place = this.placeOf(phase);
    this.shift(place, this.onCore, 1);
    this.phases[place] = phase;
    this.order[place] = thread;
    this.phaseOf[thread] = phase;
    this.onCore++;
  }

  /** Gives the first place whose phase is not below the thread's. */
  private remove(thread: number): number {
    const first = this.placeOf(this.phaseOf[thread] as number);
    let place = first;
    while (this.order[place] !== thread) place++;
    this.shift(place + 1, this.onCore, -1);
    this.onCore--;
    return first;
  }

  /** Moves what stands in places `from` … `to` − 1 by one, up (1) or down (−1). A call of copyWithin costs more than a few steps. */
  private shift(from: number, to: number, by: 1 | -1): void {
    const { phases, order } = this;
    if (to - from > FEW) {
      phases.copyWithin(from + by, from, to);
      order.copyWithin(from + by, from, to);
      return;
    }
    const first = by > 0 ? to - 1 : from;
    for (let i = first, left = to - from; left > 0; left--, i -= by) {
      phases[i + by] = phases[i] as number;
      order[i + by] = order[i] as number;
    }
  }

  /** First place whose phase is not below `phase`. */
  private placeOf(phase: number): number {
    let low = 0;
    let high = this.onCore;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.phases[middle] as number) < phase) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
