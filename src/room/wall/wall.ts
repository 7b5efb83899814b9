/**
 * The wall of a room: the deck's window that the speaker has opened with the password. It shows its phones what it shows; it
 * counts them; whatever becomes of the broker, the deck goes on. One window of a browser is the wall; another one, such as a
 * clean window for the room, takes over when that goes.
 *
 * Others add to it by `WallPart`: what is to be said to the phones, and what to do with what they say.
 */
import { type Hall, type Path, paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import type { WallTab } from '../begin.ts';
import { builtBrokers } from '../built-brokers.ts';
import { taleOnPage } from '../tale-on-page.ts';
import { brokerOf } from '../wire/brokers.ts';
import { every } from '../wire/clock.ts';
import { Connection } from '../wire/connection.ts';
import { type PhoneMessage, readPhoneMessage } from '../wire/phone-message.ts';
import { formatRoom } from '../wire/room-link.ts';
import type { Payload } from '../wire/snapshot.ts';
import { randomName, SPEAKER, topicsOf, voterOf } from '../wire/topics.ts';
import { Crowd } from './crowd.ts';
import { type KeptKey, keptKey } from './kept-key.ts';
import { Publisher } from './publisher.ts';
import { type RoomFacts, roomFacts } from './room-facts.ts';
import { workerClock } from './worker-clock.ts';

const COUNT_MILLISECONDS = 1000;
/** A wall is one: it need not wait as long as phones do, which are many. */
const PAUSE_MILLISECONDS = { least: 200, most: 800 };
/** From so many on phones are told less often, see README. */
const MANY = 5000;
const GAP_MILLISECONDS = { few: 200, many: 700 };

export interface WallPart {
  /** This window holds the line from now on; another one of the talk may have held it before. */
  begin?(): void;
  /** What is to be said beside the place and the values; small, since it goes to everybody each time. */
  payload?(): Payload;
  /** Of a phone that is within its allowance. @param client its name */
  heard?(client: string, message: PhoneMessage): void;
  /** The room has ended. */
  end?(): void;
}

export interface WallRoom extends RoomFacts {
  /** The text of `?room=`. */
  link: string;
  /** Ends the room for all: phones are told, and nothing is left at the broker. */
  close(): Promise<void>;
}

/**
 * Settles when the room is known; its line is this window's to hold as soon as no other one holds it.
 * @param partsOf are asked and told in this order; where two name a thing alike, the last one's is said
 */
export async function openWall(
  session: Session,
  tab: WallTab,
  partsOf: (room: string) => readonly WallPart[],
): Promise<WallRoom> {
  const facts = await roomFacts(tab.broker);
  const { publicKey } = await keptKey(facts.room);
  const parts = partsOf(facts.room);
  const link = formatRoom({ room: facts.room, key: publicKey, broker: tab.broker });
  const [address] = facts.addresses;
  session.set(paths.door, address === undefined ? undefined : { address, link }, 'hand');
  let close = async () => {};
  void soleWall(facts.room).then(async () => {
    close = holdLine(session, tab, facts.room, await keptKey(facts.room), parts);
  });
  return { ...facts, link, close: () => close() };
}

/** @returns what ends the room */
function holdLine(
  session: Session,
  { broker, secret }: WallTab,
  room: string,
  key: KeptKey,
  parts: readonly WallPart[],
): () => Promise<void> {
  const clock = workerClock();
  const topics = topicsOf(room);
  const crowd = new Crowd();
  let { line, since }: Pick<Hall, 'line' | 'since'> = { line: 'down', since: null };
  const tell = () => session.set(paths.hall, { line, phones: crowd.count(Date.now()), since }, 'hand');

  const hear = (topic: string, bytes: Uint8Array) => {
    if (topic === topics.state) return publisher.heard(bytes);
    const client = voterOf(room, topic);
    const message = client === undefined ? undefined : readPhoneMessage(bytes);
    if (client === undefined || !message) return;
    if (message.is === 'gone') crowd.gone(client);
    else if (crowd.heard(client, Date.now())) for (const part of parts) part.heard?.(client, message);
  };
  const connection = new Connection({
    openSocket: () => new WebSocket(brokerOf(broker, builtBrokers(), location.href)?.address ?? '', ['mqtt']),
    // Nobody who guesses it can take its place.
    clientId: randomName(16),
    user: SPEAKER,
    password: secret,
    topics: [topics.state, topics.votes],
    heard: hear,
    changed: (state) => {
      line = state;
      if (state === 'up') {
        since ??= Date.now();
        connection.publish(topics.key, new TextEncoder().encode(key.publicKey), true);
        publisher.up();
      }
      tell();
    },
    pause: PAUSE_MILLISECONDS,
    clock,
  });
  const publisher = new Publisher({
    session,
    room,
    sign: key.sign,
    nextSequence: key.nextSequence,
    publish: (bytes) => connection.publish(topics.state, bytes, true),
    taleOf: taleOnPage,
    more: () => Object.assign({}, ...parts.map((part) => part.payload?.())),
    gap: () => ((session.get(paths.hall)?.phones ?? 0) > MANY ? GAP_MILLISECONDS.many : GAP_MILLISECONDS.few),
    clock,
  });
  for (const part of parts) part.begin?.();
  tell();
  const stopCounting = every(clock, COUNT_MILLISECONDS, tell);
  const wake = () => connection.wake();
  for (const event of ['online', 'pageshow']) addEventListener(event, wake);
  return async () => {
    await publisher.over();
    for (const topic of [topics.state, topics.key]) connection.publish(topic, new Uint8Array(0), true);
    stopCounting();
    connection.end();
    for (const part of parts) part.end?.();
    for (const path of [paths.hall, paths.door, paths.delegate] as const) session.set(path as Path, undefined, 'hand');
  };
}

/** Settles when no other window of this browser is the room's wall; two would write over each other for ever. */
function soleWall(room: string): Promise<void> {
  return new Promise((sole) => {
    const hold = () => {
      sole();
      // For as long as the page lives.
      return new Promise(() => {});
    };
    // A browser that may keep nothing of a site refuses it locks too.
    navigator.locks.request(`make-it-work-fast:wall:${room}`, hold).catch(() => sole());
  });
}
