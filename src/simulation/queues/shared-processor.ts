/**
 * Egalitarian processor sharing on `cores` cores: while more jobs are runnable than there are cores, all of them
 * progress at rate cores ÷ runnable. Every job attains the same service as every other, so a job's end is a fixed point
 * of one virtual clock, and one queue suffices however often the rate changes. Source: L. Kleinrock (1967).
 */
import FlatQueue from 'flatqueue';
import type { Guests, Processor } from './processor.ts';

export class SharedProcessor implements Processor {
  private readonly queue = new FlatQueue<number>();
  private readonly cores: number;
  private readonly owner: Guests | undefined;
  private guests = 0;
  private virtual = 0;
  private clock = 0;
  busyArea = 0;
  runnableArea = 0;

  /** @param cores 0: unlimited. */
  constructor(cores: number, owner?: Guests) {
    this.cores = cores === 0 ? Number.POSITIVE_INFINITY : cores;
    this.owner = owner;
  }

  get now(): number {
    return this.clock;
  }

  /** Service that every job runnable since the origin has attained. */
  get virtualTime(): number {
    return this.virtual;
  }

  get runnable(): number {
    return this.queue.length + this.guests;
  }

  /** Adds a job that needs `work` of one core's time; call `advance` to the present first. */
  add(job: number, work: number): void {
    this.queue.push(job, this.virtual + work);
  }

  attained(): number {
    return this.virtual;
  }

  addGuest(job: number): void {
    this.guests++;
    this.owner?.resume(job, this.virtual);
  }

  removeGuest(): void {
    this.guests--;
  }

  nextVirtualEnd(): number {
    return this.queue.length === 0 ? Number.POSITIVE_INFINITY : (this.queue.peekValue() as number);
  }

  /** When the next job ends if nothing else arrives; Infinity where there is none. */
  nextEnd(): number {
    return this.timeOf(this.nextVirtualEnd());
  }

  timeOf(virtualTarget: number): number {
    const left = virtualTarget - this.virtual;
    if (left <= 0) return this.clock;
    const runnable = this.queue.length + this.guests;
    return this.clock + (runnable > this.cores ? (left * runnable) / this.cores : left);
  }

  /** Moves the clock to `time`, which must not be later than the next end. */
  advance(time: number): void {
    const elapsed = time - this.clock;
    if (elapsed <= 0) return;
    const runnable = this.queue.length + this.guests;
    this.clock = time;
    this.runnableArea += elapsed * runnable;
    if (runnable > this.cores) {
      this.busyArea += elapsed * this.cores;
      this.virtual += (elapsed * this.cores) / runnable;
    } else {
      this.busyArea += elapsed * runnable;
      this.virtual += elapsed;
    }
  }

  advanceTo(time: number, virtualTarget: number): void {
    this.advance(time);
    this.virtual = virtualTarget;
  }

  pop(): number | undefined {
    if (this.queue.length === 0) return undefined;
    const target = this.nextVirtualEnd();
    this.advanceTo(this.timeOf(target), target);
    return this.queue.pop();
  }

  /** Nobody owns a core that could be taken away. */
  settle(): void {}

  nextTurn(): number {
    return Number.POSITIVE_INFINITY;
  }

  turn(): void {}
}
