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

/**
 * A browser that keeps nothing has a key for as long as the page lives.
 * @throws where the page is no secure context: the wall runs on localhost, or on https.
 */
export async function keptKey(room: string): Promise<KeptKey> {
  const made = await makeKeyPair();
  const store = await openStore().catch(() => undefined);
  const { pair, reserved: from } = (await store?.claim(room, made).catch(() => undefined)) ?? {
    pair: made,
    reserved: 0,
  };
  let sequence = from;
  let reserved = Math.max(from, Date.now()) + AHEAD;
  const key = await wallKeyOf(pair);
  return {
    ...key,
    nextSequence: () => {
      // Milliseconds, so that a wall without its store is newer, too.
      sequence = Math.max(sequence + 1, Date.now());
      if (sequence >= reserved) {
        reserved = sequence + AHEAD;
        store?.reserve(room, { pair, reserved, at: Date.now() }).catch(() => {});
      }
      return sequence;
    },
  };
}

async function openStore() {
  const store = await openDB<Rooms>(NAME, 1, { upgrade: (database) => void database.createObjectStore('rooms') });
  return {
    reserve: (room: string, kept: Kept) => store.put('rooms', kept, room),
    /** Two windows that begin at once: the first key that is there is the room's. */
    claim: async (room: string, made: CryptoKeyPair): Promise<Pick<Kept, 'pair' | 'reserved'>> => {
      const now = Date.now();
      const transaction = store.transaction('rooms', 'readwrite');
      for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue())
        if (now - cursor.value.at > GOOD_FOR_MILLISECONDS) await cursor.delete();
      const { pair, reserved } = (await transaction.store.get(room)) ?? { pair: made, reserved: 0 };
      await transaction.store.put({ pair, reserved: Math.max(reserved, now) + AHEAD, at: now }, room);
      await transaction.done;
      return { pair, reserved };
    },
  };
}
