/**
 * Round robin in time slices: while more jobs are runnable than there are cores, each gets a core for one slice, in turn,
 * and whoever has none stands still. Where nobody waits a slice begins anew when it ends. Its limit for short slices is
 * processor sharing. Source: L. Kleinrock, "Analysis of a time-shared processor" (1964).
 */
import FlatQueue from 'flatqueue';
import { JobQueue } from './job-queue.ts';
import type { Guests, Processor } from './processor.ts';

const NOBODY = -1;

export class SlicedProcessor implements Processor {
  busyArea = 0;
  runnableArea = 0;
  private clock = 0;
  private readonly cores: number;
  private readonly slice: number;
  private readonly owner: Guests | undefined;
  /** On a core, in the order in which their slices end. Slices are equally long, so that is the order of their begin. */
  private readonly running: JobQueue;
  private readonly ready: JobQueue;
  private readonly sliceEnd: Float64Array;
  /** Of jobs with work of their own: when it ends if they keep their core (NaN without one), and what is left of it. */
  private readonly end: Float64Array;
  private readonly left: Float64Array;
  private readonly isGuest: Uint8Array;
  /** Time on a core up to `onCoreSince`. */
  private readonly served: Float64Array;
  private readonly onCoreSince: Float64Array;
  /** Ends of jobs on a core; an entry counts only as long as it is still the job's `end`. */
  private readonly ends = new FlatQueue<number>();
  /** Has ended, and still has its core. */
  private held = NOBODY;

  constructor(cores: number, slice: number, jobs: number, owner?: Guests) {
    this.cores = cores;
    this.slice = slice;
    this.owner = owner;
    this.running = new JobQueue(jobs);
    this.ready = new JobQueue(jobs);
    this.sliceEnd = new Float64Array(jobs);
    this.end = new Float64Array(jobs).fill(Number.NaN);
    this.left = new Float64Array(jobs);
    this.isGuest = new Uint8Array(jobs);
    this.served = new Float64Array(jobs);
    this.onCoreSince = new Float64Array(jobs).fill(Number.NaN);
  }

  get now(): number {
    return this.clock;
  }

  get virtualTime(): number {
    return this.clock;
  }

  attained(job: number): number {
    const since = this.onCoreSince[job] as number;
    return (this.served[job] as number) + (Number.isNaN(since) ? 0 : this.clock - since);
  }

  add(job: number, work: number): void {
    this.isGuest[job] = 0;
    this.left[job] = work;
    this.begin(job);
  }

  addGuest(job: number): void {
    this.isGuest[job] = 1;
    this.begin(job);
  }

  removeGuest(job: number): void {
    this.held = job;
  }

  nextVirtualEnd(): number {
    const { ends, end } = this;
    while (ends.length > 0 && end[ends.peek() as number] !== ends.peekValue()) ends.pop();
    return ends.peekValue() ?? Number.POSITIVE_INFINITY;
  }

  timeOf(virtualTarget: number): number {
    return Math.max(virtualTarget, this.clock);
  }

  advance(time: number): void {
    const elapsed = time - this.clock;
    if (elapsed <= 0) return;
    this.clock = time;
    this.busyArea += elapsed * this.running.length;
    this.runnableArea += elapsed * (this.running.length + this.ready.length);
  }

  advanceTo(time: number): void {
    this.advance(time);
  }

  pop(): number | undefined {
    const end = this.nextVirtualEnd();
    if (end === Number.POSITIVE_INFINITY) return undefined;
    this.advance(end);
    const job = this.ends.pop() as number;
    this.end[job] = Number.NaN;
    this.held = job;
    return job;
  }

  settle(): void {
    const job = this.held;
    if (job === NOBODY) return;
    this.held = NOBODY;
    this.leave(job);
    this.fill();
  }

  nextTurn(): number {
    return this.ready.length === 0 ? Number.POSITIVE_INFINITY : (this.sliceEnd[this.running.first] as number);
  }

  turn(): void {
    this.advance(this.nextTurn());
    const job = this.running.first;
    if (this.isGuest[job] === 1) this.owner?.suspend(job, this.clock);
    else {
      this.left[job] = Math.max(0, (this.end[job] as number) - this.clock);
      this.end[job] = Number.NaN;
    }
    this.leave(job);
    this.ready.push(job);
    this.fill();
  }

  private begin(job: number): void {
    if (job === this.held) {
      this.held = NOBODY;
      this.proceed(job);
    } else if (this.running.length < this.cores) this.takeCore(job);
    else {
      if (this.ready.length === 0) this.renewSlices();
      this.ready.push(job);
    }
  }

  private fill(): void {
    if (this.ready.length > 0 && this.running.length < this.cores) this.takeCore(this.ready.shift());
  }

  private takeCore(job: number): void {
    this.sliceEnd[job] = this.clock + this.slice;
    this.onCoreSince[job] = this.clock;
    this.running.push(job);
    this.proceed(job);
  }

  private leave(job: number): void {
    this.running.remove(job);
    this.served[job] = this.attained(job);
    this.onCoreSince[job] = Number.NaN;
  }

  private proceed(job: number): void {
    if (this.isGuest[job] === 1) {
      this.owner?.resume(job, this.clock);
      return;
    }
    const end = this.clock + (this.left[job] as number);
    this.end[job] = end;
    this.ends.push(job, end);
  }

  /** While nobody waited nobody looked at the slices: those that ended since have begun anew, as often as they ended. */
  private renewSlices(): void {
    const { running, sliceEnd, clock, slice } = this;
    for (;;) {
      const job = running.first;
      const overdue = clock - (sliceEnd[job] as number);
      if (overdue < 0) return;
      sliceEnd[job] = (sliceEnd[job] as number) + slice * (1 + Math.floor(overdue / slice));
      running.remove(job);
      running.insertBy(job, sliceEnd);
    }
  }
}
