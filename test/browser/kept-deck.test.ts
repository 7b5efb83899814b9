/** What takes other decks away or makes them others: stray drops, foreign parameters, another monitor, a page without a server. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, launch, openDeck } from './open.ts';

const anyFile = join(import.meta.dirname, '../fixtures/links.json');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const watchDrops = (page: Page) =>
  page.evaluate(() => {
    const drops: boolean[] = [];
    addEventListener('drop', ({ defaultPrevented }) => drops.push(defaultPrevented));
    Object.assign(window, { drops });
  });
const drops = (page: Page) => page.evaluate(() => Reflect.get(window, 'drops') as boolean[]);

/** Drops a file as a hand would. The page hears of the drop only where it has forbidden the browser to open it. */
async function drop(page: Page, x: number, y: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [anyFile], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x, y, data });
    await page.waitForTimeout(100);
  }
}

test('a file that is dropped where none is read opens nothing; a line leads to the slides that read one', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'));
  const url = page.url();
  await watchDrops(page);
  const readers = await page.$$eval('section.slide:has([data-takes-files])', (all) => all.map(({ id }) => id));
  expect(readers.length).toBeGreaterThan(0);
  const range = await page.locator('section.present input[type=range]').first().boundingBox();
  for (const [x, y] of [
    [640, 300],
    [10, 715],
    [range?.x ?? 0, range?.y ?? 0],
  ] as const)
    await drop(page, x + 2, y + 2);
  expect([page.url(), await drops(page)]).toEqual([url, [true, true, true]]);
  const lines = page.locator('#notices p');
  // Said once.
  expect(await lines.count()).toBe(1);
  expect(await lines.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    readers.map((id) => `#/${id}`),
  );
  await lines.locator('a').first().click();
  await page.locator(`#${readers[0]}.present`).waitFor();
  expect(await lines.count()).toBe(0);
  // On a slide that reads one, too, beside the slide.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await goTo(page, readers[0] ?? '');
  await drop(page, 600, 990);
  expect(await drops(page)).toEqual([true, true, true, true]);
  expect(errors).toEqual([]);
  await close();
});

test.each([
  'rtl=true',
  'keyboard=false',
  'view=scroll',
  'view=reader',
  'print-pdf',
  'loop=true&controls=true&progress=true&slideNumber=true',
  'embedded=true&disableLayout=true&postMessage=true',
  'autoSlide=200&transition=zoom&center=true&hash=true&history=true',
  'receiver',
])('what is not ours in an address does nothing: ?%s', async (search) => {
  const { page, errors, close } = await openDeck(browser, `${inject('deckUrl')}?${search}`);
  const looks = await page.evaluate(() => {
    const classes = [...document.querySelectorAll('html, body, .reveal')].flatMap((one) => [...one.classList]);
    return {
      classes: classes.filter((name) => /rtl|scroll|print|center|embedded|zoom|convex/.test(name)),
      parts: document.querySelectorAll('.reveal > :is(.controls, .progress, .slide-number):not([style*="none"])')
        .length,
      pages: document.querySelectorAll('.pdf-page, .scroll-page').length,
    };
  });
  expect(looks).toEqual({ classes: [], parts: 0, pages: 0 });
  const at = () => page.evaluate(() => location.hash);
  const first = await at();
  await page.evaluate(() => postMessage(JSON.stringify({ method: 'slide', args: [7] }), '*'));
  await page.waitForTimeout(500);
  expect(await at()).toBe(first);
  await page.keyboard.press('PageDown');
  await expect.poll(at).not.toBe(first);
  // Nor does it go: a host may need it.
  const kept = await page.evaluate(() => [...new URLSearchParams(location.search)]);
  expect(kept).toEqual([...new URLSearchParams(search)]);
  expect(errors).toEqual([]);
  await close();
});

test('nor does it in the article, in an embed and at the speaker’s desk', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'));
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const article = await page.context().newPage();
  await article.goto(`${inject('deckUrl')}read.html`);
  const figure = await article
    .locator('section:has([data-takes-files])')
    .first()
    .evaluate(({ id }) => id);
  const name = (await article.locator('live-figure').first().getAttribute('name')) ?? '';
  const embed = await page.context().newPage();
  await embed.goto(`${inject('deckUrl')}embed.html?figure=${name}`);
  for (const one of [speaker, article, embed]) {
    await one.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    const url = one.url();
    await one.bringToFront();
    await watchDrops(one);
    await drop(one, 20, 60);
    expect([one.url(), await drops(one)]).toEqual([url, [true]]);
    expect(await one.locator('#notices p').count(), url).toBe(1);
  }
  expect(await article.locator('#notices a').first().getAttribute('href')).toBe(`#${figure}`);
  expect(await speaker.locator('#notices a').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('charts are sharp again when only the size of a pixel changes, as on another monitor', async () => {
  // A page whose size is the window's: where the driver sets both, the browser tells nobody of the change.
  const { page, close } = await openDeck(browser, inject('deckUrl'), { viewport: null });
  const sharpness = () =>
    page
      .locator('section.present canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width);
  const client = await page.context().newCDPSession(page);
  const before = await sharpness();
  for (const deviceScaleFactor of [2, 3]) {
    await client.send('Emulation.setDeviceMetricsOverride', { width: 0, height: 0, deviceScaleFactor, mobile: false });
    await expect.poll(sharpness, { timeout: 3000 }).toBeGreaterThan(0.97 * deviceScaleFactor);
    await client.send('Emulation.clearDeviceMetricsOverride');
    await expect.poll(sharpness, { timeout: 3000 }).toBeCloseTo(before, 1);
  }
  await close();
});

test.each(['index.html', 'read.html', 'speaker.html', 'remote.html', 'embed.html', 'tools.html'])(
  '%s, opened from a disk, says in a line that it needs a server, and how to have one; served it does not',
  async (file) => {
    const page = await browser.newPage();
    const line = page.locator('.no-server');
    await page.goto(pathToFileURL(join(import.meta.dirname, '../../dist', file)).href);
    expect(await line.textContent()).toContain('python3 -m http.server');
    expect((await line.boundingBox())?.y).toBeLessThan(100);
    await page.goto(`${inject('deckUrl')}${file}`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    expect(await line.isVisible()).toBe(false);
    await page.close();
  },
);
