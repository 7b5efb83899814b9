// The lines below a frame that name a lock: `- locked <0x…> (a java.lang.Object)` and its relatives. HotSpot names a
// lock by its address; `jcmd Thread.dump_to_file` names it by class and identity, `<java.lang.Object@1b2c3d>`, and so
// does a `ThreadInfo`, without the brackets. Owners stand on the line, after it, or on a line of their own.
import type { LockReference, LockWait, ThreadSnapshot, WaitKind } from './thread-dump.ts';

const lockLine =
  /^- +(waiting to re-lock in wait\(\)|waiting to lock|waiting on|parking to wait for|blocked on|locked) *(?:<([^>]*)>|([^\s<>()]+@[0-9a-f]+))?(?:,? ?\(an? (.*?)\))?(?:, owner #?(\d+))?(.*)$/;
const initialization = /^- waiting on the Class initialization monitor for (\S+)/;
const synchronizerLine = /^- +(?:[Ll]ocked )?<([^>]+)> \(an? (.*?)\)?$/;
const infoLocked = /^- +(?:locked )?(\S+@[0-9a-f]+)$/;
/** On a line of its own, on the state's or in the header: IntelliJ, Geode, Dropwizard, and what else prints a `ThreadInfo`. */
const onLock = /(?:^|[ ,])on (?:lock=)?([^\s,]+@[0-9a-f]+)/;
const ownedBy =
  /(?:^|[ ,])(?:owned|held) by (?:"(.*)"|(\S.*?))(?:,? (?:[iI]d=|tid=0x)[0-9a-fA-F]+)?(?: \((?:suspended|in native)\))*$/;
const ownerNumber = /,? [iI]d=(\d+)(?: \(.*)?$/;

const waitKinds: Record<string, WaitKind> = {
  'waiting to re-lock in wait()': 're-enter',
  'waiting to lock': 'enter',
  'blocked on': 'enter',
  'waiting on': 'wait',
  'parking to wait for': 'park',
};

/** Adds what the line says to the thread; false for a line that says nothing about locks, which adds nothing. */
export function readLockLine(line: string, thread: ThreadSnapshot): boolean {
  const frame = Math.max(0, thread.frames.length - 1);
  const locked = infoLocked.exec(line)?.[1];
  if (locked !== undefined) {
    thread.locked.push({ id: locked, className: classOf(locked), frame });
    return true;
  }
  const type = initialization.exec(line)?.[1];
  if (type !== undefined) {
    thread.waits.push({ id: `class ${type}`, className: type, frame, kind: 'initialization', ownerId: null });
    return true;
  }
  const match = lockLine.exec(line);
  if (!match) return false;
  const [, words = '', bracketed, named, className, owner, rest = ''] = match;
  const id = identity(bracketed ?? named);
  const lock = { id, className: className ?? classOf(id), frame };
  const kind = waitKinds[words];
  if (kind === undefined) thread.locked.push(lock);
  else if (named === undefined)
    thread.waits.push({ ...lock, kind, ownerId: owner === undefined ? null : Number(owner) });
  else addInfoWait(thread, lock);
  if (rest !== '') readOwner(rest, thread);
  return true;
}

export function readSynchronizerLine(line: string, thread: ThreadSnapshot): boolean {
  const match = synchronizerLine.exec(line);
  const id = match ? identity(match[1]) : (infoLocked.exec(line)?.[1] ?? null);
  if (id === null) return false;
  thread.ownedSynchronizers.push({ id, className: match?.[2] ?? classOf(id), frame: 0 });
  return true;
}

/** Reads `on shop.Ledger@1f2e3d owned by "Indexer" Id=52`, all of it or a part; false where it is none of that. */
export function readWaitClause(text: string, thread: ThreadSnapshot): boolean {
  const lock = onLock.exec(text)?.[1];
  if (lock !== undefined) addInfoWait(thread, { id: lock, className: classOf(lock), frame: 0 });
  return readOwner(text, thread) || lock !== undefined;
}

/** A `ThreadInfo` names one lock, whatever its thread does at it, and names it twice: in its header, and below the top frame. */
function addInfoWait(thread: ThreadSnapshot, lock: LockReference): void {
  if (thread.waits.some(({ id }) => id === lock.id)) return;
  thread.waits.push({ ...lock, kind: thread.state === 'BLOCKED' ? 'enter' : 'park', ownerId: null });
}

function readOwner(text: string, thread: ThreadSnapshot): boolean {
  const match = ownedBy.exec(text);
  if (!match) return false;
  const number = ownerNumber.exec(text)?.[1];
  // The lock itself may come later, below the top frame.
  const wait: LockWait = thread.waits.at(-1) ?? { id: null, className: null, frame: 0, kind: 'park', ownerId: null };
  if (thread.waits.length === 0) thread.waits.push(wait);
  wait.ownerName ??= match[1] ?? match[2] ?? null;
  if (number !== undefined) wait.ownerId ??= Number(number);
  return true;
}

/** A thread that prints its owner before its lock: the two make one wait. And Dropwizard's names of one lock become one. */
export function joinWaits(thread: ThreadSnapshot): void {
  const [first, second] = thread.waits;
  if (first?.id === null && first.ownerName && second?.id) {
    thread.waits.shift();
    second.ownerName ??= first.ownerName;
    second.ownerId ??= first.ownerId;
  }
}

/** `<0x2f3a9c11> (a shop.Ledger)` and `shop.Ledger@2f3a9c11` are one lock in what prints a `ThreadInfo`. */
export function nameByIdentity(thread: ThreadSnapshot): void {
  for (const lock of [...thread.waits, ...thread.locked]) {
    const hash = /^0x0*([0-9a-f]{1,8})$/.exec(lock.id ?? '')?.[1];
    if (hash !== undefined && lock.className !== null) lock.id = `${lock.className}@${hash}`;
  }
  for (const wait of thread.waits) if (wait.kind === 'wait') wait.kind = 'park';
}

/** Words instead of an address, such as `no object reference available`, are no identity. */
function identity(text: string | undefined): string | null {
  return text === undefined || text === '' || text.includes(' ') ? null : text;
}

export function classOf(id: string | null): string | null {
  const at = id?.lastIndexOf('@') ?? -1;
  return id !== null && at > 0 ? id.slice(0, at) : null;
}
