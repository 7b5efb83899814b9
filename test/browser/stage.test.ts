/** The deck in the hands of a speaker: clicker, keys, steps, sharpness, what runs unseen. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'));
});
afterEach(() => deck.close());

const hash = () => deck.page.evaluate(() => location.hash);

test('a focused slider keeps its arrows and gives PageDown and PageUp to the deck', async () => {
  const range = deck.page.locator('#title input[type=range]').first();
  await range.focus();
  const before = await range.getAttribute('aria-valuetext');
  await deck.page.keyboard.press('ArrowRight');
  await expect.poll(() => range.getAttribute('aria-valuetext')).not.toBe(before);
  expect(await hash()).toMatch(/^(#\/?)?(title)?$/);
  await deck.page.keyboard.press('PageDown');
  await expect.poll(hash).toContain('kasta');
  await deck.page.keyboard.press('PageUp');
  await expect.poll(hash).toContain('title');
});

test('after use by pointer a control gives the keys back to the deck', async () => {
  const range = deck.page.locator('#title input[type=range]').first();
  await range.click();
  await expect.poll(() => deck.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await deck.page.locator('#title [data-preset=peak]').click();
  await deck.page.keyboard.press('ArrowRight');
  await expect.poll(hash).toContain('kasta');
});

test('Next walks the steps of a slide before it leaves, Back walks them back, and the appendix is left out', async () => {
  await goTo(deck.page, 'tales');
  const pressed = () => deck.page.locator('#tales [data-preset][aria-pressed=true]').getAttribute('data-preset');
  const first = await pressed();
  await deck.page.keyboard.press('PageDown');
  await expect.poll(pressed).not.toBe(first);
  const second = await pressed();
  await deck.page.keyboard.press('PageDown');
  await expect.poll(pressed).not.toBe(second);
  await deck.page.keyboard.press('PageUp');
  await expect.poll(pressed).toBe(second);
  await deck.page.keyboard.press('PageUp');
  await expect.poll(pressed).toBe(first);
  for (let i = 0; i < 3; i++) await deck.page.keyboard.press('PageDown');
  await expect.poll(hash).not.toContain('tales');
  const next = (await hash()).replace('#/', '');
  expect(
    await deck.page.$eval(
      '#tales',
      (slide, id) => slide.parentElement?.querySelector(`#${id}`)?.parentElement?.matches('.stack') ?? false,
      next,
    ),
  ).toBe(false);
});

test.each([
  [1280, 720, 1],
  [1920, 1080, 1],
  [3840, 2160, 1],
  [1280, 720, 2],
])('charts are sharp at %i × %i with %i device pixels', async (width, height, deviceScaleFactor) => {
  const sharp = await openDeck(browser, inject('deckUrl'), { viewport: { width, height }, deviceScaleFactor });
  await goTo(sharp.page, 'title');
  const ratio = await sharp.page.$eval(
    '#title canvas',
    (canvas) => (canvas as HTMLCanvasElement).width / canvas.getBoundingClientRect().width,
  );
  expect(ratio).toBeGreaterThan(deviceScaleFactor * 0.97);
  expect(ratio).toBeLessThan(deviceScaleFactor * 1.03);
  await sharp.close();
});

test('a hundred drag events never leave more than three runs in flight or queued, and the last value is what is shown', async () => {
  const most = await deck.page.evaluate(async () => {
    const range = document.querySelector<HTMLInputElement>('#title input[type=range]');
    if (!range) return -1;
    let drawn = 0;
    document.addEventListener('figure-drawn', () => drawn++);
    for (let i = 0; i < 100; i++) {
      range.value = String(Number(range.max) * (i / 100));
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((later) => setTimeout(later, 1500));
    return drawn;
  });
  // One in flight, the newest waiting, and the refinement at rest.
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(3);
  const shown = await deck.page.locator('#title input[type=range]').first().inputValue();
  expect(Number(shown)).toBe(
    Math.round(Number(await deck.page.locator('#title input[type=range]').first().getAttribute('max')) * 0.99),
  );
});

test('nothing is drawn on a slide that nobody sees', async () => {
  await goTo(deck.page, 'kasta');
  const drawn = await deck.page.evaluate(async () => {
    const figures: string[] = [];
    document.addEventListener('figure-drawn', (event) => figures.push((event as CustomEvent).detail.figure));
    document.querySelector<HTMLElement>('#title [data-preset=peak]')?.click();
    await new Promise((later) => setTimeout(later, 800));
    return figures;
  });
  expect(drawn.filter((name) => name === 'opening/response-time')).toEqual([]);
});

test('a figure shows its numbers as a table, and tells about its model', async () => {
  await deck.page.locator('#title button[aria-label*=table]').click();
  expect(await deck.page.locator('#title table tbody tr').count()).toBeGreaterThan(5);
  await deck.page.locator('#title button[aria-label*=model]').click();
  expect((await deck.page.locator('#title .about').textContent())?.length).toBeGreaterThan(200);
  await deck.page.locator('#title button[aria-label*=model]').click();
  expect(await deck.page.locator('#title canvas').isVisible()).toBe(true);
});

test('who asks for less motion gets no transitions', async () => {
  const still = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  expect(await still.page.$eval('#title', (slide) => getComputedStyle(slide).transitionDuration)).toMatch(/^0s/);
  await still.close();
});
