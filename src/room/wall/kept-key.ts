/**
 * The wall's key, kept by the browser over reloads, so that the codes that phones have scanned go on being good. It cannot be
 * taken out of the browser. Its sequence is kept a minute ahead: after a crash nothing looks older than it is.
 */
import { type DBSchema, openDB } from 'idb';
import { makeKeyPair, type WallKey, wallKeyOf } from '../wire/keys.ts';

const NAME = 'make-it-work-fast:rooms';
const AHEAD = 60_000;
/** Rooms of earlier talks are of no use. */
const GOOD_FOR_MILLISECONDS = 24 * 3600 * 1000;

interface Kept {
  pair: CryptoKeyPair;
  /** No snapshot up to this one was refused for its number yet. */
  reserved: number;
  /** Milliseconds since 1970. */
  at: number;
}

interface Rooms extends DBSchema {
  rooms: { key: string; value: Kept };
}

export interface KeptKey extends WallKey {
  nextSequence(): number;
}

/** @throws where the page is no secure context: the wall runs on localhost, or on https. */
export async function keptKey(room: string): Promise<KeptKey> {
  const store = await openDB<Rooms>(NAME, 1, { upgrade: (database) => void database.createObjectStore('rooms') });
  const now = Date.now();
  for (const name of await store.getAllKeys('rooms')) {
    const { at } = (await store.get('rooms', name)) ?? { at: 0 };
    if (now - at > GOOD_FOR_MILLISECONDS) await store.delete('rooms', name);
  }
  // Two windows that begin at once: the first key that is there is the room's.
  const made = await makeKeyPair();
  const transaction = store.transaction('rooms', 'readwrite');
  const { pair, reserved: from } = (await transaction.store.get(room)) ?? { pair: made, reserved: 0 };
  let sequence = from;
  let reserved = Math.max(from, now) + AHEAD;
  await transaction.store.put({ pair, reserved, at: now }, room);
  await transaction.done;
  const key = await wallKeyOf(pair);
  return {
    ...key,
    nextSequence: () => {
      // Milliseconds, so that a wall without its store is newer, too.
      sequence = Math.max(sequence + 1, Date.now());
      if (sequence >= reserved) {
        reserved = sequence + AHEAD;
        void store.put('rooms', { pair, reserved, at: Date.now() }, room);
      }
      return sequence;
    },
  };
}
