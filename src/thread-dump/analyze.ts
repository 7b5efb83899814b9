// What one dump shows: threads by state, equal stacks, who holds what the others wait for, and deadlocks. A deadlock is
// a cycle of owners and waiters that the printed locks prove, or one that the JVM itself reports.
import { blockedByRoot, cyclesOf } from './cycles.ts';
import { type DumpFormat, formats } from './formats.ts';
import type { DumpNotice } from './notices.ts';
import { monitorGivenUp, type Ownership, ownershipOf } from './ownership.ts';
import { groupByStack, type StackGroup } from './stacks.ts';
import {
  type LockReference,
  type StateCounts,
  type ThreadDump,
  type ThreadSnapshot,
  threadStates,
} from './thread-dump.ts';

export interface LockUse {
  id: string;
  className: string | null;
  owner: string | null;
  /** Names of the threads that wait to own it, or are parked on it. */
  waiters: string[];
  /** Names of the threads in its wait set: they wait to be notified. */
  waitSet: string[];
}

export interface RootBlocker {
  thread: string;
  blocked: number;
}

export interface DumpAnalysis {
  format: DumpFormat;
  /** Name of its file, where it is one of several. */
  file: string | null;
  date: string | null;
  virtualMachine: string | null;
  threads: number;
  /** Threads with a Java thread state, and carriers of virtual threads, which print none; 0 outside of the JVM. */
  javaThreads: number;
  virtualThreads: number;
  /** The six of `java.lang.Thread.State`, or what another runtime calls its own. */
  states: StateCounts;
  largestGroup: { size: number; topFrame: string | null };
  deadlocks: number;
  rootBlockers: RootBlocker[];
  truncated: boolean;
  deadlockCycles: string[][];
  groups: StackGroup[];
  locks: LockUse[];
  notices: DumpNotice[];
}

export function analyzeDump(dump: ThreadDump): DumpAnalysis {
  const { threads } = dump;
  const name = (index: number): string => threads[index]?.name ?? '';
  const ownership = ownershipOf(dump);
  const proven = cyclesOf(ownership.waitsFor).map((cycle) => cycle.map(name));
  const key = (names: readonly string[]): string => JSON.stringify([...names].sort());
  const known = new Set(proven.map(key));
  const reported = dump.reportedDeadlocks.filter((names) => names.length > 0 && !known.has(key(names)));
  const deadlocked = new Set(reported.flat());
  const groups = groupByStack(threads);
  return {
    format: dump.format,
    file: dump.file,
    date: dump.date,
    virtualMachine: dump.virtualMachine,
    threads: threads.length,
    javaThreads: javaThreadsOf(dump),
    virtualThreads: threads.filter(({ virtual }) => virtual).length,
    states: countStates(dump),
    largestGroup: { size: groups[0]?.size ?? 0, topFrame: groups[0]?.topFrame ?? null },
    deadlocks: Math.max(dump.reportedDeadlocks.length, proven.length),
    rootBlockers: [...blockedByRoot(ownership.waitsFor)]
      .map(([index, blocked]) => ({ thread: name(index), blocked }))
      // Whom the JVM reports in a deadlock waits too, for a lock whose owner is not printed.
      .filter(({ thread }) => !deadlocked.has(thread))
      .sort((a, b) => b.blocked - a.blocked),
    truncated: dump.truncated,
    deadlockCycles: [...proven, ...reported],
    groups,
    locks: locksOf(dump, ownership),
    notices: [...dump.notices, ...noticesOf(dump, ownership, unreported(dump, proven.map(key), key))],
  };
}

function javaThreadsOf({ format, threads }: ThreadDump): number {
  const { runtime, onlyJavaThreads } = formats[format];
  if (runtime !== 'jvm' && runtime !== 'android') return 0;
  if (onlyJavaThreads) return threads.length;
  return threads.filter(({ state, mounted }) => state !== null || mounted !== null).length;
}

function countStates({ threads }: ThreadDump): StateCounts {
  const states: StateCounts = {};
  for (const state of threadStates) {
    const count = threads.filter((thread) => thread.state === state).length;
    if (count > 0) states[state] = count;
  }
  for (const { state, activity } of threads) {
    if (state === null && activity !== null) states[activity] = (states[activity] ?? 0) + 1;
  }
  return states;
}

/** Cycles that the JVM would not report: it looks at monitors of platform threads, not at virtual threads or classes. */
function unreported({ reportedDeadlocks }: ThreadDump, proven: string[], key: (names: string[]) => string): number {
  const reported = new Set(reportedDeadlocks.map(key));
  return proven.filter((cycle) => !reported.has(cycle)).length;
}

function noticesOf(dump: ThreadDump, ownership: Ownership, unreportedCycles: number): DumpNotice[] {
  const { untold } = formats[dump.format];
  const notices: DumpNotice[] = [];
  const { unknownOwners, absentOwners, reportedLocks, deducedLocks, guessedLocks } = ownership;
  if (unknownOwners > 0) notices.push({ code: 'owners-unknown', data: { threads: unknownOwners } });
  if (absentOwners > 0) notices.push({ code: 'owners-absent', data: { threads: absentOwners } });
  if (reportedLocks > 0) notices.push({ code: 'owners-reported', data: { locks: reportedLocks } });
  if (deducedLocks > 0) notices.push({ code: 'owners-deduced', data: { locks: deducedLocks } });
  if (guessedLocks > 0) notices.push({ code: 'locks-guessed', data: { threads: guessedLocks } });
  if (unreportedCycles > 0 && formats[dump.format].runtime === 'jvm')
    notices.push({ code: 'cycles-unreported', data: { cycles: unreportedCycles } });
  if (dump.format === 'hotspot-text' && dump.threads.some(servesVirtual))
    notices.push({ code: 'virtual-unlisted', data: null });
  if (untold.length > 0) notices.push({ code: 'untold', data: { what: untold } });
  return notices;
}

/** A carrier at work, or a thread of the JVM's that wakes virtual ones. */
function servesVirtual({ mounted, frames }: ThreadSnapshot): boolean {
  return mounted !== null || frames.some((frame) => frame.includes('java.lang.VirtualThread.'));
}

/** Every lock that somebody waits for, most waiters first. */
function locksOf({ threads }: ThreadDump, { owners, blockedOn }: Ownership): LockUse[] {
  const uses = new Map<string, LockUse>();
  const useOf = ({ id, className }: LockReference): LockUse | null => {
    if (id === null) return null;
    const owner = owners.get(id);
    const ownerName = owner === undefined ? null : (threads[owner]?.name ?? null);
    const use = uses.get(id) ?? { id, className, owner: ownerName, waiters: [], waitSet: [] };
    uses.set(id, use);
    return use;
  };
  threads.forEach((thread, index) => {
    const lock = blockedOn[index];
    const givenUp = monitorGivenUp(thread);
    if (lock) useOf(lock)?.waiters.push(thread.name);
    else if (givenUp) useOf(givenUp)?.waitSet.push(thread.name);
  });
  const size = ({ waiters, waitSet }: LockUse): number => waiters.length + waitSet.length;
  return [...uses.values()].sort((a, b) => size(b) - size(a));
}
