// Who owns which lock and who waits for whom, as far as the dump proves it. A thread inside `Object.wait()` prints the
// monitor as locked although it gave it up; being BLOCKED there, it waits to have it back and holds nothing of it. What
// is told by other means than a printed lock is counted, and so is what can be charged to nobody.
import type { LockReference, LockWait, ThreadDump, ThreadSnapshot } from './thread-dump.ts';

export interface Ownership {
  /** Index of the owner of each lock, by the lock's id. */
  owners: Map<string, number>;
  /** For each thread, the lock that it cannot go on without, or null. */
  blockedOn: (LockReference | null)[];
  /** For each thread, the index of the thread that owns that lock, or -1. */
  waitsFor: number[];
  /** Locks whose owner only the JVM's deadlock report names. */
  reportedLocks: number;
  /** Classes whose initializing thread was told by its stack. */
  deducedLocks: number;
  /** Threads that wait for an owner who is named, and not listed or not to be told apart. */
  absentOwners: number;
  /** Threads that wait for a lock that somebody must own, and nobody is known. */
  unknownOwners: number;
  /** Threads in `wait()` on a lost reference. */
  guessedLocks: number;
}

const objectWait = /(?:^|\/)java\.lang\.Object\.wait0?\(/;
/** Of the synchronizers that threads park on, those that one thread owns; a latch or a condition has no owner. */
const ownable = /(?:ReentrantLock|ReentrantReadWriteLock|StampedLock)\b/;

const isInWait = (thread: ThreadSnapshot): boolean => objectWait.test(thread.frames[0] ?? '');

/** The monitor that a thread gave up by `Object.wait()`, or null outside of it. */
export function monitorGivenUp(thread: ThreadSnapshot): LockReference | null {
  const inWait = isInWait(thread);
  const again = thread.waits.find(({ kind }) => kind === 're-enter');
  // A `ThreadInfo` names the lock alike, whether its thread is parked or in `wait()`.
  const waited = thread.waits.find(({ kind }) => kind === 'wait' || (kind === 'park' && inWait));
  if (again?.id || waited?.id) return again ?? waited ?? null;
  return isGuessed(thread) ? (thread.locked[0] ?? null) : (again ?? null);
}

/** Compiled code may have lost the reference: then it is the innermost monitor of the stack. */
const isGuessed = (thread: ThreadSnapshot): boolean =>
  isInWait(thread) && !thread.waits.some(({ id, kind }) => id !== null && kind !== 'initialization');

export function lockBlockedOn(thread: ThreadSnapshot): LockReference | null {
  const entered = thread.waits.find(({ kind }) => kind === 'enter' || kind === 'initialization');
  if (entered) return entered;
  const givenUp = monitorGivenUp(thread);
  if (givenUp) return thread.state === 'BLOCKED' ? givenUp : null;
  if (thread.state === 'RUNNABLE') return null;
  return thread.waits.find(({ kind }) => kind === 'park') ?? null;
}

function locksHeld(thread: ThreadSnapshot): LockReference[] {
  const missing = [lockBlockedOn(thread)?.id, monitorGivenUp(thread)?.id];
  return [...thread.locked.filter(({ id }) => !missing.includes(id)), ...thread.ownedSynchronizers];
}

/** Indices by what names a thread; -1 where several bear it. */
class Roll {
  private readonly byId = new Map<number, number>();
  private readonly byName = new Map<string, number>();

  constructor(threads: readonly ThreadSnapshot[]) {
    threads.forEach(({ id, name }, index) => {
      if (id !== null) this.byId.set(id, index);
      this.byName.set(name, this.byName.has(name) ? -1 : index);
    });
  }

  named(name: string): number {
    return this.byName.get(name) ?? -1;
  }

  /** The id tells best; undefined where nobody is named. */
  ownerOf({ ownerId, ownerName }: LockWait): number | undefined {
    if (ownerId === null && !ownerName) return undefined;
    return (ownerId === null ? undefined : this.byId.get(ownerId)) ?? this.named(ownerName ?? '');
  }
}

export function ownershipOf(dump: ThreadDump): Ownership {
  const { threads } = dump;
  const owners = new Map<string, number>();
  const add = (id: string | null, owner: number): boolean => {
    if (id === null || owner < 0 || owners.has(id)) return false;
    owners.set(id, owner);
    return true;
  };
  threads.forEach((thread, index) => {
    for (const { id } of locksHeld(thread)) add(id, index);
  });
  const roll = new Roll(threads);
  const blockedOn = threads.map(lockBlockedOn);
  const named = threads.map((thread, index) => {
    const wait = thread.waits.find((one) => one === blockedOn[index]);
    const owner = wait && roll.ownerOf(wait);
    if (wait && owner !== undefined) add(wait.id, owner);
    return owner;
  });
  let reportedLocks = 0;
  for (const { lock, owner } of dump.reportedWaits) if (add(lock.id, roll.named(owner))) reportedLocks++;
  const deducedLocks = addInitializers(threads, blockedOn, add);
  const waitsFor = blockedOn.map((lock, index) => {
    const owner = (lock?.id ? owners.get(lock.id) : undefined) ?? named[index] ?? -1;
    return owner === index ? -1 : owner;
  });
  const charged = (index: number) => (waitsFor[index] ?? -1) >= 0;
  const count = (has: (thread: ThreadSnapshot, index: number) => boolean) => threads.filter(has).length;
  return {
    owners,
    blockedOn,
    waitsFor,
    reportedLocks,
    deducedLocks,
    absentOwners: count((_, index) => named[index] === -1 && !charged(index)),
    unknownOwners: count(
      (thread, index) => mustBeOwned(thread, blockedOn[index]) && named[index] === undefined && !charged(index),
    ),
    guessedLocks: count((thread) => isGuessed(thread) && thread.locked.length > 0),
  };
}

function mustBeOwned(thread: ThreadSnapshot, lock: LockReference | null | undefined): boolean {
  if (!lock) return false;
  const wait = thread.waits.find((one) => one === lock);
  return wait?.kind !== 'park' || ownable.test(lock.className ?? '');
}

/** Whoever stands in a class's initializer owns it, being no waiter for that class; the language lets only one be there. */
function addInitializers(
  threads: readonly ThreadSnapshot[],
  blockedOn: readonly (LockReference | null)[],
  add: (id: string, owner: number) => boolean,
): number {
  const wanted = new Set<string>();
  threads.forEach(({ waits }) => {
    for (const { kind, className } of waits) if (kind === 'initialization' && className) wanted.add(className);
  });
  if (wanted.size === 0) return 0;
  let deduced = 0;
  threads.forEach(({ frames }, index) => {
    for (const frame of frames) {
      const type = /(?:^|\/)([^/]+)\.<clinit>\(/.exec(frame)?.[1];
      if (type === undefined || !wanted.has(type) || blockedOn[index]?.id === `class ${type}`) continue;
      if (add(`class ${type}`, index)) deduced++;
    }
  });
  return deduced;
}
