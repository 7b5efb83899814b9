/**
 * The thread dump that a JVM would print of the model's threads at one moment: each worker on the stack of what it does,
 * among the threads that every such process has beside its workers.
 */

import { type LockReference, type ThreadDescription, writeHotSpotDump } from '../../../../src/thread-dump/index.ts';
import type { SpinLoop } from '../../model/spin-loop/parameters.ts';
import { threadState } from '../../model/spin-loop/simulate.ts';
import {
  atLock,
  CONDITION,
  IDLE_SCHEDULER,
  IDLE_WORKER,
  inOwnWork,
  inSwap,
  LATCH,
  LOCK_OWNER_FRAME,
  selecting,
  waitingForMemcached,
} from './dump-frames.ts';

/** What the view `threadStates` tells of the moment. */
export interface Moment {
  values: Pick<SpinLoop, 'store'>;
  facts: { momentMilliseconds: number };
  columns: {
    threadState: Float64Array;
    threadRequestSinceMilliseconds: Float64Array;
    threadAttempt: Float64Array;
  };
}

/** A busy evening of that July, before the fix of the 31st. */
const DATE = '2016-07-28 19:30:05';
const VIRTUAL_MACHINE = 'OpenJDK 64-Bit Server VM (25.92-b14 mixed mode)';
/** One thread in the loop of so many is met inside the function and not at the turn of the loop. */
const INSIDE_ONE_OF = 24;
const WORKER = 'worker-';
export const isWorker = ({ name }: ThreadDescription): boolean => name.startsWith(WORKER);
/** A JVM of that year prints neither processor time nor age. */
const UNTIMED = { cpuMilliseconds: null, elapsedMilliseconds: null };

export function dumpOfWorkers(moment: Moment): ThreadDescription[] {
  const workers = Array.from(moment.columns.threadState, (state, index) => worker(moment, state, index));
  return [...beforeWorkers, ...workers, ...afterWorkers].map((thread) => ({ ...UNTIMED, ...thread }));
}

/** As text; without the list of thread addresses, which came with a later JVM. */
export function writeDump(threads: readonly ThreadDescription[]): string {
  const text = writeHotSpotDump({ date: DATE, threads, virtualMachine: VIRTUAL_MACHINE });
  return text.replace(/Threads class SMR info:\n[\s\S]*?\n}\n\n/, '');
}

function worker({ values, facts, columns }: Moment, state: number, index: number): ThreadDescription {
  const name = `${WORKER}${index + 1}`;
  if (state === threadState.idle)
    return { name, state: 'WAITING', frames: IDLE_WORKER, waits: [parked(lock(0x6c0, CONDITION, 2))] };
  // The same request has the same page, whenever it is looked at.
  const began = facts.momentMilliseconds - (columns.threadRequestSinceMilliseconds[index] ?? 0);
  const page = scatter(index * 977 + Math.round(began * 50));
  if (state === threadState.ownWork) return { name, state: 'RUNNABLE', frames: inOwnWork(page, scatter(page)) };
  if (state === threadState.waitingForNetwork) {
    const latch = lock(0x900 + index, LATCH, 0);
    return {
      name,
      state: 'TIMED_WAITING',
      stateDetail: 'parking',
      frames: waitingForMemcached(page),
      waits: [parked(latch)],
    };
  }
  const monitor = lock(0x7f8, 'java.lang.Object', 0);
  if (state === threadState.waitingForLock) {
    const waits = [{ ...monitor, kind: 'enter' as const, ownerId: null }];
    return { name, state: 'BLOCKED', frames: atLock(page, false), waits };
  }
  if (values.store === 'locked')
    return { name, state: 'RUNNABLE', frames: atLock(page, true), locked: [{ ...monitor, frame: LOCK_OWNER_FRAME }] };
  const inside = scatter(index + (columns.threadAttempt[index] ?? 0)) % INSIDE_ONE_OF === 0;
  return { name, state: 'RUNNABLE', frames: inSwap(page, inside) };
}

const lock = (place: number, className: string, frame: number): LockReference => ({
  id: `0x00000006c0${place.toString(16).padStart(4, '0')}58`,
  className,
  frame,
});

const parked = (reference: LockReference) => ({ ...reference, frame: 0, kind: 'park' as const, ownerId: null });

/** Spreads whole numbers evenly, always in the same way. */
function scatter(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const named = (count: number, name: (number: number) => string, rest: Omit<ThreadDescription, 'name'>) =>
  Array.from({ length: count }, (_, i): ThreadDescription => ({ name: name(i), ...rest }));

const idlePool = (place: number, frames = IDLE_WORKER): Omit<ThreadDescription, 'name'> => ({
  daemon: true,
  state: 'WAITING',
  frames,
  waits: [parked(lock(place, CONDITION, 0))],
});

const beforeWorkers: ThreadDescription[] = [
  ...named(8, (i) => `async-dispatch-${i + 1}`, idlePool(0x510)),
  ...named(4, (i) => `pool-2-thread-${i + 1}`, idlePool(0x520, IDLE_SCHEDULER)),
  ...named(2, (i) => `metrics-reporter-${i + 1}`, idlePool(0x528, IDLE_SCHEDULER)),
  ...named(1, () => 'HikariPool-1 housekeeper', idlePool(0x530, IDLE_SCHEDULER)),
  ...named(1, () => 'HikariPool-1 connection adder', idlePool(0x538)),
  {
    name: 'Memcached IO over {MemcachedConnection to cache-1:11211}',
    state: 'RUNNABLE',
    frames: selecting(
      'net.spy.memcached.MemcachedConnection.handleIO(MemcachedConnection.java:412)',
      'net.spy.memcached.MemcachedConnection.run(MemcachedConnection.java:1358)',
    ).slice(0, -1),
  },
  {
    name: 'nREPL-server',
    daemon: true,
    state: 'RUNNABLE',
    frames: [
      'java.net.PlainSocketImpl.socketAccept(Native Method)',
      'java.net.AbstractPlainSocketImpl.accept(AbstractPlainSocketImpl.java:409)',
      'java.net.ServerSocket.implAccept(ServerSocket.java:545)',
      'java.net.ServerSocket.accept(ServerSocket.java:513)',
      'clojure.tools.nrepl.server$accept_connection.invokeStatic(server.clj:30)',
      'clojure.core$binding_conveyor_fn$fn__4676.invoke(core.clj:1938)',
      'clojure.lang.AFn.call(AFn.java:18)',
      'java.util.concurrent.FutureTask.run(FutureTask.java:266)',
      'java.lang.Thread.run(Thread.java:745)',
    ],
  },
  {
    name: 'server-loop',
    state: 'RUNNABLE',
    frames: selecting('org.httpkit.server.HttpServer.run(HttpServer.java:296)'),
  },
];

const referenceQueue = 'java.lang.ref.ReferenceQueue.remove(ReferenceQueue.java:164)';

const afterWorkers: ThreadDescription[] = [
  { name: 'DestroyJavaVM', state: 'RUNNABLE', frames: [] },
  { name: 'Service Thread', daemon: true, priority: 9, state: 'RUNNABLE', frames: [] },
  ...named(3, (i) => `C${i === 2 ? 1 : 2} CompilerThread${i}`, {
    daemon: true,
    priority: 9,
    state: 'RUNNABLE',
    frames: [],
  }),
  { name: 'Signal Dispatcher', daemon: true, priority: 9, state: 'RUNNABLE', frames: [] },
  {
    name: 'Finalizer',
    daemon: true,
    priority: 8,
    state: 'WAITING',
    stateDetail: 'on object monitor',
    frames: [
      'java.lang.Object.wait(Native Method)',
      'java.lang.ref.ReferenceQueue.remove(ReferenceQueue.java:143)',
      referenceQueue,
      'java.lang.ref.Finalizer$FinalizerThread.run(Finalizer.java:209)',
    ],
    waits: [{ ...lock(0x100, 'java.lang.ref.ReferenceQueue$Lock', 0), kind: 'wait', ownerId: null }],
    locked: [lock(0x100, 'java.lang.ref.ReferenceQueue$Lock', 1)],
  },
  {
    name: 'Reference Handler',
    daemon: true,
    priority: 10,
    state: 'WAITING',
    stateDetail: 'on object monitor',
    frames: [
      'java.lang.Object.wait(Native Method)',
      'java.lang.Object.wait(Object.java:502)',
      'java.lang.ref.Reference.tryHandlePending(Reference.java:191)',
      'java.lang.ref.Reference$ReferenceHandler.run(Reference.java:153)',
    ],
    waits: [{ ...lock(0x108, 'java.lang.ref.Reference$Lock', 0), kind: 'wait', ownerId: null }],
    locked: [lock(0x108, 'java.lang.ref.Reference$Lock', 2)],
  },
  { name: 'VM Thread' },
  ...named(8, (i) => `GC task thread#${i} (ParallelGC)`, {}),
  { name: 'VM Periodic Task Thread' },
];
