/**
 * A page provides what its figures need at its root; a figure asks up the tree when it is put in, so that one window may
 * hold two decks.
 */
import type { TemplateResult } from 'lit';
import type { FigureController } from './controller.ts';
import type { Surroundings } from './surroundings.ts';

export interface PageSurroundings extends Surroundings {
  /** What the page itself has to offer below a figure's settings. */
  offers?(figure: FigureController, slide: string): TemplateResult;
}

const ASK = 'figure-surroundings';

interface Question {
  surroundings?: PageSurroundings;
}

export function provideSurroundings(root: EventTarget, surroundings: PageSurroundings): void {
  root.addEventListener(ASK, (event) => {
    event.stopPropagation();
    (event as CustomEvent<Question>).detail.surroundings = surroundings;
  });
}

/** Undefined where no page provides them. */
export function findSurroundings(element: Element): PageSurroundings | undefined {
  const detail: Question = {};
  element.dispatchEvent(new CustomEvent(ASK, { bubbles: true, detail }));
  return detail.surroundings;
}
