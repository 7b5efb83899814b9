/** axe finds nothing on any slide, in light and in dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, launch, openDeck } from './open.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)(
  'no violation in the %s scheme',
  async (colorScheme) => {
    // The policy of the page forbids foreign script, so axe is put in past it.
    const deck = await openDeck(browser, inject('plainUrl'), {
      colorScheme,
      bypassCSP: true,
      // Nothing is half faded in when it is looked at.
      reducedMotion: 'reduce',
    });
    await deck.page.addScriptTag({ content: axeSource });
    const ids = await deck.page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
    const faults: string[] = [];
    for (const id of ids) {
      await goTo(deck.page, id);
      const violations = await deck.page.evaluate(async (target) => {
        const { axe } = window as unknown as {
          axe: {
            run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const found = await axe.run(
          { include: [[`#${target}`], ['#notices']] },
          // The rules are the same; what they did not find is not written up.
          { resultTypes: ['violations'] },
        );
        return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 110)}`);
      }, id);
      faults.push(...violations.map((violation) => `${id}: ${violation}`));
    }
    expect(faults).toEqual([]);
    await deck.close();
  },
  600_000,
);
