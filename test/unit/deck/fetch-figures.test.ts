/** All figures come by themselves, in order and one at a time, after the first slide; none where data are to be saved. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFigures } from '../../../src/deck/fetch-figures.ts';

const names = ['opening/wall', 'opening/day', 'menu/parts'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('one after the other, not at once, and one that is missing does not keep the others away', async () => {
  vi.stubGlobal('navigator', {});
  const asked: string[] = [];
  let [under, most] = [0, 0];
  const registry = {
    fetch: async (name: string) => {
      asked.push(name);
      most = Math.max(most, ++under);
      await new Promise((done) => setTimeout(done, 100));
      under--;
      if (name === 'opening/day') throw new TypeError('Failed to fetch');
    },
  };
  const done = fetchFigures(names, registry);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  await done;
  expect(asked).toEqual(names);
  expect(most).toBe(1);
});

test('not where the visitor saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const fetch = vi.fn(async () => {});
  await fetchFigures(names, { fetch });
  expect(fetch).not.toHaveBeenCalled();
});
