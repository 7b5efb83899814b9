/** A talk that was rehearsed: kept, timed beside its plan, saved, and played again with live sliders. */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { words as deckWords } from '../../src/deck/words.ts';
import { words as playing } from '../../src/rehearsal/words.ts';
import { words } from '../../src/speaker/words.ts';
import { launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'), { acceptDownloads: true });
});
afterEach(async () => {
  expect(deck.errors).toEqual([]);
  await deck.close();
});

const slideOf = (page: Page) => page.evaluate(() => document.querySelector('section.slide.present')?.id);

test('a rehearsal is timed beside its plan, saved, and played again; a hand steps out, and J comes back', async () => {
  const { page } = deck;
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  const begun = await slideOf(page);
  for (let presses = 0; presses < 12 && (await slideOf(page)) === begun; presses++) {
    await speaker.getByRole('button', { name: words.next, exact: true }).click();
    await page.waitForTimeout(150);
  }
  const reached = await slideOf(page);
  expect(reached).not.toBe(begun);
  const slider = page.locator(`#${reached} .control input[type=range]`).first();
  await slider.evaluate((input: HTMLInputElement) => {
    input.value = input.max;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const moved = await slider.inputValue();
  await page.waitForTimeout(2500);
  await speaker.getByRole('button', { name: words.rehearsals.open, exact: true }).click();
  const columns = speaker.locator('dialog.rehearsals thead th');
  await expect.poll(() => columns.count(), { timeout: 10_000 }).toBe(3);
  const times = await speaker.locator('dialog.rehearsals tbody tr').last().locator('td').allInnerTexts();
  expect(times[0]).toMatch(/^\d+:\d\d/);
  expect(times[1]).toMatch(/^0:\d\d$/);
  await speaker.keyboard.press('Escape');
  // The clock's end is the rehearsal's.
  await speaker.getByRole('button', { name: words.reset, exact: true }).click();
  await speaker.getByRole('button', { name: words.rehearsals.open, exact: true }).click();
  const save = speaker.locator('dialog.rehearsals').getByRole('button', { name: words.rehearsals.save });
  const [download] = await Promise.all([speaker.waitForEvent('download'), save.click()]);
  const log = await readFile(await download.path(), 'utf8');
  expect(log.split('\n').length).toBeGreaterThan(2);
  await speaker.close();

  const file = join(tmpdir(), `recording-${process.pid}.jsonl`);
  await writeFile(file, log);
  const again = await openDeck(browser, inject('deckUrl'));
  await again.page.keyboard.press('m');
  await again.page.getByLabel(deckWords.recording).setInputFiles(file);
  const bar = again.page.locator('.recording-bar');
  await expect.poll(() => bar.count()).toBe(1);
  const position = bar.locator('input');
  await position.evaluate((input: HTMLInputElement) => {
    input.value = input.max;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => slideOf(again.page), { timeout: 10_000 }).toBe(reached);
  await expect
    .poll(() => again.page.locator(`#${reached} .control input[type=range]`).first().inputValue())
    .toBe(moved);

  await position.evaluate((input: HTMLInputElement) => {
    input.value = '0';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if ((await bar.getByRole('button', { name: playing.play, exact: true }).count()) > 0)
    await bar.getByRole('button', { name: playing.play, exact: true }).click();
  await again.page.keyboard.press('End');
  await expect.poll(() => bar.locator('[role=status]').count()).toBe(1);
  const elsewhere = await slideOf(again.page);
  expect(elsewhere).not.toBe(begun);
  await again.page.keyboard.press('j');
  await expect.poll(() => slideOf(again.page)).not.toBe(elsewhere);
  await bar.getByRole('button', { name: playing.end, exact: true }).click();
  expect(await bar.count()).toBe(0);
  expect(again.errors).toEqual([]);
  await again.close();
});

test('a file that is no recording is said', async () => {
  const { page } = deck;
  await page.keyboard.press('m');
  await page
    .getByLabel(deckWords.recording)
    .setInputFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from('noise') });
  await expect.poll(() => page.locator('#notices').innerText()).toContain(playing.noRecording);
});
