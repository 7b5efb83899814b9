/**
 * A slider at the speaker's desk, and the figure in the room's window: how long from the hand's move until it is drawn
 * there, and how much of that is the message between the two windows.
 */
import type { Page } from 'playwright-core';
import type { Budget } from './budgets.ts';
import { goTo, openPage, type Side, slidesOf } from './page.ts';
import { median, p95 } from './statistics.ts';

const SLIDES = 4;
const MOVES = 30;
const ROUND_TRIPS = 200;
/** A hand rests between two moves; nothing of one is left when the next begins. */
const REST_MILLISECONDS = 250;
const MESSAGE_MILLISECONDS = 5;
const MEDIAN_MILLISECONDS = 35;
const P95_MILLISECONDS = 80;

export interface WindowsReport {
  /** One way. */
  messageMilliseconds: number;
  inputToDrawn: { median: number; p95: number; moves: number };
  budgets: Budget[];
}

export async function measureWindows(side: Side, only: readonly string[] | undefined): Promise<WindowsReport> {
  const deck = await openPage(side);
  const [speaker] = await Promise.all([deck.context().waitForEvent('page'), deck.keyboard.press('s')]);
  await speaker.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  const message = await messageMilliseconds(deck, speaker);
  const slides = only ?? (await deck.$$eval('section.slide.figure', (all) => all.map(({ id }) => id)));
  const known = await slidesOf(deck);
  const delays: number[] = [];
  for (const slide of slides.filter((id) => known.includes(id)).slice(0, SLIDES)) {
    await goTo(deck, slide);
    await speaker.waitForSelector(`[data-slide="${slide}"] live-figure input[type=range]`).catch(() => {});
    for (let i = 0; i < MOVES; i++) delays.push(await moveOnce(deck, speaker, i));
  }
  await deck.context().close();
  const drawn = delays.filter((delay) => Number.isFinite(delay));
  const inputToDrawn = { median: round(median(drawn)), p95: round(p95(drawn)), moves: drawn.length };
  const budget = (name: string, found: number, most: number): Budget => ({
    name: `${name} ≤ ${most} ms`,
    pass: found <= most,
    found: `${found} ms`,
  });
  return {
    messageMilliseconds: round(message),
    inputToDrawn,
    budgets: [
      budget('windows: the message alone', round(message), MESSAGE_MILLISECONDS),
      budget('windows: from a slider to the other window’s figure, median', inputToDrawn.median, MEDIAN_MILLISECONDS),
      budget('windows: from a slider to the other window’s figure, p95', inputToDrawn.p95, P95_MILLISECONDS),
    ],
  };
}

const round = (milliseconds: number) => Math.round(milliseconds * 100) / 100;

/** Half of the median way there and back. */
async function messageMilliseconds(deck: Page, speaker: Page): Promise<number> {
  await speaker.evaluate(() => {
    const channel = new BroadcastChannel('bench');
    channel.onmessage = ({ data }) => data.ping !== undefined && channel.postMessage({ pong: data.ping });
  });
  const trips = await deck.evaluate(async (count) => {
    const channel = new BroadcastChannel('bench');
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      await new Promise<void>((done) => {
        channel.onmessage = ({ data }) => data.pong === i && done();
        channel.postMessage({ ping: i });
      });
      times.push(performance.now() - start);
    }
    return times;
  }, ROUND_TRIPS);
  return median(trips) / 2;
}

/** Milliseconds; NaN where nothing was drawn, as at the end of a slider's way. */
async function moveOnce(deck: Page, speaker: Page, move: number): Promise<number> {
  const drawn = deck.evaluate(
    (patience) =>
      new Promise<number>((done) => {
        const late = setTimeout(() => done(Number.NaN), patience);
        document.addEventListener(
          'figure-drawn',
          () => {
            clearTimeout(late);
            done(performance.timeOrigin + performance.now());
          },
          { once: true },
        );
      }),
    2000,
  );
  const moved = await speaker.evaluate((step) => {
    const range = document.querySelector<HTMLInputElement>('[data-slide] live-figure input[type=range]');
    if (!range) return Number.NaN;
    const notches = Number(range.max);
    range.value = String((Number(range.value) + 1 + (step % 3)) % (notches + 1));
    const at = performance.timeOrigin + performance.now();
    range.dispatchEvent(new Event('input', { bubbles: true }));
    return at;
  }, move);
  const delay = (await drawn) - moved;
  await deck.waitForTimeout(REST_MILLISECONDS);
  return delay;
}
