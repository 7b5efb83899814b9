/** The deck's session as it begins: what this browser keeps, then the link over it, then the place of the address. */
import { decodeLink, openLink } from '../session/link.ts';
import { paths } from '../session/paths.ts';
import { parsePlace } from '../session/place.ts';
import { Session } from '../session/session.ts';
import { FOR_READER, FOR_TAB, keep } from '../session/storage.ts';
import { targetsAmong } from '../session/targets.ts';

/** A name for this load of the page; `randomUUID` is not to be had where a page comes over plain http. */
const newWindow = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

interface Begun {
  session: Session;
  /** Ids of the slides, in order. */
  slides: string[];
  /** What of the address could not be used, a line each. */
  dropped: string[];
}

export function createSession(root: ParentNode): Begun {
  const session = new Session(newWindow());
  keep(session, () => localStorage, FOR_READER);
  keep(session, () => sessionStorage, FOR_TAB);
  const link = decodeLink(new URLSearchParams(location.search).get('s') ?? '', targetsIn(root));
  openLink(session, link);
  const slides = [...root.querySelectorAll('section.slide')].map(({ id }) => id);
  const { place, dropped } = parsePlace(location.hash, slides);
  session.set(paths.place, place ?? { slide: slides[0] ?? '', step: -1 }, 'link');
  return { session, slides, dropped: [...link.dropped, ...dropped] };
}

/** Values belong to the tale whose figures show their model. */
function targetsIn(root: ParentNode) {
  return targetsAmong(
    [...root.querySelectorAll<HTMLElement>('live-figure')].map((figure) => {
      const [scope = ''] = (figure.getAttribute('name') ?? '').split('/');
      const { model = '', first } = figure.dataset;
      return { scope, model, ...(first ? { first: JSON.parse(first) } : {}) };
    }),
  );
}
