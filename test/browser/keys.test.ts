/**
 * Keys of speakers and clickers, with the focus on each kind of control. Slides are found by what is on them. Keys that a
 * browser would keep to itself (F5, Escape in full screen) are tried in real-keys.test.ts.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { declared, figures } from './declared.ts';
import { goTo, grow, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
let page: Page;
/** A slide without steps, with a slider and settings; one with a bet; the one that stands first. */
let plain: string;
let betting: string;
let first: string;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'));
  page = deck.page;
  const slides = await page.$$eval('.slides > section.slide', (all) =>
    all.map((one) => ({
      id: one.id,
      figure: one.querySelector('live-figure')?.getAttribute('name') ?? '',
      isLarge: one.matches('.figure'),
      hasSteps: one.querySelector('.step') !== null,
      asks: one.querySelector('[data-bet]') !== null,
    })),
  );
  const hasHands = (name: string) => {
    const { controls: names, parameters, presets = [] } = declared(name);
    return presets.length > 1 && parameters[names[0] ?? '']?.kind === 'number';
  };
  first = slides[0]?.id ?? '';
  betting = slides.find(({ asks, isLarge }) => asks && isLarge)?.id ?? '';
  plain = slides.find(({ figure, hasSteps }) => !hasSteps && hasHands(figure))?.id ?? '';
  expect([plain, betting]).not.toContain('');
});
afterEach(async () => {
  expect(deck.errors).toEqual([]);
  await deck.close();
});

const arrive = async () => {
  await goTo(page, plain);
  await grow(page, plain);
};

const standsOn = (id: string) =>
  expect.poll(() => page.evaluate(() => document.querySelector('section.slide.present')?.id)).toBe(id);
const isBlack = () => page.evaluate(() => document.documentElement.hasAttribute('data-black'));
const isOverview = () =>
  page.evaluate(() => document.querySelector('.reveal')?.classList.contains('overview') === true);
const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));
const after = (id: string) =>
  page.evaluate(
    (one) =>
      document.getElementById(one)?.nextElementSibling?.querySelector('section')?.id ||
      document.getElementById(one)?.nextElementSibling?.id ||
      '',
    id,
  );

/** Kinds of controls of the deck; a slide's own where all have it, else one that is put there. */
const controls: [name: string, focus: () => Promise<void>][] = [
  ['nothing', async () => {}],
  ['a slider', () => page.locator(`#${plain} input[type=range]`).first().focus()],
  ['a setting', () => page.locator(`#${plain} [data-preset]`).last().focus()],
  ['a tool', () => page.locator(`#${plain} [data-tool=table]`).focus()],
  ['a link of the strip', () => page.locator('.strip a[href]').last().focus()],
  ['a text area', () => put('<textarea></textarea>')],
  ['a search field', () => put('<input type="search" />')],
  ['a list of choices', () => put('<select><option>a</option><option>b</option></select>')],
  ['a switch', () => put('<input type="checkbox" />')],
  ['a scrolled text', () => put('<div tabindex="0">…</div>')],
];
const put = (html: string) =>
  page.evaluate(
    ([id, text]) => {
      const made = document.createElement('div');
      made.innerHTML = text;
      document.querySelector(`#${id} .words`)?.append(made);
      made.querySelector<HTMLElement>('*')?.focus();
    },
    [plain, html] as const,
  );
const writing = ['a text area', 'a search field', 'a list of choices'];

describe.each(controls)('a clicker, with the focus on %s,', (name, focus) => {
  test('turns, blanks the screen and never opens the overview', async () => {
    const next = await after(plain);
    await arrive();
    await focus();
    await page.keyboard.press('PageDown');
    await standsOn(next);
    await page.keyboard.press('PageUp');
    await standsOn(plain);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await grow(page, plain);
    await focus();
    if (!writing.includes(name)) {
      await page.keyboard.press('.');
      await expect.poll(isBlack).toBe(true);
      await page.keyboard.press('PageDown');
      await expect.poll(isBlack).toBe(false);
      await standsOn(plain);
      await page.keyboard.press('b');
      await expect.poll(isBlack).toBe(true);
      await page.keyboard.press('.');
      await expect.poll(isBlack).toBe(false);
    }
    await focus();
    await page.keyboard.press('Escape');
    expect(await isOverview()).toBe(false);
    await standsOn(plain);
    expect(await focused()).toMatch(/^<body/);
    await page.keyboard.press('PageDown');
    await standsOn(next);
  });
});

test.each(writing)('letters and the point belong to %s', async (name) => {
  await arrive();
  const scheme = () => page.evaluate(() => document.documentElement.dataset.scheme);
  await controls.find(([one]) => one === name)?.[1]();
  for (const key of ['b', '.', '?', 't', '1', ' ']) await page.keyboard.press(key);
  expect([await isBlack(), await scheme(), await page.locator('dialog').count()]).toEqual([false, undefined, 0]);
  await standsOn(plain);
  if (name !== 'a list of choices')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('b.?t1 ');
});

test('a slider that is focused while the screen is black turns nothing, and does not keep it black', async () => {
  await arrive();
  const slider = page.locator(`#${plain} input[type=range]`).first();
  await page.keyboard.press('b');
  await slider.focus();
  const before = await slider.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect.poll(isBlack).toBe(false);
  expect(await slider.inputValue()).toBe(before);
  await standsOn(plain);
  for (const key of ['b', '.', 'b', 'Escape']) await page.keyboard.press(key);
  expect(await isBlack()).toBe(false);
});

test('Escape, O and Enter leave the overview, with the focus in a slider too', async () => {
  await arrive();
  for (const key of ['Escape', 'o', 'Enter', ' ']) {
    await page.keyboard.press('o');
    await expect.poll(isOverview).toBe(true);
    await page.locator(`#${plain} input[type=range]`).first().focus();
    await page.keyboard.press(key);
    await expect.poll(isOverview, { message: key }).toBe(false);
    await standsOn(plain);
  }
});

test('Alt, Ctrl and Meta are the browser’s: Back and Forward are not turned into slides', async () => {
  await arrive();
  const kept = await page.evaluate(() =>
    [{ altKey: true }, { ctrlKey: true }, { metaKey: true }].flatMap((modifier) =>
      ['ArrowRight', 'PageDown', 't', 'b', '.', 'F5'].filter(
        (key) =>
          !document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key, ...modifier, bubbles: true, cancelable: true }),
          ),
      ),
    ),
  );
  expect(kept).toEqual([]);
  await standsOn(plain);
  expect(await isBlack()).toBe(false);
});

test('a Cyrillic and a Greek layout have the same keys', async () => {
  const scheme = () => page.evaluate(() => document.documentElement.dataset.scheme);
  const press = (key: string, code: string) =>
    page.evaluate(
      ([one, place]) =>
        void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: one, code: place, bubbles: true })),
      [key, code] as const,
    );
  await press('е', 'KeyT');
  await expect.poll(scheme).toBe('dark');
  await press('τ', 'KeyT');
  await expect.poll(scheme).toBe('light');
  await press('ю', 'Period');
  await expect.poll(isBlack).toBe(true);
});

test('? lists all keys, in groups, and nothing else blanks the screen', async () => {
  for (const key of ['/', '?', 'v', ';', ':']) {
    await page.keyboard.press(key);
    expect(await isBlack(), key).toBe(false);
  }
  const list = page.getByRole('dialog');
  expect(await list.locator('section').count()).toBe(3);
  expect(await list.locator('dt').count()).toBeGreaterThan(20);
  const fits = await list.evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight);
  expect(fits).toBe(true);
  // Next uncovers the slide, and turns nothing.
  await page.keyboard.press('PageDown');
  expect(await list.count()).toBe(0);
  await standsOn(first);
  await page.keyboard.press('?');
  await page.keyboard.press('m');
  await expect.poll(() => list.locator('a').count()).toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  expect(await list.count()).toBe(0);
});

test('sliders behind a button are passed by until it is pressed', async ({ skip }) => {
  const [name, figure] = [...figures].find(([, { moreControls }]) => moreControls) ?? [];
  if (!name || !figure) return skip();
  const id = await page.$eval(`.slides live-figure[name="${name}"]`, (one) => one.closest('section')?.id ?? '');
  await goTo(page, id);
  await grow(page, id);
  const passed = page.locator(`#${id} .bet button.tool`);
  if (figure.bet) await passed.click();
  const hidden = page.locator(`#${id} .more-controls input`);
  expect(await hidden.count()).toBe(figure.moreControls?.length);
  expect(await hidden.first().isVisible()).toBe(false);
  const isFirst = () =>
    page.evaluate((one) => document.activeElement === document.querySelector(`#${one} .controls input`), id);
  for (let i = 0; i <= figure.controls.length; i += 1) await page.keyboard.press('a');
  expect(await isFirst()).toBe(true);
  await page.locator(`#${id} .more-controls summary`).focus();
  await page.keyboard.press('Enter');
  expect(await hidden.first().isVisible()).toBe(true);
  await page.keyboard.press('Shift+A');
  expect(await hidden.last().evaluate((one) => one === document.activeElement)).toBe(true);
});

describe('the figure by keys:', () => {
  beforeEach(() => arrive());
  const slider = () => page.locator(`#${plain} .controls input[type=range]`).first();
  const value = async () => Number(await slider().inputValue());

  test('its sliders one after the other, by a notch and by a tenth of their way', async () => {
    const names = await page.locator(`#${plain} .controls input:not([type=radio])`).count();
    await page.keyboard.press('a');
    expect(await slider().evaluate((one) => one === document.activeElement)).toBe(true);
    const [before, most] = [await value(), Number(await slider().getAttribute('max'))];
    const [up, down] = before < most / 2 ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    await page.keyboard.press(up);
    expect(Math.abs((await value()) - before)).toBe(1);
    await page.keyboard.press(`Shift+${up}`);
    expect(Math.abs((await value()) - before)).toBe(1 + Math.round(most / 10));
    await page.keyboard.press(`Shift+${down}`);
    await page.keyboard.press(down);
    expect(await value()).toBe(before);
    for (let i = 0; i < names; i += 1) await page.keyboard.press('a');
    expect(await slider().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^<body/);
    await page.keyboard.press('Shift+A');
    expect(
      await page
        .locator(`#${plain} .controls input`)
        .last()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await standsOn(plain);
  });

  test('its settings, its defaults, its numbers, its table and its sheet', async () => {
    const pressed = () => page.locator(`#${plain} [data-preset][aria-pressed=true]`).allTextContents();
    const labels = await page.locator(`#${plain} [data-preset]`).allTextContents();
    await page.keyboard.press(String(labels.length));
    await expect.poll(pressed).toContain(labels.at(-1));
    await page.keyboard.press('9');
    await page.keyboard.press('r');
    await expect.poll(() => page.evaluate(() => location.search)).toBe('');
    await page.keyboard.press('x');
    await expect.poll(() => page.evaluate(() => location.search)).toContain('s=');
    await page.keyboard.press('u');
    await expect.poll(() => page.evaluate(() => location.search)).toBe('');
    await page.keyboard.press('d');
    await page.locator(`#${plain} .table`).waitFor();
    await page.keyboard.press('i');
    await page.locator(`#${plain} .about`).waitFor();
    await page.keyboard.press('i');
    await page.locator(`#${plain} .plot canvas`).waitFor();
  });

  test('its question, while it is asked', async () => {
    await goTo(page, betting);
    await grow(page, betting);
    const bet = page.locator(`#${betting} .bet`);
    if (!(await bet.count())) await page.keyboard.press('PageDown');
    await bet.waitFor();
    const answer = await bet.locator('.choices button').nth(1).textContent();
    await page.keyboard.press('2');
    await expect.poll(() => page.locator(`#${betting} .verdict`).textContent()).toContain(answer);
  });

  test('where it lies small it grows first', async () => {
    const small = await page.evaluate(() => document.querySelector('.slide.opener')?.id ?? '');
    await goTo(page, small);
    const search = await page.evaluate(() => location.search);
    await page.keyboard.press('1');
    await page.locator(`#${small}[data-grown]`).waitFor();
    expect(await page.evaluate(() => location.search)).toBe(search);
  });
});
