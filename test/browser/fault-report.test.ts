/** When something in the page breaks, the deck goes on, says so once, and offers a log that replays to the same state. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { replay } from '../../src/session/log.ts';
import { paths, prefixes } from '../../src/session/paths.ts';
import { launch, leave, openDeck } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a fault is said once, and what happened can be copied and replayed', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = deck;
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  await page.locator('live-figure').first().locator('[data-preset]').last().click();
  await leave(page);
  const here = await page.evaluate(() => document.querySelector('section.slide.present')?.id);
  await page.evaluate(() => {
    for (let i = 0; i < 2; i++)
      setTimeout(() => {
        throw new Error('a fault made by a test');
      });
  });
  await expect.poll(() => page.locator('#notices p').count()).toBe(1);
  await page.locator('#notices button').first().click();
  await expect.poll(() => page.locator('#notices p').textContent()).toMatch(/Copied/);
  const log = await page.evaluate(() => navigator.clipboard.readText());
  const { session, dropped } = replay(log.split('\n'), Number.POSITIVE_INFINITY);
  expect(dropped).toEqual([]);
  expect(session.get(paths.place)?.slide).toBe(here);
  expect(session.entries(prefixes.values).length).toBeGreaterThan(0);
  expect(deck.errors.length).toBe(2);
  await page.keyboard.press('PageUp');
  await page.waitForFunction(() => document.querySelector('section.slide')?.classList.contains('present'));
  await deck.close();
});
