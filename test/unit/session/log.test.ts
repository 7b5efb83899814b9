import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record, replay } from '../../../src/session/log.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { effective, move, play } from './walk.ts';

const values = (session: Session) => Object.fromEntries(session.entries(prefixes.all));

test('any moment comes back from the log: the same values, and the same numbers in every figure', () => {
  const timed = fc.array(fc.tuple(fc.nat(3), move), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(timed, fc.integer({ min: 1, max: 20 }), (walk, changesPerState) => {
      const session = new Session('a');
      session.set(paths.scheme, 'dark', 'hand');
      let now = 1000;
      const lines: string[] = [];
      record(session, { write: (line) => lines.push(line), now: () => now, changesPerState });
      const moments = new Map([[now, { values: values(session), effective: effective(session) }]]);
      for (const [index, [wait, step]] of walk.entries()) {
        now += wait;
        if (index % 4 === 3)
          session.merge([{ path: 'open/a', value: 'table', by: 'hand', counter: index * 5, window: 'b' }], 'remote');
        play(session, step);
        moments.set(now, { values: values(session), effective: effective(session) });
      }
      for (const [at, then] of moments) {
        const { session: again, dropped } = replay(lines, at);
        expect(dropped).toEqual([]);
        expect(values(again)).toEqual(then.values);
        expect(effective(again)).toEqual(then.effective);
      }
      expect(values(replay(lines, 999).session)).toEqual({});
    }),
    { numRuns: 200 },
  );
});

test('a whole state stands at the start and now and then, and a moment needs no line before the last of them', () => {
  const session = new Session('a');
  const lines: string[] = [];
  let now = 0;
  const stop = record(session, { write: (line) => lines.push(line), now: () => now, changesPerState: 3 });
  for (now = 1; now <= 7; now += 1) session.set(paths.bet('a'), now, 'hand');
  stop();
  session.set(paths.bet('a'), 50, 'hand');
  expect(lines.map((line) => Object.keys(JSON.parse(line))[1])).toEqual([
    'state',
    'changes',
    'changes',
    'changes',
    'state',
    'changes',
    'changes',
    'changes',
    'state',
    'changes',
  ]);
  expect(replay(lines.slice(4), 5).session.get(paths.bet('a'))).toBe(5);
  expect(replay(lines, Number.POSITIVE_INFINITY).session.get(paths.bet('a'))).toBe(7);
});

test('a clock that goes back does not put a change before the one it followed', () => {
  const session = new Session('a');
  const lines: string[] = [];
  const times = [10, 20, 5];
  record(session, { write: (line) => lines.push(line), now: () => times.shift() ?? 0 });
  session.set(paths.bet('a'), 1, 'hand');
  session.set(paths.bet('a'), 2, 'hand');
  expect(lines.map((line) => JSON.parse(line).at)).toEqual([10, 20, 20]);
});

test('a cut last line costs its own change and no more; no text makes it throw', () => {
  const session = new Session('a');
  const lines: string[] = [];
  record(session, { write: (line) => lines.push(line), now: () => 0 });
  session.set(paths.bet('a'), 1, 'hand');
  session.set(paths.bet('a'), 2, 'hand');
  const text = lines.join('\n');
  for (let cut = 1; cut < (lines[2]?.length ?? 0); cut += 1) {
    const { session: again, dropped } = replay(text.slice(0, -cut).split('\n'), 0);
    expect(again.get(paths.bet('a'))).toBe(1);
    expect(dropped).toEqual(['line 3 of the log could not be read']);
  }
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"at":0,"state":${json}}`),
        ),
      ),
      (noise) => {
        const { dropped } = replay([...noise, ...lines], 0);
        expect(Array.isArray(dropped)).toBe(true);
      },
    ),
  );
});
