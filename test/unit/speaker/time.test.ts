/** The talk's clock, and how the talk stands against its plan. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { behindPlan, dueSlide, type PlannedSlide, plannedSeconds } from '../../../src/speaker/plan.ts';
import { elapsed, isRunning, resetTimer, startAtFirstNext, toggleTimer } from '../../../src/speaker/timer.ts';

const slide = (id: string, seconds: number, isBelow = false): PlannedSlide => ({
  ...{ slide: id, seconds, isBelow, steps: 0, headline: id, tale: '', accent: '', look: '' },
});
const plan = [slide('title', 10), slide('map', 60), slide('below', 500, true), slide('end', 30)];

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test('it starts with the first step or slide further on, not with a way back or the place itself', () => {
  const session = new Session('a');
  session.set(paths.place, { slide: 'map', step: -1 }, 'link');
  startAtFirstNext(session, ['title', 'map', 'end']);
  session.set(paths.place, { slide: 'title', step: -1 }, 'hand');
  expect(session.get(paths.timer)).toBeUndefined();
  session.set(paths.place, { slide: 'title', step: 0 }, 'remote');
  expect(session.get(paths.timer)).toEqual({ before: 0, since: 1_000_000 });
  vi.advanceTimersByTime(3000);
  session.set(paths.place, { slide: 'end', step: -1 }, 'hand');
  expect(elapsed(session.get(paths.timer), Date.now())).toBe(3000);
});

test('a window that comes late does not take the place that it is told for a Next', () => {
  const session = new Session('a');
  startAtFirstNext(session, ['title', 'map', 'end']);
  session.merge([{ path: 'place', value: { slide: 'end', step: 2 }, by: 'hand', counter: 5, window: 'b' }], 'remote');
  expect(session.get(paths.timer)).toBeUndefined();
});

test('it waits and goes on, and a reset lets the next Next start it anew', () => {
  const session = new Session('a');
  toggleTimer(session, 1000);
  toggleTimer(session, 4000);
  expect([elapsed(session.get(paths.timer), 9000), isRunning(session.get(paths.timer))]).toEqual([3000, false]);
  toggleTimer(session, 10_000);
  expect(elapsed(session.get(paths.timer), 12_500)).toBe(5500);
  resetTimer(session);
  expect(elapsed(session.get(paths.timer), 20_000)).toBe(0);
});

test('a talk is on time for as long as the slide it shows is due; what lies below has no time of its own', () => {
  expect(plannedSeconds(plan)).toBe(100);
  const behind = (id: string, seconds: number) => behindPlan(plan, id, seconds * 1000) / 1000;
  expect([behind('map', 4), behind('map', 10), behind('map', 70), behind('map', 85)]).toEqual([-6, 0, 0, 15]);
  expect([behind('below', 60), behind('below', 70), behind('below', 100)]).toEqual([-10, 0, 30]);
  expect([behind('end', 40), behind('end', 130), behind('gone', 50)]).toEqual([-30, 30, 0]);
});

test('where it should be is the first slide whose time is not over, at the end the last', () => {
  const due = (seconds: number) => plan[dueSlide(plan, seconds * 1000)]?.slide;
  expect([due(0), due(9.9), due(10), due(69), due(70), due(1000)]).toEqual([
    'title',
    'title',
    'map',
    'map',
    'end',
    'end',
  ]);
});
