/** Code that did not come is asked for again; what never comes is said by the last error. */
import { afterEach, expect, test, vi } from 'vitest';
import { loadCode, reloadIfThere } from '../../src/run/load-code.ts';

afterEach(() => vi.unstubAllGlobals());

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

test.each([
  ['is there', 200, 1],
  ['is not', 404, 0],
])('where an import fails whose file %s, a new page is asked for or not', async (_, status, times) => {
  const asked = vi.fn(async () => new Response(null, { status }));
  vi.stubGlobal('fetch', asked);
  const reload = vi.fn();
  await reloadIfThere(
    'error loading dynamically imported module: http://deck.example/assets/hub-1a2b.js Try again',
    reload,
  );
  expect(asked).toHaveBeenCalledWith('http://deck.example/assets/hub-1a2b.js', { method: 'HEAD' });
  expect(reload).toHaveBeenCalledTimes(times);
});

test('nobody is asked for a file that no failure names, and where nobody answers the page stays', async () => {
  const asked = vi.fn(async () => {
    throw new TypeError('no network');
  });
  vi.stubGlobal('fetch', asked);
  const reload = vi.fn();
  await reloadIfThere('the figure is unknown', reload);
  expect(asked).not.toHaveBeenCalled();
  await reloadIfThere('Failed to fetch: https://deck.example/assets/hub-1a2b.js', reload);
  expect(reload).not.toHaveBeenCalled();
});
