/** The windows that one round plays in: one page of a kind, or a talk of two; with whatever must never happen written down. */
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'puppeteer-core';
import { opened, ready } from '../browser/two-windows.ts';
import { installWatch } from './in-page.ts';

export const KINDS = ['deck', 'article', 'speaker', 'tools'] as const;
export type Kind = (typeof KINDS)[number];

export interface Stage {
  kind: Kind;
  url: string;
  windows: Page[];
  /** Uncaught or on the console, since the stage was opened. */
  errors: string[];
  /** Ids of the deck's slides; empty where there are none. */
  slides: string[];
  /** After the page had come to rest, of each window. */
  listenersAtFirst: number[];
  /** Where each window belongs. */
  pathnames: string[];
  hidden: boolean[];
  isOffline: boolean;
  /** Something was dropped, pasted or measured: what is said is not the model's alone. */
  isTouched: boolean;
  close(): Promise<void>;
}

/** What a browser says of files that do not come, while there is no network or a page is being left. */
const NETWORK = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|NetworkError|Loading failed for/;

/** Slides also in a narrow window, which would get the article. */
const pages: Record<Kind, string> = { deck: '?slides', article: 'read.html', speaker: '?slides', tools: 'tools.html' };

export async function openStage(browser: Browser, url: string, kind: Kind): Promise<Stage> {
  const context = await browser.createBrowserContext();
  const stage: Stage = {
    kind,
    url: new URL(pages[kind], url).href,
    windows: [],
    errors: [],
    slides: [],
    listenersAtFirst: [],
    pathnames: [],
    hidden: [],
    isOffline: false,
    isTouched: false,
    close: () => context.close(),
  };
  try {
    const page = await context.newPage();
    await join(stage, page);
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(stage.url);
    await ready(page);
    await page.waitForFunction(() => !document.querySelector('.reveal') || document.querySelector('.reveal.ready'));
    stage.slides = await page.$$eval('section.slide, article section[id]', (all) => all.map(({ id }) => id));
    if (kind === 'speaker') await openSpeaker(stage, context, page);
    stage.pathnames = stage.windows.map((one) => new URL(one.url()).pathname);
    for (const one of stage.windows) stage.listenersAtFirst.push(await one.evaluate(() => window.watch.listeners()));
  } catch (error) {
    await stage.close();
    throw error;
  }
  return stage;
}

async function openSpeaker(stage: Stage, context: BrowserContext, deck: Page): Promise<void> {
  const speaker = await opened(context, () => deck.keyboard.press('s'));
  await join(stage, speaker);
  await speaker.setViewport({ width: 1280, height: 760 });
  // What watches must be there before the page's own scripts.
  await ready(speaker);
  await speaker.reload();
  await ready(speaker);
}

async function join(stage: Stage, page: Page): Promise<void> {
  stage.windows.push(page);
  stage.hidden.push(false);
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.evaluateOnNewDocument(installWatch);
  page.on('pageerror', (error) => stage.errors.push(String(error)));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !NETWORK.test(message.text())) stage.errors.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
}
