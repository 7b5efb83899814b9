/** The tale's real things in a real browser: the profile, both renderers, the files that viewers bring, and who lives on. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { zip } from '../../src/archive/testing/zip.ts';
import { goTo, launch, openDeck, watchFrames } from '../../test/browser/open.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const LAB = /profiled|sampler|parse-once/;
const labWorkers = (page: Page) => page.workers().filter((worker) => LAB.test(worker.url())).length;
const tiles = async (page: Page, id: string) =>
  (await page.locator(`#${id} .tile dd`).allTextContents()).map((text) =>
    Number.parseFloat(text.replace(/[×±,]/g, '')),
  );

/** Runs the lab of a slide to its end. */
async function measure(page: Page, id: string): Promise<void> {
  const figure = page.locator(`#${id} live-figure`);
  await figure.locator('button.run').click();
  await expect.poll(() => figure.locator('button.run').count(), { timeout: 20_000 }).toBe(0);
  await expect.poll(() => figure.locator('button.run').count(), { timeout: 80_000, interval: 200 }).toBe(1);
  await expect.poll(() => figure.locator('.legend').textContent()).toContain('measured here');
  expect(labWorkers(page)).toBe(0);
}

test('the part of the flame graph that is looked at is the same at the speaker’s desk and in the room', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/flame-graph`);
  await goTo(deck.page, 'flame-graph');
  const [speaker] = await Promise.all([deck.page.waitForEvent('popup'), deck.page.keyboard.press('s')]);
  const [room, desk] = [deck.page, speaker].map((page) => page.locator('#flame-graph flame-graph'));
  const seen = async (graph: typeof room) => [
    await graph?.locator('.frame[aria-selected=true]').getAttribute('data-frame'),
    await graph?.locator('input[type=search]').inputValue(),
  ];
  const [, search] = await seen(room);
  await desk?.locator('.frame[data-frame="2"]').click();
  await expect.poll(() => seen(room)).toEqual(['2', search]);
  await room?.locator('input[type=search]').fill('format');
  await expect.poll(() => seen(desk)).toEqual(['2', 'format']);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 60_000);

test('a real profile finds what the clock says; slides 32, 33 and 36 go on with it; leaving ends its workers', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/flame-graph`);
  const { page } = deck;
  await goTo(page, 'flame-graph');
  // As that day's offers had it, which the other slides have too.
  await page.locator('#flame-graph [data-preset=november]').click();
  await measure(page, 'flame-graph');
  const [found = 0, truth = 0] = await tiles(page, 'flame-graph');
  expect(truth).toBeGreaterThanOrEqual(85);
  expect(found).toBeGreaterThanOrEqual(85);
  expect(Math.abs(found - truth)).toBeLessThanOrEqual(5);
  expect(await page.locator('#flame-graph .flame-tools b').textContent()).toMatch(/matched: \d\d/);
  // Each frame with what its samples leave open.
  expect(await page.locator('#flame-graph [role=treeitem]').nth(2).getAttribute('aria-label')).toMatch(/between \d/);

  await goTo(page, 'profiler');
  await expect.poll(() => page.locator('#profiler .legend').textContent()).toMatch(/measured here.*the law/s);
  expect(await page.locator('#profiler .shares').textContent()).toContain('tryFormat');
  for (const id of ['november-16', 'multiplication']) {
    // As whoever presses the key comes to it, by the slide before.
    if (id === 'multiplication') await goTo(page, 'cashback');
    await page.waitForTimeout(300);
    await goTo(page, id);
    const said = page.locator(`#${id} :is(.tiles, .sentence)`);
    expect((await said.allTextContents()).join()).toMatch(/µs an attempt, measured here/);
  }

  await goTo(page, 'flame-graph');
  await page.locator('#flame-graph button.run').click();
  await expect.poll(() => labWorkers(page), { timeout: 20_000 }).toBe(2);
  await page.keyboard.press('PageDown');
  await expect.poll(() => labWorkers(page), { timeout: 10_000 }).toBe(0);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

test('where no memory may be shared, the clock’s word stands alone and says so', async () => {
  const deck = await openDeck(browser, `${inject('plainUrl')}#/flame-graph`);
  await goTo(deck.page, 'flame-graph');
  await measure(deck.page, 'flame-graph');
  expect(await deck.page.locator('#flame-graph .sentence').textContent()).toMatch(/without shared memory/i);
  const [truth = 0] = await tiles(deck.page, 'flame-graph');
  expect(truth).toBeGreaterThanOrEqual(85);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

test('the list that was parsed once is twenty times faster, for real', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/parse-once`);
  await goTo(deck.page, 'parse-once');
  await measure(deck.page, 'parse-once');
  const said = (await deck.page.locator('#parse-once .sentence').textContent()) ?? '';
  const [, eachTime, once] = /([\d.,]+)\sms against ([\d.,]+)\sms/.exec(said) ?? [];
  expect(Number(eachTime) / Number(once)).toBeGreaterThanOrEqual(20);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 180_000);

async function openOwn(id = 'flame-graph') {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/${id}`);
  await goTo(deck.page, id);
  const input = deck.page.locator(`#${id} profile-viewer > input[type=file]`);
  await input.waitFor({ state: 'attached' });
  const figure = deck.page.locator(`#${id} live-figure`);
  return { deck, figure, open: (file: string | string[]) => input.setInputFiles(file) };
}

const cpuProfile = {
  nodes: [
    { id: 1, callFrame: { functionName: '(root)', url: '', lineNumber: -1 }, children: [2, 3] },
    { id: 2, callFrame: { functionName: 'renderShop', url: 'https://shop.example/app.js', lineNumber: 4 } },
    { id: 3, callFrame: { functionName: '(idle)', url: '', lineNumber: -1 } },
  ],
  samples: [2, 2, 3],
  timeDeltas: [0, 1000, 1000],
};

test('profiles of the viewer’s are shown and searched; what is broken gets one clear line, and the way back is there', async () => {
  const { deck, figure, open } = await openOwn();
  await open(write('mine.folded', 'main;readMenu 30\nmain;writePage;escape 70\n'));
  await expect.poll(() => figure.locator('.sentence').textContent()).toContain('mine.folded');
  await figure.locator('.flame-tools input').first().fill('menu');
  await expect.poll(() => figure.locator('.flame-tools b').textContent()).toContain('30');
  await figure.locator('[data-frame="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await deck.page.keyboard.press(key);
  await expect.poll(() => figure.locator('[aria-selected=true]').getAttribute('aria-label')).toMatch(/^writePage 70/);
  await open(write('node.cpuprofile', JSON.stringify(cpuProfile)));
  await expect.poll(() => figure.locator('.flame-scroll').textContent()).toContain('renderShop app.js:5');
  await open(write('broken.cpuprofile', JSON.stringify(cpuProfile).slice(0, 120)));
  await expect.poll(() => figure.locator('[role=alert]').textContent()).toMatch(/^broken\.cpuprofile: .*cut off\. /);
  await open(write('prose.txt', 'This is no profile.\n'));
  await expect.poll(() => figure.locator('[role=alert]').textContent()).toMatch(/^prose\.txt: line 1 is no stack/);
  expect(await figure.locator('.flame-scroll').textContent()).toContain('renderShop');
  await figure.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => figure.locator('.flame-scroll').textContent()).toContain('isOfferActive');
  expect(deck.foreign).toEqual([]);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('a profile of 100 MB does not freeze the page', async () => {
  const { deck, figure, open } = await openOwn();
  const block = Array.from(
    { length: 10_000 },
    (_, i) =>
      `main;loop;handleRequest;route_${i % 40};render_${i % 7};card;price_${i % 900};parseDate;tryFormat ${1 + (i % 9)}`,
  ).join('\n');
  const file = write('large.folded', `${block}\n`.repeat(Math.ceil(100_000_000 / block.length)));
  const longestFrameShare = await watchFrames(deck.page);
  await open(file);
  await expect
    .poll(() => figure.locator('.sentence').textContent(), { timeout: 80_000, interval: 300 })
    .toContain('large.folded');
  // Had the page done the reading, one frame would have lasted about as long as all of it.
  expect(await longestFrameShare()).toBeLessThan(0.5);
  const readers = () => deck.page.workers().filter((worker) => /book/.test(worker.url())).length;
  expect(readers()).toBe(1);
  await figure.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(readers).toBe(0);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

test('on the slide a file is looked at from all sides, those of an archive too, and the speaker’s desk asks for another', async () => {
  const { deck, figure, open } = await openOwn();
  const before = ['main;a 500', 'main;b 500', 'no stack'].join('\n');
  const packed = zip([
    { name: 'before.txt', text: before },
    { name: 'after.txt', text: 'main;a 900\nmain;b 100\n' },
  ]);
  await open(write('runs.zip', packed));
  const button = (name: string, of = figure) => of.getByRole('button', { name, exact: true });
  await button('before.txt').click();
  await expect.poll(() => figure.locator('.sentence').textContent()).toMatch(/^before\.txt: .*by its samples/);
  // What was left out is said here too.
  await expect.poll(() => figure.locator('.viewer-notes').textContent()).toMatch(/1 line is no stack/);
  await figure.locator('[data-frame="2"]').focus();
  // Wilson 1927 for 500 of 1,000.
  await expect.poll(() => figure.locator('.told').textContent()).toMatch(/a 50\s%.*46\.9.*53\.1/);
  expect(await figure.locator('.whisker').count()).toBe(1);
  await button('Functions').click();
  await expect.poll(() => figure.locator('.viewer-table tbody tr').count()).toBe(3);
  await button('a').click();
  await expect.poll(() => figure.locator('.viewer-graph').count()).toBe(2);
  await button('Compare').click();
  await figure.locator('.others select').selectOption({ label: 'after.txt' });
  await expect.poll(() => figure.locator('tr.more').textContent()).toMatch(/^\s*a\b/);

  const [speaker] = await Promise.all([deck.page.waitForEvent('popup'), deck.page.keyboard.press('s')]);
  const desk = speaker.locator('#flame-graph');
  await expect.poll(() => desk.locator('tr.more').textContent(), { timeout: 20_000 }).toMatch(/^\s*a\b/);
  await button('Widest first', desk).click();
  await expect.poll(() => figure.locator('.flame-scroll').count()).toBe(1);
  await expect.poll(() => desk.locator('.flame-scroll').textContent()).toContain('main');
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 60_000);
