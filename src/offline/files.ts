/**
 * The files of one build, as the build lists them for the service worker. A file is what its digest says, whatever the
 * host sends under its name.
 */

export interface BuiltFile {
  /** From the deck's folder: `assets/start-1a2b.js`. */
  path: string;
  /** Of its content: the beginning of its SHA-256, in hexadecimal. */
  digest: string;
  bytes: number;
}

export interface BuiltFiles {
  /** All that pages need; kept at the first visit. */
  core: readonly BuiltFile[];
  /** What labs alone need; kept when somebody asks for it. */
  large: readonly BuiltFile[];
}

/** Sixteen bytes: nobody is defended against here, mistakes and mixed versions are. */
const DIGEST_DIGITS = 32;

export async function digestOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGEST_DIGITS);
}

export const bytesOf = (files: readonly BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
