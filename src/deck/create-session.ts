/**
 * The deck's session as it begins: what this browser keeps, then the link over it, then the place of the address. A page
 * of a talk that is on takes up what it left behind instead; the address says no more than that.
 */
import { readAddress } from '../session/address.ts';
import { decodeLink, openLink } from '../session/link.ts';
import { randomName } from '../session/names.ts';
import { paths, prefixes } from '../session/paths.ts';
import { parsePlace } from '../session/place.ts';
import { Session } from '../session/session.ts';
import { FOR_READER, FOR_TAB, keep } from '../session/storage.ts';
import { type Kept, keptTalk, readTalk } from '../session/talk.ts';
import { targetsAmong } from '../session/targets.ts';
import { isReload } from './address.ts';

/** Of this folder: a host may have other decks beside this one, and a tab may go from one to the next. */
export const TALK_KEY = `make-it-work-fast:room:${new URL('.', document.baseURI).pathname}`;

interface Begun {
  session: Session;
  /** Ids of the slides, in order. */
  slides: string[];
  /** What of the address could not be used, a line each. */
  dropped: string[];
}

export function createSession(root: ParentNode): Begun {
  const session = new Session(randomName());
  keep(session, () => localStorage, FOR_READER);
  keep(session, () => sessionStorage, FOR_TAB);
  const address = readAddress(location);
  const slides = [...root.querySelectorAll('section.slide')].map(({ id }) => id);
  const { place, dropped } = parsePlace(address.hash, slides);
  const talk = presentTalk();
  if (talk) {
    session.merge(talk.state, 'remote');
    session.set(paths.talk, talk.talk, 'link');
    endLabs(session);
  }
  if (talk && session.get(paths.place)) return { session, slides, dropped };
  const link = decodeLink(address.link, targetsIn(root));
  openLink(session, link);
  session.set(paths.place, place ?? { slide: slides[0] ?? '', step: -1 }, 'link');
  return { session, slides, dropped: [...link.dropped, ...dropped] };
}

/** A window that another one of the talk has opened is told its name; one that is loaded again knows it. */
function presentTalk(): Kept | undefined {
  const told = readTalk(/[?&]talk=([^&]*)/.exec(location.hash)?.[1]);
  const kept = keptTalk(() => sessionStorage, TALK_KEY);
  if (told !== undefined) return kept?.talk === told ? kept : { talk: told, state: [] };
  // Whoever opens another link in this tab begins anew.
  return isReload() ? kept : undefined;
}

/** What ran in this very window ended with the page, and nobody waits for what was asked of it. */
function endLabs(session: Session): void {
  const before = session.get(paths.room);
  for (const [path, { window }] of session.entries(prefixes.labs))
    if (window === before) session.set(path, undefined, 'hand');
  for (const [path, { window }] of session.entries(prefixes.programs))
    if (window === before) session.set(path, undefined, 'hand');
  for (const [path] of session.entries(prefixes.wishes)) session.set(path, undefined, 'hand');
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
