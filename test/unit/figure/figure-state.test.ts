/** A figure's slice of the session: its question and bet, what is open, measured and brought, and what a change concerns. */
import { describe, expect, test } from 'vitest';
import { FigureState } from '../../../src/figure/figure-state.ts';
import { joinChannel } from '../../../src/session/channel.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from '../session/test-channel.ts';
import { figure, NAME, pageAround, SLIDE } from './page.ts';

function open(page = pageAround()) {
  return { ...page, state: new FigureState(NAME, figure, SLIDE, page.around) };
}

describe('the question', () => {
  test('stands before its step, and is gone from it on', () => {
    const { state, goTo } = open();
    expect(state.asking).toBe(false);
    const asking = [-1, 0, 1, 3, 0, -1].map((step) => {
      goTo(step);
      return state.asking;
    });
    expect(asking).toEqual([true, false, false, false, false, true]);
    goTo(-1, 'elsewhere');
    expect(state.asking).toBe(false);
  });

  test('is passed over by a hand on a slider, a preset or a reset, for as long as the deck stands here', () => {
    for (const touch of [
      (state: FigureState) => state.change({ rate: 9 }),
      (state: FigureState) => state.preset('day'),
      (state: FigureState) => state.reset(),
    ]) {
      const { state, goTo } = open();
      goTo(-1);
      touch(state);
      expect(state.asking).toBe(false);
      goTo(0);
      goTo(-1);
      expect(state.asking).toBe(true);
    }
  });

  test('is asked again of who comes back from another slide, or to where the hand was', () => {
    const { state, goTo } = open();
    goTo(-1);
    state.change({ rate: 9 });
    goTo(-1, 'elsewhere');
    goTo(-1);
    expect(state.asking).toBe(true);
  });

  test('is not passed over by what the deck, a link or another window sets', () => {
    const { state, goTo, session } = open();
    goTo(-1);
    session.set(paths.value('menu', 'load', 'rate'), { value: 9, at: '' }, 'link');
    state.newSeed();
    state.show('table');
    expect(state.asking).toBe(true);
  });

  test('is passed over in all windows at once', () => {
    const channel = new TestChannel();
    const [one, other] = [open(pageAround(new Session('a'))), open(pageAround(new Session('b')))];
    for (const { session } of [one, other]) joinChannel(session, channel.end());
    one.goTo(-1);
    channel.deliverAll();
    expect(other.state.asking).toBe(true);
    other.state.change({ rate: 9 });
    channel.deliverAll();
    expect([one.state.asking, other.state.asking]).toEqual([false, false]);
  });

  test('is none where the figure has none, or the slide does not ask', () => {
    const { bet: _, ...without } = figure;
    const page = pageAround();
    page.goTo(-1);
    expect(new FigureState(NAME, without, SLIDE, page.around).asking).toBe(false);
    expect(new FigureState('menu/unasked', figure, SLIDE, page.around).asking).toBe(false);
    expect(new FigureState(NAME, figure, 'elsewhere', page.around).asking).toBe(false);
  });
});

test('a bet is the figure’s own, and may be changed', () => {
  const { state, around } = open();
  const other = new FigureState('menu/other', figure, SLIDE, around);
  expect(state.bet).toBeUndefined();
  state.placeBet(0);
  state.placeBet(1);
  expect([state.bet, other.bet]).toEqual([1, undefined]);
});

test('one part of a figure is open; the chart is what is there when nothing was opened', () => {
  const { state, session } = open();
  expect(state.open).toBe('chart');
  state.show('table');
  state.show('about');
  expect(state.open).toBe('about');
  state.show('chart');
  expect(session.get(paths.open(NAME))).toBeUndefined();
});

describe('measured and brought', () => {
  test('belong to the tale: its figures see them, others do not', () => {
    const { state, around } = open();
    const sibling = new FigureState('menu/other', figure, '', around);
    const stranger = new FigureState('menu-two/level', figure, '', around);
    state.keep('trial', { milliseconds: Float64Array.of(1.5, Number.NaN) });
    state.bring('file', { threads: ['a'] });
    const { values, seed } = state.effective;
    for (const one of [state, sibling]) {
      expect(one.measured).toEqual({ trial: { milliseconds: Float64Array.of(1.5, Number.NaN) } });
      expect(one.broughtAt(values, seed)).toEqual({ file: { threads: ['a'] } });
    }
    expect([stranger.measured, stranger.broughtAt(values, seed)]).toEqual([{}, {}]);
  });

  test('are forgotten by undefined, and come out as the very same thing until they change', () => {
    const { state } = open();
    state.keep('trial', { of: [1] });
    expect(state.measured.trial).toBe(state.measured.trial);
    state.keep('trial', undefined);
    expect(state.measured).toEqual({});
    const { values, seed } = state.effective;
    state.bring('file', { of: [1] });
    expect(state.broughtAt(values, seed).file).toBe(state.broughtAt(values, seed).file);
    state.bring('file', undefined);
    expect(state.broughtAt(values, seed)).toEqual({});
  });

  test('a base and a step are where the model stands, too', () => {
    const { around, goTo } = open();
    const based = new FigureState(NAME, { ...figure, base: { servers: 4 } }, SLIDE, around);
    based.bring('file', { of: [1] });
    const { values, seed } = based.effective;
    expect(values.servers).toBe(4);
    goTo(1);
    expect(based.broughtAt(based.effective.values, seed)).toEqual({});
    expect(based.broughtAt(values, seed)).toEqual({ file: { of: [1] } });
  });
});

test('what a change concerns: what is computed, what stands beside it, or nothing here', () => {
  const { state, session } = open();
  const concerns = new Map<string, string | undefined>();
  session.subscribe((changes) => {
    for (const change of changes) concerns.set(change.path, state.concern(change));
  });
  const set = (path: string, value: unknown) => session.set(path, value, 'remote');
  set(paths.value('menu', 'load', 'rate'), { value: 9, at: '' });
  set(paths.seed('menu', 'load'), { value: 9, at: '' });
  set(paths.place, { slide: 'x', step: 0 });
  for (const figureName of [NAME, 'menu/other']) {
    set(paths.bet(figureName), 1);
    set(paths.open(figureName), 'table');
    set(paths.asked(figureName), { counter: 1, window: 'a' });
  }
  set(paths.measured('menu/trial'), 1);
  set(paths.brought('menu/file'), { of: 1 });
  set(paths.measured('menu-two/trial'), 1);
  set(paths.value('menu', 'load-two', 'rate'), { value: 9, at: '' });
  set(paths.value('ddos', 'load', 'rate'), { value: 9, at: '' });
  set(paths.seed('ddos', 'load'), { value: 9, at: '' });
  set(paths.scheme, 'dark');
  set(paths.black, true);
  const of = (concern: string | undefined) => [...concerns].filter(([, is]) => is === concern).map(([path]) => path);
  expect(of('values')).toEqual(['values/menu/load/rate', 'seeds/menu/load', 'place']);
  expect(of('beside')).toEqual([
    'bets/menu~level',
    'open/menu~level',
    'asked/menu~level',
    'measured/menu~trial',
    'brought/menu~file',
  ]);
  expect(of(undefined)).toHaveLength(9);
});

test('a seed beside the last integer has one after it too', () => {
  const { state, session } = open();
  session.set(paths.seed('menu', 'load'), { value: Number.MAX_SAFE_INTEGER, at: '' }, 'link');
  state.newSeed();
  const first = state.effective.seed;
  state.newSeed();
  expect(new Set([Number.MAX_SAFE_INTEGER, first, state.effective.seed]).size).toBe(3);
});
