/** What axe finds on a page of a room, in both schemes, under the page's own policy. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** @param within a selector: the part of the page that is looked at */
export async function violationsOn(page: Page, within = 'html'): Promise<string[]> {
  // By the driver, which no policy keeps out.
  await page.evaluate(`${axeSource}; undefined`);
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(async (place) => {
      const run: (place: string, options: object) => Promise<Found> = Reflect.get(Reflect.get(window, 'axe'), 'run');
      const { violations } = await run(place, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }, within);
    all.push(...found.map((one) => `${colorScheme}: ${one}`));
  }
  return all;
}
