/**
 * What the speaker's phone asks of the wall, signed by the key that the speaker has handed out, over the room, the deed and a
 * number that grows: nobody else can ask it, nobody can ask it twice, and in no other room.
 */
import { fromBase64url, type Sign, type Verify } from './keys.ts';
import type { PhoneMessage } from './phone-message.ts';
import { toBase64url } from './topics.ts';

export type Deed = 'next' | 'back' | 'black';

const DEEDS: ReadonlySet<unknown> = new Set<Deed>(['next', 'back', 'black']);
const SIGNATURE_BYTES = 64;

export interface Command {
  deed: Deed;
  /** Milliseconds since 1970, or one more than the last one's. */
  at: number;
  signature: Uint8Array<ArrayBuffer>;
}

export async function writeCommand(sign: Sign, room: string, deed: Deed, at: number): Promise<PhoneMessage> {
  const signature = await sign(signedPart(room, deed, at));
  return { is: 'command', deed, at, signature: toBase64url(signature) };
}

/** Undefined where it is none; whose it is, is not looked at yet. Never throws. */
export function readCommand({ is, deed, at, signature }: PhoneMessage): Command | undefined {
  if (is !== 'command' || !isDeed(deed) || typeof signature !== 'string' || signature.length > 100) return undefined;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return undefined;
  const bytes = fromBase64url(signature);
  return bytes?.length === SIGNATURE_BYTES ? { deed, at, signature: bytes } : undefined;
}

export const isOf = (verify: Verify, room: string, { deed, at, signature }: Command): Promise<boolean> =>
  verify(signature, signedPart(room, deed, at));

const isDeed = (value: unknown): value is Deed => DEEDS.has(value);

const signedPart = (room: string, deed: Deed, at: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`command\n${room}\n${deed}\n${at}`);
