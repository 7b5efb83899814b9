/**
 * Where Next and Back lead: through the steps of a slide, then along the line of slides. A slide that lies below the line
 * is entered on purpose only; from there both ways lead back to it.
 */
import type { Place } from './paths.ts';

export interface Stop {
  slide: string;
  /** How many steps Next walks through there. */
  steps: number;
  /** It lies below the slide before it. */
  isBelow: boolean;
}

/** Undefined at the end. */
export function placeAfter(stops: readonly Stop[], { slide, step }: Place): Place | undefined {
  const at = stops.findIndex((stop) => stop.slide === slide);
  if (step < (stops[at]?.steps ?? 0) - 1) return { slide, step: step + 1 };
  return beginning(stops.slice(at + 1).find(({ isBelow }) => !isBelow));
}

/** A slide that one comes back to stands at its last step. Undefined at the start. */
export function placeBefore(stops: readonly Stop[], { slide, step }: Place): Place | undefined {
  if (step >= 0) return { slide, step: step - 1 };
  const at = stops.findIndex((stop) => stop.slide === slide);
  const before = stops.slice(0, Math.max(0, at)).findLast(({ isBelow }) => !isBelow);
  return before && { slide: before.slide, step: before.steps - 1 };
}

/** Undefined where nothing lies below. */
export function placeBelow(stops: readonly Stop[], { slide }: Place): Place | undefined {
  const next = stops[stops.findIndex((stop) => stop.slide === slide) + 1];
  return next?.isBelow ? beginning(next) : undefined;
}

/** Undefined where nothing lies above. */
export function placeAbove(stops: readonly Stop[], { slide }: Place): Place | undefined {
  const at = stops.findIndex((stop) => stop.slide === slide);
  return stops[at]?.isBelow ? beginning(stops[at - 1]) : undefined;
}

const beginning = (stop: Stop | undefined): Place | undefined => stop && { slide: stop.slide, step: -1 };
