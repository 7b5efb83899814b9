/** What the next press brings: a step of this slide, or the slide after it. */
import { LOOK, MEASURE, type SlideStep } from '../figure/surroundings.ts';
import type { Registry } from '../registry.ts';
import type { Place } from '../session/paths.ts';
import { placeAfter } from '../session/walk.ts';
import type { PlannedSlide } from './plan.ts';
import { words } from './words.ts';

export interface Coming {
  place: Place | undefined;
  /** A step, a slide, or the end. */
  what: string;
  headline: string;
  look: string;
  accent: string;
}

interface Around {
  plan: readonly PlannedSlide[];
  stepsOf(slide: string): readonly SlideStep[];
  registry: Pick<Registry, 'figure'>;
}

export async function comesNext({ plan, stepsOf, registry }: Around, present: Place): Promise<Coming> {
  const place = placeAfter(plan, present);
  const planned = plan.find(({ slide }) => slide === place?.slide);
  const { look = '', accent = '', headline = '' } = planned ?? {};
  if (!place || place.step < 0) return { place, what: place ? words.nextSlide : words.end, headline, look, accent };
  const steps = stepsOf(place.slide);
  const what = words.nextStep(place.step + 1, steps.length);
  return { place, what, headline: await said(registry, steps[place.step]), look, accent };
}

/** A preset's own label. */
async function said(registry: Around['registry'], step: SlideStep | undefined): Promise<string> {
  if (!step?.preset) return words.answer;
  if (step.preset === LOOK) return words.grows;
  if (step.preset === MEASURE) return words.measures;
  const figure = await registry.figure(step.figure).catch(() => undefined);
  return figure?.presets?.find(({ name }) => name === step.preset)?.label ?? step.preset;
}
