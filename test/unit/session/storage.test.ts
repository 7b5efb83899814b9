import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLink, openLink } from '../../../src/session/link.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { FOR_READER, FOR_TAB, type KeyValueStorage, keep } from '../../../src/session/storage.ts';

const storageOf = (map: Map<string, string>) => (): KeyValueStorage => ({
  getItem: (key) => map.get(key) ?? null,
  setItem: (key, text) => map.set(key, text),
  removeItem: (key) => map.delete(key),
});

test('bets and the scheme stay with the reader, what was measured with the tab, and nothing else does', () => {
  const [browser, tab] = [new Map<string, string>(), new Map<string, string>()];
  const open = (window: string) => {
    const session = new Session(window);
    keep(session, storageOf(browser), FOR_READER);
    keep(session, storageOf(tab), FOR_TAB);
    return session;
  };
  const first = open('a');
  first.set(paths.bet('menu/level'), 2, 'hand');
  first.set(paths.scheme, 'dark', 'hand');
  first.set(paths.measured('gzip'), { levels: [1, 2] }, 'hand');
  first.set(paths.place, { slide: 'wall', step: 1 }, 'hand');
  first.set(paths.value('a', 'b', 'c'), { value: 1, at: '' }, 'hand');
  first.merge([{ path: 'bets/other', value: 1, by: 'hand', counter: 9, window: 'z' }], 'remote');
  const second = open('b');
  expect(second.entries(prefixes.all)).toEqual([
    ['bets/menu~level', 2],
    ['scheme', 'dark'],
    ['measured/gzip', { levels: [1, 2] }],
  ]);
  second.batch(() => {
    for (const [path] of second.entries(prefixes.all)) second.set(path, undefined, 'hand');
  });
  expect([...browser, ...tab]).toEqual([]);
  expect(JSON.stringify([...browser.values()])).not.toContain('measured');
});

test('tabs that are open together do not lose each other’s bets', () => {
  const browser = new Map<string, string>();
  const [a, b] = [new Session('a'), new Session('b')];
  for (const session of [a, b]) keep(session, storageOf(browser), FOR_READER);
  a.set(paths.bet('menu/one'), 1, 'hand');
  b.set(paths.bet('menu/two'), 2, 'hand');
  const later = new Session('c');
  keep(later, storageOf(browser), FOR_READER);
  expect(later.entries(prefixes.bets)).toHaveLength(2);
});

test('what is kept beats neither a hand nor a link nor another window, in whatever order they come', () => {
  const browser = new Map([['make-it-work-fast', '{"scheme":"dark","bets/a":1,"values/a/b/c":{"value":1,"at":""}}']]);
  const other = [{ path: 'bets/a', value: 3, by: 'hand', counter: 1, window: '!' }];
  const steps: ((session: Session) => void)[] = [
    (session) => keep(session, storageOf(browser), new Set([...FOR_READER, 'values'] as const)),
    (session) => session.set(paths.scheme, 'light', 'hand'),
    (session) =>
      openLink(
        session,
        decodeLink(btoa('{"v":1,"values":{"b":{"c":2}}}'), () => [{ scope: 'a', model: 'b' }]),
      ),
    (session) => session.merge(other, 'remote'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(steps, { minLength: 4 }), (order) => {
      const session = new Session('a');
      for (const step of order) step(session);
      expect(session.get(paths.scheme)).toBe('light');
      expect(session.get(paths.bet('a'))).toBe(3);
      expect(session.get(paths.value('a', 'b', 'c'))).toEqual({ value: 2, at: '' });
    }),
  );
});

test.each([
  'null',
  '[]',
  '{',
  '"x"',
  '{"scheme":"pink","bets/a":"two","place":{"slide":"x","step":0},"__proto__":{"scheme":"dark"}}',
])('foreign text in the storage is no state: %s', (text) => {
  const browser = new Map([['make-it-work-fast', text]]);
  const session = new Session('a');
  keep(session, storageOf(browser), FOR_READER);
  expect(session.state()).toEqual([]);
  session.set(paths.scheme, 'dark', 'hand');
  const later = new Session('b');
  keep(later, storageOf(browser), FOR_READER);
  expect(later.get(paths.scheme)).toBe('dark');
});

test('a storage that throws, wherever it does, keeps nothing and breaks nothing', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  const quiet = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const storages: (() => KeyValueStorage)[] = [
    refuse,
    () => ({ ...quiet, getItem: refuse }),
    () => ({ ...quiet, setItem: refuse }),
    () => ({ ...quiet, removeItem: refuse }),
  ];
  for (const storage of storages) {
    const failures: unknown[] = [];
    const session = new Session('a', (error) => failures.push(error));
    const stop = keep(session, storage, FOR_READER);
    session.set(paths.scheme, 'dark', 'hand');
    session.set(paths.scheme, undefined, 'hand');
    session.set(paths.scheme, 'light', 'hand');
    expect(session.get(paths.scheme)).toBe('light');
    expect(failures).toEqual([]);
    stop();
  }
});
