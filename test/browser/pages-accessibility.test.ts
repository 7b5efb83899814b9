/** axe finds nothing on the pages beside the deck and the article, as they open and with what they show, in both schemes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { words } from '../../src/speaker/words.ts';
import { launch } from './open.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DUMP = `Full thread dump OpenJDK 64-Bit Server VM (21.0.1+12 mixed mode):

"worker-1" #12 daemon prio=5 tid=0x1 nid=0x2 runnable [0x1]
   java.lang.Thread.State: RUNNABLE
	at shop.Cart.price(Cart.java:10)
	at java.lang.Thread.run(Thread.java:840)
`;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  return page.evaluate(async () => {
    const run: (options: object) => Promise<Found> = Reflect.get(Reflect.get(window, 'axe'), 'run');
    const { violations } = await run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 110)}`);
  });
}

/** Runs in the speaker's window: what of a figure's controls cannot be told from what lies under it. */
function lowContrasts(): string[] {
  const LEAST = 4.5;
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (colour: string) => {
    if (!pixel) return 0;
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...pixel.getImageData(0, 0, 1, 1).data]
      .map((value) => value / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const ground = (element: Element): string => {
    const own = getComputedStyle(element).backgroundColor;
    if (!isClear(own)) return own;
    const around = element.matches('.figure-foot, .tools') ? document.querySelector('#desk') : element.parentElement;
    return around ? ground(around) : own;
  };
  const written = document.querySelectorAll('[data-slide] :is(.figure-foot :is(.name, output, button), .tools button)');
  return [...written].flatMap((one) => {
    if (!one.checkVisibility()) return [];
    const [ink, paper] = [light(getComputedStyle(one).color), light(ground(one))];
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return contrast < LEAST ? [`${one.textContent?.trim() || one.getAttribute('title')}: ${contrast.toFixed(1)}`] : [];
  });
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  // The policy of a page forbids foreign script, so axe is put in past it.
  const openPage = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${inject('plainUrl')}${path}`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    return page;
  };

  test('where a figure is chosen for another page, and the figure there', async () => {
    const page = await openPage('embed.html');
    const figure = await page.$eval('template[data-figure]', (one) => (one as HTMLElement).dataset.figure ?? '');
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${inject('plainUrl')}embed.html?figure=${figure}&s=damaged`);
    await page.locator('live-figure canvas').waitFor();
    await page.locator('#notices p').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('the page of tools, empty and with a dump', async () => {
    const page = await openPage('tools.html');
    expect(await violationsOn(page)).toEqual([]);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'dump.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(DUMP),
      });
    await page.locator('dump-analyzer h3').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('the speaker’s window', async () => {
    const deck = await openPage('');
    const [speaker] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
    await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    await speaker.locator('[data-slide] live-figure .figure-foot').waitFor({ state: 'attached' });
    if (colorScheme === 'light') await speaker.getByRole('button', { name: words.light, exact: true }).click();
    expect(await violationsOn(speaker)).toEqual([]);
    // What hands take lies on the desk, in the colours of its slide: a look of each kind.
    const looks = await deck.$$eval('section.slide:has(live-figure)', (all) =>
      all.map((one) => [[...one.classList].filter((name) => !/past|future|present|near/.test(name)).join(), one.id]),
    );
    const unread: string[] = [];
    for (const [look, id] of new Map(looks as [string, string][])) {
      await deck.evaluate((slide) => {
        location.hash = `#/${slide}`;
      }, id);
      await speaker.locator(`[data-slide="${id}"] live-figure`).first().waitFor({ state: 'attached' });
      unread.push(...(await speaker.evaluate(lowContrasts)).map((one) => `${look}: ${one}`));
    }
    expect(unread).toEqual([]);
    await deck.context().close();
  });

  test('a figure with its table, its model’s sheet, and what it can be compared with', async () => {
    const page = await openPage('read.html');
    const id = await page.$eval('section.piece.figure:not(:has(.has-bet))', (one) => one.id);
    await page.$eval(`[id="${id}"] live-figure`, (one) => one.scrollIntoView({ block: 'center' }));
    for (const part of ['table', 'about', 'play']) {
      await page.locator(`[id="${id}"] [data-tool=${part}]`).click();
      await page.locator(`[id="${id}"] .${part}`).waitFor();
      expect(await violationsOn(page), part).toEqual([]);
    }
    await page.context().close();
  });
});
