/** The deck's session as it begins: what this browser keeps, then the link over it, then the place of the address. */
import { decodeLink, openLink } from '../session/link.ts';
import { paths } from '../session/paths.ts';
import { parsePlace } from '../session/place.ts';
import { Session } from '../session/session.ts';
import { FOR_READER, FOR_TAB, keep } from '../session/storage.ts';
import { targetsAmong } from '../session/targets.ts';

/** A name for this load of the page; `randomUUID` is not to be had where a page comes over plain http. */
const newWindow = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** @returns the session, and what of the address could not be used, a line each. */
export function createSession(slides: ParentNode): { session: Session; dropped: string[] } {
  const session = new Session(newWindow());
  keep(session, () => localStorage, FOR_READER);
  keep(session, () => sessionStorage, FOR_TAB);
  const link = decodeLink(new URLSearchParams(location.search).get('s') ?? '', targetsIn(slides));
  openLink(session, link);
  const ids = [...slides.querySelectorAll('section.slide')].map(({ id }) => id);
  const { place, dropped } = parsePlace(location.hash, ids);
  session.set(paths.place, place ?? { slide: ids[0] ?? '', step: -1 }, 'link');
  return { session, dropped: [...link.dropped, ...dropped] };
}

/** Values belong to the tale whose figures show their model. */
function targetsIn(slides: ParentNode) {
  return targetsAmong(
    [...slides.querySelectorAll<HTMLElement>('live-figure')].map((figure) => {
      const [scope = ''] = (figure.getAttribute('name') ?? '').split('/');
      const { model = '', first } = figure.dataset;
      return { scope, model, ...(first ? { first: JSON.parse(first) } : {}) };
    }),
  );
}
