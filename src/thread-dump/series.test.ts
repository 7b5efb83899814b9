// Several dumps of one process: what they show together, and which of them may be put together at all.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyzeDumpFiles, analyzeThreadDumps, type ThreadDescription, writeHotSpotDump } from './index.ts';
import { fixture } from './samples.ts';

const codes = (notices: readonly { code: string }[]) => notices.map(({ code }) => code);

describe('three dumps of a JDK, some seconds apart (test/dumps/make.sh)', () => {
  const { series, dumps } = analyzeThreadDumps(fixture('series-jdk17.txt'));

  it('tell who stands where it stood, and who computes there', () => {
    const busy = series?.standing.filter(({ idle }) => !idle) ?? [];
    expect(busy.map(({ name, dumps: seen }) => [name, seen])).toEqual([
      ['spinner', 3],
      ['seller', 3],
      ['holder', 3],
    ]);
    const [spinner, seller] = busy;
    // As the dumps print it: cpu= of the last less that of the first, by elapsed= of both.
    const numbers = [...fixture('series-jdk17.txt').matchAll(/^"spinner".* cpu=([\d.]+)ms elapsed=([\d.]+)s/gm)];
    const [first, last] = [numbers[0], numbers[2]].map((found) => [Number(found?.[1]), Number(found?.[2])]);
    const used = (last?.[0] ?? 0) - (first?.[0] ?? 0);
    expect(spinner?.cpuMilliseconds).toBeCloseTo(used, 6);
    expect(spinner?.cpuShare).toBeCloseTo(used / (1000 * ((last?.[1] ?? 0) - (first?.[1] ?? 0))), 6);
    expect(used).toBeGreaterThan(500);
    expect(seller?.states).toEqual(['BLOCKED', 'BLOCKED', 'BLOCKED']);
    expect(seller?.cpuShare).toBeLessThan(0.01);
  });

  it('tell how the states went', () => {
    const blocked = series?.states.find(({ state }) => state === 'BLOCKED');
    expect(blocked?.counts).toEqual([1, 1, 1]);
    expect(series?.threads).toEqual(dumps.map(({ threads }) => threads));
  });

  it('tell the time between by the threads’ own age, to the hundredth', () => {
    for (const time of series?.betweenMilliseconds ?? []) {
      expect(time).toBeGreaterThan(1900);
      expect(time).toBeLessThan(20_000);
    }
  });
});

const at = (second: number, threads: ThreadDescription[]) =>
  writeHotSpotDump({ date: `2026-11-27 00:00:0${second}`, threads: [...threads, { name: 'VM Thread' }] });
const thread = (name: string, frame: string, id: number, more: Partial<ThreadDescription> = {}): ThreadDescription => ({
  name,
  id,
  state: 'RUNNABLE',
  frames: [frame],
  address: `0x${id.toString(16).padStart(4, '0')}`,
  ...more,
});

describe('a series', () => {
  it('counts the dumps with the stack that a thread has most often, also where it was elsewhere between', () => {
    const places = ['a.B.c()', 'a.B.c()', 'a.B.d()', 'a.B.c()', 'a.B.e()'];
    const text = places.map((frame, second) => at(second, [thread('t', frame, 1)])).join('\n');
    const { series } = analyzeThreadDumps(text);
    expect(series).toMatchObject({ dumps: 5, atLeast: 3, betweenMilliseconds: [1000, 1000, 1000, 1000] });
    expect(series?.standing.map(({ name, dumps, frames }) => [name, dumps, frames])).toEqual([['t', 3, ['a.B.c()']]]);
  });

  it('is none of one dump, nor of dumps in different forms', async () => {
    expect(analyzeThreadDumps(fixture('deadlock-of-two.txt')).series).toBeNull();
    const files = ['busy-kill-3.txt', 'py-spy.txt'].map((name) => ({ name, content: fixture(name) }));
    const { series, notices } = await analyzeDumpFiles(files);
    expect(series).toBeNull();
    expect(codes(notices)).toContain('forms-mixed');
  });

  it('says that dumps are of different processes', () => {
    const of = (base: number) =>
      at(
        0,
        ['a', 'b', 'c'].map((name, i) => thread(name, 'a.B.c()', i + 1, { address: `0x${base + i}` })),
      );
    expect(codes(analyzeThreadDumps(of(100) + of(100)).series?.notices ?? [])).not.toContain('other-process');
    expect(codes(analyzeThreadDumps(of(100) + of(500)).series?.notices ?? [])).toContain('other-process');
  });

  it('says that threads cannot be told apart', () => {
    const twins =
      `"twin" prio=0 tid=0x0 nid=0x0 runnable\n     java.lang.Thread.State: RUNNABLE\n\tat a.B.c(B.java:1)\n\n`.repeat(
        2,
      );
    const title = 'Full thread dump OpenJDK 64-Bit Server VM (21):\n\n';
    const { series } = analyzeThreadDumps(`${title}${twins}${title}${twins}`);
    expect(series?.standing).toHaveLength(2);
    expect(series?.notices).toContainEqual({ code: 'names-alike', data: { threads: 1 } });
  });
});

describe('several files', () => {
  const file = (name: string, second: number, frame: string) => ({
    name,
    content: at(second, [thread('t', frame, 1)]),
  });

  it('are put in the order in which their dumps were taken', async () => {
    const { dumps, series, notices } = await analyzeDumpFiles([
      file('b.txt', 9, 'a.B.d()'),
      file('a.txt', 2, 'a.B.c()'),
      { name: 'c.txt.gz', content: gzipSync(at(5, [thread('t', 'a.B.c()', 1)])) },
    ]);
    expect(dumps.map(({ file: name }) => name)).toEqual(['a.txt', 'c.txt.gz', 'b.txt']);
    expect(series?.dumps).toBe(3);
    expect(codes(notices)).toEqual(['unpacked']);
  });

  it('are left out where they cannot be read, and named', async () => {
    const { dumps, notices } = await analyzeDumpFiles([
      file('a.txt', 2, 'a.B.c()'),
      { name: 'notes.txt', content: 'nothing of the kind' },
    ]);
    expect(dumps).toHaveLength(1);
    expect(notices).toEqual([{ code: 'file-left-out', data: { file: 'notes.txt', problem: 'no-thread' } }]);
    await expect(analyzeDumpFiles([{ name: 'notes.txt', content: 'nothing' }])).rejects.toMatchObject({
      code: 'no-thread',
    });
  });

  it('stand as given where nothing tells when they were taken, and that is said', async () => {
    const content = fixture('py-spy.txt');
    const { dumps, notices } = await analyzeDumpFiles([
      { name: 'z.txt', content },
      { name: 'a.txt', content },
    ]);
    expect(dumps.map(({ file: name }) => name)).toEqual(['z.txt', 'a.txt']);
    expect(codes(notices)).toContain('order-unknown');
  });
});
