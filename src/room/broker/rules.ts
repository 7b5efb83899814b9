/**
 * Who may do what at our own broker: as the access file in the README says it to another one. The audience may read the state
 * and write below its own name; the speaker, who brings a password, may write what is the room's and read the phones.
 */
import { timingSafeEqual } from 'node:crypto';
import type { PublishPacket, Subscription } from 'aedes';
import { isName, ROOT, SPEAKER, topicsOf } from '../wire/topics.ts';

export type Role = 'audience' | 'speaker';

/** Of a message; a snapshot takes 3,072. */
export const MOST_BYTES = 4096;

/** Undefined: not welcome. Phones bring a name that nobody else has, and no user's name. */
export function roleOf(
  clientId: string,
  user: string | undefined,
  password: Uint8Array | undefined,
  secret: string,
): Role | undefined {
  if (!isName(clientId)) return undefined;
  if (user === undefined) return 'audience';
  const expected = Buffer.from(secret);
  const isRight = password?.length === expected.length && timingSafeEqual(password, expected);
  return user === SPEAKER && isRight ? 'speaker' : undefined;
}

export function mayPublish(
  role: Role,
  clientId: string,
  room: string,
  { topic, payload, retain, qos }: PublishPacket,
): boolean {
  if (payload.length > MOST_BYTES || qos > 1) return false;
  if (role === 'speaker') return topic.startsWith(`${ROOT}/${room}/`);
  return !retain && topic === topicsOf(room).vote(clientId);
}

export function maySubscribe(role: Role, room: string, { topic }: Subscription): boolean {
  return topic === topicsOf(room).state || (role === 'speaker' && topic.startsWith(`${ROOT}/${room}/`));
}
