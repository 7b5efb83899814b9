// Two dumps of one process side by side. A thread that stands on the same stack in both did not get on in between, or
// runs in a small circle; those that wait for work of their pool do so too, so they are marked idle.
import { isIdle } from './stacks.ts';
import type { ThreadDump, ThreadSnapshot, ThreadState } from './thread-dump.ts';

export interface UnmovedThread {
  name: string;
  topFrame: string;
  stateBefore: ThreadState | null;
  stateAfter: ThreadState | null;
  idle: boolean;
  /** Processor time used in between, where both dumps print it: what tells spinning from waiting. */
  cpuMilliseconds: number | null;
}

export interface DumpComparison {
  /** Same stack in both dumps: busiest first, idle ones last. */
  unmoved: UnmovedThread[];
  /** Names of the threads in both dumps whose stack changed. */
  moved: string[];
  started: string[];
  ended: string[];
}

/** `depth`: how many frames from the top must be equal; all of them by default. */
export function compareDumps(before: ThreadDump, after: ThreadDump, depth = Number.POSITIVE_INFINITY): DumpComparison {
  const earlier = new Map<string, ThreadSnapshot>();
  for (const thread of before.threads) earlier.set(identityOf(thread), thread);
  const comparison: DumpComparison = { unmoved: [], moved: [], started: [], ended: [] };
  for (const now of after.threads) {
    const then = earlier.get(identityOf(now));
    earlier.delete(identityOf(now));
    if (!then) comparison.started.push(now.name);
    else if (!sameStack(then.frames.slice(0, depth), now.frames.slice(0, depth))) comparison.moved.push(now.name);
    else if (now.frames.length > 0) comparison.unmoved.push(unmoved(then, now));
  }
  for (const thread of earlier.values()) comparison.ended.push(thread.name);
  comparison.unmoved.sort(
    (a, b) => Number(a.idle) - Number(b.idle) || (b.cpuMilliseconds ?? 0) - (a.cpuMilliseconds ?? 0),
  );
  return comparison;
}

/** Names are not unique and thread ids were not printed before JDK 8; the address stands for one thread while it lives. */
function identityOf({ id, address, name }: ThreadSnapshot): string {
  return JSON.stringify([id ?? address, name]);
}

function sameStack(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((frame, index) => frame === b[index]);
}

function unmoved(then: ThreadSnapshot, now: ThreadSnapshot): UnmovedThread {
  const measured = then.cpuMilliseconds !== null && now.cpuMilliseconds !== null;
  return {
    name: now.name,
    topFrame: now.frames[0] ?? '',
    stateBefore: then.state,
    stateAfter: now.state,
    idle: isIdle(now.frames),
    cpuMilliseconds: measured ? Math.max(0, (now.cpuMilliseconds ?? 0) - (then.cpuMilliseconds ?? 0)) : null,
  };
}
