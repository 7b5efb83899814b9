import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, readThreadDumps } from './index.ts';
import { fixture, jdk21File, jdk21Json } from './samples.ts';

describe('Thread.dump_to_file of JDK 25', () => {
  const json = analyzeThreadDumps(fixture('virtual-jdk25-dump-to-file.json'));
  const plain = analyzeThreadDumps(fixture('virtual-jdk25-dump-to-file.txt'));

  it('says the same in both forms', () => {
    expect(json.format).toBe('jcmd-dump_to_file-json');
    expect(plain.format).toBe('jcmd-dump_to_file-plain');
    const facts = ({ dumps: [dump] }: typeof json) => ({
      threads: dump?.threads,
      javaThreads: dump?.javaThreads,
      virtualThreads: dump?.virtualThreads,
      states: dump?.states,
      deadlockCycles: dump?.deadlockCycles,
      sizes: dump?.groups.map(({ size }) => size).sort(),
      truncated: dump?.truncated,
    });
    // The thread that writes the dump has another stack in each form, but there is one of it.
    expect(facts(plain)).toEqual(facts(json));
  });

  it('proves deadlocks of virtual threads, which the JVM does not report', () => {
    expect(json.dumps[0]?.deadlockCycles).toContainEqual(['virtual one', 'virtual two']);
    expect(json.dumps[0]?.deadlocks).toBe(2);
  });

  it('knows which carrier runs which virtual thread', () => {
    const threads = readThreadDumps(fixture('virtual-jdk25-dump-to-file.json')).dumps[0]?.threads ?? [];
    const mounted = threads.filter((thread) => thread.mounted !== null);
    expect(mounted.map(({ name }) => name.replace(/\d+$/, ''))).toEqual([
      'ForkJoinPool-1-worker-',
      'ForkJoinPool-1-worker-',
    ]);
  });
});

describe('Thread.dump_to_file of JDK 21', () => {
  it('has no states, so none are counted', () => {
    const { format, dumps } = analyzeThreadDumps(jdk21Json);
    expect(format).toBe('jcmd-dump_to_file-json');
    expect(dumps[0]).toMatchObject({ threads: 3, javaThreads: 3, virtualThreads: 1, states: {}, truncated: false });
  });

  it('has names with quotes and line breaks in its plain form', () => {
    const { dumps } = readThreadDumps(jdk21File);
    expect(dumps[0]?.threads.map(({ name }) => name)).toEqual(['main', 'Signal Dispatcher', 'a "quoted"\nname', '']);
    expect(analyzeThreadDumps(jdk21File).dumps[0]).toMatchObject({
      date: '2024-02-29T12:00:00.123456789Z',
      virtualMachine: '21.0.2+13-LTS',
      virtualThreads: 2,
      largestGroup: { size: 2, topFrame: 'java.base/java.lang.VirtualThread.park(VirtualThread.java:582)' },
    });
  });

  it('is read several times in a row, minified, and behind other output', () => {
    const minified = JSON.stringify(JSON.parse(jdk21Json));
    for (const text of [jdk21Json + jdk21Json, `4711:\n${minified}\n${minified}`]) {
      expect(analyzeThreadDumps(text).dumps.map(({ threads }) => threads)).toEqual([3, 3]);
    }
    expect(analyzeThreadDumps(jdk21File + jdk21File).dumps.map(({ threads }) => threads)).toEqual([4, 4]);
  });

  it('takes an owner that stands beside the waiter', () => {
    const text = `1\n2026-01-01T00:00:00Z\n25\n\n#7 "waiter" WAITING 2026-01-01T00:00:00Z
    at a.B.c(B.java:1)\n    - parking to wait for <a.Lock@1f>, owner #8\n\n#8 "owner" RUNNABLE 2026-01-01T00:00:00Z\n    at a.B.d(B.java:2)\n`;
    expect(analyzeThreadDumps(text).dumps[0]?.rootBlockers).toEqual([{ thread: 'owner', blocked: 1 }]);
  });

  it('says where the end is missing', () => {
    const cutJson = jdk21Json.slice(0, jdk21Json.indexOf('Dispatcher'));
    expect(analyzeThreadDumps(cutJson).dumps[0]).toMatchObject({ threads: 2, truncated: true });
    const cutPlain = jdk21File.slice(0, jdk21File.lastIndexOf('VirtualThread.java:582') + 5);
    expect(analyzeThreadDumps(cutPlain).dumps[0]).toMatchObject({ threads: 4, truncated: true });
    expect(analyzeThreadDumps(jdk21File).dumps[0]?.truncated).toBe(false);
  });
});
