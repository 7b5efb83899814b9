// Threads that wait for a class to be initialized hold all that they held, and wait for whoever stands in the initializer.
// The fixtures are of JDK 11, 17 and 25: fixtures/ClassDeadlock.java.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps } from './index.ts';
import { fixture } from './samples.ts';

describe.each(['class-deadlock-jdk17.txt', 'class-deadlock-jdk25.txt'])(
  'two initializers that need each other: %s',
  (name) => {
    const [dump] = analyzeThreadDumps(fixture(name)).dumps;

    it('are a deadlock, which the JVM does not report', () => {
      expect(dump?.deadlocks).toBe(1);
      expect([...(dump?.deadlockCycles[0] ?? [])].sort()).toEqual(['currency', 'prices']);
      expect(dump?.notices).toContainEqual({ code: 'cycles-unreported', data: { cycles: 1 } });
      expect(dump?.notices).toContainEqual({ code: 'owners-deduced', data: { locks: 2 } });
    });

    it('hold up whoever needs one of them', () => {
      const prices = dump?.locks.find(({ className }) => className === 'ClassDeadlock$Prices');
      expect(prices).toMatchObject({ owner: 'prices', waitSet: [] });
      expect([...(prices?.waiters ?? [])].sort()).toEqual(['currency', 'seller']);
    });
  },
);

it('is seen where an older JVM prints neither class nor wait, and charged to nobody', () => {
  const [dump] = analyzeThreadDumps(fixture('class-deadlock-jdk11.txt')).dumps;
  // The main thread joins them, and two are the JVM's own.
  expect(dump?.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 3 } });
  expect(dump?.deadlocks).toBe(0);
});

it('is no Object.wait(): what the thread locked it still holds', () => {
  const text = `Full thread dump OpenJDK 64-Bit Server VM (21 mixed mode):

"begins" #21 prio=5 tid=0x01 nid=0x1 in Object.wait()  [0x02]
   java.lang.Thread.State: RUNNABLE
	at shop.Rates.read(Rates.java:8)
	- waiting on the Class initialization monitor for shop.Currency
	at shop.Rates.all(Rates.java:4)
	- locked <0x0a> (a shop.Rates)

"needs" #22 prio=5 tid=0x03 nid=0x2 waiting for monitor entry  [0x04]
   java.lang.Thread.State: BLOCKED (on object monitor)
	at shop.Rates.one(Rates.java:6)
	- waiting to lock <0x0a> (a shop.Rates)

"lost" #23 prio=5 tid=0x05 nid=0x3 waiting on condition  [0x06]
   java.lang.Thread.State: WAITING (parking)
	at jdk.internal.misc.Unsafe.park(Native Method)
	- waiting on <no object reference available>
	at shop.Basket.add(Basket.java:3)
	- locked <0x0b> (a shop.Basket)

"behind" #24 prio=5 tid=0x07 nid=0x4 waiting for monitor entry  [0x08]
   java.lang.Thread.State: BLOCKED (on object monitor)
	at shop.Basket.show(Basket.java:9)
	- waiting to lock <0x0b> (a shop.Basket)

JNI global refs: 1
`;
  const [dump] = analyzeThreadDumps(text).dumps;
  expect(dump?.rootBlockers).toEqual([
    { thread: 'begins', blocked: 1 },
    { thread: 'lost', blocked: 1 },
  ]);
  expect(dump?.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 1 } });
});
