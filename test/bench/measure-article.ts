/**
 * A finger on the sliders of the article: what one redraw takes of the main thread, all of it: the hand's event, the
 * answer's way in, the words, the picture, layout and paint. Processor time, as it is and on a processor slowed fourfold.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { Budget } from './budgets.ts';
import { installDrag, type Move } from './in-page-drag.ts';
import { type MainThreadTask, traceMainThread } from './main-thread.ts';
import { emptyPage, type Side, slidesOf } from './page.ts';
import { median, round } from './statistics.ts';

const PHONE = { width: 390, height: 844 };
const MOVES = 12;
/** How many times slower, and what a redraw may take then: a frame of sixty a second, and well below one as it is. */
const SPEEDS = [
  { slowdown: 1, most: 5 },
  { slowdown: 4, most: 16 },
] as const;

export interface ArticleReport {
  /** Medians over all sections, and the costliest of them. */
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

async function redraws(page: Page, client: CDPSession, slide: string, slowdown: number): Promise<Row[]> {
  const slider = page.locator(`[id="${slide}"] .controls input[type=range]`).first();
  if (!(await slider.count())) return [];
  await page.evaluate(() => window.bench.clear());
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const stop = await traceMainThread(page);
  const { moves } = await page.evaluate(([id, count]) => window.dragSlider(id, 0, count), [slide, MOVES] as const);
  const tasks = await stop();
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const drawn = moves.filter(({ milliseconds }) => !Number.isNaN(milliseconds));
  return drawn.map((move) => ({ key: slide, slowdown, milliseconds: spentOn(move, tasks) }));
}

/** From the hand's move until the picture of it was painted. */
function spentOn({ at, milliseconds }: Move, tasks: readonly MainThreadTask[]): number {
  const end = at + milliseconds;
  return tasks
    .filter((task) => task.at < end && task.at + task.milliseconds > at)
    .reduce((sum, { processorMilliseconds }) => sum + processorMilliseconds, 0);
}

function reportOf(rows: readonly Row[]): ArticleReport {
  const redraws = SPEEDS.map(({ slowdown }) => {
    const of = new Map<string, number[]>();
    for (const row of rows)
      if (row.slowdown === slowdown) of.set(row.key, [...(of.get(row.key) ?? []), row.milliseconds]);
    const sections = [...of].map(([key, found]) => ({ key, milliseconds: median(found) }));
    const costliest = sections.sort((one, other) => other.milliseconds - one.milliseconds);
    return {
      slowdown,
      milliseconds: round(median(sections.map(({ milliseconds }) => milliseconds))),
      sections: sections.length,
      costliest: costliest.slice(0, 8).map(({ key, milliseconds }) => `${key} ${round(milliseconds)} ms`),
    };
  });
  return { redraws, budgets: [] };
}
