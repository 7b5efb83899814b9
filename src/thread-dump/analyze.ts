// What one dump shows: threads by state, equal stacks, who holds what the others wait for, and deadlocks. A deadlock is
// a cycle of owners and waiters that the printed locks prove, or one that the JVM itself reports.
import { blockedByRoot, cyclesOf } from './cycles.ts';
import { monitorGivenUp, type Ownership, ownershipOf } from './ownership.ts';
import { groupByStack, type StackGroup } from './stacks.ts';
import { type LockReference, type ThreadDump, type ThreadState, threadStates } from './thread-dump.ts';

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
  date: string | null;
  virtualMachine: string | null;
  threads: number;
  /** Threads with a Java thread state, and carriers of virtual threads, which print none. */
  javaThreads: number;
  virtualThreads: number;
  states: Partial<Record<ThreadState, number>>;
  largestGroup: { size: number; topFrame: string | null };
  deadlocks: number;
  rootBlockers: RootBlocker[];
  truncated: boolean;
  deadlockCycles: string[][];
  groups: StackGroup[];
  locks: LockUse[];
}

/** `listsOnlyJavaThreads`: the form of the dump leaves out the JVM's own threads, and perhaps every state. */
export function analyzeDump(dump: ThreadDump, listsOnlyJavaThreads = false): DumpAnalysis {
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
    date: dump.date,
    virtualMachine: dump.virtualMachine,
    threads: threads.length,
    javaThreads: listsOnlyJavaThreads
      ? threads.length
      : threads.filter(({ state, mounted }) => state !== null || mounted !== null).length,
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
  };
}

function countStates({ threads }: ThreadDump): Partial<Record<ThreadState, number>> {
  const states: Partial<Record<ThreadState, number>> = {};
  for (const state of threadStates) {
    const count = threads.filter((thread) => thread.state === state).length;
    if (count > 0) states[state] = count;
  }
  return states;
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
