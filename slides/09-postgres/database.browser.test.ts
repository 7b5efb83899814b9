/** The real Postgres on its slides, in a real browser: from a cold start to another disk, beside another window, and the end of it all. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { memoryHeld, TELLS_MEMORY, watchMemory } from '../../test/browser/memory.ts';
import { goTo, grow, launch, openDeck } from '../../test/browser/open.ts';
import { MOST_MEMORY_MEGABYTES } from './lab/sizes.ts';

/** What a page may hold on to after a lab, in MB. */
const MOST_LEFT_MEGABYTES = 20;
/** Page 98 holds these keys, in a table that is filled in one go. */
const BAD = { page: 98, from: 13_462, to: 13_597 };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const databases = (page: Page) => page.workers().filter((worker) => /postgres/.test(worker.url())).length;

function labOf(page: Page) {
  const lab = page.locator('#corrupted-page database-lab');
  const line = lab.locator('.database-line');
  const log = lab.locator('.server-log');
  const terminal = lab.locator('.terminal');
  const click = (name: string) => lab.getByRole('button', { name, exact: true }).click();
  const said = (what: RegExp) => expect.poll(() => line.textContent(), { timeout: 60_000 }).toMatch(what);
  /** Does one thing, and waits until it is done and has said so. */
  const act = async (name: string, what: RegExp) => {
    await click(name);
    await said(what);
    await expect.poll(() => lab.locator('button.stop').count(), { timeout: 60_000 }).toBe(0);
  };
  const askKey = async (key: number, what: RegExp) => {
    await lab.getByLabel('key', { exact: true }).fill(String(key));
    await lab.getByLabel('key', { exact: true }).blur();
    await act('SELECT', what);
  };
  const start = async () => {
    await act('Take the keyboard', /Up: 20,000 products on 147 pages/);
  };
  return { lab, line, log, terminal, click, said, act, askKey, start };
}

/** Whoever comes is asked first. */
async function passQuestion(page: Page, slide: string): Promise<void> {
  await grow(page, slide);
  const show = page.locator(`#${slide}`).getByRole('button', { name: 'Just show me' });
  if ((await show.count()) > 0) await show.click();
}

async function openLab(before?: (page: Page) => Promise<void>, url = inject('deckUrl')) {
  const asked: string[] = [];
  const deck = await openDeck(browser, `${url}#/corrupted-page`, {
    before: async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      await before?.(page);
    },
  });
  await goTo(deck.page, 'corrupted-page');
  await passQuestion(deck.page, 'corrupted-page');
  return { deck, asked, ...labOf(deck.page) };
}

test('cold: nothing is fetched before it is asked for; exactly the rows of a silent page hang, are found, and all answer again', async () => {
  const { deck, lab, log, terminal, act, askKey, asked, start } = await openLab();
  await lab.locator('button.run').waitFor();
  expect(await lab.textContent()).toMatch(/downloads [1-6]\.\d+\sMB/);
  expect(asked.filter((url) => /packed|postgres\.worker/.test(url))).toEqual([]);
  await start();
  await act('Let it fail', /fails at page 98/);
  await askKey(BAD.from - 1, /^1 row$/);
  await askKey(BAD.from, /driver gave up/);
  await askKey(BAD.to, /driver gave up/);
  // The server is let go for the next question, and the page stays as silent as it was.
  await askKey(BAD.to + 1, /^1 row$/);
  await act('Halve by key', /found by/);
  const line = await lab.locator('.database-line').textContent();
  const [, from, to, keys, byKey] = /keys (\S+)–(\S+), (\d+) in a row, found by (\d+)/.exec(line ?? '') ?? [];
  expect([from, to, keys]).toEqual(['13,462', '13,597', '136']);
  expect(Number(byKey)).toBeLessThanOrEqual(30);
  await act('Halve by page', /Bad: page 98, found by/);
  const byPage = /found by (\d+)/.exec((await lab.locator('.database-line').textContent()) ?? '')?.[1];
  expect(Number(byPage)).toBeLessThanOrEqual(12);
  await act('Around it', /names 136 keys between 13,462 and 13,597/);
  await act('Copy the rest', /19,864 of 20,000 rows/);
  await act('amcheck', /amcheck hangs as well/);
  await askKey(BAD.from, /driver gave up/);
  await expect.poll(() => terminal.textContent(), { timeout: 10_000 }).toMatch(/still waits: [1-9]/);
  await act('Swap the disk', /all 20,000 rows answer/);
  expect(await log.textContent()).toMatch(/log is empty/);
  expect(await deck.page.locator('#corrupted-page [role=status]').textContent()).toMatch(/halving 20,000 keys took/);
  expect(deck.errors).toEqual([]);
  expect(deck.foreign).toEqual([]);
  await deck.close();
}, 240_000);

test('other bytes: an error in the log, rows gone without a word, or wrong ones that amcheck sees', async () => {
  const { deck, lab, log, act, askKey, start } = await openLab();
  const choose = (label: string, what: string) => lab.getByLabel(label).selectOption({ label: what });
  await start();
  await choose('What the storage does with it', 'reads as noise');
  await act('Let it fail', /fails at page 98/);
  await askKey(BAD.from - 1, /^1 row$/);
  await askKey(BAD.from, /An error, at once/);
  expect(await log.textContent()).toMatch(/invalid page in block 98/);
  await act('Swap the disk', /all 20,000 rows answer/);
  await choose('Its checksum', 'with a checksum that fits');
  await act('Let it fail', /fails at page 98/);
  await askKey(BAD.from, /1 row/);
  expect(await lab.locator('.terminal').textContent()).toMatch(/1 of them wrong, no error/);
  await act('amcheck', /something is wrong/);
  await act('Swap the disk', /all 20,000 rows answer/);
  await choose('What the storage does with it', 'reads as zeros');
  await choose('Its checksum', 'checksum as it was');
  await act('Let it fail', /fails at page 98/);
  await act('Halve by key', /keys 13,462–13,597/);
  await act('Swap the disk', /the index finds 19,864/);
  await act('REINDEX', /A new index/);
  await act('Halve by key', /nothing to find/);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 240_000);

test('without shared memory a silence ends when it was said, and the search is the same', async () => {
  const { deck, lab, act, askKey, start } = await openLab(undefined, inject('plainUrl'));
  await start();
  expect(await lab.textContent()).toMatch(/ends by itself after 1\.5 s/);
  await act('Let it fail', /fails at page 98/);
  await askKey(BAD.from, /driver gave up/);
  await askKey(BAD.to + 1, /^1 row$/);
  await act('Halve by page', /Bad: page 98/);
  await act('Swap the disk', /all 20,000 rows answer/);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('leaving the slide ends its worker, in the middle of a silent read too, and gives the memory back', async () => {
  const { deck, act, start, click } = await openLab();
  const before = TELLS_MEMORY ? await memoryHeld(browser, deck.page) : 0;
  const highest = watchMemory(browser);
  await start();
  await act('Let it fail', /fails at page 98/);
  await act('SELECT by SELECT', /1 of 20 ranges bad/);
  await act('Halve by key', /found by/);
  expect(databases(deck.page)).toBe(1);
  const peak = highest();
  await click('SELECT by SELECT');
  await expect.poll(() => deck.page.locator('database-lab .terminal .hung').count(), { timeout: 30_000 }).toBe(1);
  await goTo(deck.page, 'postmortem');
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  if (TELLS_MEMORY) {
    expect(peak).toBeGreaterThan(before + 50);
    expect(peak).toBeLessThanOrEqual(MOST_MEMORY_MEGABYTES.one);
    // An allocator hands back what it was given when it likes to: within a minute.
    await expect
      .poll(() => memoryHeld(browser, deck.page), { timeout: 60_000, interval: 1000 })
      .toBeLessThanOrEqual(before + MOST_LEFT_MEGABYTES);
  }
  await goTo(deck.page, 'corrupted-page');
  await passQuestion(deck.page, 'corrupted-page');
  await start();
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('slide 39: four real servers are gone one by one, answer with another disk, and all of them end with the run', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/hub`);
  await goTo(deck.page, 'hub');
  const figure = deck.page.locator('#hub live-figure');
  await passQuestion(deck.page, 'hub');
  const highest = watchMemory(browser);
  await figure.locator('button.run').click();
  await expect
    .poll(() => figure.locator('[role=status]').textContent(), { timeout: 60_000 })
    .toMatch(/Four real servers at 60\/s.*none is left.*all four answer again/);
  if (TELLS_MEMORY) expect(highest()).toBeLessThanOrEqual(MOST_MEMORY_MEGABYTES.four);
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  expect(await figure.locator('.legend').textContent()).toContain('measured here');
  // What the app's driver does is one thing, what the server does another.
  await figure.locator('[data-preset="driver-timeout"]').click();
  await figure.locator('button.run').click();
  await expect
    .poll(() => figure.locator('[role=status]').textContent(), { timeout: 60_000 })
    .toMatch(/none is left.*driver gave up 4 times, after 1\ss each.*sessions were not.*all four answer again/);
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  // Both slides fetch the same files, and say so.
  const size = /\d\.\d/.exec((await figure.locator('.lab').textContent())?.replace('18.6', '') ?? '')?.[0] ?? 'no size';
  await figure.locator('button.run').click();
  await expect.poll(() => databases(deck.page), { timeout: 20_000 }).toBeGreaterThan(0);
  await goTo(deck.page, 'corrupted-page');
  await expect.poll(() => databases(deck.page), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => deck.page.locator('database-lab').textContent()).toContain(`downloads ${size}`);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('a second window says that another one runs, waits for its end or does not, and both finish', async () => {
  const { deck, act, start, click } = await openLab();
  const beside = await deck.page.context().newPage();
  await beside.goto(`${inject('deckUrl')}#/corrupted-page`);
  await beside.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await goTo(beside, 'corrupted-page');
  await passQuestion(beside, 'corrupted-page');
  const other = labOf(beside);
  await start();
  await other.click('Take the keyboard');
  await other.said(/Another window .* runs a Postgres/);
  expect(databases(beside)).toBe(0);
  await other.click('Start now');
  await other.said(/Up: 20,000 products/);
  await Promise.all([act('Let it fail', /page 98/), other.act('Let it fail', /page 98/)]);
  await Promise.all([act('Halve by page', /Bad: page 98/), other.act('Halve by page', /Bad: page 98/)]);
  await other.click('End it');
  await other.click('Take the keyboard');
  await other.said(/Another window/);
  await click('End it');
  await other.said(/Up: 20,000 products/);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('what is pressed at the speaker’s desk runs in the room’s window, and stands in both; the desk runs none', async () => {
  const { deck, lab, terminal } = await openLab();
  const [speaker] = await Promise.all([deck.page.waitForEvent('popup'), deck.page.keyboard.press('s')]);
  const desk = labOf(speaker);
  await desk.start();
  await expect.poll(() => lab.locator('.database-line').textContent()).toMatch(/Up: 20,000 products/);
  expect([databases(deck.page), databases(speaker)]).toEqual([1, 0]);
  await desk.lab.getByLabel('page', { exact: true }).fill('97');
  await desk.lab.getByLabel('page', { exact: true }).blur();
  await desk.act('Let it fail', /page 97/);
  await desk.act('Halve by page', /Bad: page 97/);
  // In the room it is the same lab, for whoever presses there.
  const [one, other] = [await terminal.textContent(), await desk.terminal.textContent()];
  expect(one).toMatch(/select/);
  expect(other).toBe(one);
  await lab.getByRole('button', { name: 'End it', exact: true }).click();
  await expect.poll(() => desk.lab.getByRole('button', { name: 'Take the keyboard' }).count()).toBe(1);
  await expect.poll(() => databases(deck.page)).toBe(0);
  await desk.start();
  // The slide is left from the desk: all that ran there ends.
  await speaker.keyboard.press('Home');
  await expect.poll(() => databases(deck.page)).toBe(0);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test.each([
  [
    'WebAssembly',
    async (page: Page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    },
    /did not start: This browser does not run WebAssembly here\. The model stays/,
  ],
  [
    'leave for WebAssembly',
    async (page: Page) => {
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.fallback();
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(" 'wasm-unsafe-eval'", '');
        const policy = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
        await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': policy } });
      });
    },
    /did not start: This browser does not run WebAssembly here\. The model stays/,
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
  const uncaught: string[] = [];
  deck.page.on('pageerror', ({ message }) => uncaught.push(message));
  await click('Take the keyboard');
  await expect.poll(() => lab.textContent(), { timeout: 20_000 }).toMatch(said);
  expect(databases(deck.page)).toBe(0);
  expect(uncaught).toEqual([]);
  expect(await deck.page.locator('#corrupted-page .plot canvas').isVisible()).toBe(true);
  await deck.close();
});
