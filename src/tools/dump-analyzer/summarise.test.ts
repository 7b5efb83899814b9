import { describe, expect, it } from 'vitest';
import { readThreadDumps, type ThreadDescription, writeHotSpotDump } from '../../thread-dump/index.ts';
import { frameLabel, groupLabels } from './frame-label.ts';
import { summarise } from './summarise.ts';

const date = '2026-11-27 00:00:05';
const loop = ['shop.Cache.swap(Cache.java:21)', 'shop.List.page(List.java:9)', 'java.lang.Thread.run(Thread.java:745)'];
const at = (frames: string[], names: string[], cpuMilliseconds = 0): ThreadDescription[] =>
  names.map((name) => ({ name, state: 'RUNNABLE', frames, cpuMilliseconds }));

function summarised(texts: string[], framesToCompare: number, shown = 0) {
  const { dumps } = readThreadDumps(texts.join('\n'));
  return summarise(dumps, { shown, framesToCompare });
}

describe('labels', () => {
  it('keep class and method', () => {
    expect(frameLabel('java.base@17.0.15/java.lang.Thread.run(Thread.java:840)')).toBe('Thread.run');
    expect(frameLabel('clojure.core$swap_BANG_.invoke(core.clj:2260)')).toBe('core$swap_BANG_.invoke');
    expect(frameLabel('main')).toBe('main');
    expect(frameLabel('shop.Main$$Lambda$9/0x00007f52fd154648.run(Unknown Source)')).toBe('Main$$Lambda$9.run');
  });

  it('say the file of a function that has no class, and read Go’s methods', () => {
    expect(frameLabel('get(queue.py:171)')).toBe('get (queue.py)');
    expect(frameLabel('price ([worker eval]:1:38)')).toBe('price ([worker eval])');
    expect(frameLabel('main.(*shop).open(shop.go:4)')).toBe('(*shop).open');
    expect(frameLabel('__ioctl (libc.so)')).toBe('__ioctl (libc.so)');
    expect(groupLabels([['runtime.gopark(proc.go:462)', 'main.worker(shop.go:28)']])).toEqual([
      { top: 'main.worker', via: '' },
    ]);
  });

  it('tell stacks with the same top frame apart by the first frame that differs', () => {
    const other = [loop[0] ?? '', 'shop.Basket.page(Basket.java:3)'];
    expect(groupLabels([loop, other, ['x.Y.z()']])).toEqual([
      { top: 'Cache.swap', via: 'List.page' },
      { top: 'Cache.swap', via: 'Basket.page' },
      { top: 'Y.z', via: '' },
    ]);
  });
});

describe('a summary', () => {
  it('cuts long lists, counts what it leaves out, and loses no thread', () => {
    const names = Array.from({ length: 500 }, (_, i) => `worker-${i}`);
    const lonely = Array.from({ length: 100 }, (_, i) => ({ name: `lonely-${i}`, frames: [`a.B.m${i}(B.java:1)`] }));
    const threads = [...at(loop, names), ...lonely.map((thread) => ({ ...thread, state: 'RUNNABLE' as const }))];
    const { groups, groupsLeftOut, busyThreads, idleThreads } = summarised([writeHotSpotDump({ date, threads })], 8);
    expect(groups[0]).toMatchObject({ size: 500, namesLeftOut: 500 - (groups[0]?.names.length ?? 0) });
    expect(groups[0]?.names.length).toBeLessThan(100);
    expect(groups.length + groupsLeftOut).toBe(101);
    expect(busyThreads + idleThreads).toBe(600);
  });

  it('leaves out the locks that only idle pools wait at, and keeps those that hold up work', () => {
    const parked = ['jdk.internal.misc.Unsafe.park(Native Method)'];
    const idle = [...parked, 'java.util.concurrent.ThreadPoolExecutor.getTask(ThreadPoolExecutor.java:1062)'];
    const waiting = (name: string, frames: string[], id: string): ThreadDescription => ({
      name,
      state: 'WAITING',
      frames,
      waits: [{ kind: 'park', id, className: 'a.Queue', ownerId: null, frame: 0 }],
    });
    const text = writeHotSpotDump({
      date,
      threads: [waiting('idle-1', idle, '0x01'), waiting('idle-2', idle, '0x01'), waiting('busy', parked, '0x02')],
    });
    expect(summarised([text], 8).locks.map(({ waiters, waitSet }) => [...waiters, ...waitSet])).toEqual([['busy']]);
  });

  it('compares with the dump before it: who stands where it stood, and how long it computed between', () => {
    const before = writeHotSpotDump({ date, threads: [...at(loop, ['a', 'b'], 10), ...at(['x.Y.z()'], ['c'])] });
    const after = writeHotSpotDump({ date, threads: [...at(loop, ['a', 'b'], 30), ...at(['x.Y.w()'], ['c'])] });
    expect(summarised([before, after], 8).comparison).toBeNull();
    expect(summarised([before, after], 8, 1).comparison).toMatchObject({
      unmovedBusy: 2,
      unmovedIdle: 0,
      moved: 1,
      unmoved: [{ top: 'Cache.swap', size: 2, cpuMilliseconds: 40 }],
    });
  });

  it('says that there is none of what the dump would show, and nothing of what it would not', () => {
    const excludes = (text: string) =>
      summarise(readThreadDumps(text).dumps, { shown: 0, framesToCompare: 8 }).excludes;
    const whole = writeHotSpotDump({ date, threads: at(loop, ['a', 'b']) });
    expect(excludes(whole)).toEqual({ deadlocks: true, blockers: true });
    expect(excludes(whole.slice(0, whole.indexOf('JNI')))).toEqual({ deadlocks: false, blockers: false });
    const parked: ThreadDescription = {
      name: 'c',
      state: 'WAITING',
      frames: ['jdk.internal.misc.Unsafe.park(Native Method)', 'shop.Till.open(Till.java:1)'],
      waits: [{ kind: 'park', id: '0x0a', className: 'a.ReentrantLock$NonfairSync', ownerId: null, frame: 0 }],
    };
    expect(excludes(writeHotSpotDump({ date, threads: [parked] }))).toEqual({ deadlocks: true, blockers: false });
    const python = 'Thread 7 (idle): "MainThread"\n    sell (shop.py:3)\n';
    expect(excludes(python)).toEqual({ deadlocks: false, blockers: false });
  });

  it('takes the last dump where a later one is asked for, and dates those around it', () => {
    const one = writeHotSpotDump({ date, threads: at(loop, ['a']) });
    const summary = summarised(Array(300).fill(one), 8, 1e9);
    expect(summary).toMatchObject({ dumps: 300, shown: 299 });
    expect(summary.datesFrom + summary.dates.length).toBe(300);
  });
});
