/** The retry with every attempt an event: any distribution of their lengths, any number of references. */
import FlatQueue from 'flatqueue';
import type { AttemptObserver, Retries } from './retries.ts';

export class AttemptByAttempt implements Retries {
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  /** Ends of attempts; an entry counts only as long as it is still the thread's `ends`. */
  private readonly queue = new FlatQueue<number>();
  private readonly versions: Int32Array;
  private readonly versionSeen: Int32Array;
  private readonly reference: Int32Array;
  private readonly started: Float64Array;
  private readonly work: Float64Array;
  /** When the attempt ends if its thread keeps its core; NaN without one. */
  private readonly ends: Float64Array;
  /** What is left of an attempt whose thread stands still; NaN where none has begun. */
  private readonly left: Float64Array;
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
    this.work = new Float64Array(threads);
    this.ends = new Float64Array(threads).fill(Number.NaN);
    this.left = new Float64Array(threads).fill(Number.NaN);
    this.drawWork = drawWork;
    this.drawReference = drawReference;
    this.observer = observer;
  }

  enter(thread: number): void {
    this.reference[thread] = this.drawReference();
    this.left[thread] = Number.NaN;
  }

  resume(thread: number, virtualTime: number): void {
    const left = this.left[thread] as number;
    if (Number.isNaN(left)) this.attempt(thread, virtualTime);
    else this.await(thread, virtualTime + left);
  }

  suspend(thread: number, virtualTime: number): void {
    this.left[thread] = Math.max(0, (this.ends[thread] as number) - virtualTime);
    this.ends[thread] = Number.NaN;
    this.findNext();
  }

  end(): number {
    const thread = this.queue.pop() as number;
    const reference = this.reference[thread] as number;
    const landed = this.versionSeen[thread] === this.versions[reference];
    const end = this.nextEnd;
    this.attempts++;
    this.observer?.(thread, this.started[thread] as number, landed);
    this.ends[thread] = Number.NaN;
    if (landed) {
      this.versions[reference] = (this.versions[reference] as number) + 1;
      this.findNext();
      return thread;
    }
    this.wastedWork += this.work[thread] as number;
    this.attempt(thread, end);
    return -1;
  }

  private attempt(thread: number, virtualTime: number): void {
    const work = this.drawWork();
    this.versionSeen[thread] = this.versions[this.reference[thread] as number] as number;
    this.started[thread] = virtualTime;
    this.work[thread] = work;
    this.await(thread, virtualTime + work);
  }

  private await(thread: number, end: number): void {
    this.ends[thread] = end;
    this.queue.push(thread, end);
    this.findNext();
  }

  private findNext(): void {
    const { queue, ends } = this;
    while (queue.length > 0 && ends[queue.peek() as number] !== queue.peekValue()) queue.pop();
    this.nextEnd = queue.peekValue() ?? Number.POSITIVE_INFINITY;
  }
}
