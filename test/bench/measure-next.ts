/**
 * Walks through the deck by PageDown, as a clicker does, steps included. Both builds are walked at once, press by press
 * in turn, so that whatever else the machine does meanwhile hits both.
 */
import type { Page } from 'playwright-core';
import { traceMainThread } from './main-thread.ts';
import { type NextRow, nextMoments, type Press } from './next-moments.ts';
import { goTo, openPage, type Side, slidesOf } from './page.ts';
import { turns } from './statistics.ts';

/** A speaker stays at least this long; what a build prepares meanwhile is part of what is measured. */
const STAY_MILLISECONDS = 1100;
/** The deck library writes the address at most once a second. */
const ADDRESS_MILLISECONDS = 1200;
/** What could never be reached must not turn for ever. */
const MOST_PRESSES = 400;

export type NextRows = Record<Side['name'], NextRow[][]>;

export async function measureNext(sides: readonly Side[], rounds: number, only?: readonly string[]): Promise<NextRows> {
  const rows: NextRows = { before: [], now: [] };
  for (let round = 0; round < rounds; round++) {
    let going = sides.map((side) => ({ side, walk: walk(side, only) }));
    for (let press = 0; going.length > 0 && press < MOST_PRESSES; press++) {
      for (const one of turns(going, round + press)) {
        const { value, done } = await one.walk.next();
        if (!done) continue;
        rows[one.side.name].push(value);
        going = going.filter((other) => other !== one);
      }
    }
  }
  return rows;
}

/**
 * Yields after each press, and gives the rows at the end. With `only` it begins before each named slide and goes on until
 * that slide is left.
 */
async function* walk(side: Side, only?: readonly string[]): AsyncGenerator<void, NextRow[]> {
  const page = await openPage(side);
  const slides = await slidesOf(page);
  const stopTrace = await traceMainThread(page);
  const wanted = only ?? [slides.at(-1) ?? ''];
  const pressed: Press[] = [];
  for (const slide of wanted) {
    if (only) await goTo(page, slides[slides.indexOf(slide) - 1] ?? slide);
    for await (const press of presses(page, only ? slide : undefined)) {
      pressed.push(press);
      yield;
    }
  }
  const tasks = await stopTrace();
  await page.context().close();
  return pressed.map((press) => nextMoments(press, tasks));
}

async function* presses(page: Page, only?: string): AsyncGenerator<Press> {
  let place = await page.evaluate(() => window.bench.presentSlide());
  let count = 0;
  while (true) {
    const address = await page.evaluate(() => {
      window.bench.clear();
      return location.hash;
    });
    await page.keyboard.press('PageDown');
    const log = await page.evaluate((stay) => window.bench.quiet(stay), STAY_MILLISECONDS);
    if (!log.turn && log.drawings.length === 0 && !(await addressMoved(page, address))) return;
    count = log.turn ? 0 : count + 1;
    place = log.turn?.slide ?? place;
    // Left again; or Next leads past it, as past the appendix.
    if (only && log.turn && place !== only) return;
    if (!only || place === only)
      yield { key: `${place}/${count}`, log, end: await page.evaluate(() => performance.now()) };
  }
}

/** A step that draws nothing still moves the address; at the deck's end nothing does. */
async function addressMoved(page: Page, before: string): Promise<boolean> {
  await page.waitForTimeout(ADDRESS_MILLISECONDS);
  return (await page.evaluate(() => location.hash)) !== before;
}
