/**
 * Egalitarian processor sharing on `cores` cores: while more jobs are runnable than there are cores, all of them
 * progress at rate cores ÷ runnable. Every job has attained the same service since a common origin, so jobs end in the
 * order of a fixed virtual time and one queue suffices, however often the rate changes.
 */
import FlatQueue from 'flatqueue';

export class SharedProcessor {
  private readonly queue: FlatQueue<number>;
  private readonly cores: number;
  private virtual = 0;
  private now = 0;
  /** Integrals over time of the cores busy and of the jobs runnable. */
  busyArea = 0;
  runnableArea = 0;

  /** @param cores 0: unlimited. */
  constructor(cores: number) {
    this.cores = cores === 0 ? Number.POSITIVE_INFINITY : cores;
    this.queue = new FlatQueue<number>();
  }

  get runnable(): number {
    return this.queue.length;
  }

  /** Adds a job that needs `work` of one core's time; call `advance` to the present first. */
  add(job: number, work: number): void {
    this.queue.push(job, this.virtual + work);
  }

  /** When the next job ends if nothing else arrives; Infinity where there is none. */
  nextEnd(): number {
    const target = this.queue.peekValue();
    if (target === undefined) return Number.POSITIVE_INFINITY;
    const left = target - this.virtual;
    return this.now + (left > 0 ? left * this.slowdown() : 0);
  }

  /** Moves the clock to `time`, which must not be later than `nextEnd()`. */
  advance(time: number): void {
    const elapsed = time - this.now;
    if (elapsed <= 0) return;
    const runnable = this.queue.length;
    this.busyArea += elapsed * Math.min(runnable, this.cores);
    this.runnableArea += elapsed * runnable;
    if (runnable > 0) this.virtual += elapsed / this.slowdown();
    this.now = time;
  }

  /** Moves the clock to the next end and gives the job that ended. */
  pop(): number {
    const target = this.queue.peekValue() ?? this.virtual;
    this.advance(this.nextEnd());
    this.virtual = target;
    return this.queue.pop() as number;
  }

  private slowdown(): number {
    return this.queue.length > this.cores ? this.queue.length / this.cores : 1;
  }
}
