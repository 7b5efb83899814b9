/**
 * The deck's window and its speaker's, in Chromium and in Firefox, by one driver for both. Pop-ups are blocked as for a
 * viewer: drivers lift that unless they are told not to.
 */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const places: Record<BrowserName, readonly (string | undefined)[]> = {
  chrome: [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Undefined where it is not installed. */
export const pathOf = (name: BrowserName): string | undefined => places[name].find((path) => path && existsSync(path));

/** @param hosts names that lead to this machine: for their pages no address is a secure context, as in a hall. */
export const launchTwo = (name: BrowserName, hosts: readonly string[] = []): Promise<Browser> =>
  puppeteer.launch({
    browser: name,
    executablePath: pathOf(name) ?? '',
    ...(name === 'chrome' && {
      args: [
        ...['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
        ...(hosts.length > 0
          ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`]
          : []),
      ],
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    }),
    ...(name === 'firefox' && {
      extraPrefsFirefox: { 'dom.disable_open_during_load': true, 'network.dns.localDomains': hosts.join(',') },
    }),
  });

export interface Talk {
  context: BrowserContext;
  deck: Page;
  speaker: Page;
  /** Uncaught, in either window. */
  errors: string[];
  close(): Promise<void>;
}

/** Firefox names the loads that a page gave up when it was left or loaded anew; what never came is missed by `ready`. */
const GIVEN_UP = /Failed to load .*ServiceWorker intercepted|Failed to read data from the ReadableStream.*AbortError/;

function heard(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => {
    if (!GIVEN_UP.test(String(error))) errors.push(String(error));
  });
}

const SIZE = { width: 1280, height: 720 };

/** A page of the deck in a context of its own. */
export async function openRoom(browser: Browser, url: string, hash = ''): Promise<Omit<Talk, 'speaker'>> {
  const context = await browser.createBrowserContext();
  const deck = await context.newPage();
  await deck.setViewport(SIZE);
  const errors: string[] = [];
  heard(deck, errors);
  await deck.goto(`${url}${hash}`);
  await ready(deck);
  await deck.waitForSelector('.reveal.ready');
  return { context, deck, errors, close: () => context.close() };
}

export async function openTalk(browser: Browser, url: string, hash = ''): Promise<Talk> {
  const room = await openRoom(browser, url, hash);
  return { ...room, speaker: await openSpeaker(room) };
}

export async function openSpeaker({ context, deck, errors }: Omit<Talk, 'speaker'>): Promise<Page> {
  const page = await opened(context, () => deck.keyboard.press('s'));
  heard(page, errors);
  await page.setViewport({ width: 1280, height: 760 });
  await ready(page);
  return page;
}

/** The window that something opens. */
export async function opened(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await context.pages());
  await act();
  return until(async () => (await context.pages()).find((page) => !before.has(page)));
}

/** Asked again and again: a window that has just been opened changes its page under whoever waits in it. */
export const ready = (page: Page): Promise<true> =>
  until(async () => (await page.evaluate(() => document.documentElement.dataset.ready === 'true')) || undefined);

/** What of a talk a window shows, read from its page. */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('.reveal section.present:not(:has(section)), [data-slide]');
    const all = (selector: string) => [...(slide?.querySelectorAll<HTMLInputElement>(selector) ?? [])];
    return {
      slide: slide?.id ?? '',
      step: all('.step.visible').length - 1,
      // Where it stands as well: a key moves that at once, what is said of it follows.
      values: all('live-figure input[type=range]').map(
        (input) => `${input.value}: ${input.getAttribute('aria-valuetext')}`,
      ),
      said: slide?.querySelector('live-figure [role=status]')?.textContent?.trim() ?? '',
      isBusy: slide?.querySelector('live-figure [role=status]')?.getAttribute('aria-busy'),
      isAsked: all('.bet').length > 0,
    };
  });

export type Shown = Awaited<ReturnType<typeof shown>>;

/** Waits until both show the same, at rest; gives what that is. */
export function agreed({ deck, speaker }: Pick<Talk, 'deck' | 'speaker'>): Promise<Shown> {
  return until(async () => {
    const [one, other] = [await shown(deck), await shown(speaker)];
    const isSettled = one.slide !== '' && one.isBusy === 'false';
    if (isSettled && JSON.stringify(one) === JSON.stringify(other)) return one;
    throw new Error(`the deck: ${JSON.stringify(one)}, the speaker's window: ${JSON.stringify(other)}`);
  });
}

/** Goes there by the address, in the deck's window. */
export async function goTo(talk: Talk, id: string): Promise<void> {
  await talk.deck.evaluate((target) => {
    location.hash = `#/${target}`;
  }, id);
  await until(async () => (await agreed(talk)).slide === id || undefined);
}

/** Puts the focus on a slider of the slide that is shown. */
export const takeSlider = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document
      .querySelector<HTMLElement>(':is(.reveal section.present, [data-slide]) live-figure input[type=range]')
      ?.focus(),
  );

const PATIENCE_MILLISECONDS = 20_000;

/** @throws Error with the last thing that went wrong, after 20 s. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  let fault: unknown;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      fault = error;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`it never came to be${fault ? `: ${fault}` : ''}`);
}
