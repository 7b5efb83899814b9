/**
 * What tells where one is: the page's title, the ground that runs on around the slide, and whether a slide whose figure
 * opens small has grown: at its first step, or once somebody reached for the figure. All of it follows the session.
 */
import { type Place, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { SMALL } from './mark-place.ts';
import { words } from './words.ts';

const KINDS = new Set(['cover', 'opener', 'figure', 'moment', 'insight']);

export function followPresence(session: Session): void {
  const { title } = document;
  let last: Place | undefined;

  const show = () => {
    const place = session.get(paths.place);
    const slide = document.getElementById(place?.slide ?? '');
    if (!place || !slide) return;
    if (last && last.slide !== place.slide && session.get(paths.grown(last.slide)))
      session.set(paths.grown(last.slide), undefined, 'hand');
    last = place;
    const headline = slide.querySelector('h1, h2')?.textContent ?? '';
    document.title = slide.matches('.cover') ? title : words.title(headline, title);
    // The ground alone: other classes of the slide mean its layout.
    document.body.className = [...slide.classList].filter((name) => name.startsWith('on-')).join(' ');
    document.body.dataset.kind = [...slide.classList].find((name) => KINDS.has(name)) ?? '';
    document.body.dataset.accent = slide.dataset.accent ?? '';
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
