/** Drags every slider of every slide from end to end, move by move, in both builds in turn. */
import type { Page } from 'playwright-core';
import { type Dragged, installDrag } from './in-page-drag.ts';
import { goTo, openPage, type Side } from './page.ts';
import { median, p95, turns } from './statistics.ts';

export interface SliderRow {
  /** `<slide>/<parameter>` */
  key: string;
  slide: string;
  figure: string;
  parameter: string;
  dragRunMilliseconds: number;
  dragRunP95Milliseconds: number;
  redrawMilliseconds: number;
  redrawP95Milliseconds: number;
  /** Frames until the picture stands: 1 is the next one. */
  frames: number;
  /** Moves whose picture stood in the next frame, or sooner. */
  inNextFrame: number;
  pictureMilliseconds: number;
  pictureP95Milliseconds: number;
  restRunMilliseconds: number;
  /** Moves to which no picture came. */
  unanswered: number;
}

export type SliderRows = Record<Side['name'], SliderRow[][]>;

export async function measureSliders(
  sides: readonly Side[],
  rounds: number,
  slides: readonly string[],
  samples: number,
): Promise<SliderRows> {
  const rows: SliderRows = { before: [], now: [] };
  const pages = new Map<Side, Page>();
  for (const side of sides) {
    const page = await openPage(side);
    await page.evaluate(installDrag);
    pages.set(side, page);
  }
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) rows[side.name].push([]);
    for (const [index, slide] of slides.entries()) {
      for (const side of turns(sides, round + index)) {
        const page = pages.get(side);
        if (page) rows[side.name][round]?.push(...(await slidersOf(page, slide, samples)));
      }
    }
  }
  for (const page of pages.values()) await page.context().close();
  return rows;
}

async function slidersOf(page: Page, slide: string, samples: number): Promise<SliderRow[]> {
  await goTo(page, slide);
  const count = await page.locator(`[id="${slide}"] live-figure input[type=range]`).count();
  const rows: SliderRow[] = [];
  for (let index = 0; index < count; index++) {
    const dragged = await page.evaluate(([id, at, steps]) => window.dragSlider(id, at, steps), [
      slide,
      index,
      samples,
    ] as const);
    rows.push(rowOf(slide, dragged));
  }
  return rows;
}

function rowOf(slide: string, { figure, parameter, moves, restRunMilliseconds }: Dragged): SliderRow {
  const runs = moves.map((move) => move.runMilliseconds);
  const redraws = moves.map((move) => move.redrawMilliseconds);
  const frames = moves.map((move) => move.frames);
  const pictures = moves.map((move) => move.milliseconds);
  return {
    key: `${slide}/${parameter}`,
    slide,
    figure,
    parameter,
    dragRunMilliseconds: median(runs),
    dragRunP95Milliseconds: p95(runs),
    redrawMilliseconds: median(redraws),
    redrawP95Milliseconds: p95(redraws),
    frames: median(frames),
    inNextFrame: frames.filter((count) => count <= 1).length / frames.length,
    pictureMilliseconds: median(pictures),
    pictureP95Milliseconds: p95(pictures),
    restRunMilliseconds,
    unanswered: moves.filter(({ effort }) => effort === 'none').length,
  };
}
