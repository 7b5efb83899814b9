/** What there is before any script, or without one. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('without scripts the words of every slide can be read', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inject('deckUrl'));
  expect(await page.locator('section.slide').count()).toBeGreaterThan(2);
  const wordless = await page.$$eval('section.slide', (slides) =>
    slides
      .filter(
        (slide) => !slide.querySelector('h1,h2')?.textContent || !slide.querySelector('[role=status]')?.textContent,
      )
      .map((slide) => slide.id),
  );
  expect(wordless).toEqual([]);
  expect(await page.locator('section.slide').first().locator('h1').isVisible()).toBe(true);
  await context.close();
});
