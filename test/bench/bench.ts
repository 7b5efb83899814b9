/**
 * `npm run bench [-- --json --only slide,slide]`: how fast the deck is, as ratios within one run, because machines
 * differ and are busy.
 * Times of views and redraws are medians; each is also given as a share of the time that a fixed simulation takes here.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { FigureDrawn } from '../../src/figure/live-figure.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { Station } from '../../src/simulation/queues/station.ts';
import { goTo, launch, openDeck } from '../browser/open.ts';

const REFERENCE_CUSTOMERS = 200_000;
const DRAGS = 25;
const root = join(import.meta.dirname, '../..');

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const share = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
const round = (value: number) => Number(value.toPrecision(3));

/** A queue with ten servers at 80 %: each customer is an arrival and a departure. */
function referenceMilliseconds(): number {
  const random = randomStreams(1);
  const [arrivals, service] = [random('arrivals'), random('service')];
  const station = new Station(10);
  const start = performance.now();
  let time = 0;
  for (let i = 0; i < REFERENCE_CUSTOMERS; i++) {
    time += arrivals.exponential(1);
    station.arrive(time, service.exponential(8));
  }
  return performance.now() - start;
}

async function firstSlideBytes(url: string) {
  const browser = await launch();
  const page = await browser.newPage();
  let drawn = false;
  const sizes: Record<string, number> = {};
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    if (drawn) return;
    sizes[new URL(response.url()).pathname] = /woff2$/.test(response.url())
      ? body.length
      : gzipSync(body, { level: 9 }).length;
  });
  await page.exposeFunction('figureIsDrawn', () => {
    drawn = true;
  });
  await page.addInitScript(() => {
    document.addEventListener('figure-drawn', () => (window as unknown as { figureIsDrawn(): void }).figureIsDrawn(), {
      once: true,
    });
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.waitForTimeout(300);
  await browser.close();
  const sum = (pattern: RegExp) =>
    Object.entries(sizes).reduce((total, [path, size]) => total + (pattern.test(path) ? size : 0), 0);
  return { wordsKilobytes: round(sum(/\/$|\.html$|\.css$/) / 1000), liveKilobytes: round(sum(/./) / 1000) };
}

/** Drags one slider of the slide from end to end and tells of each drawing. */
function drag(page: Page, slide: string, slider: number): Promise<FigureDrawn[]> {
  return page.evaluate(
    async ([target, index, drags]) => {
      const slide = document.getElementById(target);
      const range = slide?.querySelectorAll<HTMLInputElement>('live-figure input[type=range]')[index];
      if (!slide || !range) return [];
      const list: FigureDrawn[] = [];
      const over = new AbortController();
      slide.addEventListener('figure-drawn', (event) => list.push((event as CustomEvent).detail), over);
      const before = range.value;
      for (let i = 0; i <= drags; i++) {
        range.value = i === drags ? before : String(Math.round((Number(range.max) * i) / (drags - 1)));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((next) => setTimeout(next, 40));
      }
      await new Promise((rest) => setTimeout(rest, 600));
      over.abort();
      return list.map(({ figure, milliseconds, runMilliseconds, effort }) => ({
        figure,
        milliseconds,
        runMilliseconds,
        effort,
        values: {},
      }));
    },
    [slide, slider, DRAGS] as const,
  );
}

/** The slides named by `--only`, or all of them. */
function chosen(ids: string[]): string[] {
  const at = process.argv.indexOf('--only');
  if (at < 0) return ids;
  const named = process.argv[at + 1]?.split(',') ?? [];
  const unknown = named.filter((id) => !ids.includes(id));
  if (unknown.length || !named.length)
    throw new Error(`no slide "${unknown.join('", "')}"; there are ${ids.join(', ')}`);
  return named;
}

/** Every slider of every slide; a row tells of the slider that is the slowest of its slide. */
async function figures(url: string, referenceMs: number) {
  const browser = await launch();
  const { page } = await openDeck(browser, url);
  const ids = await page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
  const rows: Record<string, object> = {};
  for (const id of chosen(ids)) {
    await goTo(page, id);
    const sliders = await page.$$eval(`#${id} live-figure input[type=range]`, (ranges) =>
      ranges.map((range) => (range as HTMLInputElement).dataset.parameter ?? ''),
    );
    const measured = [];
    for (const [index, slider] of sliders.entries()) {
      const drawn = await drag(page, id, index);
      const drags = drawn.filter(({ effort }) => effort === 'drag');
      const runs = drags.map((one) => one.runMilliseconds);
      const redraws = drags.map((one) => one.milliseconds);
      const rests = drawn.filter(({ effort }) => effort === 'rest').map((one) => one.runMilliseconds);
      measured.push({
        figure: drawn[0]?.figure,
        slider,
        dragRunMilliseconds: round(median(runs)),
        dragRunP95Milliseconds: round(share(runs, 0.95)),
        dragRunRatio: round(median(runs) / referenceMs),
        redrawMilliseconds: round(median(redraws)),
        redrawP95Milliseconds: round(share(redraws, 0.95)),
        redraws: drags.length,
        restRunMilliseconds: round(median(rests)),
      });
    }
    const slowest = measured.sort((a, b) => b.dragRunMilliseconds - a.dragRunMilliseconds)[0];
    if (slowest)
      rows[id] = { ...slowest, redrawMilliseconds: Math.max(...measured.map((one) => one.redrawMilliseconds)) };
  }
  const drawnInBurst = await page.evaluate(async () => {
    const slide = document.querySelector('section.slide');
    location.hash = `#/${slide?.id}`;
    await new Promise((later) => setTimeout(later, 1500));
    const range = slide?.querySelector<HTMLInputElement>('input[type=range]');
    let drawn = 0;
    document.addEventListener('figure-drawn', () => drawn++);
    for (let i = 0; range && i < 100; i++) {
      range.value = String((Number(range.max) * i) / 100);
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((later) => setTimeout(later, 1500));
    return drawn;
  });
  await browser.close();
  return { slides: rows, runsOfAHundredDragEvents: drawnInBurst };
}

/** What tales measure of their own: each `slides/<tale>/bench.ts` exports `measure`, whose figures are ratios and shares. */
async function ofTales(): Promise<Record<string, Record<string, number>>> {
  const measured: Record<string, Record<string, number>> = {};
  for (const tale of readdirSync(join(root, 'slides')).sort()) {
    const file = join(root, 'slides', tale, 'bench.ts');
    if (!existsSync(file)) continue;
    const { measure }: { measure(): Promise<Record<string, number>> } = await import(pathToFileURL(file).href);
    measured[tale] = Object.fromEntries(Object.entries(await measure()).map(([name, value]) => [name, round(value)]));
  }
  return measured;
}

const tales = await ofTales();
await build({ root, logLevel: 'error' });
const server = await preview({ root, preview: { port: 4300 }, logLevel: 'error' });
const url = server.resolvedUrls?.local[0] ?? '';
referenceMilliseconds();
const reference = median(Array.from({ length: 7 }, referenceMilliseconds));
const report = {
  simulatedEventsPerSecond: Math.round((2 * REFERENCE_CUSTOMERS * 1000) / reference),
  referenceMilliseconds: round(reference),
  firstSlide: await firstSlideBytes(url),
  tales,
  ...(await figures(url, reference)),
};
await server.close();
if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else {
  const { slides, ...rest } = report;
  console.log(rest);
  console.table(slides);
}
process.exit(0);
