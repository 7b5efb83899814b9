/**
 * A hand on the sliders of the article, on a phone's screen: what one redraw takes of the main thread in script, style and
 * layout, from the hand's event to the words and the picture. Processor time, which is the same whatever else the machine
 * does; as it is, and with the processor slowed fourfold.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { Budget } from './budgets.ts';
import { installDrag } from './in-page-drag.ts';
import { emptyPage, type Side, slidesOf } from './page.ts';
import { grouped, median, round } from './statistics.ts';

const PHONE = { width: 390, height: 844 };
const MOVES = 12;
/** How many times slower, and the most that a redraw may take in the middle of all sections. */
const SPEEDS = [
  { slowdown: 1, most: 5 },
  { slowdown: 4, most: 16 },
] as const;
/** Of the browser's metrics; in seconds, of the main thread's processor time. */
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

export interface ArticleReport {
  redraws: { slowdown: number; milliseconds: number; sections: number; costliest: string[] }[];
  budgets: Budget[];
}

interface Row {
  key: string;
  slowdown: number;
  milliseconds: number;
}

export async function measureArticle(
  side: Side,
  rounds: number,
  only: readonly string[] | undefined,
): Promise<ArticleReport> {
  const page = await emptyPage(side, PHONE);
  await page.goto(`${side.build.url}read.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(installDrag);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rows: Row[] = [];
  for (const slide of await slidesOf(page)) {
    if (only && !only.includes(slide)) continue;
    await lookAt(page, slide);
    for (let i = 0; i < rounds; i++)
      for (const { slowdown } of SPEEDS) rows.push(...(await redraws(page, client, slide, slowdown)));
  }
  await page.context().close();
  return reportOf(rows);
}

/** Brings the figure into view, past its question. */
async function lookAt(page: Page, slide: string): Promise<void> {
  const figure = page.locator(`[id="${slide}"] live-figure`);
  await figure.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await figure.locator(':is(.bet, .figure-foot)').first().waitFor();
  const skip = figure.locator('.bet button.tool');
  if (await skip.count()) await skip.click();
  await page.evaluate(() => window.bench.quiet(600));
}

/** None where there is no slider, or nothing was drawn. */
async function redraws(page: Page, client: CDPSession, slide: string, slowdown: number): Promise<Row[]> {
  const slider = page.locator(`[id="${slide}"] .controls input[type=range]`).first();
  if (!(await slider.count())) return [];
  await page.evaluate(() => window.bench.clear());
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const before = await spentMilliseconds(client);
  await page.evaluate(([id, moves]) => window.dragSlider(id, 0, moves), [slide, MOVES] as const);
  const spent = (await spentMilliseconds(client)) - before;
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const drawings = await page.evaluate(() => window.bench.log.drawings.length);
  return drawings === 0 ? [] : [{ key: slide, slowdown, milliseconds: spent / drawings }];
}

async function spentMilliseconds(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * metrics.reduce((sum, { name, value }) => sum + (PARTS.includes(name) ? value : 0), 0);
}

function reportOf(rows: readonly Row[]): ArticleReport {
  const redraws = SPEEDS.map(({ slowdown }) => {
    const ofSections = grouped(
      rows.filter((row) => row.slowdown === slowdown),
      ({ key }) => key,
    );
    const sections = [...ofSections].map(([key, found]) => ({
      key,
      milliseconds: Math.min(...found.map(({ milliseconds }) => milliseconds)),
    }));
    const costliest = sections.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 6);
    return {
      slowdown,
      milliseconds: round(median(sections.map(({ milliseconds }) => milliseconds))),
      sections: sections.length,
      costliest: costliest.map(({ key, milliseconds }) => `${key} ${round(milliseconds)} ms`),
    };
  });
  const budgets = redraws.map(({ slowdown, milliseconds, costliest }, i): Budget => {
    const most = SPEEDS[i]?.most ?? 0;
    const name = `article: a redraw on the main thread${slowdown > 1 ? `, ${slowdown} times slower` : ''} ≤ ${most} ms`;
    return { name, pass: milliseconds <= most, found: `${milliseconds} ms (most: ${costliest.join(', ')})` };
  });
  return { redraws, budgets };
}
