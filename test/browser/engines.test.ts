/**
 * The core of the deck in other engines. Firefox: every slide comes to rest, sliders move, and what is said is, to the word,
 * what the model says in Node; the article and the tools. WebKitGTK: the deck starts, lives and turns.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sentenceOf } from '../fuzz/referee.ts';
import { declared, standing } from './declared.ts';
import { launchTwo, openRoom, pathOf, ready, until } from './two-windows.ts';
import { openWebKit, type WebKit, whyNoWebKit } from './webkit.ts';

const DEFAULT_SEED = 1;
const PAGE_DOWN = '\uE00F';

describe.skipIf(!pathOf('firefox'))('Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchTwo('firefox');
  });
  afterAll(() => browser?.close());

  const figureOf = (page: Page, id: string) =>
    page.evaluate((slide) => {
      const figure = document.getElementById(slide)?.querySelector('live-figure');
      const status = figure?.querySelector('[role=status]');
      return {
        isPresent: document.getElementById(slide)?.classList.contains('present') ?? false,
        isBusy: status?.getAttribute('aria-busy') !== 'false',
        said: status?.textContent?.trim() ?? '',
        problem: figure?.querySelector('.problem')?.textContent ?? '',
        hasPicture: figure?.querySelector('canvas, .panel > *, .bet') !== null,
      };
    }, id);

  test('every slide comes to rest with its picture, and says what its model says in Node', async () => {
    const { deck, errors, close } = await openRoom(browser, inject('deckUrl'));
    const slides = await deck.$$eval('section.slide', (all) =>
      all.map((one) => ({ id: one.id, name: one.querySelector('live-figure')?.getAttribute('name') ?? '' })),
    );
    const faults: string[] = [];
    for (const { id, name } of slides) {
      await deck.evaluate((target) => {
        location.hash = `#/${target}`;
      }, id);
      const seen = await until(async () => {
        const now = await figureOf(deck, id);
        const stands = now.hasPicture || now.problem !== '';
        return now.isPresent && !now.isBusy && stands ? now : undefined;
      });
      const said = (await sentenceOf(name, standing(name), DEFAULT_SEED)).trim();
      if (seen.problem !== '' || !seen.hasPicture || seen.said !== said)
        faults.push(`${id}: ${JSON.stringify(seen)}; ${said}`);
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);

  test('a figure whose files did not come comes when it is asked for again, though the browser keeps that they did not', async () => {
    const { deck, close } = await openRoom(browser, inject('deckUrl'));
    const id = await deck.$$eval('section.slide', (all) => all[Math.floor(all.length / 2)]?.id ?? '');
    await deck.setOfflineMode(true);
    await deck.evaluate((target) => {
      location.hash = `#/${target}`;
    }, id);
    expect(await until(async () => (await figureOf(deck, id)).problem || undefined)).toContain('.js');
    await deck.setOfflineMode(false);
    await deck.click(`#${id} .problem button`);
    const seen = await until(async () => {
      const now = await figureOf(deck, id).catch(() => undefined);
      return now?.isPresent && !now.isBusy && now.hasPicture ? now : undefined;
    });
    expect(seen.problem).toBe('');
    await close();
  });

  test('a slider that is moved is run in the worker, to the same words as in Node', async () => {
    const { deck, errors, close } = await openRoom(browser, inject('deckUrl'));
    const [id = '', name = ''] = await deck.$eval('section.slide', (one) => [
      one.id,
      one.querySelector('live-figure')?.getAttribute('name') ?? '',
    ]);
    await deck.evaluate(() => {
      document.addEventListener('figure-drawn', (event) => {
        document.body.dataset.drawn = JSON.stringify((event as CustomEvent).detail);
      });
      document.querySelector<HTMLElement>('section.present live-figure input[type=range]')?.focus();
    });
    for (let press = 0; press < 3; press++) await deck.keyboard.press('ArrowRight');
    const drawn = await until(async () => {
      const last = await deck.evaluate(() => document.body.dataset.drawn ?? 'null');
      const detail = JSON.parse(last);
      return detail?.effort === 'rest' && detail.runMilliseconds > 0 ? detail : undefined;
    });
    expect(drawn.values).not.toEqual(standing(name));
    const { said } = await figureOf(deck, id);
    expect(said).toBe((await sentenceOf(name, drawn.values, DEFAULT_SEED)).trim());
    expect(declared(name).controls.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  }, 90_000);

  test.each(['read.html', 'tools.html'])('%s is ready', async (path) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(new URL(path, inject('deckUrl')).href);
    await ready(page);
    expect(errors).toEqual([]);
    await page.close();
  });
});

const lacking = whyNoWebKit();
if (lacking) console.warn(`Left out: ${lacking}.`);
if (!pathOf('firefox')) console.warn('Left out: Firefox is not installed (FIREFOX_PATH says where it is).');

describe.skipIf(lacking !== undefined)('WebKitGTK', () => {
  let webkit: WebKit;
  beforeAll(async () => {
    webkit = await openWebKit();
  });
  afterAll(() => webkit?.close());

  test('the deck starts, its figure lives, a slider runs its model, and Next turns', async () => {
    await webkit.go(inject('deckUrl'));
    await until(
      async () => (await webkit.ask<boolean>(`return document.querySelector('.reveal.ready') !== null`)) || undefined,
    );
    const place = () => webkit.ask<string>('return location.hash');
    const said = () =>
      webkit.ask<string>(`return document.querySelector('section.present live-figure [role=status]').textContent`);
    const [first, sentence] = [await place(), await said()];
    expect(sentence).not.toBe('');
    await webkit.ask(`
      const range = document.querySelector('section.present live-figure input[type=range]');
      range.value = range.max;
      range.dispatchEvent(new Event('input', { bubbles: true }));
      range.dispatchEvent(new Event('change', { bubbles: true }));`);
    await until(async () => ((await said()) === sentence ? undefined : true));
    for (let press = 0; press < 6 && (await place()) === first; press++) {
      await webkit.press(PAGE_DOWN);
      await new Promise((done) => setTimeout(done, 300));
    }
    await until(async () => ((await place()) === first ? undefined : true));
    // No notice: nothing broke, nothing was missing.
    expect(await webkit.ask<string>(`return document.getElementById('notices').textContent.trim()`)).toBe('');
  }, 120_000);
});
