// Other virtual machines and their watchers: JRockit, Android, the watchdog of a Minecraft server. Written by hand after
// what they print.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis, readThreadDumps } from './index.ts';

function only(text: string): DumpAnalysis {
  const { dumps } = analyzeThreadDumps(text);
  expect(dumps).toHaveLength(1);
  return dumps[0] as DumpAnalysis;
}

describe('JRockit', () => {
  const text = `===== FULL THREAD DUMP ===============
Tue Jun  4 08:00:00 2013
Oracle JRockit(R) R28.2.5-20-152429-1.6.0_37-20120927-1915-linux-x86_64

"parked" id=9 idx=0x30 tid=77 prio=5 alive, parked, native_blocked, daemon
    -- Parking to wait for: java/util/concurrent/locks/ReentrantLock$NonfairSync@0xa0
    at jrockit/vm/Locks.park0(J)V(Native Method)
    at shop/Till.open(Till.java:11)
    -- end of trace

"one" id=10 idx=0x34 tid=78 prio=5 alive, blocked, native_blocked
    -- Blocked trying to get lock: shop/Till@0xb0[thin lock]
    at shop/Till.open(Till.java:11)
    ^-- Holding lock: shop/Basket@0xc0[thin lock]
    -- end of trace

"two" id=11 idx=0x38 tid=79 prio=5 alive, blocked, native_blocked
    -- Blocked trying to get lock: shop/Basket@0xc0[thin lock]
    at shop/Till.count(Till.java:19)
    ^-- Holding lock: shop/Till@0xb0[thin lock]
    -- end of trace

Circular (deadlocked) lock chains
=================================
Chain 1:
"one" id=10 idx=0x34 tid=78 waiting for shop/Till@0xb0 held by:
"two" id=11 idx=0x38 tid=79 waiting for shop/Basket@0xc0 held by:
"one" id=10 idx=0x34 tid=78

===== END OF THREAD DUMP ===============
`;

  it('is read with its own words for locks, and its frames as others print them', () => {
    expect(only(text)).toMatchObject({
      format: 'jrockit',
      threads: 3,
      states: { BLOCKED: 2, WAITING: 1 },
      deadlockCycles: [['one', 'two']],
      truncated: false,
    });
    const [parked] = readThreadDumps(text).dumps[0]?.threads ?? [];
    expect(parked).toMatchObject({
      daemon: true,
      frames: ['jrockit.vm.Locks.park0(Native Method)', 'shop.Till.open(Till.java:11)'],
    });
  });

  it('says that a cut one is cut', () => {
    expect(only(text.slice(0, text.indexOf('Circular'))).truncated).toBe(true);
  });
});

describe('Android', () => {
  const text = `----- pid 900 at 2025-05-01 10:00:00.000000000+0200 -----
Cmd line: org.example.till
DALVIK THREADS (4):
"main" prio=5 tid=1 Blocked
  | group="main" sCount=1 dsCount=0 flags=1 obj=0x72 self=0x7f
  | sysTid=900 nice=-10 cgrp=default sched=0/0 handle=0x7f
  at org.example.till.Main.click(Main.java:4)
  - waiting to lock <0x01> (a org.example.till.Till) held by thread 3
  - locked <0x02> (a org.example.till.Basket)

"Binder:900_1" prio=5 tid=2 Native
  | sysTid=905 nice=0 cgrp=default sched=0/0 handle=0x7e
  native: #00 pc 00000000000d3a40  /apex/com.android.runtime/lib64/bionic/libc.so (__ioctl+8)
  native: #01 pc 000000000005a5d4  /system/lib64/libbinder.so (android::IPCThreadState::talkWithDriver(bool)+288)
  (no managed stack frames)

"counts" prio=5 tid=3 Waiting
  at java.lang.Object.wait(Native method)
  - waiting on <0x03> (a java.lang.Object)
  at org.example.till.Till.count(Till.java:19)
  - locked <0x03> (a java.lang.Object)
  - locked <0x01> (a org.example.till.Till)

"gc" daemon prio=5 tid=4 WaitingForTaskProcessor
  (no managed stack frames)

----- end 900 -----
`;

  it('has states, native frames, and owners by their tid', () => {
    const dump = only(text);
    expect(dump).toMatchObject({
      format: 'android',
      date: '2025-05-01 10:00:00.000000000+0200',
      threads: 4,
      states: { BLOCKED: 1, RUNNABLE: 1, WAITING: 2 },
      rootBlockers: [{ thread: 'counts', blocked: 1 }],
      truncated: false,
    });
    expect(dump.locks.find(({ id }) => id === '0x03')).toMatchObject({ waitSet: ['counts'], owner: null });
    expect(dump.groups.flatMap(({ frames }) => frames)).toContain('__ioctl (libc.so)');
  });

  it('is known from a header alone, as a console of crashes shows it', () => {
    const part = text.slice(text.indexOf('"main"'), text.indexOf('"Binder'));
    const dump = only(part);
    expect(dump).toMatchObject({ format: 'android', threads: 1, rootBlockers: [] });
    expect(dump.notices).toContainEqual({ code: 'owners-absent', data: { threads: 1 } });
  });

  it('says how many threads are missing of a cut one', () => {
    const dump = only(text.slice(0, text.indexOf('"gc"')));
    expect(dump.truncated).toBe(true);
    expect(dump.notices).toContainEqual({ code: 'threads-missing', data: { said: 4, listed: 3 } });
  });
});

describe('the watchdog of a Minecraft server', () => {
  const at = '[10:00:00 ERROR]: ';
  const thread = (name: string, id: number, state: string, frame: string) =>
    [
      '------------------------------',
      `Current Thread: ${name}`,
      `	PID: ${id} | Suspended: false | Native: false | State: ${state}`,
      '	Stack:',
      `		${frame}`,
    ].join('\n');
  const main = thread('Server thread', 20, 'RUNNABLE', 'shop.Market.tick(Market.java:12)');
  const text = [
    'The server has not responded for 60 seconds! Creating thread dump',
    'Server thread dump (Look for plugins here before reporting):',
    main,
    '------------------------------',
    'Entire Thread Dump:',
    main,
    thread('Worker 1', 21, 'WAITING', 'java.base@21/jdk.internal.misc.Unsafe.park(Native Method)'),
    '------------------------------',
  ]
    .join('\n')
    .replace(/^/gm, at);

  it('counts the server’s thread once', () => {
    expect(only(text)).toMatchObject({
      format: 'minecraft-watchdog',
      threads: 2,
      states: { RUNNABLE: 1, WAITING: 1 },
      largestGroup: { size: 1, topFrame: 'shop.Market.tick(Market.java:12)' },
      truncated: false,
    });
  });

  it('says that it tells of no locks', () => {
    expect(only(text).notices).toContainEqual({ code: 'untold', data: { what: ['locks', 'jvm-threads'] } });
  });
});
