/**
 * Dressed for a room: what is written there is measured as it is rendered, in pixels of a slide that is 720 high. What only a
 * hand needs has faded, and is there as soon as a hand is.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, grow, launch, type OpenDeck, openDeck } from './open.ts';

const LEAST_PIXELS = 20;
const LEAST_CHART_PIXELS = 22;
const LEAST_CODE_PIXELS = 24;

let browser: Browser;
let deck: OpenDeck;
let ids: string[];

beforeAll(async () => {
  browser = await launch();
  deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.addInitScript(() => {
        const fonts: string[] = [];
        const { fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.fillText = function write(text, ...place) {
          fonts.push(`${this.font} ${text}`);
          return fillText.call(this, text, ...place);
        };
        Object.assign(window, { fonts });
      });
    },
  });
  ids = await deck.page.$$eval('section.slide', (all) => all.map(({ id }) => id));
  await deck.page.keyboard.press('c');
  // A pointer that was never moved leaves no trace; the key that dressed it does, for a while.
  await deck.page.waitForFunction(() => !document.documentElement.hasAttribute('data-awake'));
});
afterAll(() => browser.close());

/** What the room reads of a slide and what is too small of it. */
const smallWords = (id: string) =>
  deck.page.evaluate(
    ([target, least, leastCode]) => {
      const slide = document.getElementById(target);
      if (!slide) return ['no slide'];
      const faded = (element: Element | null): boolean =>
        element !== null && (Number(getComputedStyle(element).opacity) < 0.05 || faded(element.parentElement));
      const small = new Set<string>();
      for (const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
        const { parentElement: element, textContent } = walker.currentNode;
        if (!element || !textContent?.trim() || element.closest('.notes, canvas, .heard')) continue;
        if (!element.checkVisibility({ visibilityProperty: true }) || faded(element)) continue;
        const pixels = Number.parseFloat(getComputedStyle(element).fontSize);
        const wanted = element.closest('pre') ? leastCode : least;
        if (pixels < wanted - 0.01)
          small.add(`${pixels} px: ${textContent.trim().slice(0, 30)} (${element.className || element.tagName})`);
      }
      return [...small];
    },
    [id, LEAST_PIXELS, LEAST_CODE_PIXELS] as const,
  );

/** Words that were written on canvases since the last time, in too small letters. */
const smallMarks = async () => {
  const written = await deck.page.evaluate(() => (window as unknown as { fonts: string[] }).fonts.splice(0));
  return [...new Set(written)].filter((one) => Number(/([\d.]+)px/.exec(one)?.[1]) < LEAST_CHART_PIXELS);
};

test('nothing that the room must read is too small', async () => {
  const faults: string[] = [];
  await smallMarks();
  for (const id of ids) {
    await goTo(deck.page, id);
    const opensSmall = await deck.page.locator(`#${id}:is(.opener, .moment)`).count();
    for (const look of opensSmall ? ['', ' looked at closely'] : ['']) {
      if (look) await grow(deck.page, id);
      await deck.page.waitForFunction(() => !document.documentElement.hasAttribute('data-awake'));
      await deck.page.waitForTimeout(500);
      faults.push(
        ...[...(await smallWords(id)).slice(0, 4), ...(await smallMarks()).slice(0, 2)].map(
          (fault) => `${id}${look}: ${fault}`,
        ),
      );
    }
  }
  expect(faults).toEqual([]);
}, 300_000);
