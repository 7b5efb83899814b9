/** What parts of a wall need of the page: its surroundings, and which figures stand on a slide. */
import { findSurroundings } from '../../figure/find-surroundings.ts';
import type { Surroundings } from '../../figure/surroundings.ts';

export interface PlaceOptions extends Surroundings {
  /** Names of the figures on a slide, in order. */
  figuresOn(slide: string): readonly string[];
}

/** Undefined on a page without figures. */
export function placeOptions(): PlaceOptions | undefined {
  const around = findSurroundings(document.body);
  return around && { ...around, figuresOn };
}

export const figuresOn = (slide: string): string[] =>
  [...(document.getElementById(slide)?.querySelectorAll('live-figure') ?? [])].map(
    (figure) => figure.getAttribute('name') ?? '',
  );
