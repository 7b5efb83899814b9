/**
 * A figure lives from the entry of its slide to the exit; it stops too in the overview, while the screen is black and when
 * the page is hidden. While a slide is looked at, in idle moments, the next one is drawn ahead as it will begin, and its
 * neighbours' code comes; canvases of slides that are not beside the present one are freed.
 */
import type { LiveFigure } from '../figure/live-figure.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { isBlack } from './black.ts';
import { idle } from './idle.ts';
import type { Deck, SlideEvent } from './reveal.d.ts';

/** A fade from slide to slide takes this long; whoever leafs on before then waits for nothing that is prepared. */
const AHEAD_MILLISECONDS = 300;
const RELEASE_MILLISECONDS = 1500;

/** What the style sheet leaves out until then: the deck library makes room for a slide long before it is seen. */
const NEAR = 'near';
/** Lies under the slide that is seen, with all of its pixels. */
const BENEATH = 'beneath';

const figuresOf = (slides: readonly (ParentNode | null | undefined)[]) =>
  slides.flatMap((slide) => [...(slide?.querySelectorAll<LiveFigure>('live-figure') ?? [])]);

/** What is left fades out as it stood: it does not hear any more at which step the deck is. */
export function leaveFigures(deck: Deck): void {
  deck.on('slidechanged', (event) => {
    for (const figure of figuresOf([(event as SlideEvent).previousSlide])) figure.active = false;
  });
}

export function followFigures(deck: Deck, session: Session): void {
  let current: HTMLElement | undefined;
  /** The first one lives before the deck does. */
  let living = figuresOf([document]).filter(({ active }) => active);

  const update = () => {
    const seen = !document.hidden && !deck.isOverview() && !isBlack(session);
    const next = seen ? figuresOf([current]) : [];
    for (const figure of living) if (!next.includes(figure)) figure.active = false;
    for (const figure of next) figure.active = true;
    living = next;
  };

  /** Where Next and Back lead from here. */
  const neighbours = () => {
    const { h } = deck.getIndices();
    return { next: deck.getSlide(h + 1, 0), previous: deck.getSlide(h - 1, 0), afterNext: deck.getSlide(h + 2, 0) };
  };

  const lookAhead = async () => {
    const here = current;
    const isHere = () => here === current;
    const stillHere = async () => {
      await idle();
      return isHere() && !deck.isOverview();
    };
    const { next, previous, afterNext } = neighbours();
    if (!(await stillHere())) return;
    for (const slide of [here, next, previous]) slide?.classList.add(NEAR);
    for (const figure of figuresOf([here])) figure.warm();
    for (const figure of figuresOf([next])) await figure.drawAhead(stillHere);
    // What was seen already stands as it was left, for whoever goes back.
    for (const figure of figuresOf([previous])) if (isHere() && !figure.isDrawn) await figure.drawAhead(stillHere);
    if (await stillHere()) for (const slide of [next, previous]) slide?.classList.add(BENEATH);
    for (const figure of figuresOf([afterNext])) if (isHere()) await figure.prepare();
  };

  const release = () => {
    const { next, previous } = neighbours();
    const near: (Element | undefined)[] = [current, next, previous];
    for (const slide of deck.getSlides()) {
      if (near.includes(slide)) continue;
      slide.classList.remove(NEAR, BENEATH);
      for (const figure of figuresOf([slide])) figure.release();
    }
  };

  const enter = (event: Event) => {
    const slide = (event as SlideEvent).currentSlide;
    current = slide;
    // It fades when it is left.
    slide?.classList.remove(BENEATH);
    update();
    const later = (act: () => void, milliseconds: number) =>
      setTimeout(() => {
        if (slide === current) act();
      }, milliseconds);
    later(lookAhead, AHEAD_MILLISECONDS);
    later(release, RELEASE_MILLISECONDS);
  };

  deck.on('ready', enter);
  deck.on('slidechanged', enter);
  for (const event of ['overviewshown', 'overviewhidden']) deck.on(event, update);
  document.addEventListener('visibilitychange', update);
  session.subscribe((changes) => changes.some(({ path }) => path === paths.black) && update());
  deck.on('resize', () => {
    const { next, previous } = neighbours();
    for (const figure of figuresOf([current, next, previous])) figure.fit();
  });
}
