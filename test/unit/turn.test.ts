/** Turns at the database, with locks that the test keeps: as a browser's, for windows that know nothing of each other. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeTurn } from '../../src/database/turn.ts';

type Hold = (lock: object | null) => Promise<void> | undefined;

/** One lock, held until the holder’s promise settles; who may wait gets it in turn. */
function locks() {
  let isHeld = false;
  const waiting: (() => void)[] = [];
  return {
    async request(_name: string, { ifAvailable, signal }: { ifAvailable?: boolean; signal?: AbortSignal }, hold: Hold) {
      if (isHeld && ifAvailable) return hold(null);
      if (isHeld)
        await new Promise<void>((go, refuse) => {
          waiting.push(go);
          signal?.addEventListener('abort', () => {
            waiting.splice(waiting.indexOf(go), 1);
            refuse(new DOMException('given up', 'AbortError'));
          });
        });
      isHeld = true;
      await hold({});
      isHeld = false;
      waiting.shift()?.();
    },
  };
}

beforeEach(() => vi.stubGlobal('navigator', { locks: locks() }));
afterEach(() => vi.unstubAllGlobals());

const soon = () => new Promise((go) => setTimeout(go, 5));
function windowOf() {
  const over = new AbortController();
  const told: (() => void)[] = [];
  const state = { has: false, error: undefined as unknown };
  takeTurn(over.signal, (start) => told.push(start)).then(
    () => {
      state.has = true;
    },
    (error) => {
      state.error = error;
    },
  );
  return { over, told, state };
}

test('the first has its turn at once, the second is told, and has it when the first has ended', async () => {
  const first = windowOf();
  await soon();
  const second = windowOf();
  await soon();
  expect(first).toMatchObject({ told: [], state: { has: true } });
  expect(second).toMatchObject({ told: [expect.any(Function)], state: { has: false } });
  first.over.abort();
  await soon();
  expect(second.state.has).toBe(true);
});

test('who does not want to wait begins beside the other', async () => {
  windowOf();
  await soon();
  const second = windowOf();
  await soon();
  second.told[0]?.();
  await soon();
  expect(second.state.has).toBe(true);
});

test('who goes while it waits leaves the turn to the next', async () => {
  const first = windowOf();
  await soon();
  const [second, third] = [windowOf(), windowOf()];
  await soon();
  second.over.abort(new Error('left'));
  first.over.abort();
  await soon();
  expect(second.state).toMatchObject({ has: false, error: { message: 'left' } });
  expect(third.state.has).toBe(true);
});

test('without locks, or where they are refused, nobody waits', async () => {
  vi.stubGlobal('navigator', {});
  const [one, other] = [windowOf(), windowOf()];
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
  const third = windowOf();
  await soon();
  expect([one, other, third].map(({ state }) => state.has)).toEqual([true, true, true]);
});
