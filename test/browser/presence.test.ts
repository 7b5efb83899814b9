/** What tells where one is and what one can do: titles, the strip along the foot, lists of slides and keys, the stage. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
let ids: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  ids = await deck.page.$$eval('section.slide', (all) => all.map(({ id }) => id));
});
afterEach(() => deck.close());

const present = () => deck.page.evaluate(() => document.querySelector('section.slide.present')?.id);
const standsOn = (id = '') => expect.poll(present, { timeout: 5000 }).toBe(id);

test('the page’s title and the strip say where one is', async () => {
  const { page } = deck;
  const talk = await page.title();
  const last = ids.at(-1) ?? '';
  await goTo(page, last);
  const headline = await page.locator(`#${last} :is(h1, h2)`).first().textContent();
  await expect.poll(() => page.title()).toBe(`${headline} · ${talk}`);
  expect(await page.locator('.strip [aria-current=page]').getAttribute('href')).toBe(`#/${last}`);
  await goTo(page, ids[0] ?? '');
  await expect.poll(() => page.title()).toBe(talk);
});

test('every slide has its stop on the strip, the one that lies below too, and a stop leads there', async () => {
  const { page } = deck;
  const stops = await page.$$eval('.strip a', (all) => all.map((one) => (one as HTMLElement).dataset.stop));
  expect(stops).toEqual(ids);
  const narrow = await page.$$eval('.strip :is(a[href], button)', (all) =>
    all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24),
  );
  expect(narrow).toEqual([]);
  const below = page.locator('.strip a.below').first();
  const target = (await below.getAttribute('href'))?.slice(2);
  await below.click();
  await standsOn(target);
  const far = page.locator('.strip a:not([href])').last();
  const other = (await far.getAttribute('data-stop')) ?? '';
  await far.click();
  await standsOn(other);
  const station = page.locator('.strip a.station').last();
  const opener = (await station.getAttribute('href'))?.slice(2);
  await station.click();
  await standsOn(opener);
  await page.locator('.strip .way').click();
  await expect.poll(() => page.evaluate(() => location.hash), { timeout: 5000 }).not.toBe(`#/${opener}`);
});

test('? shows the keys, M the slides; they close by Escape, and the deck stands still meanwhile', async () => {
  const { page } = deck;
  await page.keyboard.press('?');
  await page.locator('dialog.keys[open]').waitFor();
  const before = await present();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(await present()).toBe(before);
  await page.keyboard.press('Escape');
  await page.locator('dialog.keys').waitFor({ state: 'detached' });
  await page.keyboard.press('m');
  const links = page.locator('dialog.contents a[href^="#/"]');
  expect(await links.count()).toBe(ids.length);
  await links.nth(4).click();
  await standsOn(ids[4]);
  expect(await page.locator('dialog').count()).toBe(0);
});

test('on the stage what only a hand needs fades, and is there, and works, for whoever reaches for it', async () => {
  const { page } = deck;
  const foot = page.locator(`#${ids[0]} .figure-foot`);
  const opacity = () => foot.evaluate((element) => Number(getComputedStyle(element).opacity));
  expect(await opacity()).toBe(1);
  await page.keyboard.press('c');
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-stage'))).toBe(true);
  await expect.poll(opacity, { timeout: 8000 }).toBe(0);
  const range = foot.locator('input[type=range]').first();
  await range.focus();
  await expect.poll(opacity).toBe(1);
  const before = await range.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => range.getAttribute('aria-valuetext')).not.toBe(before);
  await range.blur();
  await expect.poll(opacity, { timeout: 8000 }).toBe(0);
  // A clicker asks for no controls; a pointer does.
  await page.keyboard.press('PageDown');
  expect(await opacity()).toBe(0);
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 300);
  await expect.poll(opacity).toBe(1);
  await page.keyboard.press('c');
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-stage'))).toBe(false);
});

test('a figure that fills its slide says inside of it where its numbers come from, in a window and on a stage', async () => {
  const { page } = deck;
  const charts = await page.$$eval('section.slide.figure:not(.with-code)', (all) => all.map(({ id }) => id));
  for (const id of charts.slice(0, 3)) {
    await goTo(page, id);
    const mark = page.locator(`#${id} .origin`).first();
    if (!(await mark.count())) continue;
    await page.keyboard.press('z');
    for (const key of ['c', 'c']) {
      await page.keyboard.press(key);
      await expect.poll(() => mark.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(8);
    }
    await page.keyboard.press('z');
  }
});
