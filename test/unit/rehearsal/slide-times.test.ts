/** How long each slide stood while the talk's clock ran. */
import { expect, test } from 'vitest';
import { slideTimes } from '../../../src/rehearsal/slide-times.ts';
import { record } from '../../../src/session/log.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

test('slides are timed from line to line, with a pause for a question left out, and what cannot be read', () => {
  const session = new Session('a');
  let now = 0;
  const lines: string[] = [];
  const at = (seconds: number, work: () => void) => {
    now = 1000 * seconds;
    work();
  };
  const go = (slide: string) => session.set(paths.place, { slide, step: -1 }, 'hand');
  const clock = (since: number | null) => session.set(paths.timer, { before: 0, since }, 'hand');
  go('a');
  record(session, { write: (line) => lines.push(line), now: () => now });
  at(10, () => clock(10_000));
  at(30, () => go('b'));
  at(40, () => clock(null));
  at(100, () => clock(100_000));
  at(115, () => go('a'));
  at(120, () => go('c'));
  at(121, () => session.set(paths.scheme, 'dark', 'hand'));
  lines.splice(3, 0, 'half a line', '{"at": "later"}');
  expect([...slideTimes(lines)]).toEqual([
    ['a', 25_000],
    ['b', 25_000],
    ['c', 1000],
  ]);
});

test('no clock, no times', () => {
  expect([...slideTimes(['', '{"at": 1, "changes": []}'])]).toEqual([]);
});
