/** What a figure needs of the page around it. */
import type { Registry } from '../registry.ts';
import type { History } from '../session/history.ts';
import type { Path, Place } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import type { FigureRunner } from './figure-runs.ts';

/** One press of Next on a slide: over a figure's question, to one of its presets, or to its measurement. */
export interface SlideStep {
  figure: string;
  /** Undefined: the step over the question. */
  preset: string | undefined;
}

/** In the place of a preset's name: the step at which a figure that opens small grows, and the one that starts its lab. */
export const LOOK = 'look';
export const MEASURE = 'measure';

export interface Surroundings {
  session: Session;
  runner: FigureRunner;
  registry: Registry;
  /** What this window's hand can take back. */
  history: History;
  /** Measurements run in another window of the talk: the one that the room sees. */
  labsElsewhere?: boolean;
  /** Whose values a figure shows: those of its tale in the deck, its own in the article. */
  scopeOf(figure: string): string;
  /** What Next walks through on a slide, in order; empty where there is no walking. */
  stepsOf(slide: string): readonly SlideStep[];
  /** Where it is kept how far they are walked, if not at the deck's own place. */
  placeOf?(slide: string): Path<Place>;
}
