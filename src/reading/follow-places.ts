/** Addresses of slides (`#/<slide>/<step>`), in links of figures or typed by hand, lead to their sections here. */
import { parsePlace } from '../session/place.ts';

const OF_SLIDE = /^#\//;

/** @param say tells of a slide that there is not */
export function followPlaces(root: Document, say: (text: string) => void): void {
  const sections = [...root.querySelectorAll('section.piece')].map(({ id }) => id);
  const go = () => {
    if (!OF_SLIDE.test(location.hash)) return;
    const { place, dropped } = parsePlace(location.hash, sections);
    for (const line of dropped) say(line);
    if (!place) return;
    history.replaceState(history.state, '', `#${place.slide}`);
    root.getElementById(place.slide)?.scrollIntoView();
  };
  addEventListener('hashchange', go);
  go();
}
