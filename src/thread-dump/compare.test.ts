import { expect, it } from 'vitest';
import { compareDumps, groupByStack, readThreadDumps, writeHotSpotDump } from './index.ts';
import { fixture } from './samples.ts';

it('finds who did not get on between two dumps, the busiest first and idle workers last', () => {
  const [before, after] = readThreadDumps(fixture('busy-l-e.txt')).dumps;
  if (!before || !after) throw new Error('two dumps expected');
  const { unmoved, ended, started } = compareDumps(before, after);
  expect(unmoved.filter(({ idle }) => idle).map(({ name }) => name)).toContain('pool-1-thread-4');
  expect(unmoved.find(({ name }) => name === 'crowd 2')).toMatchObject({
    stateAfter: 'BLOCKED',
    idle: false,
    cpuMilliseconds: 0,
  });
  expect(unmoved[0]?.cpuMilliseconds).toBeGreaterThan(100);
  expect(unmoved.at(-1)?.idle).toBe(true);
  expect(started).toEqual([]);
  expect(ended).toEqual(['C1 CompilerThread1']);
});

it('tells threads of one name apart', () => {
  const dump = (...frames: string[]) => {
    const threads = frames.map((frame) => ({ name: 'worker', state: 'RUNNABLE' as const, frames: [frame] }));
    const [read] = readThreadDumps(writeHotSpotDump({ date: '2026-01-01 00:00:00', threads })).dumps;
    if (!read) throw new Error('one dump expected');
    return read;
  };
  const { unmoved, moved, started } = compareDumps(
    dump('a.A.a(A.java:1)', 'a.A.b(A.java:2)'),
    dump('a.A.a(A.java:1)', 'a.A.c(A.java:3)', 'a.A.d(A.java:4)'),
  );
  expect([unmoved.length, moved.length, started.length]).toEqual([1, 1, 1]);
});

it('compares as many frames as are asked for', () => {
  const [before, after] = readThreadDumps(fixture('busy-l-e.txt')).dumps;
  if (!before || !after) throw new Error('two dumps expected');
  const moved = (depth?: number) => compareDumps(before, after, depth).moved;
  expect(moved(0)).toEqual([]);
  expect(moved(1).length).toBeGreaterThan(0);
  expect(moved().length).toBeGreaterThanOrEqual(moved(1).length);
});

it('groups by as many frames as are asked for', () => {
  const threads = ['b', 'c'].map((method) => ({
    name: method,
    state: 'RUNNABLE' as const,
    frames: ['a.A.a(A.java:1)', `a.A.${method}(A.java:2)`],
  }));
  const read = readThreadDumps(writeHotSpotDump({ date: '2026-01-01 00:00:00', threads })).dumps[0]?.threads ?? [];
  expect(groupByStack(read, 1).map(({ size }) => size)).toEqual([2]);
  expect(groupByStack(read).map(({ size }) => size)).toEqual([1, 1]);
});
