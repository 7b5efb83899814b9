/**
 * What a room's link says of it, `?room=<room>.<key>`: its name, and the wall's public key, by which a phone knows the wall.
 * A broker that is not the page's own host follows by its name, and is one of those that the deck was built with: a link can
 * lead nobody to a stranger's.
 */
import { isName } from './topics.ts';

const KEY = /^[A-Za-z0-9_-]{43}$/;

export interface RoomLink {
  room: string;
  /** base64url of 32 bytes. */
  key: string;
  /** Undefined: the page's own host. */
  broker: string | undefined;
}

export const formatRoom = ({ room, key, broker }: RoomLink): string =>
  [room, key, ...(broker === undefined ? [] : [broker])].join('.');

export const isKey = (text: string): boolean => KEY.test(text);

/** Undefined where it is none. */
export function readRoom(text: string): RoomLink | undefined {
  const [room = '', key = '', broker, ...more] = text.split('.');
  return isName(room) && isKey(key) && more.length === 0 ? { room, key, broker } : undefined;
}
