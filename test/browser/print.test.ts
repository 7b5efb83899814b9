/** `?view=print`: a page for each slide, and in each figure a picture that is not blank. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('every slide prints with its figure drawn', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${inject('deckUrl')}?view=print`);
  await page.waitForFunction(() => document.querySelector('.reveal.ready .pdf-page'), null, { timeout: 240_000 });
  const slides = await page.locator('section.slide').count();
  expect(await page.locator('.pdf-page').count()).toBe(slides);
  const blank = await page.evaluate(async () => {
    const faults: string[] = [];
    for (const plot of document.querySelectorAll('.plot')) {
      const id = plot.closest('section')?.id ?? '';
      const picture = plot.querySelector('img');
      await picture?.decode().catch(() => undefined);
      if (!picture?.naturalWidth) {
        faults.push(`${id}: no picture`);
        continue;
      }
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let inked = 0;
      for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 128) inked++;
      // A line through the plot alone inks more than a thousandth of it.
      if (inked < (canvas.width * canvas.height) / 1000) faults.push(`${id}: blank`);
      const box = picture.getBoundingClientRect();
      if (box.width < 200 || box.height < 80)
        faults.push(`${id}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    return faults;
  });
  expect(blank).toEqual([]);
}, 300_000);
