/** Frames after each press of Next, while whatever plays there plays: how far apart they come, slide by slide. */
import { openPage, type Side } from './page.ts';
import { quantile } from './statistics.ts';

/** A tween takes 0.4 s, most scenes play for one to five. */
const WATCHED_MILLISECONDS = 1600;
const MOST_PRESSES = 400;

export interface PlayRow {
  /** `<slide>/<press>`. */
  key: string;
  /** Of the gaps between frames, in milliseconds. */
  p95: number;
}

export type PlayRows = Record<Side['name'], PlayRow[]>;

export async function measurePlay(sides: readonly Side[]): Promise<PlayRows> {
  const rows: PlayRows = { before: [], now: [] };
  for (const side of sides) rows[side.name] = await walk(side);
  return rows;
}

async function walk(side: Side): Promise<PlayRow[]> {
  const page = await openPage(side);
  const rows: PlayRow[] = [];
  for (let press = 0; press < MOST_PRESSES; press++) {
    await page.keyboard.press('PageDown');
    const { slide, step, gaps, isLast } = await page.evaluate(async (watched) => {
      const gaps: number[] = [];
      const end = performance.now() + watched;
      let last = await new Promise<number>(requestAnimationFrame);
      while (last < end) {
        const now = await new Promise<number>(requestAnimationFrame);
        gaps.push(now - last);
        last = now;
      }
      const present = document.querySelector('section.slide.present');
      const all = [...document.querySelectorAll('.slides > section')];
      return {
        slide: present?.id ?? '',
        step: present?.querySelectorAll('.step.visible').length ?? 0,
        gaps,
        isLast: all.at(-1) === present && present?.querySelector('.step:not(.visible)') === null,
      };
    }, WATCHED_MILLISECONDS);
    rows.push({ key: `${slide}/${step}`, p95: quantile(gaps, 0.95) });
    if (isLast) break;
  }
  await page.context().close();
  return rows;
}
