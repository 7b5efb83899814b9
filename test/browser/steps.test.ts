/**
 * A slide's steps wherever one comes from: a link, a reload, a turn back. In a step its values hold and no question is
 * asked; whoever leaves leaves them behind. Every slide that has steps is walked; slides are found, not named.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { MEASURE } from '../../src/figure/surroundings.ts';
import { type Slide, slidesOf, valuesAt } from './declared.ts';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';
import { record, recorded } from './recorder.ts';

const PATIENCE_MILLISECONDS = 5000;

let browser: Browser;
let deck: OpenDeck;
let stepped: Slide[];
/** A slide without steps, to leave to. */
let elsewhere: string;
let lastSlide: string | undefined;

beforeAll(async () => {
  browser = await launch();
  const { page, close } = await openDeck(browser, inject('deckUrl'));
  const slides = await slidesOf(page);
  stepped = slides.filter(({ steps }) => steps.length > 0);
  elsewhere = slides.find(({ steps }) => steps.length === 0)?.slide ?? '';
  lastSlide = slides.at(-1)?.slide;
  await close();
});
afterAll(() => browser.close());
beforeEach(async () => {
  deck = await openDeck(browser, inject('deckUrl'), { before: record });
});
afterEach(() => deck.close());

/** What is wrong with how a slide stands at one of its steps, once it had time to be drawn; empty where nothing is. */
async function faultsAt(page: Page, slide: Slide, step: number): Promise<string[]> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const faults = await faultsNow(page, slide, step);
    if (faults.length === 0 || Date.now() > end) return faults;
    await page.waitForTimeout(50);
  }
}

async function faultsNow(page: Page, slide: Slide, step: number): Promise<string[]> {
  const at = `${slide.slide}/${step}`;
  const { drawn, runs } = await recorded(page);
  const questions = await page.locator(`#${slide.slide} .bet`).count();
  const asks = slide.steps.slice(0, step + 1).filter(({ preset }) => preset === undefined).length;
  const toAsk = slide.steps.filter(({ preset }) => preset === undefined).length - asks;
  return [
    ...slide.figures.flatMap((figure) => {
      const last = drawn.findLast((one) => one.figure === figure);
      const wanted = JSON.stringify(valuesAt(slide, figure, step));
      return JSON.stringify(last?.values) === wanted
        ? []
        : [`${at}: ${figure} is drawn of ${JSON.stringify(last?.values)}`];
    }),
    ...(questions === toAsk ? [] : [`${at}: ${questions} questions`]),
    ...(runs === 0 ? [] : [`${at}: ${runs} runs`]),
  ];
}

/** Waits until the deck stands there. */
async function arrive(page: Page, slide: Slide, step: number): Promise<void> {
  await page.waitForFunction(
    ([id, index]) => {
      const section = document.getElementById(id);
      const shown = section?.querySelectorAll('.step.visible').length;
      return section?.classList.contains('present') && shown === index + 1;
    },
    [slide.slide, step] as const,
  );
}

const openAt = async (page: Page, slide: Slide, step: number) => {
  // Another document: a change of the hash alone would be a jump.
  await page.goto('about:blank');
  await page.goto(`${inject('deckUrl')}#/${slide.slide}/${step}`);
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  await arrive(page, slide, step);
};

/** Top and foot of each figure's picture in a slide, in its pixels, in a window and on a stage; empty while a question hides it. */
const placesOfPictures = (page: Page, slide: string): Promise<Record<string, number[]>> =>
  page.evaluate((id) => {
    const section = document.getElementById(id) as HTMLElement;
    const isSmall = section.matches(':is(.opener, .moment):not([data-grown])');
    const shown = [...section.querySelectorAll('live-figure:not(:has(> .bet))')];
    const { top, height } = section.getBoundingClientRect();
    const edges = () =>
      shown
        .map((figure) => (figure.querySelector('.figure-body') ?? figure).getBoundingClientRect())
        .flatMap((box) => [box.top, box.bottom].map((y) => Math.round(((y - top) * 720) / height)));
    const { dataset } = document.documentElement;
    const places: Record<string, number[]> = { window: edges() };
    dataset.stage = '';
    places.stage = edges();
    delete dataset.stage;
    return isSmall || shown.length === 0 ? {} : places;
  }, slide);

/** Where pictures stand now, and how they moved from where they stood, once the step had time to be drawn. */
async function standsStill(page: Page, slide: string, stood: Record<string, number[]>) {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const places = await placesOfPictures(page, slide);
    const moved = Object.entries(places).flatMap(([where, place]) =>
      String(stood[where] ?? place) === String(place) ? [] : [`${stood[where]} to ${place}, in ${where}`],
    );
    if (moved.length === 0 || Date.now() > end) return { places, moved };
    await page.waitForTimeout(50);
  }
}

const search = (page: Page) => page.evaluate(() => location.search);

test('there are slides with steps', () => {
  expect(stepped.length).toBeGreaterThan(0);
});

test('a link to a step opens it: its values, no question, no run', async () => {
  const faults: string[] = [];
  for (const slide of stepped)
    for (const step of slide.steps.keys()) {
      await openAt(deck.page, slide, step);
      faults.push(...(await faultsAt(deck.page, slide, step)));
    }
  expect(faults).toEqual([]);
  expect(deck.errors).toEqual([]);
}, 400_000);

test('a step that was walked to is there after a reload, and when one turns back to it; a jump finds the beginning', async () => {
  const { page } = deck;
  const faults: string[] = [];
  for (const slide of stepped) {
    const last = slide.steps.length - 1;
    await goTo(page, slide.slide);
    let stood = await placesOfPictures(page, slide.slide);
    for (const step of slide.steps.keys()) {
      await page.keyboard.press('PageDown');
      await arrive(page, slide, step);
      faults.push(...(await faultsAt(page, slide, step)));
      // What a measurement says while it runs has a height of its own.
      if (slide.steps[step]?.preset === MEASURE) continue;
      const { places, moved } = await standsStill(page, slide.slide, stood);
      faults.push(...moved.map((fault) => `${slide.slide}/${step}: its picture moves from ${fault}`));
      stood = places;
    }
    // The address is written a moment later, or when the page goes.
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
    await arrive(page, slide, last);
    faults.push(...(await faultsAt(page, slide, last)).map((fault) => `after a reload ${fault}`));
    if (slide.slide !== lastSlide) {
      await page.keyboard.press('PageDown');
      await page.waitForFunction((id) => !document.getElementById(id)?.classList.contains('present'), slide.slide);
      await page.keyboard.press('PageUp');
      await arrive(page, slide, last);
      faults.push(...(await faultsAt(page, slide, last)).map((fault) => `turned back ${fault}`));
    }
    await goTo(page, elsewhere);
    await expect.poll(() => page.evaluate(() => location.hash), { timeout: 5000 }).toBe(`#/${elsewhere}`);
    if ((await search(page)) !== '') faults.push(`${slide.slide} leaves ${await search(page)} behind`);
    await goTo(page, slide.slide);
    await arrive(page, slide, -1);
    faults.push(...(await faultsAt(page, slide, -1)).map((fault) => `jumped ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(deck.errors).toEqual([]);
}, 600_000);

test('an address without a step leads out of the steps of the slide where one is; one with too many to the last', async () => {
  const { page } = deck;
  const [slide] = stepped as [Slide];
  const last = slide.steps.length - 1;
  await openAt(page, slide, last);
  const hash = (text: string) =>
    page.evaluate((given) => {
      location.hash = given;
    }, text);
  for (const [given, step] of [
    ['', -1],
    ['/99', last],
    ['/98', last],
    ['/', -1],
  ] as const) {
    await hash(`#/${slide.slide}${given}`);
    await arrive(page, slide, step);
    expect(await faultsAt(page, slide, step)).toEqual([]);
    const address = `#/${slide.slide}${step < 0 ? '' : `/${step}`}`;
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(address);
  }
  expect(deck.errors).toEqual([]);
});

test('what a hand sets in a step holds there after a reload, and where one comes back', async () => {
  const { page } = deck;
  const slide = stepped.find(({ steps }) => steps.at(-1)?.preset !== undefined) as Slide;
  const last = slide.steps.length - 1;
  await openAt(page, slide, last);
  const range = page.locator(`#${slide.slide} input[type=range]`).first();
  const before = await range.getAttribute('aria-valuetext');
  await range.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => range.getAttribute('aria-valuetext')).not.toBe(before);
  const set = await range.getAttribute('aria-valuetext');
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  await arrive(page, slide, last);
  expect(await range.getAttribute('aria-valuetext')).toBe(set);
  await goTo(page, elsewhere);
  await openAt(page, slide, last);
  expect(await range.getAttribute('aria-valuetext')).toBe(before);
});
