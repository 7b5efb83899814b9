/** The measurement with real threads: what samples find is what the clock says, and nobody lives on. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { WorkerLike } from '../../../../src/run/worker-protocol.ts';
import { threadStarter, watched } from '../../../../test/threads.ts';
import { measureProfile, type Place } from './measure-profile.ts';
import { countsOf, framesOf, PARSING, shareOf } from './profile.ts';

const rules = { products: 20, sizes: 3, offers: 3, touchedShare: 1, formatsTried: 20 };
let startProfiled: () => WorkerLike;
let startSampler: () => WorkerLike;
const alive = new Set<WorkerLike>();
beforeAll(async () => {
  startProfiled = await threadStarter(new URL('./profiled.worker.ts', import.meta.url));
  startSampler = await threadStarter(new URL('./sampler.worker.ts', import.meta.url));
});
afterEach(() => expect(alive.size).toBe(0));

const place = (sharedMemory: boolean, milliseconds = 1000): Place => ({
  startProfiled: () => watched(startProfiled(), alive),
  startSampler: () => watched(startSampler(), alive),
  sharedMemory,
  milliseconds,
});
const measure = (where: Place, parseOnce: boolean, given = rules, abort = new AbortController()) =>
  measureProfile(where, given, parseOnce, () => abort.signal.aborted || undefined, abort.signal);

it('finds parsing with the share that the clock gives it', async () => {
  const profile = await measure(place(true), false);
  expect(profile.samples?.length).toBeGreaterThan(100);
  const found = shareOf(profile, countsOf(profile), PARSING);
  expect(found).toBeGreaterThan(0.8);
  // Each path but the outside has its share, and it lies where its interval says.
  expect(profile.open?.map((one) => one === null)).toEqual(profile.paths.map((_, path) => path === 0));
  const frames = framesOf(profile, countsOf(profile), 'all');
  expect(frames[0]).not.toHaveProperty('low');
  for (const { share, low = 2, high = -1 } of frames.slice(1)) {
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
  }
  // Some hundreds of looks at nine tenths: four standard errors.
  expect(Math.abs(found - shareOf(profile, profile.selfMilliseconds, PARSING))).toBeLessThan(0.05);
});

it('finds none where dates were parsed before', async () => {
  const profile = await measure(place(true, 300), true);
  expect(shareOf(profile, countsOf(profile), PARSING)).toBe(0);
  expect(shareOf(profile, profile.selfMilliseconds, PARSING)).toBe(0);
});

it('has the clock’s word alone where no memory may be shared', async () => {
  const profile = await measure(place(false, 300), false);
  expect(profile.samples).toBeUndefined();
  expect(shareOf(profile, profile.selfMilliseconds, PARSING)).toBeGreaterThan(0.8);
});

it('ends both threads when it is stopped, and begins nothing that is too much', async () => {
  const abort = new AbortController();
  const running = measureProfile(
    place(true, 20_000),
    rules,
    false,
    ({ share }) => {
      if (share > 0) abort.abort();
    },
    abort.signal,
  );
  await expect(running).rejects.toThrow('aborted');
  expect(alive.size).toBe(0);
  await expect(measure(place(true), false, { ...rules, products: 100_000 })).rejects.toThrow('more attempts');
});
