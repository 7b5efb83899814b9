// Who waits for whom, and who does not: a dump that names a blocker where there is none sends people after the wrong thread.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis, type ThreadDescription, writeHotSpotDump } from './index.ts';
import { lockBlockedOn } from './ownership.ts';
import { fixture } from './samples.ts';
import { completed } from './write.ts';

const sync = 'java.util.concurrent.locks.ReentrantLock$NonfairSync';
const parkFrames = ['jdk.internal.misc.Unsafe.park(Native Method)', 'shop.Cart.total(Cart.java:31)'];

/** Owns `owned`, and its stack says that it parks on `wanted`. */
const parking = (
  name: string,
  state: ThreadDescription['state'],
  owned: string,
  wanted: string,
): ThreadDescription => ({
  name,
  state: state ?? null,
  frames: parkFrames,
  waits: [{ kind: 'park', id: wanted, className: sync, frame: 0, ownerId: null }],
  ownedSynchronizers: [{ id: owned, className: sync, frame: 0 }],
});

function analyzed(threads: ThreadDescription[]): DumpAnalysis | undefined {
  return analyzeThreadDumps(writeHotSpotDump({ date: '2026-11-27 00:00:05', threads })).dumps[0];
}

describe('a thread on a park line', () => {
  it('waits for the owner of what it parks on', () => {
    const dump = analyzed([parking('one', 'WAITING', '0x0a', '0x0b'), parking('two', 'TIMED_WAITING', '0x0b', '0x0c')]);
    expect(dump?.rootBlockers).toEqual([{ thread: 'two', blocked: 1 }]);
  });

  // Whoever released the lock has already unparked it: it has what it wants and needs a core only. Its stack still shows the
  // park, because it has not returned from it. Counted as blocked, it would wait for an owner that has let go, and
  // two such threads would make a deadlock of a program that runs.
  it('waits for nobody while it is RUNNABLE', () => {
    const threads = [parking('one', 'RUNNABLE', '0x0a', '0x0b'), parking('two', 'WAITING', '0x0b', '0x0a')];
    const dump = analyzed(threads);
    expect(dump?.deadlockCycles).toEqual([]);
    expect(dump?.rootBlockers).toEqual([{ thread: 'one', blocked: 1 }]);
    expect(dump?.locks.map(({ id, waiters }) => [id, waiters])).toEqual([['0x0a', ['two']]]);
  });

  it('may wait where its form prints no state', () => {
    expect(lockBlockedOn(completed(parking('one', null, '0x0a', '0x0b'), 0))?.id).toBe('0x0b');
  });
});

describe('virtual threads of a JDK 25 in two deadlocks (fixtures/VirtualDeadlock.java)', () => {
  it('are proven by the owners that are printed, and what is not printed is charged to nobody', () => {
    const [dump] = analyzeThreadDumps(fixture('virtual-deadlock-jdk25.json')).dumps;
    expect(dump?.deadlockCycles.map((cycle) => [...cycle].sort())).toEqual([['monitor 1', 'monitor 2']]);
    expect(dump?.notices).toContainEqual({ code: 'cycles-unreported', data: { cycles: 1 } });
    expect(dump?.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 2 } });
    expect(dump?.locks.find(({ owner }) => owner === 'monitor 1')?.waiters.sort()).toEqual(['main', 'monitor 2']);
  });

  it('are not in HotSpot’s own dump, which is said', () => {
    const [dump] = analyzeThreadDumps(fixture('virtual-deadlock-jdk25.txt')).dumps;
    expect(dump?.deadlocks).toBe(0);
    expect(dump?.notices).toContainEqual({ code: 'virtual-unlisted', data: null });
    expect(dump?.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 1 } });
    const [plain] = analyzeThreadDumps(fixture('busy-kill-3.txt')).dumps;
    expect(plain?.notices.map(({ code }) => code)).not.toContain('virtual-unlisted');
  });
});

describe('a thread in Object.wait()', () => {
  const cart = { id: '0x0d', className: 'shop.Cart', frame: 0 };
  const inWait = (state: 'WAITING' | 'BLOCKED'): ThreadDescription => ({
    name: 'waiter',
    state,
    frames: ['java.lang.Object.wait(Native Method)', 'shop.Cart.refill(Cart.java:44)'],
    waits: [{ ...cart, kind: 'wait', ownerId: null }],
    locked: [{ ...cart, frame: 1 }],
  });
  const owner: ThreadDescription = {
    name: 'owner',
    state: 'RUNNABLE',
    frames: ['shop.Cart.add(Cart.java:17)'],
    locked: [cart],
  };

  it('holds nothing, and nobody holds it up before it is notified', () => {
    expect(analyzed([inWait('WAITING'), owner])).toMatchObject({
      rootBlockers: [],
      locks: [{ owner: 'owner', waiters: [], waitSet: ['waiter'] }],
    });
  });

  it('waits for the monitor’s new owner once it is BLOCKED', () => {
    expect(analyzed([inWait('BLOCKED'), owner])?.rootBlockers).toEqual([{ thread: 'owner', blocked: 1 }]);
  });
});
