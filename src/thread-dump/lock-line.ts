// The lines below a frame that name a lock: `- locked <0x…> (a java.lang.Object)` and its relatives. HotSpot names a
// lock by its address; `jcmd Thread.dump_to_file` names it by class and identity, `<java.lang.Object@1b2c3d>`, and so
// does a `ThreadInfo`, without the brackets. What it waits for is in its header.
import type { ThreadSnapshot, WaitKind } from './thread-dump.ts';

const lockLine =
  /^- (waiting to re-lock in wait\(\)|waiting to lock|waiting on|parking to wait for|locked) *(?:<([^>]*)>)?(?:,? ?\(an? (.*)\))?(?:, owner #?(\d+))?/;
const synchronizerLine = /^- (?:[Ll]ocked )?<([^>]+)> \(an? (.*?)\)?$/;
const infoLocked = /^- +(?:locked )?(\S+@[0-9a-f]+)$/;

const waitKinds: Record<string, WaitKind> = {
  'waiting to re-lock in wait()': 're-enter',
  'waiting to lock': 'enter',
  'waiting on': 'wait',
  'parking to wait for': 'park',
};

/** Adds what the line says to the thread; a line that says nothing about locks adds nothing. */
export function readLockLine(line: string, thread: ThreadSnapshot): void {
  const frame = Math.max(0, thread.frames.length - 1);
  const locked = infoLocked.exec(line)?.[1];
  if (locked !== undefined) thread.locked.push({ id: locked, className: classOf(locked), frame });
  const match = lockLine.exec(line);
  if (!match || locked !== undefined) return;
  const id = identity(match[2]);
  const lock = { id, className: match[3] ?? classOf(id), frame };
  const kind = waitKinds[match[1] ?? ''];
  if (kind) thread.waits.push({ ...lock, kind, ownerId: match[4] === undefined ? null : Number(match[4]) });
  else thread.locked.push(lock);
}

export function readSynchronizerLine(line: string, thread: ThreadSnapshot): void {
  const match = synchronizerLine.exec(line);
  const id = match ? identity(match[1]) : (infoLocked.exec(line)?.[1] ?? null);
  if (id !== null) thread.ownedSynchronizers.push({ id, className: match?.[2] ?? classOf(id), frame: 0 });
}

/** Words instead of an address, such as `no object reference available`, are no identity. */
function identity(text: string | undefined): string | null {
  return text === undefined || text === '' || text.includes(' ') ? null : text;
}

export function classOf(id: string | null): string | null {
  const at = id?.lastIndexOf('@') ?? -1;
  return id !== null && at > 0 ? id.slice(0, at) : null;
}
