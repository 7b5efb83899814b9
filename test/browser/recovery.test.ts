/** What happens to a machine in the middle of a talk, and that the deck goes on. What cannot be brought about here: docs/recovery.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { words } from '../../src/figure/words.ts';
import { chromiumPath, goTo, launch, leave, openDeck } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const present = (page: Page) => page.evaluate(() => document.querySelector('section.slide.present')?.id ?? '');

test.each([
  ['hangs', 'hang'],
  ['runs out of memory', 'Out of memory'],
])(
  'a worker that %s is replaced; the figure says so, and is drawn for what was set',
  async (_, fate) => {
    const deck = await openDeck(browser, inject('deckUrl'), {
      before: async (page) => {
        await page.addInitScript((end) => {
          let first = true;
          window.Worker = class extends Worker {
            private readonly isDoomed = first;
            constructor(url: string | URL, options?: WorkerOptions) {
              super(url, options);
              first = false;
            }
            override postMessage(...given: unknown[]): void {
              // What it is told to load ahead is nobody's run: that one is lost is not said.
              const [{ question = {} } = {}] = given as { question?: object }[];
              if (!this.isDoomed || 'prepare' in question) return void Reflect.apply(super.postMessage, this, given);
              if (end !== 'hang') this.dispatchEvent(new ErrorEvent('error', { message: end, cancelable: true }));
            }
          };
        }, fate);
      },
    });
    const figure = deck.page.locator('live-figure').first();
    const range = figure.locator('input[type=range]').first();
    await range.press('ArrowRight');
    const set = await range.getAttribute('aria-valuetext');
    await expect
      .poll(() => figure.locator('.notice').textContent(), { timeout: 40_000 })
      .toContain(words.replaced('').trim());
    await expect
      .poll(() => figure.locator('[role=status]').getAttribute('aria-busy'), { timeout: 20_000 })
      .toBe('false');
    expect(await range.getAttribute('aria-valuetext')).toBe(set);
    await leave(deck.page);
    expect(deck.errors).toEqual([]);
    await deck.close();
  },
  120_000,
);

test('a canvas that has lost its pixels is drawn again as soon as there can be new ones', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  const { page } = deck;
  const slides = await page.$$eval('section.slide.figure', (all) =>
    all.filter((one) => one.querySelector('live-figure') !== null).map(({ id }) => id),
  );
  for (const id of slides.slice(0, 4)) {
    await goTo(page, id);
    await page.waitForTimeout(300);
    const canvas = page.locator(`[id="${id}"] .plot canvas`);
    if ((await canvas.count()) === 0) continue;
    const look = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const before = await look();
    // To take a size, its own too, empties a canvas and forgets all that was set of it, as a loss does.
    await canvas.evaluate((one) => {
      const lost = one as HTMLCanvasElement;
      lost.setAttribute('width', String(lost.width));
      lost.dispatchEvent(new Event('contextlost', { cancelable: true }));
    });
    expect(await look()).not.toBe(before);
    await canvas.evaluate((one) => one.dispatchEvent(new Event('contextrestored')));
    await expect.poll(look).toBe(before);
  }
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 60_000);

test('where every storage is refused, from the first byte, all slides come, and the scheme can be changed for the page', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('refused', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, { get: refuse });
      });
    },
  });
  const { page } = deck;
  for (const id of await page.$$eval('section.slide', (all) => all.map((one) => one.id))) await goTo(page, id);
  const scheme = () => page.evaluate(() => document.documentElement.dataset.scheme);
  const before = await scheme();
  await page.keyboard.press('t');
  await expect.poll(scheme).not.toBe(before);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

/** The deck, and the speaker's window that it opened. */
async function openTalk(given?: BrowserContext) {
  const context =
    given ?? (await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' }));
  const deck = await context.newPage();
  const errors: string[] = [];
  deck.on('pageerror', (error) => errors.push(error.message));
  await deck.goto(inject('deckUrl'));
  await deck.waitForSelector('.reveal.ready');
  const [speaker] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
  speaker.on('pageerror', (error) => errors.push(error.message));
  await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return { context, deck, speaker, errors };
}

test('where the browser is set to keep nothing of any site, a deck that is loaded again is of its talk as before', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'keeps-nothing-'));
  mkdirSync(join(profile, 'Default'));
  // As its settings write it: no site may keep anything.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const executablePath = chromiumPath();
  const strict = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
    viewport: { width: 1280, height: 720 },
  });
  try {
    const { deck, speaker, errors } = await openTalk(strict);
    const isRefused = await deck.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isRefused).toBe(true);
    await deck.reload();
    await deck.waitForSelector('.reveal.ready');
    const shown = () => speaker.locator('[data-slide]').getAttribute('data-slide');
    await leave(deck);
    await expect.poll(shown).toBe(await present(deck));
    const before = await present(deck);
    await speaker.locator('button.back').click();
    await expect
      .poll(async () => (await present(deck)) !== before && (await present(deck)) === (await shown()))
      .toBe(true);
    expect(errors).toEqual([]);
  } finally {
    await strict.close();
    rmSync(profile, { recursive: true });
  }
}, 90_000);

/** The time that the desk shows, as it is written. */
const elapsedOf = (speaker: Page) => speaker.locator('[data-part=elapsed] [role=timer]').textContent();

test('a clock that is set a day on, and two back, stops nothing: slides turn, figures come, and the talk’s time never runs below nought', async () => {
  const { context, deck, speaker, errors } = await openTalk();
  await leave(deck);
  const turnClock = (days: number) =>
    speaker.evaluate((shift) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + shift;
    }, days * 86_400_000);
  await turnClock(1);
  await leave(deck);
  await turnClock(-3);
  const before = await present(deck);
  await leave(deck);
  expect(await present(deck)).not.toBe(before);
  await goTo(deck, await present(deck));
  await expect.poll(() => elapsedOf(speaker)).toMatch(/^0?0:00/);
  expect(errors).toEqual([]);
  await context.close();
}, 90_000);

test('after an hour asleep the deck goes on where it stood, and its clock has gone on', async () => {
  const { context, deck, speaker, errors } = await openTalk();
  await leave(deck);
  const before = await present(deck);
  // The machine’s clock has moved; every timer is due at once; frozen pages are told so.
  for (const page of [deck, speaker])
    await page.evaluate(() => {
      document.dispatchEvent(new Event('freeze'));
      const [now, tick] = [Date.now.bind(Date), performance.now.bind(performance)];
      Date.now = () => now() + 3_600_000;
      performance.now = () => tick() + 3_600_000;
      document.dispatchEvent(new Event('resume'));
    });
  await expect.poll(() => elapsedOf(speaker)).toMatch(/^(1:00|60):/);
  expect(await present(deck)).toBe(before);
  const range = deck.locator(`[id="${before}"] live-figure input[type=range]`).first();
  if (await range.count()) {
    await range.press('ArrowRight');
    await expect
      .poll(() => deck.locator(`[id="${before}"] [role=status]`).first().getAttribute('aria-busy'))
      .toBe('false');
  }
  await leave(deck);
  expect(await present(deck)).not.toBe(before);
  expect(errors).toEqual([]);
  await context.close();
}, 90_000);
