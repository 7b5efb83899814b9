/** The real Postgres on its slide, in a real browser: from a cold start to the repair, with checksums, and the end of it all. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { memoryHeld, TELLS_MEMORY, watchMemory } from '../../test/browser/memory.ts';
import { goTo, launch, openDeck } from '../../test/browser/open.ts';
import { MOST_MEMORY_MEGABYTES } from './lab/sizes.ts';

/** What a page may hold on to after a lab, in MB. */
const MOST_LEFT_MEGABYTES = 20;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const databases = (page: Page) => page.workers().filter((worker) => /postgres/.test(worker.url())).length;

async function openLab(before?: (page: Page) => Promise<void>) {
  const asked: string[] = [];
  const deck = await openDeck(browser, `${inject('deckUrl')}#/corrupted-page`, {
    before: async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      await before?.(page);
    },
  });
  await goTo(deck.page, 'corrupted-page');
  const lab = deck.page.locator('#corrupted-page database-lab');
  const line = lab.locator('.database-line');
  const log = lab.locator('.server-log');
  const click = (name: string) => lab.getByRole('button', { name, exact: true }).click();
  /** Does one thing, and waits until it is done and has said so. */
  const act = async (name: string, said: RegExp) => {
    await click(name);
    await expect.poll(() => line.textContent(), { timeout: 60_000 }).toMatch(said);
    await expect.poll(() => lab.locator('button.stop').count(), { timeout: 60_000 }).toBe(0);
  };
  const askKey = async (key: number, said: RegExp) => {
    for (const label of ['from key', 'to key']) {
      await lab.getByLabel(label).fill(String(key));
      await lab.getByLabel(label).blur();
    }
    await act('SELECT', said);
  };
  return { deck, lab, line, log, act, askKey, click, asked };
}

test('cold: nothing is fetched before it is asked for; one page hangs exactly its keys, is found, repaired, verified', async () => {
  const { deck, lab, log, act, askKey, asked } = await openLab();
  await lab.locator('button.run').waitFor();
  expect(await lab.textContent()).toMatch(/downloads [1-7]\.\d+\sMB/);
  expect(asked.filter((url) => /packed|postgres\.worker/.test(url))).toEqual([]);
  await act('Start a real Postgres here', /Up/);
  await act('Damage a page', /written over/);
  await askKey(12_078, /: answered/);
  await askKey(12_079, /no answer/);
  await askKey(12_444, /no answer/);
  await askKey(12_445, /: answered/);
  await act('Halve', /found by/);
  const [, from, to, keys, probes] =
    /keys (\S+)–(\S+), (\d+) in a row, found by (\d+)/.exec(
      (await lab.locator('.database-line').textContent()) ?? '',
    ) ?? [];
  expect([from, to, keys]).toEqual(['12,079', '12,444', '366']);
  expect(Number(probes)).toBeLessThanOrEqual(30);
  expect(await log.textContent()).toMatch(/log is empty/);
  expect(await deck.page.locator('#corrupted-page .legend').textContent()).toContain('measured here');
  await act('amcheck', /invariant violated/);
  await lab.getByLabel('index scans').click();
  await askKey(12_079, /: answered/);
  await lab.getByLabel('index scans').click();
  await act('REINDEX', /a new index/);
  await act('Verify', /All 20,000 keys answer/);
  expect(deck.errors).toEqual([]);
  expect(deck.foreign).toEqual([]);
  await deck.close();
}, 240_000);

test('with page checksums the same write is an error with log lines, at once', async () => {
  const { deck, lab, line, log, act, askKey } = await openLab();
  await act('Start a real Postgres here', /Up/);
  await lab.getByLabel('page checksums on').click();
  await expect.poll(() => line.textContent(), { timeout: 60_000 }).toMatch(/Up/);
  await act('Damage a page', /written over/);
  await askKey(12_078, /: answered/);
  await askKey(12_079, /an error/);
  expect(await log.textContent()).toMatch(/invalid page in block 35/);
  await act('REINDEX', /a new index/);
  await act('Verify', /All 20,000 keys answer/);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('leaving the slide ends all its workers, and gives the memory back', async () => {
  const { deck, act, click } = await openLab();
  const before = TELLS_MEMORY ? await memoryHeld(browser, deck.page) : 0;
  await act('Start a real Postgres here', /Up/);
  await act('Damage a page', /written over/);
  await expect.poll(() => databases(deck.page)).toBe(2);
  const highest = watchMemory(browser);
  await act('Halve', /found by/);
  const peak = highest();
  // Left in the middle of a SELECT that hangs.
  await click('Halve');
  await deck.page.waitForTimeout(300);
  await goTo(deck.page, 'postmortem');
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  if (TELLS_MEMORY) {
    expect(peak).toBeGreaterThan(before + 50);
    expect(peak).toBeLessThanOrEqual(MOST_MEMORY_MEGABYTES);
    // An allocator hands back what it was given when it likes to: within a minute.
    await expect
      .poll(() => memoryHeld(browser, deck.page), { timeout: 60_000, interval: 1000 })
      .toBeLessThanOrEqual(before + MOST_LEFT_MEGABYTES);
  }
  await goTo(deck.page, 'corrupted-page');
  await act('Start a real Postgres here', /Up/);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('slide 39: four real backends are gone one by one, and all of them end with the run', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/hub`);
  await goTo(deck.page, 'hub');
  const figure = deck.page.locator('#hub live-figure');
  const show = figure.getByRole('button', { name: 'Just show me' });
  if ((await show.count()) > 0) await show.click();
  const highest = watchMemory(browser);
  await figure.locator('button.run').click();
  await expect
    .poll(() => figure.locator('[role=status]').textContent(), { timeout: 60_000 })
    .toMatch(/Four real backends at 60\/s.*none is left/);
  if (TELLS_MEMORY) expect(highest()).toBeLessThanOrEqual(MOST_MEMORY_MEGABYTES);
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  expect(await figure.locator('.legend').textContent()).toContain('measured here');
  // Both slides fetch the same files, and say so.
  const size = /\d\.\d/.exec((await figure.locator('.lab').textContent())?.replace('18.6', '') ?? '')?.[0] ?? 'no size';
  await figure.locator('button.run').click();
  await expect.poll(() => databases(deck.page), { timeout: 20_000 }).toBeGreaterThan(0);
  await goTo(deck.page, 'corrupted-page');
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => deck.page.locator('database-lab').textContent()).toContain(`downloads ${size}`);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

test.each([
  [
    'WebAssembly',
    async (page: Page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    },
    /no WebAssembly/,
  ],
  [
    'the network',
    async (page: Page) => {
      await page.route(/\.packed/, (route) => route.abort());
    },
    /download failed.*The model stays/,
  ],
] as const)('without %s it says so in one line and the model stays', async (_, take, said) => {
  const { deck, lab, click } = await openLab(take);
  await click('Start a real Postgres here');
  await expect.poll(() => lab.textContent(), { timeout: 20_000 }).toMatch(said);
  expect(databases(deck.page)).toBe(0);
  expect(await deck.page.locator('#corrupted-page .plot canvas').isVisible()).toBe(true);
  await deck.close();
});
