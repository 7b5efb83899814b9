/**
 * The room asks: a question is seen at the speaker's desk alone, until it is let through; then it stands on the last slide, and
 * other phones vote for it. What it holds is text and nothing else. The end of the room leaves nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { ask, Hall, lastStep, launchHall, openDesk, turnTo, type Watched, wider } from './hall.ts';

const PATIENCE = { timeout: 30_000 };

let browser: Browser;
let hall: Hall;
let wall: Watched;
let phones: Watched[];
let last: { slide: string; step: string };

beforeAll(async () => {
  browser = await launchHall();
  hall = await new Hall(browser).start();
  wall = await hall.openWall();
  phones = [await hall.openPhone(), await hall.openPhone()];
  last = await lastStep(wall.page);
});
afterAll(async () => {
  await browser.close();
  await hall.kill();
});

const noErrors = () => expect([wall, ...phones].flatMap(({ errors }) => errors)).toEqual([]);
const texts = (page: Page, selector: string) => page.locator(selector).allTextContents();

test('a question is the speaker’s until it is let through, then the room’s, which votes for it', async () => {
  const [one, other] = phones.map(({ page }) => page) as [Page, Page];
  const { page: desk } = await openDesk(wall);
  const markup = '<img src=x onerror=alert(1)> at https://evil.example ?';
  await ask(one, 'How did you find the atom?');
  await ask(one, markup);
  await one.keyboard.press('Escape');
  await desk.locator('button.questions').click(PATIENCE);
  const onDesk = () => texts(desk, '.questions-sheet li p');
  await expect.poll(onDesk, PATIENCE).toEqual(['How did you find the atom?', markup]);
  await expect
    .poll(() => texts(one, 'dialog.ask .state'), PATIENCE)
    .toEqual(['The speaker has it', 'The speaker has it']);

  await turnTo(wall.page, last.slide, last.step);
  const board = wall.page.locator('.room-board');
  await expect.poll(() => board.getAttribute('data-shows'), PATIENCE).toBe('line');
  expect(await board.textContent()).toContain('2 questions wait');
  // The code on the slide leads where phones get, though this page and the desk's lie at localhost; a phone has none.
  for (const page of [wall.page, desk])
    expect(await page.locator('.deck-code').getAttribute('href', PATIENCE)).toBe(hall.shortAddress);
  await one.locator(`#${last.slide} .thank-you`).waitFor(PATIENCE);
  expect([await one.locator('.deck-code').isVisible(), await wider(one)]).toEqual([false, 0]);
  await desk.locator('.questions-sheet li', { hasText: 'evil' }).locator('.show').click();
  await expect.poll(() => texts(wall.page, '.room-board li p'), PATIENCE).toEqual([markup]);
  expect(await wall.page.locator('.room-board :is(img, a)').count()).toBe(0);
  await desk.locator('.questions-sheet li', { hasText: 'atom' }).locator('.show').click();
  await expect
    .poll(() => texts(wall.page, '.room-board li p'), PATIENCE)
    .toEqual(['How did you find the atom?', markup]);

  await other.locator('.room-bar .ask-open').click(PATIENCE);
  expect(await other.locator('dialog.ask :is(img, a)').count()).toBe(0);
  await other.locator('dialog.ask .wall li', { hasText: 'evil' }).locator('.up').click(PATIENCE);
  await expect
    .poll(() => texts(wall.page, '.room-board li :is(b, p)'), PATIENCE)
    .toEqual(['2', markup, '1', 'How did you find the atom?']);
  await expect.poll(() => other.locator('dialog.ask .up[aria-pressed=true]').count(), PATIENCE).toBe(1);
  // However far the sheet is scrolled, the way out of it stays.
  const top = () =>
    other.locator('dialog.ask').evaluate((sheet) => {
      sheet.scrollTop = sheet.scrollHeight;
      const [own, close] = [sheet, sheet.querySelector('.close')].map((one) => one?.getBoundingClientRect().top ?? 0);
      return [sheet.scrollTop > 0, (close ?? 0) - (own ?? 0) > 0];
    });
  await other.setViewportSize({ width: 390, height: 420 });
  expect(await top()).toEqual([true, true]);
  await other.setViewportSize({ width: 390, height: 844 });
  expect(await violationsOn(other, 'dialog.ask')).toEqual([]);
  expect(await violationsOn(wall.page, `#${last.slide}`)).toEqual([]);
  expect(await violationsOn(desk, '.questions-sheet')).toEqual([]);

  await desk.locator('.questions-sheet li', { hasText: 'evil' }).locator('.done').click();
  await expect.poll(() => texts(wall.page, '.room-board li p'), PATIENCE).toEqual(['How did you find the atom?']);
  await expect.poll(() => texts(other, 'dialog.ask .wall li p'), PATIENCE).toEqual(['How did you find the atom?']);
  noErrors();
});

test('a wall that is loaded anew has the questions, and what the speaker said to them', async () => {
  await wall.page.reload();
  await wall.page.locator('.reveal.ready').waitFor();
  await expect.poll(() => texts(wall.page, '.room-board li p'), PATIENCE).toEqual(['How did you find the atom?']);
  noErrors();
});

test('the end of the room takes them off the wall and the phones, and the slide is as it was', async () => {
  await wall.page.keyboard.press('q');
  await wall.page.locator('.invitation button', { hasText: 'End the room' }).click(PATIENCE);
  await expect.poll(() => wall.page.locator('.room-board').isHidden(), PATIENCE).toBe(true);
  expect(await wall.page.locator(`#${last.slide} .thank-you`).isVisible()).toBe(true);
  for (const { page } of phones) {
    await expect.poll(() => page.locator('.room-bar .ask-open').count(), PATIENCE).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('atom');
  }
  expect(await wall.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('atom');
  noErrors();
});
