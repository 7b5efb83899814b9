/**
 * What one visit brings: afterwards the host may be gone, and every page opens as it did, below any folder, isolated, with
 * what a link says; a newer version is offered and never forced; where nothing can be kept, nothing is said.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeServiceWorker } from '../../src/build/offline-plugin.ts';
import { headers } from '../../src/build/page-plugin.ts';
import { Host } from './host.ts';
import { goTo, launch } from './open.ts';

const MINUTES = 60_000;
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
/** Chromium takes any name for this machine; by this one it does not know that the page came safely. */
const UNSAFE = 'deck.test';

let browser: Browser;
let context: BrowserContext;
let host: Host;
let errors: string[];

beforeAll(async () => {
  browser = await launch({ args: [`--host-resolver-rules=MAP ${UNSAFE} localhost`] });
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await new Host(dist, '/some/folder/').start();
  host.headers = headers;
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  errors = [];
});
afterEach(async () => {
  await context.close();
  await host.stop();
});

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

const lives = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));

/** The first visit, until the worker has what it wants. */
async function visit(address = ''): Promise<Page> {
  const page = await newPage();
  await page.goto(host.url + address);
  await lives(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

async function keepEverything(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await page.locator('offline-state button').click();
  await expect.poll(() => page.locator('offline-state').innerText(), { timeout: 30_000 }).toContain('Everything');
  await page.keyboard.press('Escape');
}

describe('after one visit, with the host gone', () => {
  test.each(pages)('%s opens in a new tab as it was built, with whatever stands behind it', async (name) => {
    await (await visit()).close();
    await host.stop();
    const page = await newPage();
    for (const address of [name, `${name}?s=e30&utm_source=x`, `${name}?view=anything#/somewhere`]) {
      const answer = await page.goto(host.url + address);
      expect(await answer?.text(), address).toBe(readFileSync(join(dist, name), 'utf8'));
      const kept = await answer?.allHeaders();
      for (const [header, value] of Object.entries(headers)) expect(kept?.[header.toLowerCase()]).toBe(value);
      expect(await page.evaluate(() => crossOriginIsolated), address).toBe(true);
    }
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  });

  test('a link shows its numbers', async () => {
    const page = await visit();
    const range = (of: Page) => of.locator('section.present input[type=range]').first();
    await range(page).press('ArrowRight');
    const told = await range(page).getAttribute('aria-valuetext');
    await page.waitForFunction(() => location.search.includes('s='));
    const link = page.url();
    await page.close();
    await host.stop();
    const other = await newPage();
    await other.goto(`${link.replace('#', '&fbclid=1#')}`);
    await lives(other);
    expect(await range(other).getAttribute('aria-valuetext')).toBe(told);
  });

  test(
    'every slide’s figure draws, and computes for whoever moves a slider',
    async () => {
      await (await visit()).close();
      await host.stop();
      const page = await newPage();
      await page.goto(host.url);
      await lives(page);
      const ids = await page.$$eval('section.slide', (slides) => slides.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(10);
      for (const id of ids) {
        await goTo(page, id);
        expect(await page.locator(`#${id} .problem`).count(), id).toBe(0);
        expect(await page.locator(`#${id} live-figure :is(canvas, svg, table, pre)`).count(), id).toBeGreaterThan(0);
        await compute(page, id);
      }
      expect(errors).toEqual([]);
    },
    5 * MINUTES,
  );

  test('an address that is none opens nothing in its place', async () => {
    await (await visit()).close();
    await host.stop();
    const page = await newPage();
    await expect(page.goto(`${host.url}nowhere.html`)).rejects.toThrow(/ERR_/);
    await expect(page.goto(`${host.url}nowhere/deep/`)).rejects.toThrow(/ERR_/);
  });
});

/** Moves the first slider that is seen, and waits for the figure that is drawn of it. */
async function compute(page: Page, id: string): Promise<void> {
  const range = page.locator(`#${id} live-figure input[type=range]:visible`).first();
  if ((await range.count()) === 0) return;
  const drawn = page.evaluate(
    (slide) =>
      new Promise<void>((done) => {
        const figure = document.getElementById(slide)?.querySelector('live-figure');
        figure?.addEventListener('figure-drawn', () => done(), { once: true });
      }),
    id,
  );
  const isLowest = await range.evaluate((input: HTMLInputElement) => input.value === input.min);
  await range.press(isLowest ? 'ArrowRight' : 'ArrowLeft');
  await drawn;
  expect(await page.locator(`#${id} .problem`).count(), id).toBe(0);
}

describe('the large parts of labs', () => {
  const state = (page: Page) => page.locator('offline-state').innerText();

  test('come at the press of a button, in the first visit too, and are there when the host is gone', async () => {
    const page = await visit();
    const large = await largeFiles(page);
    expect(large.length).toBeGreaterThan(0);
    await keepEverything(page);
    await host.stop();
    const other = await newPage();
    await other.goto(host.url);
    await lives(other);
    const lengths = await other.evaluate(
      (paths) => Promise.all(paths.map(async (path) => (await (await fetch(path)).arrayBuffer()).byteLength)),
      large.map(({ path }) => path),
    );
    expect(lengths).toEqual(large.map(({ bytes }) => bytes));
    await other.keyboard.press('m');
    await expect.poll(() => state(other), { timeout: 10_000 }).toContain('Everything is on this device');
    expect(await other.locator('offline-state button').count()).toBe(0);
  });

  test('that do not come are said in a line, and what came is kept', async () => {
    const page = await visit();
    await page.keyboard.press('m');
    const button = page.locator('offline-state button');
    const whole = await button.innerText();
    const cdp = await context.newCDPSession(page);
    const { origin } = new URL(host.url);
    const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 3_000_000 });
    await button.click();
    await expect.poll(() => state(page), { timeout: 20_000 }).toContain('no more room');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    const rest = await button.innerText();
    expect(rest).not.toBe(whole);
    await host.stop();
    await button.click();
    await expect.poll(() => state(page), { timeout: 20_000 }).toContain('network does not answer');
    await host.start();
    await button.click();
    await expect.poll(() => state(page), { timeout: 20_000 }).toContain('Everything');
    expect(errors).toEqual([]);
  });
});

const largeFiles = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    active?.postMessage({ type: 'files' }, [port2]);
    return new Promise<{ path: string; bytes: number }[]>((done) => {
      port1.onmessage = ({ data }) => done(data.large);
    });
  });

describe('a newer version', () => {
  let newer: string;

  beforeAll(async () => {
    newer = mkdtempSync(join(tmpdir(), 'deck-newer-'));
    cpSync(dist, newer, { recursive: true });
    const index = join(newer, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('<html ', '<html data-version="newer" '));
    await writeServiceWorker(root, newer);
  });
  afterAll(() => rmSync(newer, { recursive: true, force: true }));

  const isNewer = (page: Page) => page.evaluate(() => document.documentElement.dataset.version === 'newer');
  const offer = (page: Page) => page.locator('#notices p', { hasText: 'newer version' });
  /** As the browser does by itself when a page is opened. */
  const lookForUpdate = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });

  test('is offered in a quiet line, not in front of a room; nothing is loaded again until somebody wants it', async () => {
    const [page, other] = [await visit(), await newPage()];
    await other.goto(host.url);
    await lives(other);
    let loads = 0;
    for (const one of [page, other]) one.on('load', () => loads++);
    await page.keyboard.press('c');
    host.folder = newer;
    await lookForUpdate(page);
    await offer(other).waitFor();
    expect(await offer(page).count()).toBe(0);
    await page.keyboard.press('c');
    await offer(page).waitFor();
    expect(loads).toBe(0);
    // What is loaded again by a hand is still of one version with the tabs beside it.
    await other.reload();
    expect(await isNewer(other)).toBe(false);
    await lives(other);
    await goTo(page, (await page.$$eval('section.slide', (slides) => slides[5]?.id)) ?? '');
    const address = page.url();
    await offer(page).getByRole('button', { name: 'Show it' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.version === 'newer');
    expect(page.url()).toBe(address);
    await other.waitForTimeout(1000);
    // The tab beside it has been loaded once, by hand, and has all that it may still need.
    expect(await isNewer(other)).toBe(false);
    expect(loads).toBe(2);
    await host.stop();
    const ids = await other.$$eval('section.slide', (slides) => slides.slice(-3).map(({ id }) => id));
    for (const id of ids) {
      await goTo(other, id);
      expect(await other.locator(`#${id} .problem`).count(), id).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  test('comes by itself once no tab is open, and the older one is forgotten', async () => {
    const page = await visit();
    host.folder = newer;
    await lookForUpdate(page);
    await offer(page).waitFor();
    await page.close();
    await host.stop();
    const later = await newPage();
    await expect
      .poll(async () => {
        await later.goto('about:blank');
        await later.goto(host.url);
        return isNewer(later);
      })
      .toBe(true);
    await later.goto('about:blank');
    await later.goto(host.url);
    const kept = () =>
      later.evaluate(async () => {
        const [name = ''] = await caches.keys();
        return (await (await caches.open(name)).keys()).filter(({ url }) => url.includes('/index.html?')).length;
      });
    await expect.poll(kept).toBe(1);
  });
});

describe('a host without headers', () => {
  beforeEach(() => {
    host.headers = {};
  });

  const watchLoads = async () => {
    const page = await newPage();
    const loads = { count: 0 };
    page.on('load', () => loads.count++);
    await page.goto(host.url);
    return { page, loads };
  };
  const isolated = (page: Page) => page.evaluate(() => crossOriginIsolated).catch(() => undefined);

  test('is isolated after one reload at the first visit, and later without any', async () => {
    const { page, loads } = await watchLoads();
    await expect.poll(() => isolated(page), { timeout: 30_000 }).toBe(true);
    await page.waitForTimeout(1500);
    expect(loads.count).toBe(2);
    await page.close();
    const later = await watchLoads();
    expect(await isolated(later.page)).toBe(true);
    await lives(later.page);
    await later.page.waitForTimeout(3000);
    expect(later.loads.count).toBe(1);
    expect(errors).toEqual([]);
  });

  test('is not loaded again under a hand; the next visit is isolated', async () => {
    const { page, loads } = await watchLoads();
    await lives(page);
    await page.keyboard.press('PageDown');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.waitForTimeout(1500);
    expect(loads.count).toBe(1);
    expect(await isolated(page)).toBe(false);
    const later = await watchLoads();
    expect(await isolated(later.page)).toBe(true);
  });
});

describe('where nothing can be kept', () => {
  test('nothing is offered, and nothing breaks: over plain http from another machine', async () => {
    const page = await newPage();
    await page.goto(host.url.replace('localhost', UNSAFE));
    await lives(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.waitForTimeout(3000);
    await page.keyboard.press('m');
    await page.locator('dialog.contents[open]').waitFor();
    expect(await page.locator('offline-state').innerText()).toBe('');
    expect(errors).toEqual([]);
  });

  test('a browser that refuses the worker gets the deck, and is told so where it looks', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
    });
    await page.goto(host.url);
    await lives(page);
    await page.keyboard.press('m');
    await expect
      .poll(() => page.locator('offline-state').innerText(), { timeout: 10_000 })
      .toContain('could not be kept');
    expect(errors).toEqual([]);
  });
});

test('who saves data is asked first', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(host.url);
  await lives(page);
  await page.keyboard.press('m');
  const button = page.locator('offline-state button');
  await button.waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await button.click();
  await expect.poll(() => page.locator('offline-state').innerText(), { timeout: 30_000 }).toContain('works without');
});
