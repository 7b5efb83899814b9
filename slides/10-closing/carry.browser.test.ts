/** A viewer's own shop, set on the last slide, is taken to all tales by a hand, and back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { words as deckWords } from '../../src/deck/words.ts';
import { goTo, launch, openDeck } from '../../test/browser/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a press takes its numbers to every tale, and another takes them back', async () => {
  const { page, errors, close } = await openDeck(browser, `${inject('deckUrl')}#/questions`);
  await goTo(page, 'questions');
  await page.locator('#questions .bet button.tool').click();
  await page.locator('#questions [data-preset=large]').click();
  const inLink = () =>
    page.evaluate(() => {
      const text = new URLSearchParams(location.search).get('s') ?? '';
      const { values = {} } = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')) || '{}');
      return Object.keys(values);
    });
  await expect.poll(inLink).toEqual(['closing']);
  // As a pointer does: whatever lies over it would be hit.
  await page.locator('#questions button.carry').click({ timeout: 10_000 });
  const notice = page.locator('#notices p', { hasText: deckWords.carried });
  await expect.poll(inLink).not.toEqual(['closing']);
  await notice.getByRole('button', { name: deckWords.takeBack, exact: true }).click();
  await expect.poll(inLink).toEqual(['closing']);
  // At the desk, whose page has this slide alone, it takes them as far.
  const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await desk.locator('[data-slide=questions] button.carry').click({ timeout: 10_000 });
  await expect.poll(inLink).not.toEqual(['closing']);
  expect(errors).toEqual([]);
  await close();
});

test('in the article too', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('deckUrl')}read.html#questions`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.locator('#questions live-figure').scrollIntoViewIfNeeded();
  await page.locator('#questions .bet button.tool').click();
  await page.locator('#questions [data-preset=large]').click();
  await page.locator('#questions .panel button.carry').click();
  await page.locator('#notices p', { hasText: deckWords.carried }).waitFor();
  await expect
    .poll(() =>
      page.evaluate(
        () => Object.keys(JSON.parse(atob(new URLSearchParams(location.search).get('s') ?? '')).values).length,
      ),
    )
    .toBeGreaterThan(1);
  await page.close();
});
