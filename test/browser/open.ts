/** Opens the deck in Chromium for a test, and watches for what must never happen: errors and foreign requests. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Undefined where the driver has to find one by itself. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    ...options,
    args: [...quiet, ...(options.args ?? [])],
  });
}

export interface OpenDeck {
  page: Page;
  /** Page errors and console errors. */
  errors: string[];
  /** Requests that left the deck's own host. */
  foreign: string[];
  close(): Promise<void>;
}

export async function openDeck(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { before?: (page: Page) => Promise<void> } = {},
): Promise<OpenDeck> {
  const { before, ...contextOptions } = options;
  // The worker has tests of its own (offline.test.ts); here a host without isolation stays one.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
    ...contextOptions,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^http/.test(target.protocol) && target.host !== new URL(url).host) foreign.push(request.url());
  });
  await before?.(page);
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
  return { page, errors, foreign, close: () => context.close() };
}

/** Goes to a slide and waits until its figure was drawn at rest. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = `#/${target}`;
  }, id);
  const arrived = page.waitForFunction((target) => {
    const slide = document.getElementById(target);
    // The deck library writes the address late, and may take back a jump that it has not heard of yet.
    if (slide && !slide.classList.contains('present')) location.hash = `#/${target}`;
    return (
      slide?.classList.contains('present') &&
      slide.querySelector('live-figure [role=status]')?.getAttribute('aria-busy') === 'false'
    );
  }, id);
  await arrived.catch(async (error: Error) => {
    const state = await page.evaluate(
      (target) =>
        `${location.hash} ${document.querySelector('section.slide.present')?.id} ${document.querySelector(`#${target} live-figure`)?.textContent?.slice(0, 300)}`,
      id,
    );
    throw new Error(`${id} did not come to rest: ${state}`, { cause: error });
  });
}

/** Looks closely at the figure of a slide where it opens small. */
export async function grow(page: Page, id: string): Promise<void> {
  if (!(await page.locator(`#${id}:is(.opener, .moment):not([data-grown])`).count())) return;
  await page.keyboard.press('Enter');
  await page.locator(`#${id}[data-grown]`).waitFor();
  // Its canvas takes its new place in the frame after.
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  });
}

/** Next, through what steps are left, until another slide stands there. */
export async function leave(page: Page): Promise<void> {
  const steps = await page.evaluate(() => document.querySelectorAll('section.slide.present .step').length);
  const before = await page.evaluate(() => document.querySelector('section.slide.present')?.id);
  for (let i = 0; i <= steps; i++) await page.keyboard.press('PageDown');
  await page.waitForFunction((id) => document.querySelector('section.slide.present')?.id !== id, before);
}

/** Watches how long the page's frames last; the function that it gives tells the longest one's share of all the time since. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = () => {
      frames.push(performance.now() - last);
      last = performance.now();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });
  return () =>
    page.evaluate(() => {
      const { frames } = window as unknown as { frames: number[] };
      return Math.max(...frames) / frames.reduce((sum, one) => sum + one, 0);
    });
}
