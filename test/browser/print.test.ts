/**
 * Paper: all of the talk as a PDF that can be found, read aloud and searched, its charts in vectors; and Ctrl+P, which prints
 * the slide that is seen.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { deckAsPdf, deckAsPictures } from '../../src/build/paper/print-deck.ts';
import { LOOK, MEASURE } from '../../src/figure/surroundings.ts';
import { declared, type Slide, slidesOf } from './declared.ts';
import { goTo, launch, openDeck } from './open.ts';
import { headingsOf, type Part, type ReadPdf, readPdf } from './read-pdf.ts';

const MOST_BYTES = 2.5e6;
const WIDEST_IMAGE = 300;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** As the build wrote them. */
async function slidesOfDeck(): Promise<Slide[]> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(inject('deckUrl'));
  const slides = await slidesOf(page);
  await page.close();
  return slides;
}

/** How much of what was looked at is not its commonest colour: the ground. */
function inked(colours: ReadonlyMap<string, number>): number {
  const counts = [...colours.values()];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return 1 - Math.max(...counts) / all;
}

interface Expected {
  headline: string;
  /** Where charts and scenes stand. */
  plots: Part[];
  /** Colours of lines in the legend, and of what is stroked in the plot. */
  lines: string[];
  strokes: string[];
  /** Texts of its charts. */
  written: string[];
  pressable: string[];
  /** Names of sliders without the value at which they stand. */
  valueless: string[];
}

/** What each page shows, asked of the page that is printed. */
async function expectedOf(address: string, errors: string[]): Promise<Expected[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: 120_000 });
  const expected = await page.locator('.printed-page').evaluateAll((pages) =>
    pages.map((one) => {
      const around = one.getBoundingClientRect();
      const plots = [...one.querySelectorAll('.plot')].filter(
        (plot) => getComputedStyle(plot).visibility === 'visible' && plot.getBoundingClientRect().width > 0,
      );
      return {
        headline: one.querySelector('h1, h2')?.textContent ?? '',
        plots: plots.map((plot) => {
          const box = plot.getBoundingClientRect();
          return {
            left: (box.left - around.left) / 1280,
            right: (box.right - around.left) / 1280,
            top: (box.top - around.top) / 720,
            bottom: (box.bottom - around.top) / 720,
          };
        }),
        lines: [...one.querySelectorAll('.legend .series .sample.kind-line')]
          .filter((sample) => sample.checkVisibility({ visibilityProperty: true }))
          .map((sample) => getComputedStyle(sample).stroke),
        strokes: [...one.querySelectorAll('.on-sheet [stroke]')].map((drawn) => getComputedStyle(drawn).stroke),
        written: [...one.querySelectorAll('.on-sheet text')]
          .filter((text) => text.checkVisibility({ visibilityProperty: true }))
          .map((text) => text.textContent ?? ''),
        pressable: [...one.querySelectorAll<HTMLElement>('button, input[type=range], progress, select')]
          .filter((control) => control.checkVisibility() && !control.matches('.choices *, thead *'))
          .map((control) => control.outerHTML.slice(0, 80)),
        valueless: [...one.querySelectorAll<HTMLElement>('.control.range')]
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .filter((control) => !control.querySelector('output')?.checkVisibility({ opacityProperty: true }))
          .map((control) => control.innerText),
      };
    }),
  );
  await page.close();
  return expected;
}

describe('the whole talk', () => {
  const errors: string[] = [];
  let slides: Slide[];
  let expected: Expected[];
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    const deckUrl = inject('deckUrl');
    slides = await slidesOfDeck();
    [expected, bytes] = await Promise.all([expectedOf(`${deckUrl}?view=print`, errors), deckAsPdf(browser, deckUrl)]);
    pdf = await readPdf(bytes);
  }, 240_000);
  afterAll(() => pdf?.close());

  test('is a page a slide, of its shape, and small enough to send', () => {
    expect(expected.length).toBe(slides.length);
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(expected.map(() => [960, 540]));
    expect(bytes.length).toBeLessThan(MOST_BYTES);
  });

  test('is laid out without a word in the console', () => {
    expect(errors).toEqual([]);
  });

  test('has an outline of all headlines, in whole words, each leading to its page', () => {
    expect(pdf.outline).toEqual(expected.map(({ headline }, page) => ({ title: headline, page })));
    expect(pdf.title).toBe('Make It Work. Fast.');
  });

  test('has each headline in the structure that a screen reader walks through, in whole words', async () => {
    const without = pdf.pages.flatMap(({ headings }, at) =>
      headings.some((one) => /^H[12]$/.test(one)) ? [] : [at + 1],
    );
    expect(without).toEqual([]);
    expect(await headingsOf(bytes)).toEqual(expected.map(({ headline }) => headline));
  });

  test('can be searched', () => {
    const plain = (text: string) => text.replace(/\s+/g, '');
    const lost = expected.filter(({ headline }, at) => !plain(pdf.pages[at]?.text ?? '').includes(plain(headline)));
    expect(lost.map(({ headline }) => headline)).toEqual([]);
    // Words in charts as well: ticks, names of axes, what is written to a line.
    expect(expected.flatMap(({ written }) => written).length).toBeGreaterThan(200);
    const unfound = expected.flatMap(({ written }, at) =>
      written.filter((text) => !plain(pdf.pages[at]?.text ?? '').includes(plain(text))),
    );
    expect(unfound).toEqual([]);
  });

  test('shows every chart, in vectors, and lines where the legend has some', async () => {
    const faults: string[] = [];
    for (const [at, { plots, headline, lines, strokes }] of expected.entries()) {
      for (const part of plots) {
        // A line through the plot inks more than this.
        if (inked(await pdf.coloursIn(at, part)) < 0.004) faults.push(`${headline}: blank`);
      }
      if (lines.length > 0 && !lines.some((colour) => strokes.includes(colour))) faults.push(`${headline}: no line`);
    }
    expect(expected.flatMap(({ plots }) => plots).length).toBeGreaterThan(slides.length * 0.75);
    expect(faults).toEqual([]);
    expect(pdf.pages.flatMap(({ images }) => images).filter((width) => width > WIDEST_IMAGE)).toEqual([]);
  }, 120_000);

  test('shows nothing that only a hand could press', () => {
    expect(expected.flatMap(({ pressable }) => pressable)).toEqual([]);
    expect(expected.flatMap(({ valueless }) => valueless)).toEqual([]);
  });
});

test('steps have pages of their own, under one title; notes stand below them', async () => {
  const pdf = await readPdf(await deckAsPdf(browser, inject('deckUrl'), { steps: true, notes: true }));
  const slides = await slidesOfDeck();
  const steps = slides.flatMap((slide) => slide.steps.filter(({ preset }) => preset !== MEASURE));
  expect(pdf.pages.length).toBe(slides.length + steps.length);
  expect(pdf.outline.length).toBe(slides.length);
  expect(new Set(pdf.outline.map(({ page }) => page)).size).toBe(pdf.outline.length);
  for (const { width, height, text } of pdf.pages) {
    expect(height).toBeGreaterThan(width);
    // Each note ends in what to try.
    expect(text).toMatch(/Try:/);
  }
  await pdf.close();
}, 240_000);

test('with its last step on it, a slide still has one page, which says what that step’s own would', async () => {
  const [all, last] = [await browser.newPage(), await browser.newPage()];
  const said = async (page: Page, wish: string) => {
    await page.goto(`${inject('deckUrl')}?view=print&${wish}`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: 200_000 });
    return page.locator('.printed-page section.slide').evaluateAll((slides) =>
      slides.map((slide) => ({
        id: slide.id,
        said: [...slide.querySelectorAll('live-figure [role=status]')].map((status) => status.textContent?.trim()),
      })),
    );
  };
  const [everyStep, onePage] = [await said(all, 'steps'), await said(last, 'last')];
  // Of each slide's pages the last, in the order of the slides.
  expect(onePage).toEqual([...new Map(everyStep.map((page) => [page.id, page])).values()]);
  await Promise.all([all.close(), last.close()]);
}, 240_000);

describe('Ctrl+P', () => {
  /** Its plot lies in the middle of the page. */
  const MIDDLE: Part = { left: 0.1, top: 0.45, right: 0.6, bottom: 0.8 };
  const WHOLE: Part = { left: 0, top: 0, right: 1, bottom: 1 };
  const pressed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true }));
  const looks = (page: Page) =>
    page.evaluate(() => ({
      root: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
      pictures: document.querySelectorAll('.on-sheet').length,
      canvas: document.querySelector('.present .plot canvas')?.checkVisibility(),
    }));

  /** A picture on paper that stands there at once and is walked through. */
  const slideOfAPicture = async () => {
    const found = (await slidesOfDeck()).find(
      ({ isNight, figures, steps }) =>
        !isNight &&
        figures.some((name) => (declared(name).chart ?? declared(name).scene) && !declared(name).panel) &&
        steps.length > 0 &&
        steps.every(({ figure, preset }) => preset && preset !== LOOK && figure === figures[0]),
    );
    return found?.slide ?? '';
  };
  const said = (page: Page, id: string) => page.locator(`#${id} [role=status]`).innerText();
  const plain = (text: string) => text.replace(/\s+/g, '');

  test.each([
    ['in the dark', ''],
    ['dressed for a room', 'c'],
    ['when the room is black', 'b'],
  ])('prints the slide that is seen, by day, %s, and brings the screen back', async (_, key) => {
    const id = await slideOfAPicture();
    const deck = await openDeck(browser, `${inject('deckUrl')}#/${id}`, { colorScheme: 'dark' });
    const { page } = deck;
    await goTo(page, id);
    // Whatever stands under the browser's own print command has come by then.
    await page.waitForLoadState('networkidle');
    if (key) await page.keyboard.press(key);
    const before = await looks(page);
    const written = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const texts = [...document.querySelectorAll('.on-sheet text')].map((text) => text.textContent ?? '');
      dispatchEvent(new Event('afterprint'));
      return texts;
    });
    expect(written.length).toBeGreaterThan(3);
    const pdf = await pressed(page);
    const [only, ...others] = pdf.pages;
    expect(others).toEqual([]);
    expect([only?.width, only?.height]).toEqual([960, 540]);
    const headline = await page.locator(`#${id} :is(h1, h2)`).innerText();
    for (const text of [headline, ...written]) expect(plain(only?.text ?? '')).toContain(plain(text));
    expect(inked(await pdf.coloursIn(0, MIDDLE))).toBeGreaterThan(0.004);
    // The paper itself, or a sheet of it on a tale's colour.
    const grounds = [...(await pdf.coloursIn(0, WHOLE))].sort(([, one], [, other]) => other - one).slice(0, 2);
    const lightest = Math.max(...grounds.map(([colour]) => Math.min(...colour.split(',').map(Number))));
    expect(lightest, `a light ground: ${grounds.join(' and ')}`).toBeGreaterThan(200);
    await pdf.close();
    expect(await looks(page)).toEqual(before);
    expect(before.pictures).toBe(0);
    expect(deck.errors).toEqual([]);
    await deck.close();
  });

  test('prints the step that is seen', async () => {
    const id = await slideOfAPicture();
    const { page, close } = await openDeck(browser, `${inject('deckUrl')}#/${id}`);
    await goTo(page, id);
    await page.waitForLoadState('networkidle');
    const printed = async () => plain((await pressed(page)).pages[0]?.text ?? '');
    const first = plain(await said(page, id));
    expect(await printed()).toContain(first);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => plain(await said(page, id)), { timeout: 20_000 }).not.toBe(first);
    expect(await printed()).toContain(plain(await said(page, id)));
    await close();
  });
});

test('pictures of the slides are written, one each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slides-'));
  const count = await deckAsPictures(browser, inject('deckUrl'), {}, folder);
  const files = (await readdir(folder)).sort();
  expect(files.length).toBe(count);
  const [first, ...others] = await slidesOfDeck();
  expect(files[0]).toBe(`01-${first?.slide}.png`);
  expect(count).toBe(others.length + 1);
  const { width, height } = await loadImage(join(folder, files[0] ?? ''));
  expect([width, height]).toEqual([1920, 1080]);
  await rm(folder, { recursive: true });
}, 120_000);
