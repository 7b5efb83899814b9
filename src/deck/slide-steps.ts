/** What Next walks through on each slide, as the build wrote it into the page. */
import type { SlideStep } from '../figure/surroundings.ts';

export function readSlideSteps(root: ParentNode): Map<string, SlideStep[]> {
  const steps = new Map<string, SlideStep[]>();
  for (const slide of root.querySelectorAll<HTMLElement>('section.slide')) {
    const only = slide.querySelector('live-figure')?.getAttribute('name') ?? '';
    steps.set(
      slide.id,
      [...slide.querySelectorAll<HTMLElement>('.step')].map(({ dataset: { bet, figure, step } }) => ({
        figure: bet ?? figure ?? only,
        preset: bet ? undefined : step,
      })),
    );
  }
  return steps;
}
