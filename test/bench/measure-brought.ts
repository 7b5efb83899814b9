/**
 * What a large file does to tools.html: when its first picture stands, and how long the page was ever frozen on the way. A task
 * of the main thread is told by the processor time that it took as well: gaps between frames also have what else the machine did.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCollapsed, writeTrace } from './brought-files.ts';
import type { Budget } from './budgets.ts';
import { traceMainThread } from './main-thread.ts';
import { emptyPage, type Side } from './page.ts';
import { round } from './statistics.ts';
import { type TimePerMegabyte, timePerMegabyte } from './time-per-megabyte.ts';

const BYTES = 100e6;
/** Longer is a page that does not answer. */
const LONGEST_FREEZE_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 300_000;

export interface BroughtRow {
  megabytes: number;
  firstPictureMilliseconds: number;
  longestTaskMilliseconds: number;
  longestTaskProcessorMilliseconds: number;
  longestFrameGapMilliseconds: number;
}

export interface BroughtReport {
  files: Record<string, BroughtRow>;
  broken: TimePerMegabyte;
  budgets: Budget[];
}

declare global {
  interface Window {
    brought: { task: number; gap: number };
  }
}

export async function measureBrought(side: Side): Promise<BroughtReport> {
  const folder = mkdtempSync(join(tmpdir(), 'brought-'));
  try {
    const made = { 'stacks.collapsed': writeCollapsed, 'trace.json': writeTrace };
    const files: Record<string, BroughtRow> = {};
    for (const [name, make] of Object.entries(made)) {
      const path = join(folder, name);
      await make(path, BYTES);
      files[name] = await bring(side, path);
    }
    return { files, broken: await timePerMegabyte(), budgets: Object.entries(files).map(budgetOf) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const budgetOf = ([name, row]: [string, BroughtRow]): Budget => ({
  name: `${name} of ${row.megabytes} MB: no task of the page takes ${LONGEST_FREEZE_MILLISECONDS} ms of the processor`,
  pass: row.longestTaskProcessorMilliseconds < LONGEST_FREEZE_MILLISECONDS,
  found: `${row.longestTaskProcessorMilliseconds} ms; on the clock ${row.longestTaskMilliseconds} ms, between frames ${row.longestFrameGapMilliseconds} ms`,
});

async function bring(side: Side, path: string): Promise<BroughtRow> {
  const page = await emptyPage(side);
  await page.goto(new URL('tools.html', side.build.url).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(() => {
    window.brought = { task: 0, gap: 0 };
    const { brought } = window;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) brought.task = Math.max(brought.task, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      brought.gap = Math.max(brought.gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const traced = await traceMainThread(page);
  const began = await page.evaluate(() => performance.now());
  await page.setInputFiles('bring-your-own > section input[type=file]', path);
  await page.waitForFunction(() => document.querySelectorAll('flame-graph [role=treeitem]').length > 3, undefined, {
    timeout: PATIENCE_MILLISECONDS,
  });
  const ended = await page.evaluate(() => performance.now());
  const { task, gap } = await page.evaluate(() => window.brought);
  const tasks = (await traced()).filter(({ at }) => at >= began);
  await page.context().close();
  return {
    megabytes: Math.round(statSync(path).size / 1e6),
    firstPictureMilliseconds: round(ended - began),
    longestTaskMilliseconds: round(task),
    longestTaskProcessorMilliseconds: round(Math.max(0, ...tasks.map((one) => one.processorMilliseconds))),
    longestFrameGapMilliseconds: round(gap),
  };
}
