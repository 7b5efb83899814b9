/** The first turn and those after it: no key is lost while the page comes, and a screen reader is told what a slide says. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, launch, openDeck } from './open.ts';

const KEYS = ['PageDown', 'PageUp', 'PageUp'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const placeOf = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('section.slide.present');
    return `${slide?.id} ${slide?.querySelectorAll('.step.visible').length}`;
  });

test('keys that are pressed before any script of the page has come are answered once it has, each in its turn', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  const [, , , from] = await deck.page.$$eval('section.slide', (slides) => slides.map(({ id }) => id));
  await goTo(deck.page, from ?? '');
  for (const key of KEYS) await deck.page.keyboard.press(key);
  const there = await placeOf(deck.page);
  expect(there.split(' ')[0]).not.toBe(from);
  await deck.close();

  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  let release = () => {};
  const pressed = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/\/assets\/start-/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(`${inject('deckUrl')}#/${from}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'earlyKeys' in window);
  for (const key of KEYS) await page.keyboard.press(key);
  release();
  await page.waitForSelector('.reveal.ready');
  await expect.poll(() => placeOf(page)).toBe(there);
  await context.close();
});

test('with its turn a slide’s words and its sentence are told, and no button', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'));
  const id = await page.$eval('section.slide.figure', (slide) => slide.id);
  await goTo(page, id);
  const slide = page.locator(`#${id}`);
  const headline = (await slide.locator('h2').textContent())?.trim() ?? '';
  const sentence = (await slide.locator('[role=status]').first().textContent())?.trim() ?? '';
  const told = () => page.locator('.aria-status').textContent();
  await expect.poll(told).toContain(headline);
  expect(await told()).toContain(sentence);
  const buttons = (await slide.locator('button').allTextContents()).map((text) => text.trim());
  expect(buttons.filter((text) => text.length > 3).length).toBeGreaterThan(0);
  const all = (await told()) ?? '';
  const words = (await slide.locator('.words').textContent()) ?? '';
  for (const text of buttons.filter((text) => text !== '' && !`${words}${sentence}`.includes(text)))
    expect(all).not.toContain(text);
  expect(errors).toEqual([]);
  await close();
});

test('what Next leads to lies ready beneath, out of reach; turned to, it stands there at once, and what is left fades above it', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'));
  const ids = await page.$$eval('.slides > section.slide', (slides) => slides.map(({ id }) => id));
  const [here = '', next = ''] = ids.slice(ids.length / 2);
  await goTo(page, here);
  await page.waitForSelector(`#${next}.beneath`, { state: 'attached' });
  const lies = await page.$eval(`#${next}`, (slide) => {
    const { opacity, zIndex } = getComputedStyle(slide);
    const seen = document.querySelector('section.slide.present');
    const { left, top, width, height } = seen?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      opacity,
      isBelow: Number(zIndex) < Number(seen && getComputedStyle(seen).zIndex),
      hit: hit?.closest('section')?.id,
    };
  });
  expect(lies).toEqual({ opacity: '1', isBelow: true, hit: here });

  const turned = page.$eval(
    `#${next}`,
    (slide, left) =>
      new Promise<{ opacity: string; isAbove: boolean }>((tell) => {
        const look = new MutationObserver(() => {
          const before = document.getElementById(left);
          if (!slide.matches('.present') || !before) return;
          look.disconnect();
          const { opacity, zIndex } = getComputedStyle(slide);
          tell({ opacity, isAbove: Number(getComputedStyle(before).zIndex) > Number(zIndex) });
        });
        look.observe(slide, { attributes: true, attributeFilter: ['class'] });
      }),
    here,
  );
  // Past the steps.
  while (await page.$eval(`#${here}`, (slide) => slide.matches('.present'))) await page.keyboard.press('PageDown');
  expect(await turned).toEqual({ opacity: '1', isAbove: true });
  expect(errors).toEqual([]);
  await close();
});
