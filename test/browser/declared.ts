/** The figures as they are declared, by name: what a page shows is held against them. None is named here. */
import type { Page } from 'playwright-core';
import type { Figure } from '../../src/figure/declare.ts';
import { standingValues } from '../../src/figure/standing.ts';
import type { SlideStep } from '../../src/figure/surroundings.ts';
import { figureName } from '../../src/registry.ts';
import type { Values } from '../../src/simulation/engine/parameters.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts', { eager: true });
export const figures = new Map(Object.entries(files).map(([path, { figure }]) => [figureName(path), figure]));

export function declared(name: string): Figure {
  const figure = figures.get(name);
  if (!figure) throw new Error(`no figure is called ${name}`);
  return figure;
}

/** Values of a figure before any hand: at its beginning, or where one of its presets puts it. */
export function standing(name: string, preset?: string): Values {
  const figure = declared(name);
  return standingValues(figure, figure.presets?.find((one) => one.name === preset)?.values);
}

export interface Slide {
  slide: string;
  /** Dark on paper, too. */
  isNight: boolean;
  figures: string[];
  /** In the order of Next; without preset: over a question. */
  steps: SlideStep[];
}

/** The slides of a page, in order. */
export const slidesOf = (page: Page): Promise<Slide[]> =>
  page.$$eval('section.slide', (all) =>
    all.map((one) => ({
      slide: one.id,
      isNight: one.classList.contains('on-night'),
      figures: [...one.querySelectorAll('live-figure')].map((figure) => figure.getAttribute('name') ?? ''),
      steps: [...one.querySelectorAll<HTMLElement>('.step')].map(({ dataset }) => ({
        figure: dataset.bet ?? dataset.figure ?? one.querySelector('live-figure')?.getAttribute('name') ?? '',
        preset: dataset.step,
      })),
    })),
  );

/** Where the steps of a slide, up to this one, put one of its figures. */
export function valuesAt({ steps }: Slide, figure: string, step: number): Values {
  const { presets } = declared(figure);
  const walked = steps.slice(0, step + 1).filter((one) => one.figure === figure);
  return standing(figure, walked.findLast((one) => presets?.some(({ name }) => name === one.preset))?.preset);
}
