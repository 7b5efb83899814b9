import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyzeThreadDumps,
  readThreadDumps,
  type ThreadDescription,
  threadStates,
  writeHotSpotDump,
} from './index.ts';
import { completed } from './write.ts';

const date = '2026-11-27 00:00:05';
const frames = [
  'shop.Cache.swap(Cache.java:21)',
  'shop.Worker.run(Worker.java:9)',
  'java.lang.Thread.run(java.base@17.0.15/Thread.java:840)',
];

const word = fc.stringMatching(/^[A-Za-z]\w{0,8}$/);
const frame = fc
  .tuple(word, word, fc.nat(999))
  .map(([type, method, line]) => `${type}.${method}(${type}.java:${line})`);
const lock = fc.record({
  id: fc.nat().map((n) => `0x${n.toString(16).padStart(16, '0')}`),
  className: word,
  frame: fc.constant(0),
});
/** Names as programs give them. One with a quote at the beginning of a line cannot be told from two names. */
const name = fc
  .string({
    unit: fc.constantFrom('a', 'B', '7', ' ', '"', '\n', '#', '-', 'ж', '😀', '(', '\\'),
    maxLength: 12,
  })
  .filter((text) => !/\n\s*"/.test(text));
const thread: fc.Arbitrary<ThreadDescription> = fc
  .record({
    name,
    daemon: fc.boolean(),
    state: fc.option(fc.constantFrom(...threadStates)),
    frames: fc.array(frame, { minLength: 1, maxLength: 6 }),
    cpuMilliseconds: fc.nat(1e6).map((n) => n / 100),
    elapsedMilliseconds: fc.nat(1e6).map((n) => n * 10),
    locked: fc.array(lock, { maxLength: 2 }),
    ownedSynchronizers: fc.array(lock, { maxLength: 2 }),
    waits: fc.array(
      fc.record({
        id: lock.map(({ id }) => id),
        className: word,
        frame: fc.constant(0),
        kind: fc.constantFrom('enter', 're-enter', 'wait', 'park'),
        ownerId: fc.constant(null),
      }),
      { maxLength: 1 },
    ),
  })
  .map((description) =>
    description.state === null ? { name: description.name, daemon: description.daemon } : description,
  ) as fc.Arbitrary<ThreadDescription>;

describe('a written dump', () => {
  it('is read back as it was described', () => {
    fc.assert(
      fc.property(fc.array(thread, { minLength: 1, maxLength: 20 }), (threads) => {
        // The last thread of the list ends with a line that no name can swallow.
        const { format, dumps } = readThreadDumps(writeHotSpotDump({ date, threads }));
        expect(format).toBe('hotspot-text');
        expect(dumps).toHaveLength(1);
        expect(dumps[0]).toMatchObject({ date, truncated: false });
        expect(dumps[0]?.threads).toEqual(threads.map(completed));
      }),
    );
  });

  it('shows a spin: the workers on one stack, RUNNABLE, and nobody waits', () => {
    const threads: ThreadDescription[] = Array.from({ length: 30 }, (_, i) => ({
      name: `worker-${i}`,
      state: 'RUNNABLE',
      frames,
    }));
    const [dump] = analyzeThreadDumps(writeHotSpotDump({ date, threads: [...threads, { name: 'VM Thread' }] })).dumps;
    expect(dump).toMatchObject({
      threads: 31,
      javaThreads: 30,
      states: { RUNNABLE: 30 },
      largestGroup: { size: 30, topFrame: frames[0] },
      rootBlockers: [],
      truncated: false,
    });
  });

  it('looks like the JVM wrote it', () => {
    const cart = { id: '0x00000000dead0001', className: 'shop.Cart', frame: 0 };
    const text = writeHotSpotDump({
      date,
      threads: [
        { name: 'a', state: 'BLOCKED', frames: frames.slice(0, 1), waits: [{ ...cart, kind: 'enter', ownerId: null }] },
        { name: 'b', state: 'RUNNABLE', frames: frames.slice(0, 1), locked: [cart], cpuMilliseconds: 1.5 },
      ],
    });
    expect(text).toContain(
      '"b" #2 prio=5 os_prio=0 cpu=1.50ms elapsed=0.00s tid=0x00007f401c001000 nid=0x1069 runnable  [0x',
    );
    expect(text).toContain('\t- waiting to lock <0x00000000dead0001> (a shop.Cart)\n');
    expect(analyzeThreadDumps(text).dumps[0]?.rootBlockers).toEqual([{ thread: 'b', blocked: 1 }]);
  });
});
