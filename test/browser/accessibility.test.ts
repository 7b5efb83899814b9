/** axe finds nothing on any slide, small figures looked at closely too: in light, in dark, and in the colours for a projector. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, grow, launch, openDeck } from './open.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe finds in a part of the page, as a slide, and in the deck's notices. */
const violationsOn = (page: Page, part: string): Promise<string[]> =>
  page.evaluate(async (target) => {
    const { axe } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run(
      { include: [[target], ['#notices'], ['.strip']] },
      // The rules are the same; what they did not find is not written up.
      { resultTypes: ['violations'] },
    );
    return found.violations.map(({ id: rule, nodes }) => `${target}: ${rule}: ${nodes[0]?.html.slice(0, 110)}`);
  }, part);

test('no violation in the page where all slides are seen at a glance, and no Tab leads into them', async () => {
  const { page, close } = await openDeck(browser, inject('plainUrl'), { bypassCSP: true, reducedMotion: 'reduce' });
  const ids = await page.$$eval('section.slide.figure', (slides) => slides.map(({ id }) => id));
  await goTo(page, ids.at(-2) ?? '');
  await page.addScriptTag({ content: axeSource });
  await page.keyboard.press('o');
  await page.locator('.reveal.overview').waitFor();
  expect(await violationsOn(page, '.slides')).toEqual([]);
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(undefined);
  }
  await page.locator(`#${ids.at(-3)}`).click();
  await page.waitForFunction((id) => document.querySelector('section.slide.present')?.id === id, ids.at(-3));
  await page
    .locator(`#${ids.at(-3)} input[type=range]`)
    .first()
    .focus();
  await close();
});

test.each([
  ['light', undefined],
  ['dark', undefined],
  ['light', 'p'],
] as const)(
  'no violation in the %s scheme, key %s',
  async (colorScheme, key) => {
    // The policy of the page forbids foreign script, so axe is put in past it.
    const deck = await openDeck(browser, inject('plainUrl'), {
      colorScheme,
      bypassCSP: true,
      // Nothing is half faded in when it is looked at.
      reducedMotion: 'reduce',
    });
    if (key) await deck.page.keyboard.press(key);
    await deck.page.addScriptTag({ content: axeSource });
    const ids = await deck.page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
    const faults: string[] = [];
    for (const id of ids) {
      await goTo(deck.page, id);
      faults.push(...(await violationsOn(deck.page, `#${id}`)));
      if (!(await deck.page.locator(`#${id}:is(.opener, .moment)`).count())) continue;
      await grow(deck.page, id);
      faults.push(...(await violationsOn(deck.page, `#${id}`)).map((fault) => `closely ${fault}`));
    }
    expect(faults).toEqual([]);
    await deck.close();
  },
  600_000,
);
