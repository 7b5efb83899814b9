/** What keys ask of the deck, by the deck library. */
import type { Page } from '../keys/page.ts';
import { roomAsked } from '../room/begin.ts';
import type { Session } from '../session/session.ts';
import { isBlack } from './black.ts';
import { toggleContents } from './contents.ts';
import { growFigure } from './grown.ts';
import { openSpeaker } from './open-speaker.ts';
import type { Deck } from './reveal.d.ts';

export function keyedPage(deck: Deck, session: Session): Page {
  return {
    // Next leaves out the appendix, which lies below.
    next: () => deck.right(),
    back: () => deck.left(),
    below: () => deck.down(),
    above: () => deck.up(),
    first: () => deck.slide(0),
    last: () => deck.slide(deck.getHorizontalSlides().length - 1),
    // Refused where the browser does not take the key for somebody's wish, or the page lies in a frame.
    fullScreen: () => void document.documentElement.requestFullscreen?.().catch(() => {}),
    slide: () => deck.getCurrentSlide(),
    grow: () => growFigure(session),
    isCovered: () => isBlack(session) || deck.isOverview(),
    overview: { isOpen: () => deck.isOverview(), toggle: () => deck.toggleOverview() },
    contents: () => toggleContents(session),
    follows: () => roomAsked() !== undefined,
    openSpeaker: () => openSpeaker(session),
  };
}
