/** The slides as the talk walks through them: what each is called, looks like, and how long it is meant to take. Pure but for the reading. */
import type { Stop } from '../session/walk.ts';

export interface PlannedSlide extends Stop {
  headline: string;
  tale: string;
  accent: string;
  /** Class names of its kind and ground. */
  look: string;
  seconds: number;
}

export function readPlan(slides: ParentNode, timings: Readonly<Record<string, number>>): PlannedSlide[] {
  return [...slides.querySelectorAll<HTMLElement>('section.slide')].map((slide) => ({
    slide: slide.id,
    steps: slide.querySelectorAll('.step').length,
    isBelow: slide.parentElement?.matches('section') === true && slide.previousElementSibling !== null,
    headline: slide.querySelector('h1, h2')?.textContent ?? slide.id,
    tale: slide.dataset.tale ?? '',
    accent: slide.dataset.accent ?? '',
    look: slide.className,
    seconds: timings[slide.id] ?? 0,
  }));
}

export const plannedSeconds = (plan: readonly PlannedSlide[]): number =>
  plan.reduce((sum, { seconds, isBelow }) => sum + (isBelow ? 0 : seconds), 0);

/**
 * Milliseconds by which the talk is behind its plan, below 0 ahead of it; 0 for as long as the slide is one that is due.
 * What lies below the line has no time of its own: there the slide before it is over.
 */
export function behindPlan(plan: readonly PlannedSlide[], slide: string, elapsedMilliseconds: number): number {
  const at = plan.findIndex((planned) => planned.slide === slide);
  if (at < 0) return 0;
  const begins = 1000 * plannedSeconds(plan.slice(0, at));
  const ends = 1000 * plannedSeconds(plan.slice(0, at + 1));
  return elapsedMilliseconds < begins ? elapsedMilliseconds - begins : Math.max(0, elapsedMilliseconds - ends);
}

/** Where the talk should be now. */
export function dueSlide(plan: readonly PlannedSlide[], elapsedMilliseconds: number): number {
  const at = plan.findIndex((_, i) => elapsedMilliseconds < 1000 * plannedSeconds(plan.slice(0, i + 1)));
  return at < 0 ? plan.length - 1 : at;
}
