/** A figure fills its slide, and gives the place back: until somebody asks for that, or the slide is left. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

const ATTRIBUTE = 'data-zoomed';

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
