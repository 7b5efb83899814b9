/**
 * Steps: Next walks a slide's presets before it leaves the slide. Each step is an empty fragment; which one holds is
 * read from the deck's indices, never counted from events, because jumps and deep links skip events. What the steps set
 * is taken back when the slide is left, unless a hand has moved something since: the tale's next slide begins where
 * this one did.
 */
import type { LiveFigure } from '../figure/live-figure.ts';
import { type ModelValues, store } from '../state/store.ts';
import type { Deck, SlideEvent } from './reveal.d.ts';

interface Stepped {
  model: string;
  before: Readonly<ModelValues>;
  applied: Readonly<ModelValues>;
}

export function followSteps(deck: Deck): void {
  let stepped: Stepped | undefined;

  const takeBack = () => {
    // Values are replaced, never changed in place, so the same object means that nobody has touched them.
    if (stepped && store.of(stepped.model) === stepped.applied) store.put(stepped.model, stepped.before);
    stepped = undefined;
  };

  const apply = async () => {
    const slide = deck.getCurrentSlide() as HTMLElement | undefined;
    const index = deck.getIndices().f ?? -1;
    const step = slide?.querySelectorAll<HTMLElement>('.step')[index];
    // The first fragment of a slide with a question is the step over it.
    const question = slide?.querySelector<HTMLElement>('.step[data-bet]');
    const asked = slide?.querySelector<LiveFigure>(`live-figure[name="${question?.dataset.bet}"]`);
    if (asked) asked.asking = index < 0;
    if (!step || step === question) {
      takeBack();
      return;
    }
    const figure = slide?.querySelector<LiveFigure>(`live-figure[name="${step.dataset.figure}"]`);
    await figure?.prepare();
    const model = figure?.dataset.model;
    if (!figure || !model || deck.getCurrentSlide() !== slide) return;
    const before = stepped?.before ?? store.of(model);
    figure.applyPreset(step.dataset.step ?? '');
    stepped = { model, before, applied: store.of(model) };
  };

  deck.on('fragmentshown', () => void apply());
  deck.on('fragmenthidden', () => void apply());
  let lastIndex = 0;
  deck.on('slidechanged', (event) => {
    const { indexh } = event as SlideEvent;
    takeBack();
    // Back finds the steps as they were left; whoever jumps to a slide finds its beginning.
    if (indexh !== lastIndex - 1) deck.navigateFragment(-1);
    lastIndex = indexh;
    void apply();
  });
}
