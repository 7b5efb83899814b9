/**
 * The optimistic retry itself, in forms of the same rule that cost differently. `AttemptByAttempt` plays every attempt and serves any
 * distribution and any number of references. `Lockstep` serves one reference and attempts of equal length, and steps
 * from success to success: its cost does not grow with the number of attempts that are for nothing. `ShardedLockstep` is
 * several of those.
 * All times are points of the processor's virtual clock, in milliseconds of one core's work.
 */
import FlatQueue from 'flatqueue';

export interface Retries {
  /** Threads inside. */
  readonly inside: number;
  /** Attempts that have ended so far, and the work of those that failed. */
  readonly attempts: number;
  readonly wastedWork: number;
  /** Virtual time of the next thing to happen; Infinity where nobody is inside. */
  readonly nextEnd: number;
  /** A thread begins its update at the virtual time given. */
  enter(thread: number, virtualTime: number): void;
  /** Lets happen what happens at `nextEnd`; gives the thread whose update landed, or −1 if an attempt failed. */
  end(): number;
}

/** Told of each attempt that ends: thread, its start in virtual time, whether it landed. */
export type AttemptObserver = (thread: number, startVirtualTime: number, landed: boolean) => void;

export class AttemptByAttempt implements Retries {
  inside = 0;
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  private readonly queue = new FlatQueue<number>();
  private readonly versions: Int32Array;
  private readonly versionSeen: Int32Array;
  private readonly reference: Int32Array;
  private readonly started: Float64Array;
  private readonly drawWork: () => number;
  private readonly drawReference: () => number;
  private readonly observer: AttemptObserver | undefined;

  constructor(
    threads: number,
    references: number,
    drawWork: () => number,
    drawReference: () => number,
    observer?: AttemptObserver,
  ) {
    this.versions = new Int32Array(references);
    this.versionSeen = new Int32Array(threads);
    this.reference = new Int32Array(threads);
    this.started = new Float64Array(threads);
    this.drawWork = drawWork;
    this.drawReference = drawReference;
    this.observer = observer;
  }

  enter(thread: number, virtualTime: number): void {
    this.inside++;
    this.reference[thread] = this.drawReference();
    this.attempt(thread, virtualTime);
  }

  end(): number {
    const thread = this.queue.pop() as number;
    const reference = this.reference[thread] as number;
    const landed = this.versionSeen[thread] === this.versions[reference];
    const start = this.started[thread] as number;
    const end = this.nextEnd;
    this.attempts++;
    this.observer?.(thread, start, landed);
    if (landed) {
      this.inside--;
      this.versions[reference] = (this.versions[reference] as number) + 1;
      this.nextEnd = this.queue.peekValue() ?? Number.POSITIVE_INFINITY;
      return thread;
    }
    this.wastedWork += end - start;
    this.attempt(thread, end);
    return -1;
  }

  private attempt(thread: number, virtualTime: number): void {
    this.versionSeen[thread] = this.versions[this.reference[thread] as number] as number;
    this.started[thread] = virtualTime;
    this.queue.push(thread, virtualTime + this.drawWork());
    this.nextEnd = this.queue.peekValue() as number;
  }
}

const FEW = 48;

/**
 * Attempts of equal length keep their phase for as long as they fail, and a failed one changes nothing but itself. So
 * after a success the next to land is whoever starts first from then on: the thread whose doomed attempt ends first,
 * or somebody who comes before that. Everybody else who was inside fails exactly once until it lands.
 */
export class Lockstep implements Retries {
  inside = 0;
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  private readonly work: number;
  /** Threads inside and their phases (virtual time modulo `work`), sorted by phase. */
  private readonly phases: Float64Array;
  private readonly order: Int32Array;
  private readonly phaseOf: Float64Array;
  /** Who lands next, and the start of that attempt. */
  private next = -1;
  private nextStart = Number.POSITIVE_INFINITY;
  private insideAtSuccess = 0;

  constructor(threads: number, work: number) {
    this.work = work;
    this.phases = new Float64Array(threads);
    this.order = new Int32Array(threads);
    this.phaseOf = new Float64Array(threads);
  }

  enter(thread: number, virtualTime: number): void {
    const phase = virtualTime - Math.floor(virtualTime / this.work) * this.work;
    const place = this.placeOf(phase);
    this.shift(place, this.inside, 1);
    this.phases[place] = phase;
    this.order[place] = thread;
    this.phaseOf[thread] = phase;
    this.inside++;
    if (virtualTime < this.nextStart) {
      this.next = thread;
      this.nextStart = virtualTime;
      this.nextEnd = virtualTime + this.work;
    }
  }

  end(): number {
    const winner = this.next;
    const phase = this.phaseOf[winner] as number;
    let place = this.placeOf(phase);
    while (this.order[place] !== winner) place++;
    this.attempts += this.insideAtSuccess + 1;
    this.wastedWork += this.insideAtSuccess * this.work;
    this.inside--;
    this.shift(place + 1, this.inside + 1, -1);
    this.insideAtSuccess = this.inside;
    if (this.inside === 0) {
      this.next = -1;
      this.nextStart = Number.POSITIVE_INFINITY;
      this.nextEnd = Number.POSITIVE_INFINITY;
      return winner;
    }
    const wrapped = place === this.inside;
    const follower = wrapped ? 0 : place;
    const gap = (this.phases[follower] as number) - phase + (wrapped ? this.work : 0);
    this.next = this.order[follower] as number;
    this.nextStart = this.nextEnd + gap;
    this.nextEnd = this.nextStart + this.work;
    return winner;
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
    let high = this.inside;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.phases[middle] as number) < phase) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One lockstep for each of several references: the earliest of their next successes is the next. */
export class ShardedLockstep implements Retries {
  inside = 0;
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  private earliest = 0;
  private readonly shards: Lockstep[];
  private readonly drawReference: () => number;

  constructor(threads: number, references: number, work: number, drawReference: () => number) {
    this.shards = Array.from({ length: references }, () => new Lockstep(threads, work));
    this.drawReference = drawReference;
  }

  enter(thread: number, virtualTime: number): void {
    this.inside++;
    const reference = this.drawReference();
    const shard = this.shards[reference] as Lockstep;
    shard.enter(thread, virtualTime);
    // Somebody more can only bring a shard's next success forward.
    if (shard.nextEnd < this.nextEnd) {
      this.nextEnd = shard.nextEnd;
      this.earliest = reference;
    }
  }

  end(): number {
    const shard = this.shards[this.earliest] as Lockstep;
    const { attempts, wastedWork } = shard;
    const winner = shard.end();
    this.inside--;
    this.attempts += shard.attempts - attempts;
    this.wastedWork += shard.wastedWork - wastedWork;
    this.findEarliest();
    return winner;
  }

  private findEarliest(): void {
    const { shards } = this;
    this.nextEnd = Number.POSITIVE_INFINITY;
    for (let i = 0; i < shards.length; i++) {
      const end = (shards[i] as Lockstep).nextEnd;
      if (end < this.nextEnd) {
        this.nextEnd = end;
        this.earliest = i;
      }
    }
  }
}
