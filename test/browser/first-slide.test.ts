/** What the first slide costs before it lives: words from HTML and CSS alone, and all that is fetched until its figure is drawn. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './open.ts';

const KILOBYTE = 1000;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('words come in 45 kB and the live figure in 130 kB, compressed, without any lab', async () => {
  const page = await browser.newPage();
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    // What came later does not count, however soon it was read; what came before counts, however late.
    if (ready) return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    const kept = /\.woff2$/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length;
    sizes.set(new URL(response.url()).pathname, kept);
  });
  let ready = false;
  await page.exposeFunction('figureIsDrawn', () => {
    ready = true;
  });
  await page.addInitScript(() => {
    document.addEventListener('figure-drawn', () => (window as unknown as { figureIsDrawn(): void }).figureIsDrawn(), {
      once: true,
    });
  });
  await page.goto(inject('deckUrl'));
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.waitForTimeout(500);
  const total = (pattern: RegExp) => [...sizes].reduce((sum, [path, size]) => sum + (pattern.test(path) ? size : 0), 0);
  expect(total(/\/$|\.html$|\.css$/)).toBeGreaterThan(5 * KILOBYTE);
  expect(total(/\/$|\.html$|\.css$/)).toBeLessThanOrEqual(45 * KILOBYTE);
  expect(total(/./)).toBeLessThanOrEqual(130 * KILOBYTE);
  expect([...sizes.keys()].filter((path) => /lab|pako|analy|contention|gzip/.test(path))).toEqual([]);
}, 60_000);

test('nothing that is read moves while the page becomes alive, on any kind of slide', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { seen });
  });
  await page.goto(inject('deckUrl'));
  const kinds = await page.$$eval('section.slide', (slides) => slides.map(({ id, classList }) => [classList[1], id]));
  for (const [kind, id] of new Map(kinds as [string, string][])) {
    await page.goto('about:blank');
    await page.goto(`${inject('deckUrl')}#/${id}`);
    await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
    await page.waitForTimeout(500);
    const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
    expect(shift, kind).toBeLessThanOrEqual(0.02);
  }
  await page.close();
}, 60_000);

test('without scripts the words of every slide can be read', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inject('deckUrl'));
  expect(await page.locator('section.slide').count()).toBeGreaterThan(2);
  const wordless = await page.$$eval('section.slide', (slides) =>
    slides
      .filter(
        (slide) => !slide.querySelector('h1,h2')?.textContent || !slide.querySelector('[role=status]')?.textContent,
      )
      .map((slide) => slide.id),
  );
  expect(wordless).toEqual([]);
  expect(await page.locator('section.slide').first().locator('h1').isVisible()).toBe(true);
  await context.close();
});
