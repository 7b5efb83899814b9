/** The whole measurement with real threads: shared memory and messages, all three ways to update. Nothing is timed. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { WorkerLike } from '../../../../src/run/worker-protocol.ts';
import { startThread, threadStarter, watched } from '../../../../test/threads.ts';
import { compileSpin, loadSpin } from './busy-loop.ts';
import { type Contention, measureContention, type Place } from './measure-contention.ts';

const settings = {
  workers: 4,
  workPerAttemptMilliseconds: 2,
  restMilliseconds: 0.5,
  shards: 4,
  updateDistribution: 'deterministic',
} as const;

let startContender: () => WorkerLike;
let startOwner: () => WorkerLike;
let alive = new Set<WorkerLike>();
beforeAll(async () => {
  startContender = await threadStarter(new URL('./contention.worker.ts', import.meta.url));
  startOwner = await threadStarter(new URL('./owner.worker.ts', import.meta.url));
});
afterEach(() => expect(alive.size).toBe(0));

function place(sharedMemory: boolean, contender = startContender): Place {
  alive = new Set();
  return {
    startContender: () => watched(contender(), alive),
    startOwner: () => watched(startOwner(), alive),
    sharedMemory,
    cores: 2,
    // A machine that is busy with other things gives each of them its turn within that.
    budgetMilliseconds: 1800,
  };
}

// The measurement itself throws if the successes of all workers are not what the versions have gone up by, and if
// somebody writes while another holds the lock.
it.each([true, false])('adds up under real contention (shared memory: %s)', async (sharedMemory) => {
  const partial: (Contention | undefined)[] = [];
  const report = ({ measured }: { measured?: Contention }) => void partial.push(measured);
  const { facts, columns, variants, expectedAttempts } = await measureContention(
    place(sharedMemory),
    settings,
    report,
    signal(),
  );
  expect(facts).toEqual({ cores: 2, sharedMemory: sharedMemory ? 1 : 0 });
  expect([...columns.workers]).toEqual([1, 2, 4]);
  expect(columns.retriesPerSuccess[0]).toBe(0);
  // On two cores: alone nobody loses; two collide; more take turns.
  expect(expectedAttempts.length).toBe(4);
  expect(expectedAttempts[0]).toBe(1);
  expect(expectedAttempts[1]).toBeGreaterThan(1.2);
  expect(expectedAttempts[3]).toBeLessThan(4);
  expect(columns.highestRetriesPerSuccess[2]).toBeGreaterThan(0);
  for (const rate of columns.successesPerSecond) expect(rate).toBeGreaterThan(0);
  expect(variants.locked.successesPerSecond).toBeGreaterThan(0);
  expect(variants.locked.wastedShare).toBe(0);
  expect(variants.sharded.successesPerSecond).toBeGreaterThan(0);
  const points = partial.map((measured) => measured?.columns.workers.length ?? 0);
  expect(points.slice(0, 5)).toEqual([0, 0, 0, 1, 2]);
  const rounds = partial.flatMap((measured) => (measured?.running ? [measured.running.round] : []));
  expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
  expect([rounds[0], rounds.at(-1)]).toEqual([1, 3]);
});

it('ends all threads when one cannot start', async () => {
  const broken = () => startThread(`throw new Error('broken on purpose')`);
  await expect(measureContention(place(true, broken), settings, () => {}, signal())).rejects.toMatchObject({
    code: 'died',
    data: { reason: 'broken on purpose' },
  });
});

it.each([true, false])('ends all threads at once when aborted (shared memory: %s)', async (sharedMemory) => {
  const abort = new AbortController();
  let living = 0;
  const report = ({ measured }: { measured?: Contention }) => {
    if (!measured || abort.signal.aborted) return;
    living = alive.size;
    abort.abort();
    expect(alive.size).toBe(0);
  };
  await expect(measureContention(place(sharedMemory), settings, report, abort.signal)).rejects.toThrow('aborted');
  expect(living).toBe(sharedMemory ? 4 : 5);
});

it('works the same in WebAssembly and in its stand-in', async () => {
  const module = await compileSpin();
  if (!module) throw new Error('the module was refused');
  const { spin } = new WebAssembly.Instance(module).exports as { spin(steps: number): number };
  const byHand = (steps: number) => {
    let x = 0;
    for (let left = steps; left > 0; left--) x = (Math.imul(x, 1664525) + left) | 0;
    return x;
  };
  for (const steps of [1, 2, 3, 1000]) expect(spin(steps)).toBe(byHand(steps));
  for (const one of [loadSpin(module), loadSpin(undefined)]) expect(() => one(0)).not.toThrow();
});

const signal = () => new AbortController().signal;
