/** The windows that one round plays in: one page of a kind, or a talk of two; with whatever must never happen written down. */
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'puppeteer-core';
import { opened, ready, until } from '../browser/two-windows.ts';
import { Hall } from './hall.ts';
import { installWatch } from './in-page.ts';

export const KINDS = ['deck', 'article', 'speaker', 'tools', 'room'] as const;
export type Kind = (typeof KINDS)[number];

/** A build as it is served. */
export interface Site {
  url: string;
  folder: string;
}

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
  homes: string[];
  /** Links that were followed. */
  links: number;
  hidden: boolean[];
  isOffline: boolean;
  /** Something was dropped, pasted or measured: what is said is not the model's alone. */
  isTouched: boolean;
  /** Of a room: its server ends, forgets all, and begins again. */
  restartBroker?: () => Promise<void>;
  close(): Promise<void>;
}

/** What a browser says of files that do not come, while there is no network, or a page or a measurement is being left. */
const NETWORK =
  /Failed to load resource|WebSocket connection to|can’t establish a connection|connection to ws:.* was interrupted|ERR_INTERNET_DISCONNECTED|ERR_FAILED|NetworkError|Loading failed for|download failed|ReadableStream: “AbortError/;

/** Slides also in a narrow window, which would get the article. */
const pages: Record<Kind, string> = {
  deck: '?slides',
  article: 'read.html',
  speaker: '?slides',
  tools: 'tools.html',
  room: '?slides',
};

const VIEWPORT = { width: 1280, height: 720 };
const PHONE_VIEWPORT = { width: 390, height: 844 };

export async function openStage(browser: Browser, { url, folder }: Site, kind: Kind): Promise<Stage> {
  const context = await browser.createBrowserContext();
  const phones = kind === 'room' ? await browser.createBrowserContext() : undefined;
  const hall = kind === 'room' ? await new Hall(folder).start() : undefined;
  const stage: Stage = {
    kind,
    url: new URL(pages[kind], hall?.wallUrl ?? url).href,
    windows: [],
    errors: [],
    slides: [],
    listenersAtFirst: [],
    homes: [],
    links: 0,
    hidden: [],
    isOffline: false,
    isTouched: false,
    ...(hall && { restartBroker: () => hall.restart() }),
    close: async () => {
      await context.close();
      await phones?.close();
      await hall?.end();
    },
  };
  try {
    const page = await context.newPage();
    await join(stage, page);
    await page.setViewport(VIEWPORT);
    await page.goto(hall ? hall.wallHref(stage.url) : stage.url);
    await ready(page);
    await page.waitForFunction(() => !document.querySelector('.reveal') || document.querySelector('.reveal.ready'));
    stage.slides = await page.$$eval('section.slide, article section[id]', (all) => all.map(({ id }) => id));
    if (kind === 'speaker') await openSpeaker(stage, context, page);
    if (hall && phones) await openPhone(stage, hall, phones);
    stage.homes = stage.windows.map((one) => one.url());
    for (const one of stage.windows) stage.listenersAtFirst.push(await one.evaluate(() => window.watch.listeners()));
  } catch (error) {
    await stage.close();
    throw error;
  }
  return stage;
}

/** In a browser of its own, as somebody in the hall. */
async function openPhone(stage: Stage, hall: Hall, context: BrowserContext): Promise<void> {
  const phone = await context.newPage();
  await join(stage, phone);
  await phone.setViewport(PHONE_VIEWPORT);
  // Until the wall has said its key, nobody can be led in.
  await until(async () => hall.isOpen || undefined);
  await phone.goto(hall.phoneUrl);
  await until(async () => (await phone.evaluate(isFollowing)) || undefined);
}

/** Runs in the page. */
const isFollowing = () =>
  document.querySelector<HTMLElement>('.room-bar')?.dataset.state?.startsWith('follows') === true;

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
  page.on('pageerror', (error) => {
    // Firefox tells of fonts that do not come as of errors.
    if (!NETWORK.test(String(error))) stage.errors.push(String(error));
  });
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !NETWORK.test(message.text())) stage.errors.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
}
