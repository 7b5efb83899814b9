/** The screen stays awake while a talk is on, is asked for again after the page was hidden, and a refusal is said. */
import { afterEach, expect, test, vi } from 'vitest';
import { keepAwake } from '../../../src/deck/wake-lock.ts';

class Page extends EventTarget {
  hidden = false;
  turn(hidden: boolean) {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A browser's lock, which it takes back when the page is hidden. */
function browser(page: Page, refuses = false) {
  const locks: { released: boolean; release(): Promise<void> }[] = [];
  page.addEventListener('visibilitychange', () => {
    if (page.hidden) for (const lock of locks) lock.released = true;
  });
  const request = vi.fn(async () => {
    if (refuses) throw new DOMException('no power', 'NotAllowedError');
    const lock = {
      released: false,
      release: async () => {
        lock.released = true;
      },
    };
    locks.push(lock);
    return lock;
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request } });
  return { request, held: () => locks.filter(({ released }) => !released).length };
}

afterEach(() => vi.unstubAllGlobals());

test('it is asked for once, and again when the page comes back', async () => {
  const page = new Page();
  const { request, held } = browser(page);
  const follow = keepAwake(
    () => true,
    () => {},
  );
  await vi.waitFor(() => expect(held()).toBe(1));
  follow();
  expect(request).toHaveBeenCalledTimes(1);
  page.turn(true);
  expect(held()).toBe(0);
  page.turn(false);
  await vi.waitFor(() => expect(held()).toBe(1));
  expect(request).toHaveBeenCalledTimes(2);
});

test('it is given back when the talk ends', async () => {
  let isOn = true;
  const { held } = browser(new Page());
  const follow = keepAwake(
    () => isOn,
    () => {},
  );
  await vi.waitFor(() => expect(held()).toBe(1));
  isOn = false;
  follow();
  await vi.waitFor(() => expect(held()).toBe(0));
});

test('a refusal is said, and what is granted later takes it back', async () => {
  const page = new Page();
  browser(page, true);
  const said: boolean[] = [];
  keepAwake(
    () => true,
    (isRefused) => said.push(isRefused),
  );
  await vi.waitFor(() => expect(said).toEqual([true]));
  browser(page);
  page.turn(true);
  page.turn(false);
  await vi.waitFor(() => expect(said).toEqual([true, false]));
});
