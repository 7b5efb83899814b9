/**
 * Addresses as they arrive, with what chats, mails and trackers put behind them: the slide is found and the numbers are
 * kept; and as they are left: a reload loses nothing, however soon it comes.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromNotch, lastNotch } from '../../src/figure/thumb.ts';
import type { NumberParameter } from '../../src/simulation/engine/parameters.ts';
import { declared } from './declared.ts';
import { launch, openDeck } from './open.ts';
import { record, recorded } from './recorder.ts';

let browser: Browser;
/** A slide in the middle of the deck, its figure, one of its sliders and what that may be set to. */
let slide: string;
let figure: string;
let parameter: string;
let value: number;

beforeAll(async () => {
  browser = await launch();
  const { page, close } = await openDeck(browser, inject('deckUrl'));
  const slides = await page.$$eval('section.slide', (all) =>
    all.map((one) => [one.id, one.querySelector('live-figure')?.getAttribute('name') ?? ''] as const),
  );
  [slide, figure] = slides[Math.floor(slides.length / 2)] ?? ['', ''];
  const { parameters, controls } = declared(figure);
  parameter = controls.find((name) => parameters[name]?.kind === 'number') ?? '';
  const slider = parameters[parameter] as NumberParameter;
  value =
    [0, lastNotch(slider)].map((notch) => fromNotch(slider, notch) ?? 0).find((one) => one !== slider.default) ?? 0;
  await close();
});
afterAll(() => browser.close());

const link = (version: 1 | 2) => {
  const model = declared(figure).model;
  const values = { [model]: { [parameter]: value } };
  const content = version === 1 ? { v: 1, values } : { v: 2, values: { [figure.split('/')[0] ?? '']: values } };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
};

/** Where an address leads, what is drawn there, and what the deck has to say about it. */
async function open(address: string) {
  const deck = await openDeck(browser, `${inject('deckUrl')}${address}`, { before: record });
  await expect.poll(async () => (await recorded(deck.page)).drawn.length, { timeout: 20_000 }).toBeGreaterThan(0);
  const { drawn } = await recorded(deck.page);
  const at = await deck.page.evaluate(() => document.querySelector('section.slide.present')?.id);
  const said = await deck.page.locator('#notices').textContent();
  const { errors } = deck;
  await deck.close();
  return { at, said: said?.trim() ?? '', values: drawn[0]?.values, errors };
}

test.each(['/', '.', ')', ',', '%2F', ').', '?utm_source=x', '&fbclid=1', '%20'])(
  'a slide is found though “%s” was added',
  async (added) => {
    expect(await open(`#/${slide}${added}`)).toMatchObject({ at: slide, said: '', errors: [] });
  },
);

test('a slide is found in capitals, and behind a tracker’s parameter', async () => {
  expect(await open(`#/${slide.toUpperCase()}`)).toMatchObject({ at: slide, said: '', errors: [] });
  expect(await open(`?utm_source=x#/${slide}`)).toMatchObject({ at: slide, said: '', errors: [] });
});

test('the same holds for what is pasted into an open deck; what leads nowhere is said, and leaves the deck where it is', async () => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'));
  const at = () => page.evaluate(() => [document.querySelector('section.slide.present')?.id, location.hash]);
  const paste = (hash: string) =>
    page.evaluate((text) => {
      location.hash = text;
    }, hash);
  await paste(`#/${slide.toUpperCase()}).`);
  await expect.poll(at).toEqual([slide, `#/${slide}`]);
  await paste('#/no-such-slide');
  await expect.poll(() => page.locator('#notices').textContent()).toContain('no-such-slide');
  await expect.poll(at).toEqual([slide, `#/${slide}`]);
  expect(errors).toEqual([]);
  await close();
});

test('a slide that is none is said, and the deck begins', async () => {
  const { said, at, errors } = await open('#/no-such-slide');
  expect(said).toContain('no-such-slide');
  expect(at).not.toBe(slide);
  expect(errors).toEqual([]);
});

test.each([
  [1, ''],
  [1, ')'],
  [2, ''],
  [2, ')'],
  [2, ','],
  [2, '%2F'],
  [2, '_'],
  [2, '%0A'],
  [2, '&utm_source=x'],
] as const)('a link of version %i keeps its numbers though “%s” was added', async (version, added) => {
  const { at, values, said } = await open(`?s=${link(version)}${added}#/${slide}${added.replace('&', '?')}`);
  expect([at, said, values?.[parameter]]).toEqual([slide, '', value]);
});

test('a link keeps its numbers and its slide though its signs were written in another way', async () => {
  const asWhole = await open(`?s=${link(2)}%23/${slide}`);
  expect([asWhole.at, asWhole.said, asWhole.values?.[parameter]]).toEqual([slide, '', value]);
  const asPiece = await open(`?utm_source=x&amp;s=${link(2)}#/${slide}`);
  expect([asPiece.at, asPiece.said, asPiece.values?.[parameter]]).toEqual([slide, '', value]);
});

test('what was changed last is there after a reload that comes within 50 ms', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/${slide}`, { before: record });
  const { page } = deck;
  const range = page.locator(`#${slide} [data-parameter=${parameter}]`);
  const set = await range.evaluate((input: HTMLInputElement) => {
    input.value = input.value === input.max ? input.min : input.max;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => location.reload(), 20);
    return input.value;
  });
  await page.waitForEvent('load');
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  expect(await range.inputValue()).toBe(set);
  expect(await page.evaluate(() => location.search)).toContain('s=');
  // Only a reload takes it up: who opens the slide anew finds it as it is told.
  await page.goto('about:blank');
  await page.goto(`${inject('deckUrl')}#/${slide}`);
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  expect(await range.inputValue()).not.toBe(set);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('the browser’s way back leads to the slide before, though a value was set meanwhile, and the address goes on', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  const { page } = deck;
  const present = () => page.evaluate(() => document.querySelector('section.slide.present')?.id);
  const first = await present();
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, slide);
  await expect.poll(present).toBe(slide);
  await page
    .locator(`#${slide} [data-preset]`)
    .last()
    .evaluate((button) => (button as HTMLElement).click());
  await page.locator(`#${slide} [data-tool=dice]`).evaluate((button) => (button as HTMLElement).click());
  await page.waitForFunction(() => location.search.includes('s='));
  await page.goBack();
  await expect.poll(present).toBe(first);
  await page.keyboard.press('PageDown');
  await expect.poll(() => new URL(page.url()).hash).not.toBe(`#/${first}`);
  expect(deck.errors).toEqual([]);
  await deck.close();
});
