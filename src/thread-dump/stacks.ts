// Threads with equal stacks, largest group first. Frames alone make two stacks equal: not the state, not the locks, not
// the thread. A group is idle when its stack shows a worker that waits for work of its pool.
import type { StateCounts, ThreadSnapshot } from './thread-dump.ts';

export interface StackGroup {
  size: number;
  topFrame: string;
  frames: string[];
  names: string[];
  /** As in the whole dump: Java's states, or another runtime's words. */
  states: StateCounts;
  idle: boolean;
}

/** A thread whose top frame is one of `top`, and which has one of `below` among its upper frames, waits for work. */
interface IdleRule {
  top: RegExp;
  below: RegExp;
}

const idleRules: readonly IdleRule[] = [
  // JVM: a worker that stands in its pool's queue.
  {
    top: /\.(?:park|parkNanos|wait0?|sleep0?)\(/,
    below: new RegExp(
      [
        '\\bThreadPoolExecutor\\.getTask\\(',
        '\\bForkJoinPool\\.(?:awaitWork|idleAwaitWork|scan)\\(',
        '\\bQueuedThreadPool(?:\\$\\w+)?\\.(?:idleJobPoll|reservedWait)\\(',
        '\\bReservedThreadExecutor\\$ReservedThread\\.(?:reservedWait|run)\\(',
        '\\bThreadPoolExecutor\\$Worker\\.getTask\\(',
        '\\bEnhancedQueueExecutor\\$ThreadBody\\.(?:run|getOrAddNode)\\(',
        '\\bEnhancedQueueExecutor\\$PoolThreadNode\\.park\\(',
        '\\bTimerThread\\.mainLoop\\(',
        '\\bReferenceQueue\\.remove0?\\(',
      ].join('|'),
    ),
  },
  { top: /\bReference\.waitForReferencePendingList\(/, below: /\bReference\.waitForReferencePendingList\(/ },
  // Android: a looper without a message, a thread of the binder's pool.
  { top: /^__epoll_pwait |\bMessageQueue\.nativePollOnce\(/, below: /\bMessageQueue\.nativePollOnce\(/ },
  { top: /^__ioctl /, below: /\bIPCThreadState::(?:talkWithDriver|getAndExecuteCommand)/ },
  // Python: a worker at its queue, an executor's worker, an event loop.
  { top: /(?:^|\.)(?:wait|get|select|poll)\((?:threading|queue|selectors)\.py:/, below: /(?:^|\.)get\(queue\.py:/ },
  { top: /^_worker\(thread\.py:/, below: /^_worker\(thread\.py:/ },
  {
    top: /(?:^|\.)select\(selectors\.py:/,
    below: /(?:^|\.)(?:_run_once\(base_events|serve_forever\(socketserver)\.py:/,
  },
  // Node: a loop without an event.
  { top: /^(?:epoll_p?wait|kevent|uv__io_poll|syscall)\(/, below: /^(?:uv__io_poll|uv_run)\(/ },
];
const topFrames = 16;
const ofGoRuntime = /^runtime\./;
const waitingInGo = /^runtime\.(?:gopark|futex|notesleep|notetsleepg)\(/;

/** True for a worker that waits for work: above its pool's code there is only waiting. */
export function isIdle(frames: readonly string[]): boolean {
  const top = frames[0] ?? '';
  const upper = frames.slice(0, topFrames);
  const isWaiting = idleRules.some((rule) => rule.top.test(top) && upper.some((frame) => rule.below.test(frame)));
  // Go's own goroutines have no other code.
  return isWaiting || (waitingInGo.test(top) && frames.every((frame) => ofGoRuntime.test(frame)));
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
    const state = thread.state ?? thread.activity;
    if (state !== null) group.states[state] = (group.states[state] ?? 0) + 1;
  }
  return [...groups.values()].sort((a, b) => b.size - a.size);
}
