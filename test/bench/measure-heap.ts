/**
 * What the deck holds on to. Ten rounds, each through all slides and back, as a speaker rehearses: how much the heap grows a
 * round. And two hours of use, played fast: as many slides as two hours have at the talk's planned pace, on each all its
 * steps, a slider dragged and let go, its table and its sheet opened and closed, and its lab begun and left in the middle.
 * Before them somebody has leafed through all slides, as in five minutes: what a slide that was seen once has is no growth.
 */
import type { Page } from 'playwright-core';
import type { Budget } from './budgets.ts';
import { type Held, heapReader, medianSlope } from './heap.ts';
import { openBare, type Side, slidesOf } from './page.ts';
import { round } from './statistics.ts';

const ROUNDS = 10;
const QUICK_ROUNDS = 4;
/** The first ones fill caches, of compiled code too: it is only after three that the heap stands. */
const ROUNDS_BEFORE = 3;
const STAY_MILLISECONDS = 25;
const REST_MILLISECONDS = 1500;
/** As the talk is planned: 2300 s for 45 slides. */
const SECONDS_A_SLIDE = 51;
const TWO_HOURS = 7200;
const SLIDER_MOVES = 10;
const LAB_MILLISECONDS = 400;
const MOST_SLOPE_KILOBYTES = 20;
const MOST_GROWTH = 1.1;
/** What could never be reached must not turn for ever. */
const MOST_PRESSES = 400;

export interface HeapReport {
  /** A round: how much more the heap is, of that what the page keeps itself, and nodes. */
  rounds: { each: Held[]; kilobytesARound: number; keptKilobytesARound: number; nodesARound: number };
  hours?: { visits: number; afterFiveMinutes: Held; afterTwoHours: Held; growth: number; keptGrowth: number };
  budgets: Budget[];
}

/** @param isQuick without the two hours. */
export async function measureHeap(side: Side, isQuick: boolean): Promise<HeapReport> {
  const rounds = await measureRounds(side, isQuick ? QUICK_ROUNDS : ROUNDS);
  const hours = isQuick ? undefined : await measureHours(side);
  return {
    rounds,
    ...(hours && { hours }),
    budgets: [
      {
        name: `heap: what a round through the deck and back leaves ≤ ${MOST_SLOPE_KILOBYTES} kB`,
        pass: rounds.keptKilobytesARound <= MOST_SLOPE_KILOBYTES,
        found: `${rounds.keptKilobytesARound} kB; with compiled code ${rounds.kilobytesARound} kB`,
      },
      ...(hours
        ? [
            {
              name: `heap: after two hours ÷ after five minutes ≤ ${MOST_GROWTH}`,
              pass: hours.keptGrowth <= MOST_GROWTH,
              found: `${hours.keptGrowth}; with compiled code ${hours.growth}`,
            },
          ]
        : []),
    ],
  };
}

const place = (page: Page) =>
  page.evaluate(() => {
    const slide = [...document.querySelectorAll('section[id].present')].at(-1);
    return `${slide?.id} ${slide?.querySelectorAll('.step.visible').length}`;
  });

async function measureRounds(side: Side, count: number): Promise<HeapReport['rounds']> {
  const page = await openBare(side);
  const read = await heapReader(page);
  const go = async (key: string) => {
    for (let press = 0; press < MOST_PRESSES; press++) {
      const before = await place(page);
      await page.keyboard.press(key);
      await page.waitForTimeout(STAY_MILLISECONDS);
      if (before === (await place(page))) return;
    }
  };
  const each: Held[] = [];
  for (let at = 0; at < ROUNDS_BEFORE + count; at++) {
    await go('PageDown');
    await go('PageUp');
    await page.waitForTimeout(REST_MILLISECONDS);
    if (at >= ROUNDS_BEFORE) each.push(await read());
  }
  await page.context().close();
  return {
    each: each.map(rounded),
    kilobytesARound: round(medianSlope(each.map(({ heapKilobytes }) => heapKilobytes))),
    keptKilobytesARound: round(medianSlope(each.map(({ keptKilobytes }) => keptKilobytes))),
    nodesARound: round(medianSlope(each.map(({ nodes }) => nodes))),
  };
}

const rounded = ({ heapKilobytes, keptKilobytes, ...held }: Held): Held => ({
  heapKilobytes: Math.round(heapKilobytes),
  keptKilobytes: Math.round(keptKilobytes),
  ...held,
});

async function measureHours(side: Side): Promise<NonNullable<HeapReport['hours']>> {
  const page = await openBare(side);
  const read = await heapReader(page);
  const slides = await slidesOf(page);
  const first = slides[0] ?? '';
  const visits = Math.round(TWO_HOURS / SECONDS_A_SLIDE);
  const rest = async () => {
    await goTo(page, first);
    await page.waitForTimeout(REST_MILLISECONDS);
    return read();
  };
  // Within five minutes a page has brought all figures, whichever are looked at.
  await allHere(page);
  for (const slide of slides) {
    await goTo(page, slide);
    await walk(page, slide);
  }
  const afterFiveMinutes = await rest();
  for (let visit = 0; visit < visits; visit++) await use(page, slides[visit % slides.length] ?? first);
  const afterTwoHours = await rest();
  await page.context().close();
  return {
    visits,
    afterFiveMinutes: rounded(afterFiveMinutes),
    afterTwoHours: rounded(afterTwoHours),
    growth: round(afterTwoHours.heapKilobytes / afterFiveMinutes.heapKilobytes),
    keptGrowth: round(afterTwoHours.keptKilobytes / afterFiveMinutes.keptKilobytes),
  };
}

/** Nothing has been asked for for a while. */
async function allHere(page: Page): Promise<void> {
  const count = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now;
    await page.waitForTimeout(3 * REST_MILLISECONDS);
  }
}

async function goTo(page: Page, slide: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, slide);
  await page.waitForFunction((id) => document.getElementById(id)?.classList.contains('present'), slide);
}

/** All of a slide that somebody who plays with it would lay a hand on. */
async function use(page: Page, slide: string): Promise<void> {
  await goTo(page, slide);
  await page.evaluate(
    async ([id, moves, stay]) => {
      const figure = document.querySelector(`[id="${id}"] live-figure`);
      const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
      const range = figure?.querySelector<HTMLInputElement>('.controls input[type=range]');
      for (let move = 1; range && move <= moves; move++) {
        const [least, most] = [Number(range.min || 0), Number(range.max || 100)];
        range.value = String(least + Math.round(((most - least) * move) / moves));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await pause(stay);
      }
      range?.dispatchEvent(new Event('change', { bubbles: true }));
      for (const tool of ['table', 'table', 'about', 'about', 'reset']) {
        figure?.querySelector<HTMLElement>(`[data-tool=${tool}]`)?.click();
        await pause(stay);
      }
      figure?.querySelector<HTMLElement>('.lab .run')?.click();
    },
    [slide, SLIDER_MOVES, STAY_MILLISECONDS] as const,
  );
  await page.waitForTimeout(LAB_MILLISECONDS);
  await walk(page, slide);
}

/** All its steps, and on. */
async function walk(page: Page, slide: string): Promise<void> {
  const isHere = async () => (await place(page)).startsWith(`${slide} `);
  for (let press = 0; press < MOST_PRESSES && (await isHere()); press++) {
    const before = await place(page);
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(2 * STAY_MILLISECONDS);
    if (before === (await place(page))) return;
  }
}
