/** What the style sheet sees of a place: the step at which a slide stands, as the deck library marks it, and whether it has grown. */

/** Slides whose figure lies small along the foot, until their first step. */
export const SMALL = '.slide.opener, .slide.moment';

export function markPlace(slide: HTMLElement, step: number): void {
  slide.dataset.fragment = String(step);
  slide.querySelectorAll('.step').forEach((mark, at) => {
    mark.classList.toggle('visible', at <= step);
  });
  slide.toggleAttribute('data-grown', step >= 0 && slide.matches(SMALL));
}
