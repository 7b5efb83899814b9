/** What each page weighs until it is ready, and what each slide keeps on it, held against the one table of budgets. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { over, pages, slide as slideBudget } from '../budgets.ts';
import { goTo, launch, openDeck } from './open.ts';

const KILOBYTE = 1000;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function weigh(path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  let isReady = false;
  page.on('response', (response) => {
    // What came later does not count, however soon it was read; what came before counts, however late.
    if (isReady) return;
    const url = response.url();
    const sizeOf = (body: Buffer) => (url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length);
    sizes.set(
      new URL(url).pathname,
      response.body().then(sizeOf, () => 0),
    );
  });
  await page.exposeFunction('pageIsReady', () => {
    isReady = true;
  });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset.ready === 'true')
        (window as unknown as { pageIsReady(): void }).pageIsReady();
    }).observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });
  });
  await page.goto(new URL(path, inject('deckUrl')).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.waitForTimeout(500);
  const known = await Promise.all([...sizes].map(async ([file, size]) => ({ file, size: await size })));
  await context.close();
  const total = (pattern: RegExp) =>
    known.reduce((sum, { file, size }) => sum + (pattern.test(file) ? size : 0), 0) / KILOBYTE;
  return { words: total(/\/$|\.html$|\.css$/), ready: total(/./), files: known.map(({ file }) => file) };
}

test('each page is ready within its bytes and its requests, without any lab', async () => {
  const broken: (string | undefined)[] = [];
  for (const [path, budget] of Object.entries(pages)) {
    const { words, ready, files } = await weigh(path === 'embed.html' ? await embedOf() : path);
    expect(words, path).toBeGreaterThan(2);
    broken.push(
      over(`${path}, words`, words, budget.words, 'kB'),
      over(`${path}, until it is ready`, ready, budget.ready, 'kB'),
      over(`${path}, requests until it is ready`, files.length, budget.requests, 'requests'),
      ...(path === 'tools.html' ? [] : files.filter((file) => /lab|pako|analy|contention|gzip/.test(file))),
    );
  }
  expect(broken.filter((line) => line !== undefined)).toEqual([]);
}, 180_000);

/** One figure, whichever comes first. */
async function embedOf(): Promise<string> {
  const html = await (await fetch(inject('deckUrl'))).text();
  return `embed.html?figure=${/<live-figure[^>]* name="([^"]+)"/.exec(html)?.[1]}`;
}

test('no slide keeps more than its nodes, listeners and workers on the page, and another walk adds nothing', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  const { page } = deck;
  const client = await page.context().newCDPSession(page);
  const count = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
    return { nodes, listeners, workers: page.workers().length };
  };
  const slides = await page.$$eval('section.slide', (all) => all.map((one) => one.id));
  const broken: (string | undefined)[] = [];
  for (const id of slides) {
    await goTo(page, id);
    const found = await count();
    // Something is counted.
    expect(Math.min(found.nodes, found.listeners)).toBeGreaterThan(100);
    for (const name of ['nodes', 'listeners', 'workers'] as const)
      broken.push(over(`${id}, ${name}`, found[name], slideBudget[name], name));
  }
  const [last = ''] = slides.slice(-1);
  const first = await count();
  for (const id of slides) await goTo(page, id);
  const second = await count();
  broken.push(
    over(`another walk, until ${last}: nodes`, second.nodes - first.nodes, slideBudget.nodesAWalk, 'nodes'),
    over(
      `another walk, until ${last}: listeners`,
      second.listeners - first.listeners,
      slideBudget.listenersAWalk,
      'listeners',
    ),
  );
  expect(broken.filter((line) => line !== undefined)).toEqual([]);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 300_000);

test('the analyzer leaves nothing of the dumps that it has shown before', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  const { page } = deck;
  const slide = await page.$eval('live-figure[name$="/dump-analyzer"]', (one) => one.closest('section')?.id ?? '');
  await goTo(page, slide);
  const report = page.locator(`[id="${slide}"] .report`);
  const read = () =>
    report.evaluate((element) => {
      const walker = document.createTreeWalker(element);
      let nodes = 0;
      while (walker.nextNode()) nodes++;
      return { nodes, text: element.textContent };
    });
  const press = async (key: string) => {
    const { text } = await read();
    await page.keyboard.press(key);
    await expect.poll(async () => (await read()).text, { timeout: 15_000 }).not.toBe(text);
  };
  // The report comes with its own code, and is empty until then.
  await report.locator('summary').first().waitFor();
  const first = await read();
  for (let time = 0; time < 3; time++) {
    await press('PageDown');
    await press('PageUp');
    await expect.poll(read, { timeout: 15_000 }).toEqual(first);
  }
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

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
    expect(over(`${kind}, layout shift`, shift, slideBudget.shift, '')).toBeUndefined();
  }
  await page.close();
}, 60_000);
