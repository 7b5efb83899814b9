/** The deck in the hands of a speaker: clicker, keys, steps, sharpness, what runs unseen. Slides are taken by place, not name. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { fromNotch } from '../../src/figure/thumb.ts';
import type { NumberParameter } from '../../src/simulation/engine/parameters.ts';
import { declared, slidesOf, standing } from './declared.ts';
import { goTo, grow, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
/** The slides that Next goes through; the appendix is not among them. */
let line: string[];
/** One of them that Next leaves at once: it has settings, and no step. */
let plain: string;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'));
  line = await deck.page.$$eval('.slides > section', (all) =>
    all.map((one) => (one.matches('.slide') ? one : one.querySelector('.slide'))?.id ?? ''),
  );
  plain = await deck.page.evaluate(
    (ids) =>
      ids.find((id) => document.querySelector(`#${id} live-figure`) && !document.querySelector(`#${id} .step`)) ?? '',
    line,
  );
});
afterEach(() => deck.close());

const first = () => deck.page.locator(`#${line[0]}`);
const firstRange = () => first().locator('input[type=range]').first();
const arriveAtPlain = async () => {
  await goTo(deck.page, plain);
  await grow(deck.page, plain);
};
const onPlain = () => deck.page.locator(`#${plain}`);
const afterPlain = () => line[line.indexOf(plain) + 1];

/** Waits until the deck stands on a slide. */
const standsOn = (id = '') =>
  expect
    .poll(() => deck.page.evaluate(() => document.querySelector('section.slide.present')?.id), { timeout: 5000 })
    .toBe(id);

test('a focused slider keeps its arrows and gives PageDown and PageUp to the deck', async () => {
  await arriveAtPlain();
  const range = onPlain().locator('input[type=range]').first();
  await range.focus();
  const before = await range.getAttribute('aria-valuetext');
  await deck.page.keyboard.press('ArrowRight');
  await expect.poll(() => range.getAttribute('aria-valuetext')).not.toBe(before);
  await standsOn(plain);
  await deck.page.keyboard.press('PageDown');
  await standsOn(afterPlain());
  await deck.page.keyboard.press('PageUp');
  await standsOn(plain);
});

test('after use by pointer a control gives the keys back to the deck', async () => {
  await arriveAtPlain();
  await onPlain().locator('input[type=range]').first().click();
  await expect.poll(() => deck.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await onPlain().locator('[data-preset]').last().click();
  await deck.page.keyboard.press('ArrowRight');
  await standsOn(afterPlain());
});

test('Next walks the steps of a slide before it leaves, Back walks them back, and the appendix is left out', async () => {
  const [stepped = '', steps = 0] = await deck.page.evaluate((ids) => {
    const id = ids.find(
      (one) =>
        document.querySelectorAll(`#${one} .step`).length > 1 &&
        document.querySelectorAll(`#${one} [data-step]`).length > 0,
    );
    return [id, document.querySelectorAll(`#${id} .step`).length] as const;
  }, line);
  await goTo(deck.page, stepped);
  const pressed = () =>
    deck.page.locator(`#${stepped} [data-preset][aria-pressed=true]`).first().getAttribute('data-preset');
  const seen = [await pressed()];
  for (let i = 0; i < steps; i++) {
    await deck.page.keyboard.press('PageDown');
    await expect.poll(pressed).not.toBe(seen.at(-1));
    seen.push(await pressed());
  }
  for (const before of seen.slice(0, -1).reverse()) {
    await deck.page.keyboard.press('PageUp');
    await expect.poll(pressed).toBe(before);
  }
  for (let i = 0; i <= steps; i++) await deck.page.keyboard.press('PageDown');
  await standsOn(line[line.indexOf(stepped) + 1]);
  // What the steps set went with them; what a hand sets stays.
  await expect.poll(() => deck.page.evaluate(() => location.search), { timeout: 5000 }).toBe('');
});

test('a value set by hand stays when the deck turns', async () => {
  await arriveAtPlain();
  await onPlain().locator('[data-preset]').last().click();
  const set = await onPlain().locator('[data-preset][aria-pressed=true]').getAttribute('data-preset');
  await deck.page.keyboard.press('PageDown');
  await standsOn(afterPlain());
  await deck.page.keyboard.press('PageUp');
  await standsOn(plain);
  expect(await onPlain().locator('[data-preset][aria-pressed=true]').getAttribute('data-preset')).toBe(set);
});

test.each([
  [1280, 720, 1],
  [1920, 1080, 1],
  [3840, 2160, 1],
  [1280, 720, 2],
])('charts are sharp at %i × %i with %i device pixels', async (width, height, deviceScaleFactor) => {
  const sharp = await openDeck(browser, inject('deckUrl'), { viewport: { width, height }, deviceScaleFactor });
  await goTo(sharp.page, line[0] ?? '');
  const ratio = await sharp.page
    .locator(`#${line[0]} canvas`)
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).width / canvas.getBoundingClientRect().width);
  expect(ratio).toBeGreaterThan(deviceScaleFactor * 0.97);
  expect(ratio).toBeLessThan(deviceScaleFactor * 1.03);
  await sharp.close();
});

test('a hundred drag events never leave more than three runs in flight or queued, and the last value is what is drawn', async () => {
  const { name, parameter, last, events } = await firstRange().evaluate(async (range: HTMLInputElement) => {
    const drawn: { values: Record<string, unknown>; effort: string }[] = [];
    document.addEventListener('figure-drawn', (event) => drawn.push((event as CustomEvent).detail));
    for (let i = 0; i < 100; i++) {
      range.value = String(Number(range.max) * (i / 100));
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const notch = Number(range.value);
    await new Promise((later) => setTimeout(later, 2500));
    const figure = range.closest('live-figure')?.getAttribute('name') ?? '';
    return { name: figure, parameter: range.dataset.parameter ?? '', last: notch, events: drawn };
  });
  // One in flight, the newest waiting, and the refinement at rest.
  expect(events.length).toBeGreaterThan(0);
  expect(events.length).toBeLessThanOrEqual(3);
  const slid = declared(name).parameters[parameter] as NumberParameter;
  expect(events.at(-1)?.values).toEqual({ ...standing(name), [parameter]: fromNotch(slid, last) });
  expect(events.at(-1)?.effort).toBe('rest');
});

test('nothing is drawn on a slide that nobody sees', async () => {
  const name = await first().locator('live-figure').getAttribute('name');
  await goTo(deck.page, line[1] ?? '');
  const drawn = await deck.page.evaluate(async (id) => {
    const figures: string[] = [];
    document.addEventListener('figure-drawn', (event) => figures.push((event as CustomEvent).detail.figure));
    for (const preset of document.querySelectorAll<HTMLElement>(`#${id} [data-preset]`)) preset.click();
    await new Promise((later) => setTimeout(later, 800));
    return figures;
  }, line[0]);
  expect(drawn.filter((figure) => figure === name)).toEqual([]);
});

/** How many pixels of a slide's chart are painted. */
const painted = (id = '') =>
  deck.page.evaluate((target) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`#${target} canvas`);
    if (!canvas || canvas.width === 0) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  }, id);

test('the next slide is drawn before it is turned to; far ones are freed, and drawn again for who comes back', async () => {
  // A scene that plays begins with an empty picture.
  const charts = (await slidesOf(deck.page)).filter(({ figures }) => figures.some(isDrawnAtOnce));
  const at = line.findIndex((id, i) => i > 0 && charts.some(({ slide }) => slide === id));
  const [before, chart, , , far] = line.slice(at - 1);
  await goTo(deck.page, before ?? '');
  await expect.poll(() => painted(chart), { timeout: 5000 }).toBeGreaterThan(1000);
  await goTo(deck.page, far ?? '');
  await expect.poll(() => painted(chart), { timeout: 5000 }).toBe(0);
  await goTo(deck.page, chart ?? '');
  await expect.poll(() => painted(chart)).toBeGreaterThan(1000);
});

const isDrawnAtOnce = (name: string): boolean => {
  const { chart, scene, small } = declared(name);
  return chart !== undefined && !scene && !small;
};

test('a figure shows its numbers as a table, and tells about its model', async () => {
  await first().getByRole('button', { name: /table/ }).click();
  expect(await first().locator('table tbody tr').count()).toBeGreaterThan(5);
  await first().getByRole('button', { name: /model/ }).click();
  await expect.poll(async () => (await first().locator('.about').textContent())?.length).toBeGreaterThan(200);
  await first().getByRole('button', { name: /model/ }).click();
  expect(await first().locator('canvas').isVisible()).toBe(true);
});

test('who asks for less motion gets no transitions', async () => {
  const still = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  expect(
    await still.page.locator(`#${line[0]}`).evaluate((slide) => getComputedStyle(slide).transitionDuration),
  ).toMatch(/^0s/);
  await still.close();
});
