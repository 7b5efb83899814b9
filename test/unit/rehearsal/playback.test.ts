/** A recorded talk plays again: the same states at the same moments, until a hand takes over. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Clock, Playback, readRecording } from '../../../src/rehearsal/playback.ts';
import { record } from '../../../src/session/log.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { move, play } from '../session/walk.ts';

/** A clock that the test moves; what waits for it is called in order. */
class TestClock implements Clock {
  private time = 0;
  private waiting: { at: number; work: () => void }[] = [];
  now = () => this.time;
  after(milliseconds: number, work: () => void) {
    const one = { at: this.time + milliseconds, work };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  }
  pass(milliseconds: number) {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.work();
    }
    this.time = end;
  }
}

const shown = (session: Session) =>
  Object.fromEntries(session.entries(prefixes.all).filter(([path]) => /^(place|values|seeds|bets|open)/.test(path)));

/** A talk of the given moves, a second and a bit apart, and its states. */
function recorded(moves: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[]) {
  const session = new Session('speaker');
  let now = 5_000_000;
  const lines: string[] = [];
  session.set(paths.place, { slide: 'title', step: -1 }, 'link');
  record(session, { write: (line) => lines.push(line), now: () => now, changesPerState: 7 });
  const states = [{ at: 0, state: shown(session) }];
  for (const one of moves) {
    now += 1100;
    play(session, one);
    states.push({ at: now - 5_000_000, state: shown(session) });
  }
  return { lines, states };
}

function open(lines: readonly string[]) {
  const session = new Session('reader');
  const clock = new TestClock();
  const changed = vi.fn();
  return { session, clock, changed, playback: new Playback(session, readRecording(lines), clock, changed) };
}

test('at each moment the reader’s session is what the speaker’s was, played or sought', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 2, maxLength: 30 }), fc.infiniteStream(fc.nat(40)), (moves, jumps) => {
      const { lines, states } = recorded(moves);
      const { session, clock, playback } = open(lines);
      playback.play();
      for (const [i, { state }] of states.entries()) {
        if (i > 0) clock.pass(1100);
        expect(shown(session)).toEqual(state);
      }
      for (let i = 0; i < 5; i++) {
        const one = states[Number(jumps.next().value) % states.length];
        playback.seek((one?.at ?? 0) + 1);
        expect(shown(session)).toEqual(one?.state);
      }
    }),
    { numRuns: 100 },
  );
});

describe('a talk of two slides', () => {
  const lines = [
    { at: 100, state: [{ path: 'place', value: { slide: 'a', step: -1 }, by: 'hand', counter: 1, window: 's' }] },
    { at: 1100, changes: [{ path: 'place', value: { slide: 'b', step: -1 }, by: 'hand', counter: 2, window: 's' }] },
    { at: 3100, changes: [{ path: 'place', value: { slide: 'c', step: -1 }, by: 'hand', counter: 3, window: 's' }] },
  ].map((line) => JSON.stringify(line));
  const slide = (session: Session) => session.get(paths.place)?.slide;

  test('ends with its last line, and begins again', () => {
    const { session, clock, playback } = open([...lines, 'cut off {']);
    expect(playback.duration).toBe(3000);
    playback.play();
    clock.pass(2000);
    expect([slide(session), playback.at, playback.isPlaying]).toEqual(['b', 2000, true]);
    clock.pass(2000);
    expect([slide(session), playback.at, playback.isPlaying]).toEqual(['c', 3000, false]);
    playback.play();
    expect([slide(session), playback.isPlaying]).toEqual(['a', true]);
  });

  test('whoever takes a slide or a slider steps out; one call brings back', () => {
    const { session, clock, changed, playback } = open(lines);
    playback.play();
    clock.pass(1500);
    changed.mockClear();
    session.set(paths.place, { slide: 'elsewhere', step: -1 }, 'hand');
    expect([playback.isOut, playback.isPlaying, changed.mock.calls.length]).toEqual([true, false, 1]);
    clock.pass(10_000);
    expect(slide(session)).toBe('elsewhere');
    playback.play();
    expect([slide(session), playback.at, playback.isOut]).toEqual(['b', 1500, false]);
    clock.pass(1500);
    expect(slide(session)).toBe('c');
  });

  test('colours are the viewer’s own and take nobody out; what is over moves nothing', () => {
    const { session, clock, playback } = open(lines);
    playback.play();
    session.set(paths.scheme, 'dark', 'hand');
    expect(playback.isOut).toBe(false);
    playback.end();
    clock.pass(10_000);
    expect(slide(session)).toBe('a');
  });

  test('in a file that is no log there is nothing to play', () => {
    expect(readRecording(['{"x": 1}', 'noise', ''])).toEqual([]);
  });
});
