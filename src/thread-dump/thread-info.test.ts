// What prints a `ThreadInfo` in its own way. Three of the dumps were printed by the libraries themselves
// (test/dumps/make.sh) of one program: a holder of a monitor and a ReentrantLock, two sellers who want the one and a teller
// who wants the other.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis } from './index.ts';
import { fixture } from './samples.ts';

function only(text: string): DumpAnalysis {
  const { dumps } = analyzeThreadDumps(text);
  expect(dumps).toHaveLength(1);
  return dumps[0] as DumpAnalysis;
}

const states = { RUNNABLE: 5, BLOCKED: 2, WAITING: 3, TIMED_WAITING: 2 };
const codes = ({ notices }: DumpAnalysis) => notices.map(({ code }) => code);

describe('printed by real libraries', () => {
  it('Dropwizard’s metrics: state in the header, owner on a line of its own, what a thread waits for “locked”', () => {
    const dump = only(fixture('thread-info-dropwizard.txt'));
    expect(dump).toMatchObject({
      format: 'thread-info-text',
      threads: 12,
      states,
      rootBlockers: [{ thread: 'holder', blocked: 3 }],
      deadlocks: 0,
      truncated: false,
    });
    expect(dump.groups.flatMap(({ names }) => names)).toContain('the "hot" one');
    const till = dump.locks.find(({ className }) => className?.endsWith('NonfairSync'));
    expect(till).toMatchObject({ owner: 'holder', waiters: ['teller'], waitSet: [] });
    expect(dump.locks.filter(({ waitSet }) => waitSet.includes('in wait'))).toHaveLength(1);
  });

  it('Geode: the owner is a second quoted name in the header, thread ids are hexadecimal', () => {
    expect(only(fixture('thread-info-geode.txt'))).toMatchObject({
      format: 'thread-info-text',
      threads: 11,
      states: { ...states, RUNNABLE: 4 },
      rootBlockers: [{ thread: 'holder', blocked: 3 }],
      truncated: false,
    });
  });

  it('Hadoop: owners of monitors are printed, of other locks not, and that is said', () => {
    const dump = only(fixture('thread-info-hadoop.txt'));
    expect(dump).toMatchObject({
      format: 'hadoop',
      threads: 12,
      states,
      rootBlockers: [{ thread: 'holder', blocked: 2 }],
    });
    expect(dump.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 1 } });
    expect(codes(dump)).toContain('untold');
  });
});

describe('in the words of other writers', () => {
  it('Jenkins puts the group between id and state, which may have blanks in it', () => {
    const text = `"till 1" Id=7 Group=main group BLOCKED on shop.Till@5a01 owned by "till 2" Id=8
	at shop.Till.open(Till.java:11)
	-  blocked on shop.Till@5a01

"till 2" Id=8 Group=main group RUNNABLE (in native)
	at shop.Till.count(Till.java:19)
	-  locked shop.Till@5a01
`;
    expect(only(text)).toMatchObject({
      states: { BLOCKED: 1, RUNNABLE: 1 },
      rootBlockers: [{ thread: 'till 2', blocked: 1 }],
      locks: [{ id: 'shop.Till@5a01', owner: 'till 2', waiters: ['till 1'] }],
    });
  });

  it('Arthas prints times between id and state', () => {
    const text = `"busy" Id=29 cpuUsage=75.16% deltaTime=152ms time=152ms RUNNABLE
    at shop.Till.count(Till.java:19)
`;
    expect(only(text)).toMatchObject({ states: { RUNNABLE: 1 }, format: 'thread-info-text' });
  });

  it('IntelliJ prints lock and owner below the state, and the owner’s number nowhere else', () => {
    const text = `"paints" prio=0 tid=0x0 nid=0x0 blocked
     java.lang.Thread.State: BLOCKED
 on shop.Till@5a01 owned by "counts" Id=8
	at shop.Till.open(Till.java:11)

"counts" prio=0 tid=0x0 nid=0x0 waiting on condition
     java.lang.Thread.State: WAITING
 on java.util.concurrent.Semaphore$NonfairSync@77
	at java.base@21/jdk.internal.misc.Unsafe.park(Native Method)
`;
    const dump = only(text);
    expect(dump).toMatchObject({ rootBlockers: [{ thread: 'counts', blocked: 1 }], truncated: false });
    expect(codes(dump)).not.toContain('owners-unknown');
  });

  it('others say it all on the line of the state', () => {
    const text = `"one"
   java.lang.Thread.State: BLOCKED, on lock=shop.Till@5a01, owned by two, id=8
	at shop.Till.open(Till.java:11)

"two"
   java.lang.Thread.State: RUNNABLE
	at shop.Till.count(Till.java:19)
`;
    expect(only(text)).toMatchObject({ threads: 2, rootBlockers: [{ thread: 'two', blocked: 1 }] });
  });

  it('charges nobody where two threads bear the owner’s name', () => {
    const twin =
      '"twin" prio=0 tid=0x0 nid=0x0 runnable\n     java.lang.Thread.State: RUNNABLE\n\tat a.B.c(B.java:1)\n\n';
    const text = `"one" prio=0 tid=0x0 nid=0x0 blocked
     java.lang.Thread.State: BLOCKED
 on shop.Till@5a01 owned by "twin" Id=8
	at shop.Till.open(Till.java:11)

${twin}${twin}`;
    const dump = only(text);
    expect(dump.rootBlockers).toEqual([]);
    expect(dump.notices).toContainEqual({ code: 'owners-absent', data: { threads: 1 } });
  });

  it.each([
    ['snake_case', (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)],
    ['UPPER_SNAKE', (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()],
    ['kebab-case', (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)],
    ['lower.dot', (key: string) => key.replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`)],
    ['UpperCamel', (key: string) => key.replace(/^./, (letter) => letter.toUpperCase())],
    ['lowercase', (key: string) => key.toLowerCase()],
  ])('JSON in %s', (_, rename) => {
    const till = { className: 'shop.Till', identityHashCode: 0x5a01 };
    const frame = {
      className: 'shop.Till',
      methodName: 'open',
      fileName: 'Till.java',
      lineNumber: 11,
      nativeMethod: false,
    };
    const one = {
      threadName: 'one',
      threadId: 7,
      threadState: 'BLOCKED',
      lockInfo: till,
      lockOwnerId: 8,
      stackTrace: [frame],
    };
    const held = { ...till, lockedStackDepth: 0, lockedStackFrame: frame };
    const two = {
      threadName: 'two',
      threadId: 8,
      threadState: 'RUNNABLE',
      stackTrace: [frame],
      lockedMonitors: [held],
    };
    const renamed = JSON.parse(JSON.stringify({ threads: [one, two] }), (_key, value) =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), inner])),
    );
    expect(only(JSON.stringify(renamed))).toMatchObject({
      states: { BLOCKED: 1, RUNNABLE: 1 },
      largestGroup: { size: 2, topFrame: 'shop.Till.open(Till.java:11)' },
      locks: [{ id: 'shop.Till@5a01', owner: 'two', waiters: ['one'] }],
      rootBlockers: [{ thread: 'two', blocked: 1 }],
    });
  });
});
