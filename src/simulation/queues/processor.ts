/**
 * What jobs compute on: cores that share themselves among the jobs that are runnable, by one rule or another. A job that
 * ends keeps its core until `settle`, so whoever goes on at once does not lose it. Times in milliseconds.
 */

/** Jobs whose ends their owner keeps itself, by their own clock: it is told when each gets a core, and when it loses it. */
export interface Guests {
  resume(job: number, virtualTime: number): void;
  suspend(job: number, virtualTime: number): void;
}

export interface Processor {
  readonly now: number;
  /** The clock by which work is counted: on a core, a millisecond of it is a millisecond of work. */
  readonly virtualTime: number;
  /** Integrals over time of the cores busy and of the jobs runnable. */
  readonly busyArea: number;
  readonly runnableArea: number;
  /** A point of the job's own time on a core; the difference of two is the work done between. */
  attained(job: number): number;
  add(job: number, work: number): void;
  addGuest(job: number): void;
  /** The guest stops, and may go on with something else before `settle`. */
  removeGuest(job: number): void;
  /** Virtual time of the next end among the jobs added; Infinity where there is none. */
  nextVirtualEnd(): number;
  /** When virtual time reaches a point if nobody comes or goes before. */
  timeOf(virtualTarget: number): number;
  advance(time: number): void;
  /** Moves the clock to `time`, at which virtual time is `virtualTarget` exactly: no rounding is left behind. */
  advanceTo(time: number, virtualTarget: number): void;
  /** Moves the clock to the next end and gives the job that ended; undefined where there is none. */
  pop(): number | undefined;
  /** Takes the core of a job that has ended and did not go on. */
  settle(): void;
  /** When the next core changes hands because a slice is over; Infinity where none will. */
  nextTurn(): number;
  turn(): void;
}
