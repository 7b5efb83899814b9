import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../../src/simulation/engine/random.ts';
import { completed, groupByStack, readThreadDumps } from '../../../../src/thread-dump/index.ts';
import { summarise } from '../../../../src/tools/dump-analyzer/summarise.ts';
import { spinLoop } from '../../model/spin-loop.ts';
import { dumpOfWorkers } from './dump-of-workers.ts';
import { momentOf } from './snapshot.ts';

const momentAt = (patch: Partial<ReturnType<typeof defaults<typeof spinLoop.parameters>>>) => {
  const values = { ...defaults(spinLoop.parameters), ...patch };
  return { values, ...spinLoop.views.threadStates(values, randomStreams(1)) };
};

const readBack = (text: string) => {
  const { dumps } = readThreadDumps(text);
  return summarise(dumps, { shown: 0, framesToCompare: 8 });
};

describe('the dump of the model’s workers', () => {
  it('shows, read back by the analyzer, as many threads in each place as the model has there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('atom', 'locked', 'sharded', 'memcached'),
        fc.integer({ min: 2, max: 80 }),
        fc.integer({ min: 0, max: 200 }),
        (store, hundreds, momentMilliseconds) => {
          const moment = momentAt({ store, requestsPerSecond: 50 * hundreds, momentMilliseconds });
          const { facts } = moment;
          const [dump] = readThreadDumps(momentOf(moment).text).dumps;
          const workers = (dump?.threads ?? []).filter(({ name }) => name.startsWith('worker-'));
          expect(workers).toHaveLength(moment.values.threads);
          const count = (inside: RegExp) => workers.filter(({ frames }) => frames.some((f) => inside.test(f))).length;
          expect(count(/ThreadPoolExecutor\.getTask/)).toBe(facts.idleThreads);
          expect(count(/MemcachedClient\.get/)).toBe(facts.waitingForNetworkThreads);
          const updating = store === 'locked' ? /look_up_locked/ : /Atom\.swap/;
          expect(count(updating)).toBe(facts.updatingThreads + facts.waitingForLockThreads);
          const blocked = workers.filter(({ state }) => state === 'BLOCKED').length;
          expect(blocked).toBe(facts.waitingForLockThreads);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('names the owner of the lock as the one who holds up all that wait', () => {
    const moment = momentAt({ store: 'locked', requestsPerSecond: 3400 });
    const { rootBlockers, deadlocks } = readBack(momentOf(moment).text);
    expect(moment.facts.waitingForLockThreads).toBeGreaterThan(10);
    expect(rootBlockers).toHaveLength(1);
    expect(rootBlockers[0]?.blocked).toBe(moment.facts.waitingForLockThreads);
    expect(deadlocks).toBe(0);
  });

  it('has nearly all busy workers in one place at the load of the sale, and no lock in sight', () => {
    const moment = momentAt({ requestsPerSecond: 3400 });
    const { groups, rootBlockers, states } = readBack(momentOf(moment).text);
    const [largest] = groups;
    expect(largest?.top).toBe('Atom.swap');
    expect(largest?.size).toBeGreaterThan(moment.facts.updatingThreads * 0.7);
    expect(rootBlockers).toEqual([]);
    expect(states.BLOCKED).toBeUndefined();
  });

  it('lumps strangers together by one frame and tears one place apart by thirty', () => {
    const { threads } = momentOf(momentAt({ requestsPerSecond: 3400 }));
    const inLoop = (depth: number) =>
      groupByStack(threads.map(completed), depth).filter(({ topFrame }) => topFrame.includes('Atom.swap')).length;
    const parked = (depth: number) =>
      groupByStack(threads.map(completed), depth).filter(({ topFrame }) => topFrame.includes('Unsafe.park')).length;
    expect([inLoop(1), inLoop(8)]).toEqual([1, 1]);
    expect(inLoop(30)).toBeGreaterThan(3);
    expect(parked(1)).toBe(1);
    expect(parked(8)).toBeGreaterThan(1);
  });

  it('groups the same whether described or written and read back', () => {
    const moment = momentAt({ requestsPerSecond: 2600 });
    const [dump] = readThreadDumps(momentOf(moment).text).dumps;
    const described = groupByStack(dumpOfWorkers(moment).map(completed), 8);
    expect(groupByStack(dump?.threads ?? [], 8)).toEqual(described);
  });
});
