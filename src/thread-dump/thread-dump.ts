// What a thread dump says, whatever form it was written in: one record a thread, with its stack and the locks printed in it.
// Absent facts are null, never guessed. Times are in milliseconds, sizes in bytes.
import type { DumpFormat } from './formats.ts';
import type { DumpNotice } from './notices.ts';

export const threadStates = ['NEW', 'RUNNABLE', 'BLOCKED', 'WAITING', 'TIMED_WAITING', 'TERMINATED'] as const;
export type ThreadState = (typeof threadStates)[number];

export type StateCounts = Record<string, number>;

/** A lock as one line of a stack names it; `frame` is the index of the frame that the line stands under. */
export interface LockReference {
  /** Address or identity, or null where the JVM had no reference to print. */
  id: string | null;
  className: string | null;
  frame: number;
}

/**
 * `enter` and `re-enter`: to own the monitor; `wait`: in its wait set; `park`: on a synchronizer or any other blocker;
 * `initialization`: for another thread to have initialized a class.
 */
export type WaitKind = 'enter' | 're-enter' | 'wait' | 'park' | 'initialization';

export interface LockWait extends LockReference {
  kind: WaitKind;
  /** Thread id of the owner, where the dump prints it beside the waiter. */
  ownerId: number | null;
  /** Its name, where the dump prints that. */
  ownerName?: string | null;
}

/** One wait as the JVM's own deadlock report tells it, by names. */
export interface ReportedWait {
  waiter: string;
  lock: LockReference;
  owner: string;
}

/** The virtual thread that a carrier runs at this moment. */
export interface MountedThread {
  id: number;
  /** Its stack where that is printed with the carrier's (since JDK 23); none where it is listed as a thread of its own. */
  frames: string[];
}

export interface ThreadSnapshot {
  name: string;
  /** Java thread id, the `#12` of the header. */
  id: number | null;
  /** Thread id of the operating system (`nid`). */
  nativeId: number | null;
  /** Address of the JVM's own thread structure (`tid`). */
  address: string | null;
  daemon: boolean;
  virtual: boolean;
  priority: number | null;
  cpuMilliseconds: number | null;
  elapsedMilliseconds: number | null;
  allocatedBytes: number | null;
  state: ThreadState | null;
  /** What the header adds to the state: `parking`, `sleeping`, `on object monitor`. */
  stateDetail: string | null;
  /** What another runtime than the JVM calls the thread's state, in its own words: `chan receive`, `active+gil`. */
  activity: string | null;
  /** How long it has been so, where the dump says it. */
  waitedMilliseconds: number | null;
  /** Who started it, where the dump says so. */
  createdBy: string | null;
  frames: string[];
  /** Monitors printed as `locked`: a thread inside `Object.wait()` prints them without owning them. */
  locked: LockReference[];
  waits: LockWait[];
  ownedSynchronizers: LockReference[];
  mounted: MountedThread | null;
}

export interface ThreadDump {
  format: DumpFormat;
  /** Name of its file, where it is one of several. */
  file: string | null;
  /** As printed. */
  date: string | null;
  virtualMachine: string | null;
  threads: ThreadSnapshot[];
  /** Names in each cycle of the JVM's own deadlock report. */
  reportedDeadlocks: string[][];
  reportedWaits: ReportedWait[];
  truncated: boolean;
  /** What the reader left out, put right or could not know. */
  notices: DumpNotice[];
}

export interface ThreadDumps {
  /** Of the first dump. */
  format: DumpFormat;
  dumps: ThreadDump[];
  /** What had to be put right of the text, before there was a dump in it. */
  notices: DumpNotice[];
}

export function newDump(format: DumpFormat, facts: Partial<ThreadDump> = {}): ThreadDump {
  return {
    format,
    file: null,
    date: null,
    virtualMachine: null,
    threads: [],
    reportedDeadlocks: [],
    reportedWaits: [],
    truncated: false,
    notices: [],
    ...facts,
  };
}

export function newThread(name: string): ThreadSnapshot {
  return {
    name,
    id: null,
    nativeId: null,
    address: null,
    daemon: false,
    virtual: false,
    priority: null,
    cpuMilliseconds: null,
    elapsedMilliseconds: null,
    allocatedBytes: null,
    state: null,
    stateDetail: null,
    activity: null,
    waitedMilliseconds: null,
    createdBy: null,
    frames: [],
    locked: [],
    waits: [],
    ownedSynchronizers: [],
    mounted: null,
  };
}

/** Only the six states of `java.lang.Thread.State`; anything else, such as a word cut in half, is no state. */
export function threadStateOf(word: string): ThreadState | null {
  return threadStates.find((state) => state === word) ?? null;
}
