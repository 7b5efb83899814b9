/** A link that was copied: its page carries the slide's own picture, and leads on to the same slide with the same numbers. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, launch, openDeck } from './open.ts';

const permissions = ['clipboard-read', 'clipboard-write'];
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Copies the link of a slide's figure, after its first slider went to its end. */
async function copied(page: Page, slide: string): Promise<{ link: string; value: string }> {
  const slider = page.locator(`[id="${slide}"] .controls input[type=range]`).first();
  await slider.focus();
  await slider.press('End');
  await slider.press('ArrowLeft');
  await page.waitForFunction(() => location.search.includes('s='));
  await page.locator(`[id="${slide}"] [data-tool=link]`).click();
  await page.locator(`[id="${slide}"] [data-tool=link][data-said]`).waitFor();
  return { link: await page.evaluate(() => navigator.clipboard.readText()), value: await slider.inputValue() };
}

async function hasPicture(page: Page, link: string): Promise<void> {
  const html = await (await page.request.get(link)).text();
  const [, picture = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const answer = await page.request.get(new URL(picture, link).href);
  expect((await answer.body()).subarray(1, 4).toString()).toBe('PNG');
}

test('from the deck, with its step', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'), { permissions });
  const slide = await page.$eval('section.slide.figure:has(.step)', ({ id }) => id);
  await goTo(page, slide);
  if (await page.locator(`[id="${slide}"] .bet`).count())
    await page.locator(`[id="${slide}"] .bet button.tool`).click();
  const { link, value } = await copied(page, slide);
  expect(link).toMatch(new RegExp(`/share/[\\w-]+/${slide}\\.html\\?s=[\\w-]+(#\\d+)?$`));
  await hasPicture(page, link);
  const place = await page.evaluate(() => location.hash);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.waitForFunction((id) => document.querySelector('section.slide.present')?.id === id, slide);
  expect(await other.evaluate(() => location.hash)).toBe(place);
  await expect
    .poll(() => other.locator(`[id="${slide}"] .controls input[type=range]`).first().inputValue())
    .toBe(value);
  expect(errors).toEqual([]);
  await close();
});

test('from the article, to the article; without JavaScript the page says what it is and has a way on', async () => {
  const context = await browser.newContext({ permissions, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${inject('deckUrl')}read.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  const slide = await page.$eval('section.piece.figure:has(.controls-2)', ({ id }) => id);
  await page.$eval(`[id="${slide}"] live-figure`, (figure) => figure.scrollIntoView({ block: 'center' }));
  const skip = page.locator(`[id="${slide}"] .bet button.tool`);
  await page.locator(`[id="${slide}"] live-figure :is(.bet, .figure-foot)`).first().waitFor();
  if (await skip.count()) await skip.click();
  const { link, value } = await copied(page, slide);
  await hasPicture(page, link);
  const other = await context.newPage();
  await other.goto(link);
  await other.waitForURL(new RegExp(`read\\.html\\?s=[\\w-]+#${slide}$`));
  await expect
    .poll(() => other.locator(`[id="${slide}"] .controls input[type=range]`).first().inputValue())
    .toBe(value);
  await context.close();
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.route('**/index.html*', (route) => route.abort());
  const answer = await still.request.get(link);
  expect(await answer.text()).toMatch(/<h1>[^<]+<\/h1>\s*<p>[^<]+<\/p>\s*<p><a href="/);
  await plain.close();
});
