/**
 * Where a room's messages lie at its broker. A room's name is 64 random bits: who knows it may read it. A phone writes below
 * its own name only, which a broker can see to; the speaker alone writes the rest.
 *
 *     room/<room>/state             the wall's snapshot (snapshot.ts), signed, retained
 *     room/<room>/key               the wall's public key, retained: for our own broker, which makes short addresses of it
 *     room/<room>/votes/<client>    whatever a phone says (phone-message.ts), at most once, never retained
 */
export const ROOT = 'room';
/** The user's name under which a broker knows the speaker; the audience has none. */
export const SPEAKER = 'speaker';

export interface RoomTopics {
  state: string;
  key: string;
  /** All phones', for the wall to read. */
  votes: string;
  vote(client: string): string;
}

export function topicsOf(room: string): RoomTopics {
  const base = `${ROOT}/${room}`;
  return {
    state: `${base}/state`,
    key: `${base}/key`,
    votes: `${base}/votes/+`,
    vote: (client) => `${base}/votes/${client}`,
  };
}

/** The phone that a message came from; undefined where the topic is none of a phone's. */
export function voterOf(room: string, topic: string): string | undefined {
  const start = `${ROOT}/${room}/votes/`;
  const client = topic.startsWith(start) ? topic.slice(start.length) : '';
  return isName(client) ? client : undefined;
}

const NAME = /^[A-Za-z0-9_-]{8,40}$/;
export const isName = (text: string): boolean => NAME.test(text);

/** 128 random bits for a client, 64 for a room: names that nobody guesses. */
export function randomName(bytes: 8 | 16): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
