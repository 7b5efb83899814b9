/** Has a browser print the deck that it is shown: as one PDF, or as a picture of each page. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { nameHeadings } from './headings.ts';
import { writeOutline } from './outline.ts';

export interface Wish {
  /** Where readers will find the deck, if not at the address where it is served now: links and codes lead there. */
  published?: string | undefined;
  /** A page for each step, not only for each slide. */
  steps?: boolean;
  /** Each slide as its last step leaves it. */
  last?: boolean;
  /** The speaker's notes below each slide. */
  notes?: boolean;
}

const PATIENCE_MILLISECONDS = 300_000;
/** Pictures of 1920 by 1080. */
const SHARPNESS = 1.5;
const PAGES = '.printed-page';

/**
 * @param address where the deck is served.
 * @throws if a page of the deck did not become exactly one of the PDF, or the deck is not there.
 */
export async function deckAsPdf(browser: Browser, address: string, wish: Wish = {}): Promise<Uint8Array> {
  const page = await openPages(browser, address, wish);
  const headings = await page.locator(PAGES).evaluateAll((all) =>
    all.map((one) => ({
      slide: one.querySelector('section.slide')?.id,
      title: one.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    })),
  );
  const title = await page.title();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  await page.context().close();
  // The steps of a slide stand under one title.
  const entries = headings.flatMap(({ slide, title: name }, at) =>
    slide === headings[at - 1]?.slide ? [] : [{ title: name, page: at }],
  );
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  writeOutline(document, entries);
  nameHeadings(
    document,
    headings.map(({ title: name }) => name),
  );
  return document.save();
}

/** Writes `01-<slide>.png`, …, or `01-<slide>-1.png` where a slide has several pages; returns how many. */
export async function deckAsPictures(browser: Browser, address: string, wish: Wish, folder: string): Promise<number> {
  const page = await openPages(browser, address, wish);
  await mkdir(folder, { recursive: true });
  const pages = page.locator(PAGES);
  const slides = await pages.locator('section.slide').evaluateAll((all) => all.map(({ id }) => id));
  const ids = [...new Set(slides)];
  for (const [at, slide] of slides.entries()) {
    const number = String(ids.indexOf(slide) + 1).padStart(2, '0');
    const step = wish.steps ? `-${at - slides.indexOf(slide) + 1}` : '';
    await pages.nth(at).screenshot({ path: join(folder, `${number}-${slide}${step}.png`) });
  }
  await page.context().close();
  return slides.length;
}

async function openPages(browser: Browser, address: string, wish: Wish): Promise<Page> {
  const { steps, last, notes, published = address } = wish;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: SHARPNESS,
    colorScheme: 'light',
    // What is printed is what was built now, never what a browser kept.
    serviceWorkers: 'block',
  });
  if (published !== address)
    await context.route(
      ({ href }) => href.startsWith(published),
      async (route) => {
        const url = address + route.request().url().slice(published.length);
        await route.fulfill({ response: await route.fetch({ url }) });
      },
    );
  const page = await context.newPage();
  const asked = new URL(published);
  asked.search = [
    'view=print',
    ...(steps ? ['steps'] : []),
    ...(last ? ['last'] : []),
    ...(notes ? ['notes'] : []),
  ].join('&');
  await page.goto(asked.href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, {
    timeout: PATIENCE_MILLISECONDS,
  });
  return page;
}
