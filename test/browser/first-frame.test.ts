/**
 * The first frame is the settled one: what the build has computed, drawn at once, is what a run of one's own comes to. One
 * page walks through all slides and steps with the build's frames and runs nothing; another one is refused them and runs
 * everything. What both show at the end is the same, to the word and to the pixel.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { MEASURE } from '../../src/figure/surroundings.ts';
import { type Slide, slidesOf, valuesAt } from './declared.ts';
import { goTo, launch, type OpenDeck, openDeck } from './open.ts';
import { record, recorded } from './recorder.ts';

let browser: Browser;
let shipped: OpenDeck;
let run: OpenDeck;

beforeAll(async () => {
  browser = await launch();
  shipped = await openDeck(browser, inject('deckUrl'), { before: record, reducedMotion: 'reduce' });
  // What plays would be met in the middle.
  run = await openDeck(browser, inject('deckUrl'), {
    reducedMotion: 'reduce',
    before: async (page) => {
      await record(page);
      await page.route(/\.frames-[\w-]+\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'export default []' }),
      );
    },
  });
});
afterAll(() => browser.close());

/** Waits until each figure of the slide was drawn at rest where the step puts it. */
async function settle(page: Page, slide: Slide, step: number): Promise<void> {
  for (const figure of slide.figures) {
    const wanted = valuesAt(slide, figure, step);
    const last = async () => {
      const one = (await recorded(page)).drawn.findLast((drawn) => drawn.figure === figure);
      return one && { values: one.values, effort: one.effort };
    };
    await expect
      .poll(last, { timeout: 20_000, message: `${figure} at step ${step}` })
      .toEqual({ values: wanted, effort: 'rest' });
  }
}

/** All that a slide says and draws, and the numbers behind its charts. */
async function seen(page: Page, { slide }: Slide) {
  const look = () =>
    page.evaluate(async (id) => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const of = (selector: string) => [
        ...(document.getElementById(id)?.querySelectorAll<HTMLElement>(selector) ?? []),
      ];
      const textOf = (selector: string) =>
        of(selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
      return {
        sentence: textOf('[role=status]'),
        tiles: textOf('.tiles'),
        legend: textOf('.legend'),
        panel: textOf('.panel'),
        table: textOf('table'),
        charts: of('.plot canvas').map((canvas) => (canvas as HTMLCanvasElement).toDataURL()),
      };
    }, slide);
  const drawn = await look();
  const toggles = page.locator(`#${slide} .tools [data-tool=table]`);
  const toggle = () =>
    toggles.evaluateAll((all) => {
      for (const one of all) (one as HTMLElement).click();
    });
  await toggle();
  const { table } = await look();
  await toggle();
  return { ...drawn, table };
}

const seenInBoth = (slide: Slide) => Promise.all([seen(shipped.page, slide), seen(run.page, slide)]);

test('on all slides, at defaults and at every step', async () => {
  const slides = await slidesOf(shipped.page);
  const faults: string[] = [];
  let charts = 0;
  let tables = 0;
  for (const slide of slides)
    for (let step = -1; step < slide.steps.length; step++) {
      // What a machine measures is new each time.
      if (slide.steps[step]?.preset === MEASURE) break;
      const walk = async ({ page }: OpenDeck) => {
        if (step < 0) await goTo(page, slide.slide);
        else await page.keyboard.press('PageDown');
        await settle(page, slide, step);
      };
      await Promise.all([walk(shipped), walk(run)]);
      // A panel may load a tool of its own, which the first frame does not wait for.
      const end = Date.now() + 5000;
      let [first, settled] = await seenInBoth(slide);
      while (JSON.stringify(first.panel) !== JSON.stringify(settled.panel) && Date.now() < end)
        [first, settled] = await seenInBoth(slide);
      for (const part of Object.keys(first) as (keyof typeof first)[])
        if (JSON.stringify(first[part]) !== JSON.stringify(settled[part]))
          faults.push(`${slide.slide}/${step}: ${part}`);
      charts += first.charts.length;
      tables += first.table.length;
    }
  expect(faults).toEqual([]);
  const { drawn, runs } = await recorded(shipped.page);
  expect([runs, drawn.filter(({ runMilliseconds }) => runMilliseconds > 0)]).toEqual([0, []]);
  expect((await recorded(run.page)).runs).toBeGreaterThan(slides.length);
  expect(Math.min(charts, tables)).toBeGreaterThan(slides.length / 2);
  expect([...shipped.errors, ...run.errors]).toEqual([]);
}, 600_000);
