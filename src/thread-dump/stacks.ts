// Threads with equal stacks, largest group first. Frames alone make two stacks equal: not the state, not the locks, not
// the thread. A group is idle when its stack shows a worker that waits for work of its pool.
import type { ThreadSnapshot, ThreadState } from './thread-dump.ts';

export interface StackGroup {
  size: number;
  topFrame: string;
  frames: string[];
  names: string[];
  states: Partial<Record<ThreadState, number>>;
  idle: boolean;
}

const idleFrames = [
  /\bThreadPoolExecutor\.getTask\(/,
  /\bForkJoinPool\.(?:awaitWork|idleAwaitWork|scan)\(/,
  /\bQueuedThreadPool(?:\$\w+)?\.(?:idleJobPoll|reservedWait)\(/,
  /\bReservedThreadExecutor\$ReservedThread\.(?:reservedWait|run)\(/,
  /\bThreadPoolExecutor\$Worker\.getTask\(/,
  /\bEnhancedQueueExecutor\$ThreadBody\.(?:run|getOrAddNode)\(/,
  /\bEnhancedQueueExecutor\$PoolThreadNode\.park\(/,
  /\bTimerThread\.mainLoop\(/,
  /\bReferenceQueue\.remove0?\(/,
];
const waiting = /\.(?:park|parkNanos|wait0?|sleep0?)\(/;
const topFrames = 16;

/** True for a worker that stands in its pool's queue: it waits, and above the pool's code there is only waiting. */
export function isIdle(frames: readonly string[]): boolean {
  if (!waiting.test(frames[0] ?? '')) return false;
  return frames.slice(0, topFrames).some((frame) => idleFrames.some((pattern) => pattern.test(frame)));
}

/** `depth`: how many frames from the top must be equal; all of them by default. */
export function groupByStack(threads: readonly ThreadSnapshot[], depth = Number.POSITIVE_INFINITY): StackGroup[] {
  const groups = new Map<string, StackGroup>();
  for (const thread of threads) {
    // A virtual thread runs on top of its carrier: the two stacks are one.
    const stack = thread.mounted ? [...thread.mounted.frames, ...thread.frames] : thread.frames;
    const [topFrame] = stack;
    if (topFrame === undefined) continue;
    const frames = stack.slice(0, depth);
    const key = frames.join('\n');
    let group = groups.get(key);
    if (!group) {
      group = { size: 0, topFrame, frames, names: [], states: {}, idle: isIdle(stack) };
      groups.set(key, group);
    }
    group.size++;
    group.names.push(thread.name);
    if (thread.state) group.states[thread.state] = (group.states[thread.state] ?? 0) + 1;
  }
  return [...groups.values()].sort((a, b) => b.size - a.size);
}
