/**
 * What a phone says to the wall: JSON with what it `is`, and what belongs to that. `here` is sent on each new line and now and
 * then, so that the wall knows how many there are; nothing at all is a phone that has gone, as the broker says it of one whose
 * line broke (the will). Whoever adds a kind reads its parts as what a stranger wrote.
 */
import { isRecord } from '../../session/plain.ts';

/** A wall reads no more. */
export const MOST_BYTES = 1024;

/** A phone says that it is there so often, give or take a fifth. */
export const HERE_MILLISECONDS = 20_000;

export type PhoneMessage = Readonly<Record<string, unknown>> & { readonly is: string };

export const GONE = new Uint8Array(0);

export const writePhoneMessage = (message: PhoneMessage): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(message));

/** Undefined where it is none. Never throws. */
export function readPhoneMessage(bytes: Uint8Array): PhoneMessage | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  if (bytes.length === 0) return { is: 'gone' };
  try {
    const message: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRecord(message) && typeof message.is === 'string' ? { ...message, is: message.is } : undefined;
  } catch {
    return undefined;
  }
}
