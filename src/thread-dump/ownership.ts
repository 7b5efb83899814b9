// Who owns which lock and who waits for whom, as far as the dump proves it. A thread inside `Object.wait()` prints the
// monitor as locked although it gave it up; being BLOCKED there, it waits to have it back and holds nothing of it.
import type { LockReference, ThreadDump, ThreadSnapshot } from './thread-dump.ts';

export interface Ownership {
  /** Index of the owner of each lock, by the lock's id. */
  owners: Map<string, number>;
  /** For each thread, the lock that it cannot go on without, or null. */
  blockedOn: (LockReference | null)[];
  /** For each thread, the index of the thread that owns that lock, or -1. */
  waitsFor: number[];
}

const objectWait = /(?:^|\/)java\.lang\.Object\.wait0?\(/;

/** The monitor that a thread gave up by `Object.wait()`, or null outside of it. */
export function monitorGivenUp(thread: ThreadSnapshot): LockReference | null {
  const inWait = objectWait.test(thread.frames[0] ?? '');
  const again = thread.waits.find(({ kind }) => kind === 're-enter');
  // A `ThreadInfo` names the lock alike, whether its thread is parked or in `wait()`.
  const waited = thread.waits.find(({ kind }) => kind === 'wait' || (kind === 'park' && inWait));
  if (again || waited?.id) return again ?? waited ?? null;
  // Compiled code may have lost the reference: then it is the innermost monitor of the stack.
  return waited || inWait ? (thread.locked[0] ?? null) : null;
}

export function lockBlockedOn(thread: ThreadSnapshot): LockReference | null {
  const entered = thread.waits.find(({ kind }) => kind === 'enter');
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

export function ownershipOf(dump: ThreadDump): Ownership {
  const owners = new Map<string, number>();
  const indexOfId = new Map<number, number>();
  dump.threads.forEach((thread, index) => {
    if (thread.id !== null) indexOfId.set(thread.id, index);
    for (const { id } of locksHeld(thread)) if (id !== null && !owners.has(id)) owners.set(id, index);
  });
  const blockedOn = dump.threads.map(lockBlockedOn);
  dump.threads.forEach((thread, index) => {
    const lock = blockedOn[index];
    const named = thread.waits.find((wait) => wait === lock)?.ownerId;
    const owner = named === null || named === undefined ? undefined : indexOfId.get(named);
    if (lock?.id && owner !== undefined && !owners.has(lock.id)) owners.set(lock.id, owner);
  });
  const waitsFor = blockedOn.map((lock, index) => {
    const owner = lock?.id ? owners.get(lock.id) : undefined;
    return owner === undefined || owner === index ? -1 : owner;
  });
  return { owners, blockedOn, waitsFor };
}
