/** What a hand did is taken back, newest first, and nothing else is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from '../../../src/session/history.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const rate = paths.value('tale', 'model', 'rate');
const servers = paths.value('tale', 'model', 'servers');
const seed = paths.seed('tale', 'model');
const at = (value: number) => ({ value, at: '' });

function begin() {
  const session = new Session('here');
  const clock = { now: 0 };
  const history = new History(session, () => clock.now);
  const set = (path: typeof rate, value: number | undefined, after = 10_000) => {
    clock.now += after;
    session.set(path, value === undefined ? undefined : at(value), 'hand');
  };
  return { session, clock, history, set, value: (path: typeof rate) => session.get(path)?.value };
}

test('each press takes back one change, down to where nothing was set', () => {
  const { history, set, value } = begin();
  set(rate, 5);
  set(servers, 2);
  set(rate, 7);
  history.undo();
  expect([value(rate), value(servers)]).toEqual([5, 2]);
  history.undo();
  expect([value(rate), value(servers)]).toEqual([5, undefined]);
  history.undo();
  expect(value(rate)).toBeUndefined();
  expect(history.isEmpty).toBe(true);
  history.undo();
  expect(value(rate)).toBeUndefined();
});

test('a drag is one change, a pause begins another', () => {
  const { history, set, value } = begin();
  set(rate, 5);
  for (const moved of [6, 7, 8, 9]) set(rate, moved, 50);
  set(rate, 4, 5000);
  history.undo();
  expect(value(rate)).toBe(9);
  history.undo();
  expect(value(rate)).toBeUndefined();
});

test('a preset, many values at once, is taken back at once', () => {
  const { session, clock, history, set, value } = begin();
  set(rate, 5);
  clock.now += 5000;
  session.batch(() => {
    session.set(rate, at(1), 'hand');
    session.set(servers, at(9), 'hand');
    session.set(seed, at(3), 'hand');
  });
  history.undo();
  expect([value(rate), value(servers), session.get(seed)]).toEqual([5, undefined, undefined]);
});

test('what another window or a link wrote is not ours to take back, nor what it wrote over ours', () => {
  const { session, history, set, value } = begin();
  set(rate, 5);
  const other = new Session('other');
  other.merge(session.state());
  other.set(rate, at(8), 'hand');
  session.merge(other.state(), 'remote');
  session.set(servers, at(4), 'link');
  history.undo();
  expect([value(rate), value(servers)]).toEqual([8, 4]);
});

test('as many presses as changes lead back to the beginning, whatever was set', () => {
  const step = fc.record({
    path: fc.constantFrom(rate, servers),
    value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { history, set, value } = begin();
      for (const one of steps) set(one.path, one.value);
      while (!history.isEmpty) history.undo();
      expect([value(rate), value(servers)]).toEqual([undefined, undefined]);
    }),
  );
});
