/** What only real keys show: the browser keeps some to itself, and does as they say where the page does not forbid it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openScreen, type Screen, whyNoScreen } from './screen.ts';

const lacking = whyNoScreen();
if (lacking) console.warn(`Left out: ${lacking}.`);

/** T of an English keyboard, and its point. */
const [T, POINT] = ['28', '60'];

describe.skipIf(lacking !== undefined)('with real keys', () => {
  let screen: Screen;
  let page: Page;

  beforeAll(async () => {
    screen = await openScreen();
    const context = await screen.browser.newContext({ viewport: null });
    page = await context.newPage();
  });
  afterAll(() => screen.close());
  beforeEach(async () => {
    await page.goto('about:blank');
    await page.goto(inject('deckUrl'));
    await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  });

  const isSamePage = () => page.evaluate(() => document.documentElement.hasAttribute('data-same-page'));
  const isOverview = () => page.evaluate(() => document.querySelector('.reveal')?.matches('.overview') === true);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  const place = () => page.evaluate(() => location.hash);
  const scheme = () => page.evaluate(() => document.documentElement.dataset.scheme);
  /** Puts such a control on the slide, and the focus into it. */
  const focus = (control: string) =>
    page.evaluate((html) => {
      const made = document.createElement('div');
      made.innerHTML = html;
      document.querySelector('section.present .words')?.append(made);
      made.querySelector<HTMLElement>('*')?.focus();
    }, control);

  test('the browser hears them: Ctrl+R loads the page anew', async () => {
    screen.press('ctrl+r');
    await expect.poll(isSamePage).toBe(false);
  });

  test.each(['', '<input type="range">', '<textarea></textarea>', '<button>…</button>', '<a href="#/">…</a>'])(
    'a clicker’s start button gives the full screen and takes it, by turns, with the focus on “%s”',
    async (control) => {
      if (control) await focus(control);
      for (const start of ['F5', 'shift+F5', 'F5']) {
        screen.press(start);
        await expect.poll(isFull).toBe(true);
        screen.press('Escape');
        await expect.poll(isFull).toBe(false);
      }
      // Out of turn, too.
      for (const key of ['Escape', 'Escape', 'F5', 'F5']) screen.press(key);
      await expect.poll(isFull).toBe(true);
      screen.press('Escape');
      await expect.poll(isFull).toBe(false);
      expect([await isSamePage(), await isOverview()]).toEqual([true, false]);
    },
  );

  test('its Next turns, with the focus on a slider, a text or a button', async () => {
    for (const control of ['<input type="range">', '<textarea></textarea>', '<button>…</button>']) {
      await focus(control);
      const before = await place();
      screen.press('Next');
      await expect.poll(place).not.toBe(before);
      screen.press('Prior');
      await expect.poll(place).toBe(before);
    }
  });

  test('F5 does not load the page anew while it starts', async () => {
    // The deck library comes late; the page is there.
    await page.route(/deck-[^/]*\.js/, async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
    await page.goto('about:blank');
    await page.goto(inject('deckUrl'), { waitUntil: 'commit' });
    await page.waitForFunction(() => customElements.get('live-figure') !== undefined);
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
    screen.press('F5');
    await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
    expect(await isSamePage()).toBe(true);
    await page.unrouteAll();
  });

  test('Alt and an arrow are the browser’s: the slide before in its history', async () => {
    const ids = await page.$$eval('section.slide', (all) => all.map(({ id }) => id));
    for (const id of [ids[5], ids[9]]) {
      await page.evaluate((slide) => {
        location.hash = `#/${slide}`;
      }, id);
      await expect.poll(place).toBe(`#/${id}`);
    }
    screen.press('alt+Left');
    await expect.poll(place).toBe(`#/${ids[5]}`);
    screen.press('alt+Right');
    await expect.poll(place).toBe(`#/${ids[9]}`);
  });

  test.each(['ru', 'gr'])('keys lie where they lie on an English keyboard, on that of “%s” too', async (layout) => {
    screen.layOut(layout);
    try {
      const before = await scheme();
      screen.press(T);
      await expect.poll(scheme).not.toBe(before);
      screen.press(POINT);
      await expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-black'))).toBe(true);
    } finally {
      screen.layOut('us');
    }
  });
});
