/**
 * The windows of one talk hold one session. They find each other by a name that the deck's window makes when its speaker
 * asks for a second one, and that travels in that window's address: whoever merely reads the deck joins nobody. Each
 * window leaves its whole state with its tab when it goes, stamps and all (where a tab may keep nothing, the talk's name alone); taken up again it is older than what happened
 * meanwhile elsewhere, and never beats that.
 */
import { broadcastChannel, joinChannel } from './channel.ts';
import { entryStorage } from './entry-storage.ts';
import { paths } from './paths.ts';
import { isRecord } from './plain.ts';
import type { Change, Session } from './session.ts';
import type { KeyValueStorage } from './storage.ts';

const CHANNEL = 'make-it-work-fast:';
const NAME = /^[0-9a-z]{1,7}(-[0-9a-z]{1,7}){3}$/;

/** As `randomName` makes them; undefined for anything else. */
export const readTalk = (text: unknown): string | undefined =>
  typeof text === 'string' && NAME.test(text) ? text : undefined;

/** Is joined to the other windows from the moment at which the session knows the talk's name. */
export function followTalk(session: Session): void {
  let joined: string | undefined;
  let leave = () => {};
  const follow = () => {
    const talk = session.get(paths.talk);
    if (talk === joined) return;
    leave();
    joined = talk;
    if (talk !== undefined) leave = joinBrowser(session, talk);
  };
  follow();
  session.subscribe(follow);
}

function joinBrowser(session: Session, talk: string): () => void {
  const channel = broadcastChannel(`${CHANNEL}${talk}`);
  const leave = joinChannel(session, channel);
  return () => {
    leave();
    channel.close();
  };
}

export interface Kept {
  talk: string;
  /** Changes, as far as anybody can rely on what lies in a storage. */
  state: unknown;
}

/** Writes while the page goes, or is about to: nothing is left of it when its process ends. */
export function keepTalk(session: Session, storage: () => KeyValueStorage, key: string): void {
  const write = () => {
    const talk = session.get(paths.talk);
    if (talk === undefined) return;
    // What a room asks is its wall's to keep, and goes with the room.
    const state = session.state().filter(({ path }) => path !== paths.questions);
    const tries = [
      () => storage().setItem(key, JSON.stringify({ talk, state })),
      // What somebody dropped may be more than a tab may keep.
      () => storage().setItem(key, JSON.stringify({ talk, state: state.filter(isSmall) })),
      // The other windows know the rest.
      () => entryStorage(history).setItem(key, JSON.stringify({ talk, state: [] })),
    ];
    for (const attempt of tries) {
      try {
        return attempt();
      } catch {
        // Then the next one.
      }
    }
  };
  session.subscribe((changes) => changes.some(({ path }) => path === paths.talk) && write());
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => document.hidden && write());
  // Another entry of the tab's history begins empty.
  addEventListener('hashchange', write);
}

const isSmall = ({ path }: Change): boolean => !path.startsWith('brought/');

export const keptTalk = (storage: () => KeyValueStorage, key: string): Kept | undefined =>
  read(storage, key) ?? read(() => entryStorage(history), key);

function read(storage: () => KeyValueStorage, key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? 'null');
    const talk = isRecord(kept) ? readTalk(kept.talk) : undefined;
    return talk === undefined ? undefined : { talk, state: Object(kept).state };
  } catch {
    return undefined;
  }
}
