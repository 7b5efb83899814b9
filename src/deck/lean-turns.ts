/**
 * What the deck library does with every turn for things that this deck does not have: its own arrows, pictures and films
 * behind slides, films and frames in them. As its plugin, it is left out; and of the slides around, which nobody sees yet,
 * room is made for them or taken when the page has nothing else to do.
 */
import type { RevealPlugin } from 'reveal.js';
import { idle } from './idle.ts';

const nothing = () => {};

export const leanTurns = (): RevealPlugin => ({
  id: 'lean-turns',
  init: (library) => {
    library.controls.update = nothing;
    library.backgrounds.update = nothing;
    library.slideContent.startEmbeddedContent = nothing;
    library.slideContent.stopEmbeddedContent = nothing;

    /** Slides whose room is yet to be made (true) or taken. */
    const later = new Map<HTMLElement, boolean>();
    const isShown = ({ style }: HTMLElement) => style.display !== 'none';
    const put = (slide: HTMLElement, isNear: boolean) => {
      later.delete(slide);
      slide.style.display = isNear ? (library.getConfig().display ?? '') : 'none';
    };
    const putLater = (slide: HTMLElement, isNear: boolean) => {
      if (later.size === 0)
        idle().then(() => {
          for (const [waiting, near] of later) put(waiting, near);
        });
      later.set(slide, isNear);
    };

    library.slideContent.load = (slide) => {
      // It says how it is laid out: what the library has not touched yet does not.
      if (slide.style.display !== '' && isShown(slide)) later.delete(slide);
      else if (slide.classList.contains('present') || library.isOverview() || !library.isReady()) put(slide, true);
      else putLater(slide, true);
    };
    library.slideContent.unload = (slide) => {
      if (!isShown(slide)) later.delete(slide);
      // Whoever jumps does not see the slide that was left shine through.
      else if (slide === library.getPreviousSlide() || library.isOverview() || !library.isReady()) put(slide, false);
      else putLater(slide, false);
    };
  },
});
