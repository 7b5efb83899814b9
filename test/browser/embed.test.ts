/** One figure in a page of another origin, two on one page; and where an author finds the lines for it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { snippet } from '../../src/embed/snippet.ts';
import { launch } from './open.ts';

let browser: Browser;
let page: Page;
let host: Server;
let html = '';
const errors: string[] = [];

beforeAll(async () => {
  browser = await launch();
  host = createServer((_request, response) => {
    // As strict as somebody else's page may be.
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await browser.close();
  host.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  errors.length = 0;
  page.on('pageerror', ({ message }) => errors.push(message));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

const deck = (path: string) => new URL(path, inject('deckUrl')).href;
const here = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;

async function figures(): Promise<{ name: string; title: string }[]> {
  await page.goto(deck('embed.html'));
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  return page.$$eval('template[data-figure]', (all) =>
    (all as HTMLTemplateElement[]).map(({ dataset }) => ({ name: dataset.figure ?? '', title: dataset.title ?? '' })),
  );
}

test('two figures live in a page of another origin, with values of their own, and grow to their height', async () => {
  const [, one, two] = await figures();
  const values = btoa(JSON.stringify({ v: 2, values: {} }));
  html = `<!doctype html><title>Elsewhere</title>${[one, two]
    .map((figure) => snippet(deck(`embed.html?figure=${figure?.name}&s=${values}`), figure?.title ?? '', 100))
    .join('\n')}`;
  await page.goto(here());
  const frames = await Promise.all(
    (await page.$$('iframe')).map(async (frame) => {
      await frame.scrollIntoViewIfNeeded();
      return frame.contentFrame();
    }),
  );
  for (const frame of frames) {
    await frame?.waitForSelector('live-figure canvas', { state: 'attached', timeout: 30_000 });
    await expect
      .poll(() => frame?.evaluate(() => document.documentElement.dataset.ready), { timeout: 30_000 })
      .toBe('true');
  }
  await expect.poll(() => page.$$eval('iframe', (all) => all.every((frame) => frame.offsetHeight > 300))).toBe(true);
  const [first, second] = frames;
  const said = (frame: typeof first) => frame?.locator('[role=status]').first().innerText();
  const before = await said(second);
  const slider = first?.locator('.control input[type=range]').first();
  await slider?.focus();
  await slider?.press('End');
  await expect.poll(() => slider?.inputValue()).not.toBe('0');
  expect(await said(second)).toBe(before);
  // Nothing wider than its frame.
  for (const frame of frames)
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('an author chooses a figure, sees it, and gets lines that name it', async () => {
  const all = await figures();
  const last = all.at(-1);
  expect(all.length).toBeGreaterThanOrEqual(45);
  await page.selectOption('select', last?.name ?? '');
  await expect.poll(() => page.$eval('textarea', ({ value }) => value)).toContain(`embed.html?figure=${last?.name}`);
  const frame = await (await page.$('iframe'))?.contentFrame();
  await frame?.waitForSelector('live-figure canvas', { state: 'attached', timeout: 30_000 });
  await expect.poll(() => frame?.locator('h1').innerText()).toBe(last?.title);
});

test('a figure that there is not is said, with a choice of those that there are', async () => {
  await page.goto(deck('embed.html?figure=tale/of-nobody'));
  await expect.poll(() => page.locator('.choice [role=alert]').innerText()).toContain('tale/of-nobody');
  expect(await page.locator('select option').count()).toBeGreaterThanOrEqual(45);
});

test('what a damaged link lost is said, in the embed and in the article, until it is read', async () => {
  const [one] = await figures();
  const notice = page.locator('#notices p');
  for (const path of [`embed.html?figure=${one?.name}&s=e3broken`, 'read.html?s=e3broken']) {
    await page.goto(deck(path));
    await expect.poll(() => notice.innerText()).toContain('could not be read');
    expect((await notice.boundingBox())?.height).toBeGreaterThan(20);
    await notice.locator('button').click();
    await notice.waitFor({ state: 'detached' });
  }
  await page.goto(deck('read.html#/gone'));
  await expect.poll(() => notice.innerText()).toContain('gone');
});

test('no message moves it', async () => {
  const [one] = await figures();
  await page.goto(deck(`embed.html?figure=${one?.name}`));
  await page.waitForSelector('live-figure canvas', { state: 'attached' });
  const before = await page.locator('[role=status]').first().innerText();
  await page.evaluate(() => {
    for (const data of [{ type: 'make-it-work-fast:size', height: 5 }, { path: 'values/x/y/z', value: 1 }, 'noise'])
      postMessage(data, '*');
  });
  await page.waitForTimeout(300);
  expect(await page.locator('[role=status]').first().innerText()).toBe(before);
});
