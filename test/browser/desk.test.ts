/** The speaker's desk as a hand finds it: whatever looks like a button takes a press, wherever on it, at any size of window. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openDeck } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('nothing lies over a button of the desk', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  const [speaker] = await Promise.all([deck.page.waitForEvent('popup'), deck.page.keyboard.press('s')]);
  await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  for (const [width, height] of [
    [1280, 720],
    [1100, 640],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await speaker.setViewportSize({ width, height });
    const covered = await speaker.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#desk .bar button')]
        .filter((button) => button.checkVisibility())
        .flatMap((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return [0.1, 0.5, 0.9].flatMap((part) => {
            const hit = document.elementFromPoint(left + width * part, top + height / 2);
            return button.contains(hit) ? [] : [`${button.textContent} at ${part}: ${hit?.tagName}.${hit?.className}`];
          });
        }),
    );
    expect(covered, `${width}×${height}`).toEqual([]);
  }
  expect(deck.errors).toEqual([]);
  await deck.close();
});
