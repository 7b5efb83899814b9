/**
 * Which votes a wall has counted, in so few bytes that they go to everybody: a Bloom filter of one hash, with another hash
 * each round. A vote that is missing is found missing sooner or later: of as many votes as bits in one round of three.
 * Where there are more, each round tells of a part of them. Source: B. Bloom, "Space/Time Trade-offs in Hash Coding with
 * Allowable Errors" (1970); hash: FNV-1a with the finaliser of MurmurHash3.
 */
import { fromBase64url } from './keys.ts';
import { toBase64url } from './topics.ts';

const LEAST_BYTES = 8;
const MOST_BYTES = 192;
const MOST_PARTS = 1000;

export interface Digest {
  /** Of which hash it is. */
  round: number;
  /** Into how many the votes are parted; this one is of the part `round % parts`. */
  parts: number;
  bits: Uint8Array;
}

/** @param votes a text for each, the same on the wall and on its phone */
export function digestOf(votes: ReadonlyMap<unknown, string>, round: number): Digest {
  const bits = new Uint8Array(Math.min(MOST_BYTES, Math.max(LEAST_BYTES, votes.size)));
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.round(votes.size / (8 * MOST_BYTES))));
  const digest = { round, parts, bits };
  for (const vote of votes.values()) {
    if (!concerns(digest, vote)) continue;
    const [byte, bit] = placeOf(digest, vote);
    bits[byte] = (bits[byte] ?? 0) | bit;
  }
  return digest;
}

/** Whether it tells of that vote at all. */
export const concerns = ({ round, parts }: Digest, vote: string): boolean =>
  hash('part', vote) % parts === round % parts;

/** False: it is not counted, for sure. True: it is, or by chance (`chanceOf`) looks so. */
export function has(digest: Digest, vote: string): boolean {
  const [byte, bit] = placeOf(digest, vote);
  return ((digest.bits[byte] ?? 0) & bit) !== 0;
}

/** By what chance a vote that is missing looks counted, 0 … 1. */
export function chanceOf({ bits }: Digest): number {
  let ones = 0;
  for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) ones += 1;
  return ones / (8 * bits.length);
}

export const writeDigest = ({ round, parts, bits }: Digest): string => `${round}.${parts}.${toBase64url(bits)}`;

/** Undefined where it is none. */
export function readDigest(text: unknown): Digest | undefined {
  const [, round, parts, written = ''] =
    (typeof text === 'string' && /^(\d{1,15})\.(\d{1,4})\.([\w-]{4,400})$/.exec(text)) || [];
  const bits = fromBase64url(written);
  if (!bits || bits.length < LEAST_BYTES || bits.length > MOST_BYTES || Number(parts) < 1) return undefined;
  return { round: Number(round), parts: Number(parts), bits };
}

function placeOf({ round, bits }: Digest, vote: string): [byte: number, bit: number] {
  const at = hash(String(round), vote) % (8 * bits.length);
  return [at >> 3, 1 << (at & 7)];
}

/** 32 bits. */
export function hash(kind: string, text: string): number {
  let state = 0x811c9dc5;
  const all = `${kind} ${text}`;
  for (let i = 0; i < all.length; i++) state = Math.imul(state ^ all.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
