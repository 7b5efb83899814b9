/** All slides at a glance are pictures of slides: a press chooses one, and nothing in them is pressed or comes under Tab. */
import type { Deck } from './reveal.d.ts';

export function stillOverview(deck: Deck): void {
  const still = () => {
    for (const slide of deck.getSlides())
      for (const part of slide.children) part.toggleAttribute('inert', deck.isOverview());
  };
  for (const event of ['overviewshown', 'overviewhidden']) deck.on(event, still);
}
