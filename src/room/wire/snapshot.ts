/**
 * What the wall shows, as it travels: version (1 byte), sequence (8 bytes, big endian), payload (JSON in UTF-8), signature
 * (64 bytes, Ed25519 over room, sequence and payload). Whoever has the wall's public key can tell it from anybody else's,
 * an older one from a newer, and one of another room from this one's.
 */
import { isRecord } from '../../session/plain.ts';
import type { Sign, Verify } from './keys.ts';

const VERSION = 1;
const SEQUENCE_AT = 1;
const PAYLOAD_AT = SEQUENCE_AT + 8;
const SIGNATURE_BYTES = 64;
/** A phone reads no more. */
export const MOST_BYTES = 3072;

export type Payload = Readonly<Record<string, unknown>>;

export interface Snapshot {
  /** Grows with each snapshot of a wall, over its reloads too. */
  sequence: number;
  payload: Payload;
}

const encode = (payload: Payload) => new TextEncoder().encode(JSON.stringify(payload));

/** Bytes of a snapshot with that payload. */
export const sizeOf = (payload: Payload): number => PAYLOAD_AT + encode(payload).length + SIGNATURE_BYTES;

/** @throws {RangeError} for a payload that no phone would read. */
export async function writeSnapshot(sign: Sign, room: string, { sequence, payload }: Snapshot): Promise<Uint8Array> {
  const text = encode(payload);
  const bytes = new Uint8Array(PAYLOAD_AT + text.length + SIGNATURE_BYTES);
  if (bytes.length > MOST_BYTES) throw new RangeError('snapshot');
  bytes[0] = VERSION;
  new DataView(bytes.buffer).setBigUint64(SEQUENCE_AT, BigInt(sequence));
  bytes.set(text, PAYLOAD_AT);
  bytes.set(await sign(signedPart(room, bytes)), PAYLOAD_AT + text.length);
  return bytes;
}

/** Undefined where it is no snapshot, none of this wall and room, or not newer than `last`. Never throws. */
export async function readSnapshot(
  verify: Verify,
  room: string,
  bytes: Uint8Array,
  last: number,
): Promise<Snapshot | undefined> {
  if (bytes.length < PAYLOAD_AT + SIGNATURE_BYTES || bytes.length > MOST_BYTES || bytes[0] !== VERSION)
    return undefined;
  const sequence = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(SEQUENCE_AT));
  // Cheaper than a signature: what was sent again is met often.
  if (!Number.isSafeInteger(sequence) || sequence <= last) return undefined;
  try {
    if (!(await verify(bytes.slice(-SIGNATURE_BYTES), signedPart(room, bytes)))) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PAYLOAD_AT, -SIGNATURE_BYTES));
    const payload: unknown = JSON.parse(text);
    return isRecord(payload) ? { sequence, payload } : undefined;
  } catch {
    return undefined;
  }
}

function signedPart(room: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(`${room}\n`);
  const body = bytes.subarray(SEQUENCE_AT, -SIGNATURE_BYTES);
  const part = new Uint8Array(name.length + body.length);
  part.set(name);
  part.set(body, name.length);
  return part;
}
