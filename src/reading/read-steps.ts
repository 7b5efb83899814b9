/** What Next walks through in each section, as the build wrote it into the page. */
import type { SlideStep } from '../figure/surroundings.ts';

/** In the place of a preset's name: the step over the figure's question. */
export const QUESTION = '?';

export function readSteps(root: ParentNode): ReadonlyMap<string, SlideStep[]> {
  return new Map(
    [...root.querySelectorAll<HTMLElement>('live-figure[data-steps]')].map((element) => {
      const figure = element.getAttribute('name') ?? '';
      const names = (element.dataset.steps ?? '').split(' ').filter(Boolean);
      const steps = names.map((name) => ({ figure, preset: name === QUESTION ? undefined : name }));
      return [element.closest('section')?.id ?? '', steps];
    }),
  );
}
