/** A figure fills its slide, and gives the place back: until somebody asks for that, or the slide is left. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

const ATTRIBUTE = 'data-zoomed';

/** The one that has the focus, or the slide's first. */
export function toggleZoom(session: Session): void {
  const slide = session.get(paths.place)?.slide ?? '';
  const section = document.getElementById(slide);
  const focused = document.activeElement?.closest('live-figure');
  const figure = (focused && section?.contains(focused) ? focused : section?.querySelector('live-figure')) ?? undefined;
  const name = figure?.getAttribute('name');
  if (!name) return;
  const isZoomed = session.get(paths.zoomed)?.slide === slide;
  session.batch(() => {
    session.set(paths.zoomed, isZoomed ? undefined : { slide, figure: name }, 'hand');
    // One that lies small along the foot comes up with it.
    if (!isZoomed && section?.matches('.opener, .moment')) session.set(paths.grown(slide), true, 'hand');
  });
}

export function followZoom(session: Session): void {
  const show = () => {
    const zoomed = session.get(paths.zoomed);
    const isHere = zoomed !== undefined && zoomed.slide === session.get(paths.place)?.slide;
    if (zoomed && !isHere) session.set(paths.zoomed, undefined, 'hand');
    for (const element of document.querySelectorAll(`[${ATTRIBUTE}]`)) element.removeAttribute(ATTRIBUTE);
    const section = isHere && document.getElementById(zoomed.slide);
    if (!section) return;
    section.toggleAttribute(ATTRIBUTE, true);
    for (const figure of section.querySelectorAll('live-figure'))
      figure.toggleAttribute(ATTRIBUTE, figure.getAttribute('name') === zoomed.figure);
  };
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.zoomed || path === paths.place) && show());
}
