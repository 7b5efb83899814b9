/**
 * The wall's key pair (Ed25519). Private keys cannot be taken out of the browser; public ones stand in the room's link, 43
 * characters. On plain http phones have no Web Crypto: a library verifies there, synchronously and by the same rules.
 */
import { loadCode } from '../../run/load-code.ts';
import { toBase64url } from './topics.ts';

export type Sign = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
export type Verify = (signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const ALGORITHM = 'Ed25519';
const PUBLIC_BYTES = 32;

export interface WallKey {
  /** base64url. */
  publicKey: string;
  sign: Sign;
}

/** @throws where the page is no secure context: the wall runs on localhost, or on https. */
export async function makeKeyPair(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as CryptoKeyPair;
}

export async function wallKeyOf({ privateKey, publicKey }: CryptoKeyPair): Promise<WallKey> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return {
    publicKey: toBase64url(raw),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, message)),
  };
}

/** Undefined where the text is no public key. */
export async function verifierOf(publicKey: string): Promise<Verify | undefined> {
  const raw = fromBase64url(publicKey);
  if (raw?.length !== PUBLIC_BYTES) return undefined;
  return (await byPlatform(raw)) ?? byLibrary(raw);
}

/** Undefined where the platform has no such keys. */
async function byPlatform(raw: Uint8Array<ArrayBuffer>): Promise<Verify | undefined> {
  try {
    const key = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
    return (signature, message) => crypto.subtle.verify(ALGORITHM, key, signature, message);
  } catch {
    return undefined;
  }
}

/** Works without a secure context, and with keys that can be handed on. */
async function library() {
  const [ed25519, { sha512 }] = await loadCode(() =>
    Promise.all([import('@noble/ed25519'), import('@noble/hashes/sha2.js')]),
  );
  ed25519.hashes.sha512 = sha512;
  return ed25519;
}

/** A key that its 32 random bytes say all of: it can be written into a code, and handed on. */
export async function keyOfSeed(seed: Uint8Array<ArrayBuffer>): Promise<WallKey> {
  const ed25519 = await library();
  return {
    publicKey: toBase64url(ed25519.getPublicKey(seed)),
    sign: async (message) => ed25519.sign(message, seed),
  };
}

export async function byLibrary(raw: Uint8Array<ArrayBuffer>): Promise<Verify> {
  const ed25519 = await library();
  return async (signature, message) => {
    try {
      // As strict as browsers are about how numbers are written.
      return ed25519.verify(signature, message, raw, { zip215: false });
    } catch {
      return false;
    }
  };
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}
