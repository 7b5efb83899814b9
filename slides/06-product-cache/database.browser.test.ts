/** The real Postgres of the tale, in a real browser: its own statistics tell the bug from the fix, and it ends with the run. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { memoryHeld, TELLS_MEMORY, watchMemory } from '../../test/browser/memory.ts';
import { goTo, launch, openDeck } from '../../test/browser/open.ts';
import { MOST_MEMORY_MEGABYTES } from './lab/sizes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a thousand page views: without the value all of them read the product, with it the misses do', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/pg-stat-statements`);
  await goTo(deck.page, 'pg-stat-statements');
  const figure = deck.page.locator('#pg-stat-statements live-figure');
  const databases = () => deck.page.workers().filter((worker) => /postgres/.test(worker.url())).length;
  const before = TELLS_MEMORY ? await memoryHeld(browser, deck.page) : 0;
  const highest = watchMemory(browser);
  await figure.locator('button.run').click();
  await expect
    .poll(() => figure.locator('[role=status]').textContent(), { timeout: 60_000 })
    .toMatch(/1,000 page views on a real Postgres: 1,000 reads/);
  if (TELLS_MEMORY) expect(highest() - before).toBeLessThanOrEqual(MOST_MEMORY_MEGABYTES);
  // Lists of products are a row of their own: of whatever length, in this version.
  const single = figure.locator('tr.suspect', { hasText: 'where id = $1' }).locator('td').first();
  expect(await single.textContent()).toBe('1,000');
  expect(await figure.locator('tr.suspect', { hasText: ' in ' }).count()).toBe(1);
  expect(await figure.locator('.legend').textContent()).toContain('measured here');
  await figure.locator('[data-preset=cache-works]').click();
  await expect.poll(() => figure.locator('[role=status]').textContent()).toMatch(/without the item, 1,000/);
  const calls = Number((await single.textContent())?.replace(',', ''));
  expect(calls).toBeGreaterThan(10);
  expect(calls).toBeLessThan(500);
  await expect.poll(databases, { timeout: 10_000 }).toBe(0);
  // Left in the middle, it ends too.
  await figure.locator('button.run').click();
  await expect.poll(databases, { timeout: 20_000 }).toBe(1);
  await goTo(deck.page, 'kasta-day');
  await expect.poll(databases, { timeout: 10_000 }).toBe(0);
  expect(deck.errors).toEqual([]);
  expect(deck.foreign).toEqual([]);
  await deck.close();
}, 120_000);
