/** Every slide as a viewer meets it: it lives, its sliders work, nothing breaks, nothing leaves the host. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goTo, grow, launch, type OpenDeck, openDeck } from './open.ts';

let browser: Browser;
let deck: OpenDeck;
let ids: string[];

beforeAll(async () => {
  browser = await launch();
  deck = await openDeck(browser, inject('deckUrl'), { reducedMotion: 'reduce' });
  ids = await deck.page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
});
afterAll(() => browser.close());

/** All pictures of a slide as one string. */
const picture = (id: string) =>
  deck.page.evaluate(
    (target) =>
      [
        ...(document
          .getElementById(target)
          ?.querySelectorAll<HTMLElement>('live-figure :is(canvas, svg, table, pre, .panel)') ?? []),
      ]
        .map((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : element.outerHTML))
        .join('|'),
    id,
  );

/** Moves a range to a share of its way, as a hand would, and waits for the redraw; where it stands already, for nothing. */
const move = (id: string, index: number, share: number) =>
  deck.page.evaluate(
    ([target, k, way]) =>
      new Promise<void>((drawn, late) => {
        const slide = document.getElementById(target);
        const range = slide?.querySelectorAll<HTMLInputElement>('live-figure input[type=range]')[k];
        if (!slide || !range) throw new Error(`${target} has no range ${k}`);
        slide.addEventListener('figure-drawn', () => requestAnimationFrame(() => drawn()), { once: true });
        setTimeout(() => late(new Error(`${target}: range ${k} drew nothing`)), 10_000);
        const before = range.value;
        range.value = String(Number(range.min) + (Number(range.max) - Number(range.min)) * way);
        if (range.value === before) drawn();
        range.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [id, index, share] as const,
  );

/** What of a slide is seen outside of it. */
const outsideOf = (id: string) =>
  deck.page.evaluate((target) => {
    const slide = document.getElementById(target);
    const frame = document.querySelector('.slides')?.getBoundingClientRect();
    if (!slide || !frame) return ['no slide'];
    return [...slide.querySelectorAll('h1,h2,p,li,label,button,input,canvas,output,td')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (
        !box.width ||
        !box.height ||
        element.closest('.notes') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return [];
      for (let parent = element.parentElement; parent && parent !== slide; parent = parent.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(parent).overflow)) return [];
      }
      const out =
        box.left < frame.left - 2 ||
        box.right > frame.right + 2 ||
        box.top < frame.top - 2 ||
        box.bottom > frame.bottom + 2;
      return out ? [`${element.tagName} ${element.textContent?.trim().slice(0, 30)}`] : [];
    });
  }, id);

/** A window that has just changed leaves a chart of its old size for some frames. */
async function lastingOutside(id: string): Promise<string[]> {
  let found = await outsideOf(id);
  for (let again = 0; again < 4 && found.length > 0; again++) {
    await deck.page.waitForTimeout(500);
    found = await outsideOf(id);
  }
  return found;
}

describe('every slide', () => {
  test('has a figure whose every slider changes what is seen, and says a sentence', async () => {
    const faults: string[] = [];
    for (const id of ids) {
      // As it opens: what was moved on one slide of a tale is moved on all.
      await deck.page.goto('about:blank');
      await deck.page.goto(`${inject('deckUrl')}#/${id}`);
      await deck.page.waitForFunction(() => document.querySelector('.reveal')?.classList.contains('ready'));
      await goTo(deck.page, id);
      const ranges = await deck.page.locator(`#${id} live-figure input[type=range]`).count();
      if (ranges === 0) faults.push(`${id}: no slider`);
      if (!(await deck.page.locator(`#${id} live-figure [role=status]`).first().textContent())?.trim())
        faults.push(`${id}: no sentence`);
      for (let k = 0; k < ranges; k++) {
        const before = await picture(id);
        const changes = async () => (await picture(id)) !== before;
        let isAlive = false;
        for (const share of [0.95, 0.05, 0.5]) {
          await move(id, k, share);
          for (let look = 0; look < 8 && !isAlive; look++) {
            isAlive = await changes();
            if (!isAlive) await deck.page.waitForTimeout(50);
          }
          if (isAlive) break;
        }
        if (!isAlive) faults.push(`${id}: slider ${k + 1} changes nothing`);
      }
    }
    expect(faults).toEqual([]);
    expect(deck.errors).toEqual([]);
    expect(deck.foreign).toEqual([]);
  }, 600_000);

  test.each([
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ])(
    'keeps everything inside at %i × %i',
    async (width, height) => {
      await deck.page.setViewportSize({ width, height });
      const faults: string[] = [];
      for (const id of ids) {
        await goTo(deck.page, id);
        for (const look of ['', ' looked at closely']) {
          if (look) await grow(deck.page, id);
          const outside = await lastingOutside(id);
          if (outside.length > 0) faults.push(`${id}${look}: ${outside.slice(0, 2).join('; ')}`);
        }
      }
      expect(faults).toEqual([]);
      await deck.page.setViewportSize({ width: 1280, height: 720 });
    },
    300_000,
  );
});
