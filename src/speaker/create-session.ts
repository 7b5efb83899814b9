/** The speaker's session as it begins: what this window left when it went, of the talk that its address names. */
import { randomName } from '../session/names.ts';
import { paths } from '../session/paths.ts';
import { Session } from '../session/session.ts';
import { FOR_SPEAKER, keep } from '../session/storage.ts';
import { keptTalk, readTalk } from '../session/talk.ts';

/** Of this folder, as the deck's. */
export const TALK_KEY = `make-it-work-fast:speaker:${new URL('.', document.baseURI).pathname}`;

export function createSession(): Session {
  const session = new Session(randomName());
  keep(session, () => localStorage, FOR_SPEAKER);
  const kept = keptTalk(() => sessionStorage, TALK_KEY);
  const talk = readTalk(location.hash.slice(1)) ?? kept?.talk;
  if (talk === undefined) return session;
  if (kept?.talk === talk) session.merge(kept.state, 'remote');
  session.set(paths.talk, talk, 'link');
  return session;
}
