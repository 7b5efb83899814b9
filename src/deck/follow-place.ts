/**
 * The deck's place and the session's are one: slide and step. Which step holds is read from the deck's indices, never
 * counted from events, because jumps and deep links skip events.
 */
import { type Place, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import type { Deck, SlideEvent } from './reveal.d.ts';

export function followPlace(deck: Deck, session: Session): void {
  const placeNow = (): Place => ({ slide: deck.getCurrentSlide()?.id ?? '', step: deck.getIndices().f ?? -1 });
  const tell = () => session.set(paths.place, placeNow(), 'hand');

  let lastIndex = 0;
  deck.on('slidechanged', (event) => {
    const { indexh, currentSlide } = event as SlideEvent;
    // Back finds the steps as they were left; a link or another window has its own; whoever jumps finds the beginning.
    const meant = session.get(paths.place);
    const hasStep = meant?.slide === currentSlide.id && meant.step >= 0;
    if (indexh !== lastIndex - 1 && !hasStep) deck.navigateFragment(-1);
    lastIndex = indexh;
    tell();
  });
  for (const event of ['ready', 'fragmentshown', 'fragmenthidden']) deck.on(event, tell);

  session.subscribe((changes) => {
    const [place, now] = [session.get(paths.place), placeNow()];
    if (changes.some(({ path }) => path === paths.place) && place && !isSame(place, now)) {
      go(deck, place);
      // A slide may have fewer steps than a link says.
      tell();
    }
  });
}

const isSame = (one: Place, other: Place) => one.slide === other.slide && one.step === other.step;

function go(deck: Deck, { slide, step }: Place): void {
  const section = document.getElementById(slide);
  if (!section) return;
  const { h, v } = deck.getIndices(section);
  deck.slide(h, v, step);
}
