/** What may go wrong on a stage: each time one clear message, and a deck that goes on. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, launch, openDeck } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const link = (text: string) => `${inject('deckUrl')}?s=${Buffer.from(text).toString('base64url')}`;

test.each([
  ['noise', '?s=%25%25', /could not be read/],
  ['a version to come', `?s=${Buffer.from('{"v":7,"values":{}}').toString('base64url')}`, /another version/],
  ['a model that is gone', `?s=${Buffer.from('{"v":1,"values":{"gone":{}}}').toString('base64url')}`, /gone/],
])('a link of %s is said, and the deck shows its own numbers', async (_, search, said) => {
  const deck = await openDeck(browser, `${inject('deckUrl')}${search}`);
  expect(await deck.page.locator('#notices').textContent()).toMatch(said);
  expect(await deck.page.locator('section.present [role=status]').first().textContent()).toBeTruthy();
  await deck.page.keyboard.press('PageDown');
  await deck.page.waitForFunction(() => location.hash !== '' && location.hash !== '#/');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('values out of range in a link are dropped by the figure that would have used them, the others hold', async () => {
  const deck = await openDeck(
    browser,
    link('{"v":1,"values":{"load-peak":{"servers":-3,"requestsPerSecond":1500,"wheels":4}}}'),
  );
  const figure = deck.page.locator('#title live-figure');
  expect(await figure.locator('.notice').textContent()).toMatch(/servers: -3.*wheels/);
  expect(await figure.locator('[data-parameter=requestsPerSecond]').getAttribute('aria-valuetext')).toContain('1,500');
  expect(await figure.locator('[data-parameter=servers]').getAttribute('aria-valuetext')).toBe('10');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('values survive a reload and a turn of the deck through the address', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  await deck.page.locator('#title [data-preset=quiet]').click();
  await deck.page.waitForFunction(() => location.search.includes('s='));
  await deck.page.keyboard.press('PageDown');
  await deck.page.waitForFunction(() => location.hash.includes('kasta'));
  await deck.page.keyboard.press('PageUp');
  await deck.page.reload();
  await deck.page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  expect(await deck.page.locator('#title [data-preset=quiet]').getAttribute('aria-pressed')).toBe('true');
  await deck.close();
});

test('a worker that is killed is replaced, the figure says so and goes on', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  for (const worker of deck.page.workers()) await worker.evaluate(() => self.close()).catch(() => undefined);
  await deck.page.locator('#title [data-preset=peak]').click();
  await deck.page.waitForFunction(
    () => document.querySelector('#title .notice')?.textContent?.includes('A new one took over'),
    null,
    { timeout: 40_000 },
  );
  await deck.page.waitForFunction(() =>
    document
      .querySelector('#title [data-parameter=requestsPerSecond]')
      ?.getAttribute('aria-valuetext')
      ?.startsWith('2,450'),
  );
  await goTo(deck.page, 'kasta');
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 90_000);

test('where no worker can start the figure says why, offers a retry, and the deck turns', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.addInitScript(() => {
        (window as { Worker: unknown }).Worker = class {
          constructor() {
            throw new Error('workers are forbidden here');
          }
        };
      });
    },
  });
  expect(await deck.page.locator('#title .problem').textContent()).toMatch(/workers are forbidden here/);
  expect(await deck.page.locator('#title .problem button').count()).toBe(1);
  expect(await deck.page.locator('#title h1').isVisible()).toBe(true);
  await deck.page.keyboard.press('PageDown');
  await deck.page.waitForFunction(() => location.hash.includes('kasta'));
  await deck.close();
});
