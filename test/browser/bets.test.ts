/** Bets: the question hides its answer, the run answers it, Next passes it over, and the bet stays on this machine. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { goTo, grow, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
let ids: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'));
  ids = await deck.page.$$eval('[data-bet]', (bets) => bets.map((bet) => bet.closest('section')?.id ?? ''));
});
afterEach(() => deck.close());

const arrive = async () => {
  await goTo(deck.page, ids[0] ?? '');
  await grow(deck.page, ids[0] ?? '');
};
const slide = () => deck.page.locator(`#${ids[0]}`);

test('every question has two to four choices, and hides chart and sentence until it is answered', async () => {
  for (const id of ids) {
    await goTo(deck.page, id);
    await grow(deck.page, id);
    const choices = deck.page.locator(`#${id} .bet .choices button`);
    expect(await choices.count()).toBeGreaterThanOrEqual(2);
    expect(await choices.count()).toBeLessThanOrEqual(4);
    expect(await deck.page.locator(`#${id} .sentence`).isVisible()).toBe(false);
    await choices.first().click();
    await expect.poll(() => deck.page.locator(`#${id} .sentence`).isVisible()).toBe(true);
    expect(await deck.page.locator(`#${id} .verdict`).textContent()).toContain(
      `You bet “${await deck.page.evaluate((one) => document.querySelector(`#${one} .verdict`)?.textContent?.match(/“([^”]*)”/)?.[1], id)}”`,
    );
  }
});

test('Next passes a question over without a bet, and Back brings it again', async () => {
  await arrive();
  const steps = await slide()
    .locator('.step')
    .evaluateAll((all) => all.findIndex((one) => one.hasAttribute('data-bet')));
  for (let i = 0; i <= steps; i++) await deck.page.keyboard.press('PageDown');
  await expect.poll(() => slide().locator('.bet').count()).toBe(0);
  expect(await slide().locator('.verdict').count()).toBe(0);
  await deck.page.keyboard.press('PageUp');
  await expect.poll(() => slide().locator('.bet').count()).toBe(1);
});

test('who moves a slider sees what it does', async () => {
  await arrive();
  const range = slide().locator('input[type=range]').first();
  await range.focus();
  await deck.page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide().locator('.sentence').isVisible()).toBe(true);
});

test('a bet is kept on this machine, and no request carries it away', async () => {
  await arrive();
  await slide().locator('.bet .choices button').last().click();
  await expect.poll(() => slide().locator('.verdict').count()).toBe(1);
  await deck.page.reload();
  await deck.page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  await goTo(deck.page, ids[0] ?? '');
  expect(await deck.page.evaluate(() => localStorage.getItem('make-it-work-fast') ?? '')).toContain('3');
  expect(deck.foreign).toEqual([]);
});
