/**
 * A page that follows a room: its line, what it is told, and what it may say. Whatever the broker does, the page stays the one
 * that it was.
 *
 * Others add to it by `PhonePart`: what is to be done with what the wall says beside the place and the values.
 */
import { keepAwake } from '../../deck/wake-lock.ts';
import type { Place } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { builtBrokers } from '../built-brokers.ts';
import type { Naming } from '../shared-state.ts';
import { brokerOf } from '../wire/brokers.ts';
import { verifierOf } from '../wire/keys.ts';
import { GONE, HERE_MILLISECONDS, type PhoneMessage, writePhoneMessage } from '../wire/phone-message.ts';
import { readRoom } from '../wire/room-link.ts';
import type { Payload } from '../wire/snapshot.ts';
import { randomName, topicsOf } from '../wire/topics.ts';
import { Bar } from './bar.ts';
import { clientName } from './client-name.ts';
import { Follower } from './follower.ts';
import { type LineState, SharedLine } from './shared-line.ts';

/** So long a page says that it cannot keep the phone awake. */
const HINT_MILLISECONDS = 12_000;

/** Says whether it left. Nothing is kept for later: who must know, hears by the next snapshot what has arrived. */
export type Say = (message: PhoneMessage) => boolean;

/** What a page knows of itself in a room. */
export interface Phone {
  room: string;
  /** This browser's name there. */
  client: string;
}

export interface PhonePart {
  /** With each snapshot. */
  told?(payload: Payload, say: Say): void;
  /** On each new line. */
  up?(say: Say): void;
}

/** Where a part may show something: in the room's bar, and above it. */
export type PhonePlaces = Pick<Bar, 'tools' | 'above'>;

export interface PhonePage extends Naming {
  session: Session;
  /** Shows where the wall stands; called with each snapshot while the page follows, and on coming back. */
  show?(place: Place): void;
  /** Following has begun or ended. */
  follows?(isFollowing: boolean): void;
  parts(phone: Phone, places: PhonePlaces): readonly PhonePart[];
}

/** @returns the follower; undefined where the link leads to no room, which the page says. */
export async function joinRoom(page: PhonePage, text: string): Promise<Follower | undefined> {
  const bar = new Bar();
  const link = readRoom(text);
  const broker = link && brokerOf(link.broker, builtBrokers(), location.href);
  const verify = link && (await verifierOf(link.key));
  if (!link || !broker || !verify) {
    bar.show('lost');
    return undefined;
  }
  const { session, taleOf, toOwn } = page;
  const topics = topicsOf(link.room);
  const client = clientName();
  const parts = page.parts({ room: link.room, client }, bar);
  const own = topics.vote(client);
  let state: LineState = 'down';
  let wasFollowing = true;
  let isAsleep = false;
  let isNew = true;

  const say: Say = (message) => line.say(writePhoneMessage(message));
  const show = () => {
    const { isFollowing, isOver, place } = follower;
    if (isFollowing !== wasFollowing) page.follows?.(isFollowing);
    wasFollowing = isFollowing;
    if (isFollowing && place) page.show?.(place);
    if (isOver) bar.show('over');
    else if (!isFollowing) bar.show('around', () => follower.comeBack());
    else if (state !== 'up') bar.show(state);
    else bar.show(place ? (isAsleep && isNew ? 'followsAsleep' : 'follows') : 'waits');
  };
  const follower = new Follower({
    session,
    room: link.room,
    verify,
    taleOf,
    toOwn,
    changed: () => {
      for (const part of parts) part.told?.(follower.payload, say);
      show();
    },
  });
  const line = new SharedLine({
    name: `make-it-work-fast:room:${link.room}`,
    tab: randomName(8),
    openSocket: () => new WebSocket(broker.address, ['mqtt']),
    ...(broker.user !== undefined && { user: broker.user }),
    ...(broker.password !== undefined && { password: broker.password }),
    clientId: client,
    will: { topic: own, payload: GONE },
    stateTopic: topics.state,
    ownTopic: own,
    heard: (bytes) => void follower.heard(bytes),
    changed: (now) => {
      state = now;
      if (now === 'up') {
        say({ is: 'here' });
        for (const part of parts) part.up?.(say);
      }
      show();
    },
  });
  const sayHere = () => {
    say({ is: 'here' });
    setTimeout(sayHere, HERE_MILLISECONDS * (0.8 + 0.4 * Math.random()));
  };
  setTimeout(sayHere, HERE_MILLISECONDS * Math.random());
  keepAwake(
    () => follower.isFollowing && !follower.isOver,
    (isRefused) => {
      isAsleep = isRefused;
      show();
    },
  );
  setTimeout(() => {
    isNew = false;
    show();
  }, HINT_MILLISECONDS);
  page.follows?.(true);
  show();
  return follower;
}
