/**
 * Over plain http from another machine much of a browser is not there: whatever needs it is hidden or said, and nothing is
 * thrown, on the article as in the deck.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Hall, launchHall, type Watched } from './hall.ts';

let browser: Browser;
let hall: Hall;

beforeAll(async () => {
  browser = await launchHall();
  hall = await new Hall(browser).start();
});
afterAll(async () => {
  await browser.close();
  await hall.kill();
});

const isMissing = ({ page }: Watched) =>
  page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'serviceWorker' in navigator, 'locks' in navigator]);

test('the article is read from end to end', async () => {
  const article = await hall.open(`${hall.shortAddress}read.html`, { width: 390, height: 844 });
  expect(await isMissing(article)).toEqual([false, false, false, false]);
  const ids = await article.page.$$eval('section.piece', (all) => all.map(({ id }) => id));
  for (const id of ids) {
    await article.page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
    await article.page.waitForTimeout(150);
  }
  await article.page.locator('live-figure [data-tool=dice]').first().waitFor({ state: 'attached' });
  expect(await article.page.locator('live-figure [data-tool=link]').count()).toBe(0);
  expect((await article.page.locator('offline-state').textContent())?.trim()).toBe('');
  expect(article.errors).toEqual([]);
  await article.context.close();
}, 120_000);

test('the deck is walked from end to end', async () => {
  const deck = await hall.open(`${hall.shortAddress}index.html`, { width: 1280, height: 720 });
  await deck.page.locator('.reveal.ready').waitFor();
  const ids = await deck.page.$$eval('section.slide', (all) => all.map(({ id }) => id));
  for (const id of ids) {
    await deck.page.evaluate((target) => {
      location.hash = `#/${target}`;
    }, id);
    await deck.page.waitForTimeout(150);
  }
  expect(await deck.page.locator('live-figure [data-tool=link]').count()).toBe(0);
  await deck.page.keyboard.press('c');
  await deck.page.keyboard.press('m');
  await deck.page.keyboard.press('Escape');
  expect(deck.errors).toEqual([]);
  await deck.context.close();
}, 120_000);
