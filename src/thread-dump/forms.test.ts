import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis, readThreadDumps } from './index.ts';

function only(text: string): DumpAnalysis {
  const { dumps } = analyzeThreadDumps(text);
  expect(dumps).toHaveLength(1);
  return dumps[0] as DumpAnalysis;
}

const title = 'Full thread dump OpenJDK 64-Bit Server VM (17 mixed mode):\n\n';

describe('headers of other writers', () => {
  it('may have their parts in another order', () => {
    const text = `${title}"carrier" #21 daemon [21] prio=5 os_prio=0 cpu=1.00ms tid=0x01 nid=0x1 runnable
   java.lang.Thread.State: RUNNABLE
	at a.B.c(B.java:1)

"VirtualThread[#22]" #22 virtual [22] prio=5 tid=0x02 nid=0x2 runnable
   java.lang.Thread.State: RUNNABLE
	at a.B.c(B.java:1)

JNI global refs: 1
`;
    expect(only(text)).toMatchObject({ threads: 2, states: { RUNNABLE: 2 }, largestGroup: { size: 2 } });
  });

  it('may have a quoted user after the name', () => {
    const text = `${title}"pool [1]" cpu=0.00 [reset 0.00] ms allocated=8 B (8 B) user="GUEST" prio=1 tid=0x1 nid=0x1 runnable
   java.lang.Thread.State: RUNNABLE
`;
    expect(readThreadDumps(text).dumps[0]?.threads.map(({ name }) => name)).toEqual(['pool [1]']);
  });

  it('may be a name alone, if a state follows', () => {
    const text = `${title}"one" - Thread t@2
   java.lang.Thread.State: RUNNABLE
	at a.B.c(B.java:1)

"two"
   java.lang.Thread.State: WAITING
	at a.B.d(B.java:2)
`;
    const { threads, states, groups } = only(text);
    expect({ threads, states }).toEqual({ threads: 2, states: { RUNNABLE: 1, WAITING: 1 } });
    expect(groups.map(({ frames }) => frames.length)).toEqual([1, 1]);
  });
});

describe('the serviceability agent', () => {
  const forced = `Attaching to process ID 77, please wait...
Debugger attached successfully.
JVM version is 25.161-b12
Deadlock Detection:

Found one Java-level deadlock:
=============================

"one":
  waiting to lock Monitor@0x0a (Object@0x0b, a java/lang/Object),
  which is held by "two"
"two":
  waiting to lock Monitor@0x0c (Object@0x0d, a java/lang/Object),
  which is held by "one"

Found a total of 1 deadlock.

Thread 79: (state = BLOCKED)
 - a.B.c(int, long) @bci=0, line=7 (Compiled frame; information may be imprecise)
 - java.lang.Thread.run() @bci=11, line=748 (Interpreted frame)

Thread 78: (state = BLOCKED)
 - a.B.c(int, long) @bci=4, line=7 (Interpreted frame)
 - java.lang.Thread.run() @bci=11, line=748 (Interpreted frame)

Thread 77: (state = IN_NATIVE)

`;

  it('names no thread and no Java state, but frames and deadlocks', () => {
    expect(only(forced)).toMatchObject({
      threads: 3,
      states: {},
      largestGroup: { size: 2, topFrame: 'a.B.c(int, long):7' },
      deadlocks: 1,
      truncated: false,
    });
  });

  it('may be asked twice, and reports no deadlocks in JDK 5', () => {
    const old = forced.replace(/Deadlock Detection:[\s\S]*deadlock\.\n/, '');
    expect(analyzeThreadDumps(old + old).dumps.map(({ threads }) => threads)).toEqual([3, 3]);
    expect(analyzeThreadDumps(forced + forced).dumps.map(({ deadlocks }) => deadlocks)).toEqual([1, 1]);
  });

  it('prints names and states since JDK 9, and native frames when asked', () => {
    const text = `Deadlock Detection:

No deadlocks found.

----------------- 78 -----------------
"main" #1 prio=5 tid=0x0a nid=0x4e waiting on condition [0x0b]
   java.lang.Thread.State: TIMED_WAITING (sleeping)
   JavaThread state: _thread_blocked
0x00007f14bb4d8f16	__futex_abstimed_wait + 0xc6
0x00007f14a0d0e5b0	* java.lang.Thread.sleep(long) bci:0 (Interpreted frame)
`;
    const { states, groups } = only(text);
    expect(states).toEqual({ TIMED_WAITING: 1 });
    expect(groups[0]?.frames).toEqual([
      '__futex_abstimed_wait + 0xc6',
      'java.lang.Thread.sleep(long) bci:0 (Interpreted frame)',
    ]);
  });
});

describe('a ThreadInfo', () => {
  const text = `"main" prio=5 Id=1 TIMED_WAITING
	at java.base@17/java.lang.Thread.sleep(Native Method)
	at app//Shop.main(Shop.java:9)
	-  locked java.lang.Object@54bedef2

	Number of locked synchronizers = 1
	- java.util.concurrent.locks.ReentrantLock$NonfairSync@8efb846

"parked" prio=5 Id=33 WAITING on java.util.concurrent.locks.ReentrantLock$NonfairSync@8efb846 owned by "main" Id=1
	at java.base@17/jdk.internal.misc.Unsafe.park(Native Method)
	-  waiting on java.util.concurrent.locks.ReentrantLock$NonfairSync@8efb846

"blocked "1"" Id=34 BLOCKED on java.lang.Object@54bedef2 owned by "main" Id=1
	at app//Shop.sell(Shop.java:12)
	-  blocked on java.lang.Object@54bedef2

"in wait" Id=35 WAITING on java.lang.Object@54bedef2 owned by "main" Id=1
	at java.base@17/java.lang.Object.wait(Native Method)
	-  waiting on java.lang.Object@54bedef2

"running" Id=36 RUNNABLE (in native)
	at app//Shop.read(Native Method)

`;

  it('has state, lock and owner in its header', () => {
    expect(only(text)).toMatchObject({
      threads: 5,
      states: { RUNNABLE: 1, BLOCKED: 1, WAITING: 2, TIMED_WAITING: 1 },
      rootBlockers: [{ thread: 'main', blocked: 2 }],
      truncated: false,
    });
  });

  it('may stand in a log', () => {
    const logged = text.replace(/^/gm, '2026-01-01 12:00:00,123 WARN  [main] shop.Watch - ');
    expect(analyzeThreadDumps(logged).dumps).toEqual(analyzeThreadDumps(text).dumps);
  });

  it('may begin behind the beginning of a record', () => {
    const records = text.replace(/^(?=")/gm, 'INFO: ');
    expect(analyzeThreadDumps(records)).toEqual(analyzeThreadDumps(text));
  });

  it('may be JSON', () => {
    const object = { className: 'java.lang.Object', identityHashCode: 0x54bedef2 };
    const frame = { className: 'Shop', methodName: 'sell', fileName: 'Shop.java', lineNumber: 12, nativeMethod: false };
    const info = (threadId: number, threadState: string, more: object): object => {
      return { threadName: `thread ${threadId}`, threadId, threadState, lockOwnerId: -1, stackTrace: [frame], ...more };
    };
    const threads = [
      info(1, 'RUNNABLE', { lockedMonitors: [{ ...object, lockedStackDepth: 0 }] }),
      info(2, 'BLOCKED', { lockInfo: object, lockOwnerId: 1 }),
      info(3, 'WAITING', { lockInfo: object, stackTrace: [] }),
    ];
    for (const json of [{ threads }, { value: threads }, threads]) {
      expect(analyzeThreadDumps(JSON.stringify(json)).format).toBe('thread-info-json');
      expect(only(`HTTP/1.1 200\n\n${JSON.stringify(json)}`)).toMatchObject({
        threads: 3,
        javaThreads: 3,
        states: { RUNNABLE: 1, BLOCKED: 1, WAITING: 1 },
        largestGroup: { size: 2, topFrame: 'Shop.sell(Shop.java:12)' },
        truncated: false,
      });
    }
    const whole = JSON.stringify({ threads }, null, 2);
    const cut = whole.slice(0, whole.indexOf('thread 3'));
    expect(only(cut)).toMatchObject({
      threads: 2,
      rootBlockers: [{ thread: 'thread 1', blocked: 1 }],
      truncated: true,
    });
  });
});

describe('a line that looks like a thread', () => {
  const dump = `${title}"one" #1 prio=5 tid=0x01 nid=0x1 runnable  [0x02]
   java.lang.Thread.State: RUNNABLE
	at a.B.c(B.java:1)

JNI global refs: 1
`;

  it('and ends as a sentence is none, before a dump or inside of it', () => {
    const said = '10:00:00 INFO a user named "x" prio=5 tid=0x1 nid=0x2 has gone\n';
    expect(analyzeThreadDumps(said + dump).dumps).toEqual(analyzeThreadDumps(dump).dumps);
    const inside = dump.replace('\tat', `${said}\tat`);
    expect(only(inside)).toMatchObject({ threads: 1, largestGroup: { size: 1, topFrame: 'a.B.c(B.java:1)' } });
  });

  it('and stands before the title, without a stack, is left out and counted', () => {
    const lines = '"x" prio=5 tid=0x1 nid=0x2 runnable\n'.repeat(2);
    const { threads, notices } = only(lines + dump);
    expect({ threads, notices }).toEqual({ threads: 1, notices: [{ code: 'lookalikes', data: { lines: 2 } }] });
  });
});

describe('a dump of a form without a last line', () => {
  const old = `Full thread dump Java HotSpot(TM) Server VM (1.5.0_22-b03 mixed mode):

"one" prio=5 tid=0x01 nid=0x1 waiting for monitor entry [0x02..0x03]
	at shop.Till.open(Till.java:11)
	- waiting to lock <0x0a> (a shop.Till)
`;

  it('is not said to be cut, unless its last line is', () => {
    expect(only(old).truncated).toBe(false);
    expect(only(old.slice(0, -6)).truncated).toBe(true);
    expect(only(old.slice(0, old.indexOf('.java'))).truncated).toBe(true);
  });

  it('would be cut in a later JDK', () => {
    expect(only(old.replace('1.5.0_22-b03', '20.45-b01')).truncated).toBe(true);
  });
});

describe('a deadlock report', () => {
  const waiter = (name: string, lines: string): string =>
    `"${name}" prio=5 tid=0x1 nid=0x1 waiting [0x1]\n   java.lang.Thread.State: WAITING (parking)\n${lines}\n`;

  it('keeps its threads from being blamed, though no owner of their locks is printed', () => {
    const report = '"one":\n  waiting for ownable synchronizer 0xa,\n  which is held by "two"\n"two":\n  waiting\n';
    const text = `${title}${waiter('one', '\tat a.B.c(B.java:1)\n\t- parking to wait for  <0xa> (a L)\n\t- locked <0xc> (a X)')}
${waiter('two', '\tat a.B.c(B.java:1)\n\t- parking to wait for  <0xb> (a L)')}
${waiter('three', '\tat a.B.d(B.java:2)\n\t- waiting to lock <0xc> (a X)')}
JNI global refs: 1

Found one Java-level deadlock:
=============================
${report}
Java stack information for the threads listed above:
===================================================
"one":
	at a.B.c(B.java:1)

Found 1 deadlock.
`;
    expect(only(text)).toMatchObject({ threads: 3, deadlocks: 1, rootBlockers: [] });
  });

  it('shouts in JDK 1.4', () => {
    const text = `Full thread dump Java HotSpot(TM) Client VM (1.4.1_03-b02 mixed mode):

"one" prio=5 tid=0x1 nid=0x1 waiting for monitor entry
	at a.B.c(B.java:1)

FOUND A JAVA LEVEL DEADLOCK:
----------------------------
"one":
  waiting to lock monitor 0xa (object 0xb, a java.lang.Object),
  which is held by "two"

JAVA STACK INFORMATION FOR THREADS LISTED ABOVE:
------------------------------------------------
"one":
	at a.B.c(B.java:1)

Found 1 deadlock.
`;
    expect(only(text)).toMatchObject({ threads: 1, deadlocks: 1, largestGroup: { size: 1 }, truncated: false });
  });
});

it('says what a javacore is', () => {
  expect(() => analyzeThreadDumps('0SECTION       TITLE subcomponent dump routine\n')).toThrow(/javacore/);
});
