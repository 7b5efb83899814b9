/**
 * Whether the figure of a slide that opens small has grown: at the slide's first step, or once somebody reached for it, in
 * whichever window.
 */
import { type Place, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { SMALL } from './mark-place.ts';

export function followGrown(session: Session): void {
  let last: Place | undefined;

  const show = () => {
    const place = session.get(paths.place);
    const slide = document.getElementById(place?.slide ?? '');
    if (!place || !slide) return;
    if (last && last.slide !== place.slide && session.get(paths.grown(last.slide)))
      session.set(paths.grown(last.slide), undefined, 'hand');
    last = place;
    if (!slide.matches(SMALL)) return;
    const isGrown = place.step >= 0 || session.get(paths.grown(place.slide)) === true;
    slide.toggleAttribute('data-grown', isGrown);
    // What is in a small figure cannot take the focus: the figure itself does, and grows.
    for (const figure of slide.querySelectorAll('live-figure')) {
      if (isGrown) figure.removeAttribute('tabindex');
      else figure.setAttribute('tabindex', '0');
    }
  };

  const grow = ({ target }: Event) => {
    const slide = target instanceof Element && target.closest('live-figure') ? target.closest(SMALL) : null;
    if (slide && !slide.hasAttribute('data-grown')) session.set(paths.grown(slide.id), true, 'hand');
  };

  show();
  session.subscribe(
    (changes) => changes.some(({ path }) => path === paths.place || path.startsWith('grown/')) && show(),
  );
  for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, grow);
}

/** Makes the figure of the slide that is shown large; says whether it was small. */
export function growFigure(session: Session): boolean {
  const slide = document.getElementById(session.get(paths.place)?.slide ?? '');
  if (!slide?.matches(SMALL) || slide.hasAttribute('data-grown')) return false;
  session.set(paths.grown(slide.id), true, 'hand');
  return true;
}
