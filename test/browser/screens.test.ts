/** Two screens of one machine, a browser that may know of them: one press puts the room on the one, the desk on the other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { chromiumPath } from './open.ts';

/** The laptop's own, and a projector beside it. */
const SCREENS = '--screen-info={0,0 1280x800}{1280,0 1920x1080}';

let folder: string;
let context: BrowserContext;
let deck: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screens-'));
  const executablePath = chromiumPath();
  context = await chromium.launchPersistentContext(folder, {
    ...(executablePath && { executablePath }),
    viewport: null,
    args: ['--no-sandbox', '--no-first-run', SCREENS],
  });
  deck = context.pages()[0] ?? (await context.newPage());
  // Where the browser is asked to show a whole screen.
  await deck.addInitScript(() => {
    const request = Element.prototype.requestFullscreen;
    Element.prototype.requestFullscreen = function (this: Element, options) {
      const { screen } = Object(options) as { screen?: { left: number } };
      document.documentElement.dataset.askedAt = String(screen?.left);
      return request.call(this, options);
    };
  });
});
afterEach(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

async function openDeck(): Promise<boolean> {
  await deck.goto(inject('deckUrl'));
  await deck.waitForSelector('.reveal.ready');
  return deck.evaluate(() => (screen as { isExtended?: boolean }).isExtended === true);
}

async function openSpeaker(): Promise<Page> {
  const [speaker] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
  await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return speaker;
}

const isFull = () => deck.evaluate(() => document.fullscreenElement !== null);

test('with the browser’s leave S puts the room on all of the projector, and the desk on the laptop', async ({
  skip,
}) => {
  const protocol = await context.newCDPSession(deck);
  const setting = { permission: { name: 'window-management' }, setting: 'granted' } as const;
  await protocol.send('Browser.setPermission', { ...setting, origin: new URL(inject('deckUrl')).origin });
  if (!(await openDeck())) skip('this browser has one screen whatever it is told');
  const speaker = await openSpeaker();
  await expect.poll(isFull).toBe(true);
  expect(await deck.evaluate(() => document.documentElement.dataset.askedAt)).toBe('1280');
  await expect.poll(() => speaker.evaluate(() => [screenX, outerWidth <= 1280])).toEqual([0, true]);
  await expect.poll(() => speaker.evaluate(() => outerWidth)).toBeGreaterThan(1200);
  expect(await speaker.getByRole('button', { name: 'Use both screens' }).count()).toBe(0);
});

test('without it S opens the desk alone, which offers to ask', async ({ skip }) => {
  if (!(await openDeck())) skip('this browser has one screen whatever it is told');
  const speaker = await openSpeaker();
  expect(await isFull()).toBe(false);
  await expect.poll(() => speaker.getByRole('button', { name: 'Use both screens' }).count()).toBe(1);
});
