/** What a hand can do beyond sliders: pin, see how far chance reaches, hold time, take back, save. Slides are found. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { words } from '../../src/figure/words.ts';
import { slidesOf } from './declared.ts';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'));
});
afterEach(async () => {
  expect([deck.errors, deck.foreign]).toEqual([[], []]);
  await deck.close();
});

const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });

/** Opens the row on the first slide whose figure has `part` in it. */
async function openWhere(part: string): Promise<Locator> {
  for (const { slide } of await slidesOf(deck.page)) {
    await goTo(deck.page, slide);
    const figure = deck.page.locator(`#${slide} live-figure`).first();
    const tool = button(figure, words.play);
    if (!(await tool.isVisible())) continue;
    await tool.click();
    if ((await figure.locator(part).count()) > 0) return figure;
  }
  throw new Error(`no figure has ${part}`);
}

async function move(figure: Locator): Promise<void> {
  const slider = figure.locator('.control input[type=range]').first();
  await slider.focus();
  await slider.press('End');
  await expect.poll(() => figure.locator('[role=status]').getAttribute('aria-busy')).toBe('false');
}

test('a pinned run is told beside the one that a hand sets then, and one press takes the hand’s back', async () => {
  const figure = await openWhere('.play');
  const before = await figure.locator('[role=status]').innerText();
  await button(figure, words.pin).click();
  await move(figure);
  await expect.poll(() => figure.locator('.pinned').innerText()).toBe(words.pinned(before));
  await expect.poll(() => figure.locator('[role=status]').innerText()).not.toBe(before);
  await button(figure, words.undo).click();
  await expect.poll(() => figure.locator('[role=status]').innerText()).toBe(before);
  expect(await button(figure, words.undo).isDisabled()).toBe(true);
  await button(figure, words.unpin).click();
  await expect.poll(() => figure.locator('.pinned').count()).toBe(0);
});

test('twenty seeds come one by one, and end in a band or in a word that there is none', async () => {
  const figure = await openWhere(`.play button[title="${words.spreadTitle}"]`);
  await figure.locator(`button[title="${words.spreadTitle}"]`).click();
  await expect.poll(() => figure.locator('.kind-band, .play span').count(), { timeout: 60_000 }).toBe(1);
  await expect.poll(() => figure.locator('.play progress').count(), { timeout: 60_000 }).toBe(0);
});

test('time stands where a hand holds it, plays on from there, and ends at its end', async () => {
  const figure = await openWhere('.player');
  const picture = () => figure.locator('canvas').screenshot();
  const end = await picture();
  const moment = figure.locator('input.moment');
  await moment.focus();
  await moment.press('Home');
  await moment.press('PageUp');
  await expect.poll(async () => (await picture()).equals(end)).toBe(false);
  await button(figure, words.playIt).click();
  await expect.poll(() => button(figure, words.playIt).count(), { timeout: 20_000 }).toBe(1);
  await expect.poll(() => moment.inputValue()).toBe(await moment.getAttribute('max'));
  await expect.poll(async () => (await picture()).equals(end)).toBe(true);
});

test('numbers are saved as a table with a row a place, the picture as a picture', async () => {
  const figure = await openWhere('.play');
  const saved = async (name: string) => {
    const [download] = await Promise.all([deck.page.waitForEvent('download'), button(figure, name).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const numbers = await saved(words.saveNumbers);
  expect(numbers.name).toMatch(/\.csv$/);
  expect(numbers.bytes.toString().trim().split('\r\n').length).toBeGreaterThan(2);
  const picture = await saved(words.savePicture);
  expect(picture.name).toMatch(/\.png$/);
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.bytes.readUInt32BE(16)).toBe(1600);
  const vector = await saved(words.saveVector);
  expect(vector.name).toMatch(/\.svg$/);
  const svg = vector.bytes.toString();
  expect(svg).toContain('<text');
  expect(svg).not.toMatch(/NaN|undefined/);
  // Drawn alone, without this page's style, it is as high as the other and nearly of its colours.
  const [one, other] = await deck.page.evaluate(
    (files) =>
      Promise.all(
        files.map(async ([type = '', data = '']) => {
          const image = Object.assign(new Image(), { src: `data:${type};base64,${data}` });
          await image.decode();
          const context = Object.assign(document.createElement('canvas'), { width: 160, height: 100 }).getContext('2d');
          context?.drawImage(image, 0, 0, 160, 100);
          return {
            width: image.width,
            height: image.height,
            pixels: [...(context?.getImageData(0, 0, 160, 100).data ?? [])],
          };
        }),
      ),
    [
      ['image/svg+xml', vector.bytes.toString('base64')],
      ['image/png', picture.bytes.toString('base64')],
    ],
  );
  expect(one?.width).toBe(1600);
  expect(Math.abs((one?.height ?? 0) - (other?.height ?? 0))).toBeLessThan(20);
  const off = one?.pixels.map((value, i) => Math.abs(value - (other?.pixels[i] ?? 0))) ?? [];
  expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(6);
  expect(new Set(one?.pixels).size).toBeGreaterThan(10);
});
