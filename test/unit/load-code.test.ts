/** Code that did not come is asked for again; what never comes is said by the last error. */
import { expect, test, vi } from 'vitest';
import { loadCode } from '../../src/run/load-code.ts';

test('what comes is given at once', async () => {
  const load = vi.fn(async () => 'code');
  expect(await loadCode(load)).toBe('code');
  expect(load).toHaveBeenCalledTimes(1);
});

test('what stutters is asked for again', async () => {
  const load = vi.fn(async () => 'code');
  for (let i = 0; i < 2; i++) load.mockRejectedValueOnce(new TypeError('not this time'));
  expect(await loadCode(load, [1, 1])).toBe('code');
  expect(load).toHaveBeenCalledTimes(3);
});

test('what never comes is said', async () => {
  const load = vi.fn(async () => {
    throw new TypeError(`not the ${load.mock.calls.length}. time`);
  });
  await expect(loadCode(load, [1, 1])).rejects.toThrow('not the 3. time');
});
