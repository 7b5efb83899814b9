/**
 * What a slide says is of one moment: under a hand that moves faster than the runs, each picture's sentence and numbers
 * are those of the values that it says it was computed from. Both are computed again here, in Node.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pictureOf } from '../../src/figure/picture.ts';
import { loadModel } from '../../src/model-registry.ts';
import { compute } from '../../src/run/compute.ts';
import { declared } from './declared.ts';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';
import { forget, type Recorded, record, recorded } from './recorder.ts';

let browser: Browser;
let deck: OpenDeck;

beforeAll(async () => {
  browser = await launch();
  deck = await openDeck(browser, inject('deckUrl'), { before: record });
});
afterAll(() => browser.close());

/**
 * Moves a slide's first slider to and fro without waiting for anything, and to some place in the middle: another one than
 * where it stood, where nothing would be drawn anew.
 */
const shake = (slide: string) =>
  deck.page.evaluate(async (id) => {
    const range = document.querySelector<HTMLInputElement>(`#${id} live-figure input[type=range]`);
    if (!range) throw new Error(`${id} has no slider`);
    const notch = (share: number) => String(Math.round(Number(range.max) * share));
    const end = notch(0.35) === range.value ? notch(0.65) : notch(0.35);
    for (const [value, pause] of [
      [notch(1), 0],
      [notch(0.2), 0],
      [notch(0.8), 25],
      [notch(0), 0],
      [notch(0.9), 60],
      [end, 0],
    ] as const) {
      range.value = value;
      range.dispatchEvent(new Event('input', { bubbles: true }));
      if (pause > 0) await new Promise((later) => setTimeout(later, pause));
    }
  }, slide);

/** What a figure must say of these values at that effort. */
async function said({ figure: name, values, effort }: Recorded) {
  const figure = declared(name);
  const { model, view } = figure;
  const { result } = await compute(loadModel, { model, view, values, seed: 1, effort }, () => 0);
  const drawn = { ...result, values, measured: {}, brought: {}, effort, open: 'chart' as const };
  const { sentence, tiles } = pictureOf(figure, drawn);
  return { sentence, tiles: tiles.map(({ value }) => value) };
}

test('sentence and numbers are of the values that were computed, on all slides', async () => {
  const { page } = deck;
  const slides = await page.$$eval('section.slide', (all) => all.map(({ id }) => id));
  const faults: string[] = [];
  let coarse = 0;
  for (const slide of slides) {
    await goTo(page, slide);
    await forget(page);
    await shake(slide);
    const ofSlide = async () => (await recorded(page)).drawn.filter((one) => one.slide === slide);
    await expect.poll(async () => (await ofSlide()).at(-1)?.effort, { timeout: 20_000, message: slide }).toBe('rest');
    for (const one of await ofSlide()) {
      if (one.effort === 'drag') coarse += 1;
      const wanted = await said(one);
      if (one.sentence !== wanted.sentence) faults.push(`${slide} says “${one.sentence}”, not “${wanted.sentence}”`);
      // A figure that shows tiles of what it was given beside the run has others.
      if (JSON.stringify(one.tiles) !== JSON.stringify(wanted.tiles))
        faults.push(`${slide} shows ${one.tiles}, not ${wanted.tiles}`);
    }
  }
  expect(faults).toEqual([]);
  expect(coarse).toBeGreaterThan(slides.length);
  expect(deck.errors).toEqual([]);
}, 400_000);
