/**
 * A figure lives from the entry of its slide to the exit; it stops too in the overview, when the deck is paused and when
 * the page is hidden. Figures of the neighbouring slides are loaded ahead, canvases of far ones are freed.
 */
import type { LiveFigure } from '../figure/live-figure.ts';
import type { Deck, SlideEvent } from './reveal.d.ts';

const RELEASE_MILLISECONDS = 1500;
const AHEAD_MILLISECONDS = 300;

const figuresOf = (slide: Element | null | undefined) => [
  ...(slide?.querySelectorAll<LiveFigure>('live-figure') ?? []),
];

export function followFigures(deck: Deck): void {
  let current: HTMLElement | undefined;

  const update = () => {
    const seen = !document.hidden && !deck.isOverview() && !deck.isPaused();
    for (const figure of document.querySelectorAll<LiveFigure>('live-figure')) {
      figure.active = seen && current?.contains(figure) === true;
    }
  };

  const enter = (slide: HTMLElement) => {
    const left = current;
    current = slide;
    update();
    if (left && left !== slide) {
      setTimeout(() => {
        if (left !== current) for (const figure of figuresOf(left)) figure.release();
      }, RELEASE_MILLISECONDS);
    }
  };

  /** The next slides' code comes while this one is looked at. */
  const lookAhead = () => {
    const slides = deck.getSlides();
    const here = current ? slides.indexOf(current) : -1;
    for (const near of [slides[here + 1], slides[here - 1]])
      for (const figure of figuresOf(near)) void figure.prepare();
  };

  deck.on('ready', (event) => {
    enter((event as SlideEvent).currentSlide);
    setTimeout(lookAhead, AHEAD_MILLISECONDS);
  });
  deck.on('slidechanged', (event) => {
    enter((event as SlideEvent).currentSlide);
    setTimeout(lookAhead, AHEAD_MILLISECONDS);
  });
  for (const event of ['overviewshown', 'overviewhidden', 'paused', 'resumed']) deck.on(event, update);
  document.addEventListener('visibilitychange', update);
  deck.on('resize', () => {
    for (const figure of figuresOf(current)) figure.fit();
  });
}
