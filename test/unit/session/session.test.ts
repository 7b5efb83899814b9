import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canBeName, paths, prefixes, readPath } from '../../../src/session/paths.ts';
import { type Change, Session } from '../../../src/session/session.ts';

const value = (value: number, at = '') => ({ value, at });
const level = paths.value('menu', 'menu-gzip', 'level');

test('one door: what is changed is told once, with what, by whom and in which order', () => {
  const session = new Session('a');
  const heard: (readonly Change[])[] = [];
  const stop = session.subscribe((changes) => heard.push(changes));
  session.set(paths.black, true, 'hand');
  session.set(paths.place, { slide: 'mkday', step: -1 }, 'step');
  session.set(paths.place, { step: -1, slide: 'mkday' }, 'hand');
  session.set(paths.scheme, undefined, 'hand');
  session.set(paths.black, undefined, 'hand');
  stop();
  session.set(paths.black, true, 'hand');
  expect(heard).toEqual([
    [{ path: 'black', value: true, by: 'hand', counter: 1, window: 'a' }],
    [{ path: 'place', value: { slide: 'mkday', step: -1 }, by: 'step', counter: 2, window: 'a' }],
    [{ path: 'black', value: undefined, by: 'hand', counter: 3, window: 'a' }],
  ]);
  expect(session.get(paths.place)?.slide).toBe('mkday');
  expect(session.stamp(paths.place)).toEqual({ counter: 2, window: 'a' });
});

test('a batch is told at once, the last of each path, even if it breaks off', () => {
  const session = new Session('a');
  const heard = vi.fn();
  session.subscribe((changes) => heard(changes.map(({ path, value }: Change) => [path, value])));
  expect(() =>
    session.batch(() => {
      session.set(paths.black, true, 'hand');
      session.batch(() => session.set(paths.bet('spin-loop/rewrite'), 2, 'hand'));
      session.set(paths.black, false, 'hand');
      throw new Error('broken off');
    }),
  ).toThrow('broken off');
  expect(heard.mock.calls).toEqual([
    [
      [
        ['black', false],
        ['bets/spin-loop~rewrite', 2],
      ],
    ],
  ]);
});

test('a listener that throws keeps nobody from hearing, and what a listener sets is told to all, later', () => {
  const failed = vi.fn();
  const session = new Session('a', failed);
  const heard: unknown[] = [];
  session.subscribe(() => {
    throw new Error('deaf');
  });
  session.subscribe(() => session.set(paths.scheme, 'dark', 'hand'));
  session.subscribe((changes) => heard.push(changes.map(({ path }) => path)));
  session.set(paths.black, true, 'hand');
  expect(heard).toEqual([['black'], ['scheme']]);
  expect(failed).toHaveBeenCalledTimes(2);
});

test('the state cannot be changed in place, neither by who gave a value nor by who got it', () => {
  const session = new Session('a');
  const given = { rows: [[1, 2]], values: { level: 5 } };
  session.set(paths.brought('menu/file'), given, 'hand');
  given.values.level = 9;
  given.rows[0]?.push(3);
  const got = session.get(paths.brought<typeof given>('menu/file'));
  expect(got).toEqual({ rows: [[1, 2]], values: { level: 5 } });
  expect(() => got?.rows[0]?.push(3)).toThrow(TypeError);
  expect(() => Object.assign(got?.values ?? {}, { level: 9 })).toThrow(TypeError);
  for (const change of session.state()) expect(() => Object.assign(change, { value: 1 })).toThrow(TypeError);
});

test('what does not belong at a path is refused with one line, and nothing changes', () => {
  const session = new Session('a');
  expect(() => session.set(paths.measured('gzip'), { rate: Number.NaN }, 'hand')).toThrow('NaN');
  expect(() => session.set(paths.measured('gzip'), new Float64Array(2), 'hand')).toThrow(TypeError);
  expect(() => session.set(paths.bet('menu/level'), 0.5, 'hand')).toThrow('bets/menu~level');
  expect(() => session.set('nowhere', 1, 'hand')).toThrow('nowhere');
  expect(session.state()).toEqual([]);
});

test('the last writer wins, by counter and then by window, in whatever order changes come', () => {
  const changes: Change[] = [
    { path: level, value: value(1), by: 'hand', counter: 3, window: 'b' },
    { path: level, value: value(9), by: 'hand', counter: 4, window: 'a' },
    { path: level, value: value(3), by: 'hand', counter: 4, window: 'b' },
    { path: level, value: undefined, by: 'hand', counter: 2, window: 'z' },
    // The same stamp twice can only be forged; even then all windows agree.
    { path: level, value: value(4), by: 'hand', counter: 4, window: 'b' },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
      const session = new Session('c');
      for (const change of shuffled) expect(session.merge([change])).toEqual([]);
      expect(session.get(level)).toEqual(value(4));
      session.set(level, value(5), 'hand');
      expect(session.stamp(level)).toEqual({ counter: 5, window: 'c' });
    }),
  );
});

test('a merge tells only what really changed, and keeps the newer stamp of an equal value', () => {
  const session = new Session('a');
  session.set(paths.black, true, 'hand');
  const heard = vi.fn();
  session.subscribe((changes) => heard(changes.map(({ path, by }: Change) => `${path} ${by}`)));
  const at = (counter: number, path: string, value: unknown) => ({ path, value, by: 'hand', counter, window: 'b' });
  session.merge([at(5, 'black', true), at(6, 'scheme', 'dark'), at(0, 'place', { slide: 'x', step: 0 })], 'remote');
  session.merge([at(4, 'black', false), at(7, 'open/menu~level', undefined)]);
  expect(heard.mock.calls).toEqual([[['scheme remote', 'place remote']]]);
  expect(session.stamp(paths.black)).toEqual({ counter: 5, window: 'b' });
});

test('merging noise never throws, changes nothing, and says what was dropped', () => {
  const hostile = () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
  const path = fc.constantFrom('place', 'bets/a', 'values/a/b/c', 'seeds/a/b', 'brought/a', 'asked/a', 'x', 'place/x');
  const almost = fc.record(
    { path, value: fc.anything(), by: fc.constant('hand'), counter: fc.constant(-1), window: fc.string() },
    { requiredKeys: [] },
  );
  const misplaced = fc.record({
    path: fc.constantFrom('place', 'bets/a', 'values/a/b/c', 'seeds/a/b', 'open/a', 'asked/a', 'x', 'measured/../a'),
    value: fc.anything(),
    by: fc.constant('hand'),
    counter: fc.nat(),
    window: fc.constant('b'),
  });
  const session = new Session('a');
  session.set(paths.place, { slide: 'x', step: 0 }, 'hand');
  const before = session.state();
  const heard = vi.fn();
  session.subscribe(heard);
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(fc.anything()), fc.array(almost)), (noise) => {
      const dropped = session.merge(noise);
      expect(session.state()).toEqual(before);
      expect(dropped.length > 0).toBe(!Array.isArray(noise) || noise.length > 0);
      expect(dropped.every((line) => line.length < 200)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  // By luck a value of noise may be one that unsets a path or fits; whatever is let in has its path's shape.
  fc.assert(
    fc.property(fc.array(misplaced), (noise) => {
      session.merge(noise);
      for (const { path, value } of session.state()) {
        expect(readPath(path)).toBeDefined();
        if (path === 'place' && value !== undefined) expect(value).toMatchObject({ slide: expect.any(String) });
        if (path === 'bets/a' && value !== undefined) expect(Number.isInteger(value)).toBe(true);
      }
    }),
  );
  const quiet = new Session('q');
  expect(quiet.merge([hostile(), new Map(), Object.create(hostile())])).toHaveLength(3);
  expect(quiet.merge(hostile())).toHaveLength(1);
  const loop: unknown[] = [];
  loop.push(loop);
  expect(quiet.merge([{ path: 'measured/a', value: loop, by: 'hand', counter: 1, window: 'b' }])).toHaveLength(1);
  expect(
    quiet.merge(JSON.parse('[{"path":"measured/a","value":{"__proto__":1},"by":"hand","counter":1,"window":"b"}]')),
  ).toHaveLength(1);
  expect(quiet.state()).toEqual([]);
});

test('no counter can be so high that hands are shut out', () => {
  const [a, b] = [new Session('a'), new Session('b')];
  a.set(paths.black, true, 'hand');
  b.merge(a.state());
  const forged = { path: 'black', value: false, by: 'hand', window: 'z' };
  for (const counter of [Number.MAX_SAFE_INTEGER, 2 ** 52, 1e300, Number.POSITIVE_INFINITY, 1.5])
    expect(b.merge([{ ...forged, counter }])).toHaveLength(1);
  b.merge([{ ...forged, counter: 2 ** 32 }]);
  a.merge(b.state());
  a.set(paths.black, true, 'hand');
  expect(b.merge(a.state())).toEqual([]);
  expect(b.get(paths.black)).toBe(true);
  const joins = new Session('c');
  expect(joins.merge(b.state())).toEqual([]);
  expect(joins.get(paths.black)).toBe(true);
});

test('paths are cut in one way only, and no other text is a path', () => {
  const name = fc
    .stringMatching(/^[A-Za-z0-9._-]{1,12}(\/[A-Za-z0-9._-]{1,12})?$/)
    .filter((text) => text !== '__proto__');
  fc.assert(
    fc.property(name, name, name, (scope, model, parameter) => {
      expect(readPath(paths.value(scope, model, parameter))).toEqual({ kind: 'values', scope, model, parameter });
      expect(readPath(paths.bet(scope))).toEqual({ kind: 'bets', figure: scope });
      expect(paths.value(scope, model, parameter).startsWith(prefixes.valuesOf(scope, model))).toBe(true);
    }),
  );
  for (const text of [
    '',
    'place/',
    'place/x',
    'bets',
    'bets/',
    'bets/a/b',
    'values/a/b',
    '__proto__',
    'bets/a b',
    'bets/~',
  ])
    expect(readPath(text)).toBeUndefined();
  for (const bad of ['', 'a b', 'a~b', '__proto__', '/a', 'a/', 'ü', 'x'.repeat(200)]) {
    expect(canBeName(bad)).toBe(false);
    expect(() => paths.bet(bad)).toThrow(RangeError);
  }
});

test('entries are those that are set', () => {
  const session = new Session('a');
  session.set(level, value(1), 'hand');
  session.set(paths.value('menu', 'menu-gzip', 'pages'), value(2), 'hand');
  session.set(paths.value('menu', 'menu-gzip-2', 'pages'), value(3), 'hand');
  session.set(level, undefined, 'hand');
  expect(session.entries(prefixes.valuesOf('menu', 'menu-gzip'))).toEqual([
    [paths.value('menu', 'menu-gzip', 'pages'), value(2)],
  ]);
  expect(session.entries(prefixes.all)).toHaveLength(2);
});
