/**
 * Steps: Next walks a slide's presets before it leaves the slide. Each step is an empty fragment; which one holds is
 * read from the deck's indices, never counted from events, because jumps and deep links skip events.
 */
import type { LiveFigure } from '../figure/live-figure.ts';
import type { Deck } from './reveal.d.ts';

export function followSteps(deck: Deck): void {
  const apply = () => {
    const slide = deck.getCurrentSlide() as HTMLElement | undefined;
    const steps = [...(slide?.querySelectorAll<HTMLElement>('.step') ?? [])];
    const index = deck.getIndices().f ?? -1;
    const step = steps[index];
    const figure = slide?.querySelector<LiveFigure>(
      `live-figure${step ? `[name="${step.dataset.figure}"]` : '[data-first-step]'}`,
    );
    const preset = step?.dataset.step ?? figure?.dataset.firstStep;
    if (figure && preset) void figure.prepare().then(() => figure.applyPreset(preset));
  };
  deck.on('fragmentshown', apply);
  deck.on('fragmenthidden', apply);
}
