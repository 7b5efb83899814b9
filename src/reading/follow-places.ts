/** Addresses of slides (`#/<slide>/<step>`), in links of figures or typed by hand, lead to their sections here. */
import { parsePlace } from '../session/place.ts';

const OF_SLIDE = /^#\//;

export function followPlaces(root: Document): void {
  const sections = [...root.querySelectorAll('section.piece')].map(({ id }) => id);
  const go = () => {
    if (!OF_SLIDE.test(location.hash)) return;
    const { place } = parsePlace(location.hash, sections);
    if (!place) return;
    history.replaceState(history.state, '', `#${place.slide}`);
    root.getElementById(place.slide)?.scrollIntoView();
  };
  addEventListener('hashchange', go);
  go();
}
