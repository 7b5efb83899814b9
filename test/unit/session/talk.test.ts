/** A talk's name is nobody's guess, and what a window left of a talk is read back, stamps and all, or not at all. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/session/entry-storage.ts';
import { randomName } from '../../../src/session/names.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { keepTalk, keptTalk, readTalk } from '../../../src/session/talk.ts';

const KEY = 'kept';
let stored: Map<string, string>;
let leave: () => void;
const storage = (most = Number.POSITIVE_INFINITY) => ({
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => {
    if (text.length > most) throw new Error('QuotaExceededError');
    stored.set(key, text);
  },
  removeItem: (key: string) => stored.delete(key),
});

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => {
    leave = listener;
  });
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });
  const entry: Entry = {
    state: null,
    replaceState: (state) => Object.assign(entry, { state: structuredClone(state) }),
  };
  vi.stubGlobal('history', entry);
});
afterEach(() => vi.unstubAllGlobals());

test('names are read as they are made, and nothing else is', () => {
  for (let i = 0; i < 200; i++) {
    const name = randomName();
    expect(readTalk(name)).toBe(name);
  }
  for (const other of ['', 'abc', 'a-b-c-d-e', '12345678-a-b-c', 'A-b-c-d', `${randomName()}&clean`, undefined, 7])
    expect(readTalk(other)).toBeUndefined();
});

test('what a window leaves comes back with its order: newer words of others still win over it', () => {
  const talk = randomName();
  const session = new Session('a');
  keepTalk(session, storage, KEY);
  session.set(paths.black, true, 'hand');
  session.set(paths.talk, talk, 'hand');
  session.set(paths.black, undefined, 'hand');
  session.set(paths.scheme, 'dark', 'hand');
  leave();
  const other = new Session('b');
  other.merge(session.state());
  other.set(paths.scheme, 'light', 'hand');

  const kept = keptTalk(storage, KEY);
  expect(kept?.talk).toBe(talk);
  const again = new Session('c');
  expect(again.merge(kept?.state)).toEqual([]);
  expect([again.get(paths.scheme), again.get(paths.black)]).toEqual(['dark', undefined]);
  again.merge(other.state());
  other.merge(again.state());
  expect([again.get(paths.scheme), other.get(paths.scheme)]).toEqual(['light', 'light']);
});

test('what was dropped is left out where a tab may not keep so much; without a talk nothing is kept', () => {
  const session = new Session('a');
  keepTalk(session, () => storage(2000), KEY);
  session.set(paths.scheme, 'dark', 'hand');
  leave();
  expect(stored.size).toBe(0);
  session.set(paths.brought('tale/file'), { text: 'x'.repeat(5000) }, 'hand');
  session.set(paths.talk, randomName(), 'hand');
  leave();
  const again = new Session('b');
  again.merge(keptTalk(storage, KEY)?.state);
  expect([again.get(paths.scheme), again.get(paths.brought('tale/file'))]).toEqual(['dark', undefined]);
});

test('a storage that is forbidden, or holds what somebody else put there, keeps nothing', () => {
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  expect(keptTalk(forbidden, KEY)).toBeUndefined();
  history.replaceState({ [KEY]: '{"talk":"somebody"}', other: 7 }, '');
  expect(keptTalk(forbidden, KEY)).toBeUndefined();
  for (const text of ['', '{', '[]', '7', '{"talk":7}', '{"talk":"somebody"}']) {
    stored.set(KEY, text);
    expect(keptTalk(storage, KEY)).toBeUndefined();
  }
});

test('where every storage is refused the talk’s name stays with the tab’s entry, beside what lies there', () => {
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  const talk = randomName();
  const session = new Session('a');
  history.replaceState({ other: 7 }, '');
  keepTalk(session, forbidden, KEY);
  session.set(paths.talk, talk, 'hand');
  expect(keptTalk(forbidden, KEY)).toEqual({ talk, state: [] });
  expect(history.state).toMatchObject({ other: 7 });
});
