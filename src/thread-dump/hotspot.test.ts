import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis, readThreadDumps, type ThreadSnapshot } from './index.ts';
import { fixture, jdk6 } from './samples.ts';

function analyze(text: string, index = 0): DumpAnalysis {
  const dump = analyzeThreadDumps(text).dumps[index];
  if (!dump) throw new Error(`no dump ${index}`);
  return dump;
}

/** All but what was said beside the facts. */
function facts(text: string): Omit<DumpAnalysis, 'notices'> {
  const { notices: _, ...rest } = analyze(text);
  return rest;
}

function threadNamed(text: string, name: string): ThreadSnapshot {
  const thread = readThreadDumps(text).dumps[0]?.threads.find((candidate) => candidate.name === name);
  if (!thread) throw new Error(`no thread ${name}`);
  return thread;
}

/** One dump with these threads, each written without its header's usual tail. */
function dumpOf(...threads: string[]): string {
  const headed = threads.map((thread, index) =>
    thread.replace(/^("[\s\S]*?")\n/, `$1 #${index + 1} prio=5 tid=0x0${index} nid=0x1\n`),
  );
  return `2026-01-01 00:00:00\nFull thread dump OpenJDK 64-Bit Server VM (17 mixed mode):\n\n${headed.join('\n')}\nJNI global refs: 1, weak refs: 0\n`;
}

describe('dumps made with a JDK', () => {
  it('counts threads and states', () => {
    const { threads, javaThreads, states, truncated } = analyze(fixture('crowd-of-200.txt'));
    expect({ threads, javaThreads, states, truncated }).toEqual({
      threads: 215,
      javaThreads: 213,
      states: { RUNNABLE: 9, BLOCKED: 200, WAITING: 1, TIMED_WAITING: 3 },
      truncated: false,
    });
  });

  it('groups 200 threads before one monitor and names its owner', () => {
    const { largestGroup, rootBlockers, locks, deadlocks } = analyze(fixture('crowd-of-200.txt'));
    expect(largestGroup).toEqual({ size: 200, topFrame: 'Busy.crowd(Busy.java:12)' });
    expect(rootBlockers).toEqual([{ thread: 'owner of the monitor', blocked: 200 }]);
    expect(locks[0]).toMatchObject({ className: 'java.lang.Object', owner: 'owner of the monitor', waitSet: [] });
    expect(locks[0]?.waiters).toHaveLength(200);
    expect(deadlocks).toBe(0);
  });

  it('proves a deadlock of two, and blames nobody for it', () => {
    const { deadlocks, deadlockCycles, rootBlockers, threads } = analyze(fixture('deadlock-of-two.txt'));
    expect(deadlocks).toBe(1);
    expect(deadlockCycles).toEqual([['ring of 2 1', 'ring of 2 2']]);
    expect(rootBlockers).toEqual([]);
    expect(threads).toBe(17);
  });

  it('proves the same deadlocks from the locks alone, without the report of the JVM', () => {
    for (const name of ['deadlock-of-two.txt', 'deadlocks-of-three-and-two-e.txt', 'deadlock-of-locks-l.txt']) {
      const whole = fixture(name);
      const [listing = ''] = whole.split('Found one Java-level deadlock');
      expect(analyze(listing).deadlockCycles).toEqual(analyze(whole).deadlockCycles);
    }
  });

  it('finds a deadlock of three beside one of two', () => {
    const { deadlocks, deadlockCycles } = analyze(fixture('deadlocks-of-three-and-two-e.txt'));
    expect(deadlocks).toBe(2);
    expect(deadlockCycles.map((cycle) => cycle.length)).toEqual([3, 2]);
  });

  it('knows owners of ReentrantLocks only with -l, but believes the report without', () => {
    const withOwners = analyze(fixture('deadlock-of-locks-l.txt'));
    const without = analyze(fixture('deadlock-of-locks.txt'));
    expect([withOwners.deadlocks, without.deadlocks]).toEqual([1, 1]);
    expect(without.deadlockCycles).toEqual(withOwners.deadlockCycles);
    const owners = ({ locks }: DumpAnalysis) => locks.filter(({ owner }) => owner !== null).length;
    expect([owners(withOwners), owners(without)]).toEqual([2, 2]);
  });

  it('reads two dumps in a row, with extended facts of each thread', () => {
    const { dumps } = readThreadDumps(fixture('busy-l-e.txt'));
    expect(dumps.map(({ date }) => date)).toEqual(['2026-11-22 04:35:03', '2026-11-22 04:35:05']);
    const spin = dumps[0]?.threads.find(({ name }) => name === 'swap 1');
    expect(spin).toMatchObject({ state: 'RUNNABLE', priority: 5, daemon: false });
    expect(spin?.allocatedBytes).toBeGreaterThan(1e6);
    expect(spin?.cpuMilliseconds).toBeGreaterThan(100);
  });

  it('tells idle workers of a pool from a crowd', () => {
    const [largest, second] = analyze(fixture('busy-kill-3.txt')).groups;
    expect([largest?.size, largest?.idle]).toEqual([4, true]);
    expect([second?.topFrame, second?.idle]).toEqual(['Busy.crowd(Busy.java:12)', false]);
  });

  it('lets a thread that was notified wait for its monitor, not hold it', () => {
    const { rootBlockers, locks } = analyze(fixture('busy-kill-3.txt'));
    expect(rootBlockers).toContainEqual({ thread: 'notifier', blocked: 1 });
    expect(locks.find(({ owner }) => owner === 'notifier')?.waiters).toEqual(['notified but not back']);
  });

  it('reads names with quotes and with line breaks', () => {
    const names = readThreadDumps(fixture('busy-kill-3.txt')).dumps[0]?.threads.map(({ name }) => name);
    expect(names).toContain('the "quoted" one');
    expect(names).toContain('one\nover two lines');
  });

  it('counts carriers of virtual threads as Java threads without a state, and sees what they carry on top of them', () => {
    const text = fixture('virtual-jdk25.txt');
    const { threads, javaThreads, states, deadlocks, deadlockCycles } = analyze(text);
    const stateful = Object.values(states).reduce((sum, count) => sum + count, 0);
    expect({ threads, javaThreads, stateful }).toEqual({ threads: 21, javaThreads: 19, stateful: 17 });
    expect(deadlocks).toBe(1);
    expect(deadlockCycles).toEqual([['platform\none', 'platform two']]);
    const carrier = readThreadDumps(text).dumps[0]?.threads.find(({ mounted }) => mounted !== null);
    expect(carrier?.state).toBeNull();
    expect(carrier?.frames[0]).toContain('Continuation.run');
    expect(carrier?.mounted?.frames[0]).toBe('Virtual.lambda$main$0(Virtual.java:29)');
    const group = analyze(text).groups.find(({ names }) => names.includes(carrier?.name ?? ''));
    expect(group?.topFrame).toBe('Virtual.lambda$main$0(Virtual.java:29)');
    expect(group?.frames).toHaveLength((carrier?.frames.length ?? 0) + (carrier?.mounted?.frames.length ?? 0));
  });
});

describe('older JDKs', () => {
  it('reads JDK 6, where a thread back from wait() prints the monitor as locked', () => {
    const { threads, javaThreads, states, rootBlockers } = analyze(jdk6);
    expect({ threads, javaThreads, states }).toEqual({
      threads: 5,
      javaThreads: 3,
      states: { RUNNABLE: 1, BLOCKED: 2 },
    });
    expect(rootBlockers).toEqual([{ thread: 'Worker-1', blocked: 2 }]);
  });

  it('reads a VisualVM dump', () => {
    const text = `2015-01-01 10:00:00\nFull thread dump Java HotSpot(TM) 64-Bit Server VM (24.0 mixed mode):\n
"main" - Thread t@1\n   java.lang.Thread.State: BLOCKED\n\tat a.B.c(B.java:1)
\t- waiting to lock <1f> (a java.lang.Object) owned by "other" t@2\n\n   Locked ownable synchronizers:\n\t- None\n
"other" - Thread t@2\n   java.lang.Thread.State: RUNNABLE\n\tat a.B.d(B.java:2)\n\t- locked <1f> (a java.lang.Object)\n
   Locked ownable synchronizers:\n\t- locked <2f> (a java.util.concurrent.ThreadPoolExecutor$Worker)\n`;
    const { threads, javaThreads, rootBlockers, truncated } = analyze(text);
    expect({ threads, javaThreads, truncated }).toEqual({ threads: 2, javaThreads: 2, truncated: false });
    expect(rootBlockers).toEqual([{ thread: 'other', blocked: 1 }]);
  });
});

describe('details', () => {
  it('reads decimal commas', () => {
    const text = dumpOf('').replace(
      '\n\nJNI',
      '\n"a" #1 prio=5 os_prio=0 cpu=164,61ms elapsed=23,70s tid=0x1 nid=0x2 runnable\n\nJNI',
    );
    expect(threadNamed(text, 'a')).toMatchObject({ cpuMilliseconds: 164.61, elapsedMilliseconds: 23_700 });
  });

  it('takes the innermost monitor for the one waited on where the JVM lost the reference', () => {
    const text = dumpOf(
      '"waiter"\n   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat java.lang.Object.wait(Native Method)\n\t- waiting on <no object reference available>\n\tat a.B.c(B.java:1)\n\t- locked <0xa> (a X)\n\tat a.B.d(B.java:2)\n\t- locked <0xb> (a X)\n',
      '"owner"\n   java.lang.Thread.State: RUNNABLE\n\tat a.B.e(B.java:3)\n\t- locked <0xa> (a X)\n',
      '"other"\n   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat a.B.f(B.java:4)\n\t- waiting to lock <0xb> (a X)\n',
    );
    expect(analyze(text).rootBlockers).toEqual([{ thread: 'owner', blocked: 2 }]);
  });

  it('counts those who wait through others', () => {
    const waits = (name: string, lock: string, held: string) =>
      `"${name}"\n   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat a.B.c(B.java:1)\n\t- waiting to lock <${lock}> (a X)\n\t- locked <${held}> (a X)\n`;
    const text = dumpOf(
      waits('a', '0x2', '0x1'),
      waits('b', '0x3', '0x2'),
      waits('c', '0x2', '0x9'),
      '"d"\n   java.lang.Thread.State: RUNNABLE\n\tat a.B.d(B.java:1)\n\t- locked <0x3> (a X)\n',
    );
    expect(analyze(text).rootBlockers).toEqual([{ thread: 'd', blocked: 3 }]);
  });

  it('calls nothing a deadlock that only looks like one', () => {
    const inWait = (name: string, waited: string, held: string) =>
      `"${name}"\n   java.lang.Thread.State: WAITING (on object monitor)\n\tat java.lang.Object.wait(Native Method)\n\t- waiting on <${waited}> (a X)\n\tat a.B.c(B.java:1)\n\t- locked <${waited}> (a X)\n\t- locked <${held}> (a X)\n`;
    const { deadlocks, rootBlockers } = analyze(dumpOf(inWait('a', '0x1', '0x2'), inWait('b', '0x2', '0x1')));
    expect({ deadlocks, rootBlockers }).toEqual({ deadlocks: 0, rootBlockers: [] });
  });

  it('keeps a log between threads, and its exceptions, out of the stacks', () => {
    const plain = fixture('deadlock-of-two.txt');
    const noise = [
      '12:00:00 INFO served "GET / HTTP/1.1" 200',
      '12:00:00 ERROR java.lang.IllegalStateException: full',
      '\tat shop.Cart.add(Cart.java:17)',
      '\t... 12 common frames omitted',
      'Caused by: java.io.IOException: no space left',
      '\tat shop.Disk.write(Disk.java:3)',
    ].join('\n');
    const between = plain.replace(/\n\n"/g, `\n\n${noise}\n"`);
    expect(facts(between)).toEqual(facts(plain));
    const lines = 6 * facts(plain).threads;
    expect(analyze(between).notices).toEqual([{ code: 'lines-left-out', data: { lines } }]);
    const withoutBlankLines = between.replace(/\n\n+/g, '\n');
    expect(facts(withoutBlankLines)).toEqual(facts(plain));
  });

  it('goes on with a stack after one line of log inside it', () => {
    const plain = fixture('busy-kill-3.txt');
    const inside = plain.replace(/\tat java\.lang\.Thread\.run/g, '12:00:00 INFO tick\n\tat java.lang.Thread.run');
    expect(facts(inside)).toEqual(facts(plain));
  });

  it('finds a header and a state behind other output on the same line', () => {
    const plain = fixture('deadlock-of-two.txt');
    const glued = plain
      .replace('"ring of 2 1" #', 'starting up..."ring of 2 1" #')
      .replace('\n   java.lang.Thread.State: BLOCKED', '\ntick   java.lang.Thread.State: BLOCKED');
    expect(facts(glued)).toEqual(facts(plain));
  });

  it('opens the next dump at a thread after the end of one, also where the title is missing', () => {
    const plain = fixture('deadlock-of-two.txt');
    const untitled = plain.slice(plain.indexOf('"'));
    expect(analyzeThreadDumps(plain + untitled).dumps.map(({ threads }) => threads)).toEqual([17, 17]);
  });
});

describe('a cut end', () => {
  it('is said wherever the cut is, and what came before still counts', () => {
    const plain = fixture('deadlock-of-two.txt');
    const end = plain.indexOf('Found 1 deadlock.');
    const listed = plain.indexOf('JNI global refs');
    for (let cut = plain.indexOf('java.lang.Thread.State'); cut < end; cut += 97) {
      const { truncated, threads } = analyze(plain.slice(0, cut));
      if (cut < listed || cut > plain.indexOf('Found one Java-level deadlock') + 30) expect(truncated).toBe(true);
      expect(threads).toBeLessThanOrEqual(17);
    }
    expect(analyze(plain).truncated).toBe(false);
  });

  it('is said of the dump that has it, not of the next', () => {
    const plain = fixture('deadlock-of-two.txt');
    const { dumps } = analyzeThreadDumps(`${plain.slice(0, 3000)}\n${plain}`);
    expect(dumps.map(({ truncated }) => truncated)).toEqual([true, false]);
  });
});

describe.each(['deadlocks-jdk11.txt', 'deadlocks-jdk21.txt'])('kill -3 of another JVM: %s', (name) => {
  it('has the cycles that the JVM found, of monitors and of locks, and the one behind them', () => {
    const text = fixture(name);
    const [dump] = analyzeThreadDumps(text).dumps;
    const section = text.indexOf('Found one Java-level deadlock');
    const names = text.slice(0, section).match(/^"/gm) ?? [];
    expect(dump?.threads).toBe(names.length);
    expect(dump?.deadlockCycles.map((cycle) => [...cycle].sort()).sort()).toEqual([
      ['lock 1', 'lock 2'],
      ['ring of 2 1', 'ring of 2 2'],
      ['ring of 3 1', 'ring of 3 2', 'ring of 3 3'],
    ]);
    const behind = dump?.locks.find(({ waiters }) => waiters.includes('behind ring of 2'));
    expect(behind).toMatchObject({ owner: 'ring of 2 1' });
    expect(dump?.truncated).toBe(false);
  });
});
