/**
 * A room for the browser tests: the built deck as `npm run room` serves it, its policy included, a wall on localhost, and phones
 * that come by another name, over plain http: for them no page is a secure context.
 */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openRoomServer, type RoomServer } from '../../../src/room/broker/room-server.ts';
import { BROKERS_NAME } from '../../../src/room/built-brokers.ts';
import { addressesOf } from '../../../src/room/wire/brokers.ts';
import { randomName } from '../../../src/room/wire/topics.ts';
import { launch } from '../open.ts';

export const PHONE_HOST = 'phone.example';
const folder = join(import.meta.dirname, '../../../dist');
const SECRET = 'the-secret-of-the-wall';

export const launchHall = (...more: string[]): Promise<Browser> =>
  launch({ args: [`--host-resolver-rules=MAP ${PHONE_HOST} 127.0.0.1`, ...more] });

/** Pages that the driver hands over come from nowhere: the browser would keep them from this machine. */
export const FROM_NOWHERE = '--disable-features=LocalNetworkAccessChecks';

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Thrown, or complained of by the browser. */
  errors: string[];
}

export class Hall {
  readonly room = randomName(8);
  private readonly browser: Browser;
  private readonly brokers: string;
  private server: RoomServer | undefined;
  private port = 0;

  /** @param brokers as a build's setting has them */
  constructor(browser: Browser, brokers = '') {
    this.browser = browser;
    this.brokers = brokers;
  }

  async start(): Promise<this> {
    const { room, port } = this;
    this.server = await openRoomServer({
      folder,
      room,
      secret: SECRET,
      port,
      names: [PHONE_HOST, '192.168.7.7'],
    });
    this.port = this.server.port;
    return this;
  }

  /** As if its process had been killed: lines break, nothing is remembered. */
  async kill(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  get key(): string | undefined {
    return this.server?.broker.key;
  }

  get clients(): number {
    return this.server?.broker.clients ?? 0;
  }

  get socketAddress(): string {
    return `ws://127.0.0.1:${this.port}/mqtt`;
  }

  /** Where a phone gets by what somebody types. */
  get shortAddress(): string {
    return `http://${PHONE_HOST}:${this.port}/`;
  }

  async openWall({ hash = `#/?wall=${SECRET}`, serviceWorkers = 'block' as 'allow' | 'block' } = {}): Promise<Watched> {
    const size = { width: 1280, height: 720 };
    const wall = await this.open(`http://localhost:${this.port}/${hash}`, size, serviceWorkers);
    await wall.page.locator('.reveal.ready').waitFor();
    return wall;
  }

  async openPhone(address = this.shortAddress): Promise<Watched> {
    const phone = await this.open(address, { width: 390, height: 844 });
    await follows(phone.page);
    return phone;
  }

  async openLaptop(address = this.shortAddress): Promise<Watched> {
    const laptop = await this.open(address, { width: 1280, height: 720 });
    await follows(laptop.page);
    return laptop;
  }

  async open(
    address: string,
    viewport: { width: number; height: number },
    serviceWorkers: 'allow' | 'block' = 'block',
  ): Promise<Watched> {
    const context = await this.browser.newContext({ viewport, serviceWorkers });
    if (this.brokers !== '') await buildWith(context, this.brokers);
    return openIn(context, address);
  }
}

/** Pages as a build with `ROOM_BROKERS` has them; test/unit/room/policy.test.ts holds that against the build's own code. */
async function buildWith(context: BrowserContext, brokers: string): Promise<void> {
  const own = /connect-src (&#39;|')self\1/g;
  const named = (text: string) => text.replace(own, (found) => [found, ...addressesOf(brokers)].join(' '));
  await context.route(/\/(\?.*|index\.html.*|read\.html.*)?$/, async (route) => {
    // The driver itself knows nothing of the browser's names.
    const url = new URL(route.request().url());
    const { host } = url;
    url.hostname = '127.0.0.1';
    const response = await route.fetch({ url: url.href, headers: { ...route.request().headers(), host } });
    const headers = response.headers();
    const meta = `<head><meta name="${BROKERS_NAME}" content="${brokers}">`;
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy': named(headers['content-security-policy'] ?? '') },
      body: named(await response.text()).replace('<head>', meta),
    });
  });
}

export async function openIn(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A line that breaks is said by the browser itself, and is part of what is tried here.
    if (message.type() === 'error' && !/WebSocket connection to|net::ERR_/.test(message.text()))
      errors.push(message.text());
  });
  await page.goto(address);
  return { page, context, errors };
}

const PATIENCE = { timeout: 20_000 };

/** The speaker's window, by the link that a deck has where the browser opens no window. */
export async function openDesk({ page, context }: Watched): Promise<Watched> {
  await page.evaluate(() => Object.assign(window, { open: () => null }));
  await page.keyboard.press('s');
  const link = await page.locator('#notices a').getAttribute('href', PATIENCE);
  return openIn(context, link ?? '');
}

/** The phone's sheet is opened where it is not. */
export async function ask(phone: Page, question: string): Promise<void> {
  const sheet = phone.locator('dialog.ask');
  if (!(await sheet.isVisible())) await phone.locator('.room-bar .ask-open').click(PATIENCE);
  await sheet.locator('textarea').fill(question);
  await sheet.locator('button[type=submit]').click();
}

/** Pixels by which a page is wider than its window. */
export const wider = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The talk's last slide, as it ends. */
export const lastStep = (page: Page): Promise<{ slide: string; step: string }> =>
  page.evaluate(() => {
    const slide = [...document.querySelectorAll('section.slide')].at(-1);
    return { slide: slide?.id ?? '', step: `/${(slide?.querySelectorAll('.step').length ?? 0) - 1}` };
  });

export const follows = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector<HTMLElement>('.room-bar')?.dataset.state?.startsWith('follows'),
    null,
    PATIENCE,
  );

export const barState = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.room-bar')?.dataset.state);

/** What stands in the middle of a page: the slide, or the section of the article, and what its figure says, at rest. */
export const told = (page: Page): Promise<{ slide: string; said: string }> =>
  page.evaluate(() => {
    const middle = innerHeight / 2;
    const section =
      document.querySelector('.reveal section.present:not(:has(section))') ??
      [...document.querySelectorAll('section.piece')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < middle && bottom > middle;
      });
    const status = section?.querySelector('live-figure [role=status]');
    const isAtRest = status?.getAttribute('aria-busy') !== 'true';
    return { slide: section?.id ?? '', said: isAtRest ? (status?.textContent?.trim() ?? '') : '' };
  });

/** Turns the wall to a slide, as by its address. */
export const turnTo = (page: Page, slide: string, step = ''): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${slide}${step}`);

/** Sets the first slider of the slide that is shown, as a hand does. */
export const moveSlider = (page: Page, share: number): Promise<void> =>
  page.evaluate((part) => {
    const slide = document.querySelector('.reveal section.present:not(:has(section))');
    const slider = slide?.querySelector<HTMLInputElement>('live-figure .controls input[type=range]');
    if (!slider) throw new Error('no slider');
    slider.value = String(Number(slider.min) + part * (Number(slider.max) - Number(slider.min)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  }, share);
