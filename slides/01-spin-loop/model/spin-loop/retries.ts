/**
 * The optimistic retry itself, in forms of the same rule that cost differently: attempt-by-attempt.ts plays every attempt
 * and serves any distribution and any number of references; lockstep.ts serves attempts of equal length and goes from
 * success to success. All times are points of the processor's virtual clock, in milliseconds of one core's work.
 */
import type { Guests } from '../../../../src/simulation/queues/processor.ts';

export interface Retries extends Guests {
  /** Failed and successful attempts so far, and the work of those that failed. */
  readonly attempts: number;
  readonly wastedWork: number;
  /** Virtual time of the next thing to happen; Infinity where nobody inside has a core. */
  readonly nextEnd: number;
  /** A thread comes in; its first attempt begins when it gets a core (`resume`). */
  enter(thread: number): void;
  /** Lets happen what happens at `nextEnd`; gives the thread whose update landed, or −1 if an attempt failed. */
  end(): number;
}

/** Told of each attempt that ends: thread, its start in virtual time, whether it landed. */
export type AttemptObserver = (thread: number, startVirtualTime: number, landed: boolean) => void;
