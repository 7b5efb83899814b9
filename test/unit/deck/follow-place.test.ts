/** The deck's place and the session's are one, whichever moves first; held against a stand-in that counts as the deck library does. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPlace } from '../../../src/deck/follow-place.ts';
import type { Deck } from '../../../src/deck/reveal.d.ts';
import { joinChannel } from '../../../src/session/channel.ts';
import { type Place, paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from '../session/test-channel.ts';

/** Slides by id, with how many steps each has. */
const slides = [
  { id: 'title', steps: 0 },
  { id: 'mkday', steps: 3 },
  { id: 'atom', steps: 0 },
  { id: 'gzip', steps: 2 },
];

/** As the library does it: a slide that is left keeps its steps, and events come after the state. */
class FakeDeck {
  private readonly listeners = new Map<string, ((event: unknown) => void)[]>();
  private readonly shown = slides.map(() => -1);
  private h = 0;

  on(type: string, listener: (event: unknown) => void) {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  getCurrentSlide = () => slides[this.h];
  /** Without steps a slide has no index of one. */
  getIndices = (slide?: { id: string }) => {
    const h = slide ? slides.findIndex(({ id }) => id === slide.id) : this.h;
    return { h, v: 0, f: slide || slides[h]?.steps === 0 ? undefined : this.shown[h] };
  };
  slide(h: number, _v = 0, f?: number) {
    const isTurn = h !== this.h;
    this.h = h;
    if (f !== undefined) this.shown[h] = Math.min(f, (slides[h]?.steps ?? 0) - 1);
    if (isTurn) this.fire('slidechanged');
    if (f !== undefined) this.fire('fragmentshown');
  }
  navigateFragment(f: number) {
    this.shown[this.h] = f;
    this.fire('fragmenthidden');
    return true;
  }
  next() {
    const shown = this.shown[this.h] ?? -1;
    if (shown < (slides[this.h]?.steps ?? 0) - 1) {
      this.shown[this.h] = shown + 1;
      this.fire('fragmentshown');
    } else this.slide(this.h + 1);
  }
  previous() {
    const shown = this.shown[this.h] ?? -1;
    if (shown >= 0) {
      this.shown[this.h] = shown - 1;
      this.fire('fragmenthidden');
    } else this.slide(this.h - 1);
  }
  start(f?: number) {
    if (f !== undefined) this.shown[this.h] = f;
    this.fire('ready');
  }
  private fire(type: string) {
    for (const listener of this.listeners.get(type) ?? [])
      listener({ indexh: this.h, indexv: 0, currentSlide: slides[this.h] });
  }
}

beforeEach(() => {
  vi.stubGlobal('document', { getElementById: (id: string) => slides.find((slide) => slide.id === id) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

function open(session = new Session('a'), at: Place = { slide: 'title', step: -1 }) {
  const deck = new FakeDeck();
  session.set(paths.place, at, 'link');
  followPlace(deck as unknown as Deck, session);
  deck.slide(slides.findIndex(({ id }) => id === at.slide));
  deck.start(at.step);
  const place = () => session.get(paths.place);
  return { deck, session, place };
}

const at = (slide: string, step = -1): Place => ({ slide, step });

test('Next and Back walk steps and slides; Back finds the steps as they were left', () => {
  const { deck, place } = open();
  const walked = Array.from({ length: 6 }, () => {
    deck.next();
    return place();
  });
  expect(walked).toEqual([at('mkday'), at('mkday', 0), at('mkday', 1), at('mkday', 2), at('atom'), at('gzip')]);
  deck.previous();
  deck.previous();
  expect(place()).toEqual(at('mkday', 2));
  deck.previous();
  expect(place()).toEqual(at('mkday', 1));
});

test('who jumps to a slide, or comes to it again from before, finds its beginning', () => {
  const { deck, place } = open(new Session('a'), at('mkday', 2));
  expect(place()).toEqual(at('mkday', 2));
  deck.slide(3);
  deck.slide(1);
  expect(place()).toEqual(at('mkday'));
  deck.next();
  deck.slide(0);
  deck.next();
  expect(place()).toEqual(at('mkday'));
});

test('what sets the session’s place, a pasted address or another window, moves the deck there, step and all', () => {
  const { deck, session, place } = open();
  for (const target of [at('gzip', 1), at('mkday', 2), at('mkday'), at('mkday', 0), at('title')]) {
    session.set(paths.place, target, 'remote');
    expect(place()).toEqual(target);
    expect([deck.getCurrentSlide()?.id, deck.getIndices().f ?? -1]).toEqual([target.slide, target.step]);
  }
});

test('a step that a slide does not have is its last one; a slide that is none moves nothing', () => {
  const { deck, session, place } = open();
  session.set(paths.place, at('gzip', 9), 'hand');
  expect(place()).toEqual(at('gzip', 1));
  session.set(paths.place, at('gone', 1), 'remote');
  expect(deck.getCurrentSlide()?.id).toBe('gzip');
});

test('two windows stay on one place, whoever turns', () => {
  const channel = new TestChannel();
  const [one, other] = [open(new Session('a')), open(new Session('b'))];
  joinChannel(one.session, channel.end());
  joinChannel(other.session, channel.end());
  channel.deliverAll();
  for (const turn of [
    () => one.deck.next(),
    () => one.deck.next(),
    () => other.deck.next(),
    () => one.deck.slide(3, 0, 1),
    () => other.deck.previous(),
    () => other.deck.slide(1),
    () => one.deck.previous(),
  ]) {
    turn();
    channel.deliverAll();
    expect(other.place()).toEqual(one.place());
    expect([other.deck.getCurrentSlide(), other.deck.getIndices()]).toEqual([
      one.deck.getCurrentSlide(),
      one.deck.getIndices(),
    ]);
  }
});
