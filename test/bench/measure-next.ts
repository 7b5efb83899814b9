/**
 * Walks through the deck by PageDown, as a clicker does, steps included. Both builds are walked at once, press by press
 * in turn, so that whatever else the machine does meanwhile hits both.
 */
import type { Page } from 'playwright-core';
import { type NextRow, nextMoments } from './next-moments.ts';
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
    const walks = await Promise.all(sides.map(async (side) => ({ side, walk: walk(side, only) })));
    const found = new Map(sides.map(({ name }) => [name, [] as NextRow[]]));
    let going = walks;
    for (let press = 0; going.length > 0 && press < MOST_PRESSES; press++) {
      for (const one of turns(going, round + press)) {
        const { value, done } = await one.walk.next();
        if (done) going = going.filter((other) => other !== one);
        else found.get(one.side.name)?.push(value);
      }
    }
    for (const { name } of sides) rows[name].push(found.get(name) ?? []);
  }
  return rows;
}

/** Yields a row a press. With `only` it begins before each named slide and goes on until that slide is left. */
async function* walk(side: Side, only?: readonly string[]): AsyncGenerator<NextRow> {
  const page = await openPage(side);
  const slides = await slidesOf(page);
  const wanted = only ?? [slides.at(-1) ?? ''];
  for (const slide of wanted) {
    if (only) await goTo(page, slides[slides.indexOf(slide) - 1] ?? slide);
    yield* presses(page, only ? slide : undefined);
  }
  await page.context().close();
}

async function* presses(page: Page, only?: string): AsyncGenerator<NextRow> {
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
    if (!only || place === only) yield nextMoments(`${place}/${count}`, log);
  }
}

/** A step that draws nothing still moves the address; at the deck's end nothing does. */
async function addressMoved(page: Page, before: string): Promise<boolean> {
  await page.waitForTimeout(ADDRESS_MILLISECONDS);
  return (await page.evaluate(() => location.hash)) !== before;
}
