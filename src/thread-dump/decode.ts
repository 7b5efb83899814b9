// Bytes to text. A dump redirected by PowerShell is UTF-16 with a byte-order mark; without a mark, the zero bytes of
// its Latin letters give it away. Everything else is read as UTF-8, and bytes that are none become U+FFFD.
import { DumpError } from './error.ts';

/** Declared here because neither the DOM nor Node's types may be needed to compile this library. */
declare const TextDecoder: new (
  encoding: string,
  options?: { ignoreBOM?: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const sampleBytes = 4096;
/** The longest input: half of the longest text that V8 holds. Taking out prefixes needs no more than that again. */
export const MOST_BYTES = 1 << 28;

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, sampleBytes) / 2);
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) zeroFirst++;
    if (bytes[2 * pair + 1] === 0) zeroSecond++;
  }
  // Half of the pairs leaves room for thread names in other scripts.
  if (zeroSecond > pairs / 2 && zeroFirst < zeroSecond / 4) return 'utf-16le';
  if (zeroFirst > pairs / 2 && zeroSecond < zeroFirst / 4) return 'utf-16be';
  return 'utf-8';
}

export function decode(input: Uint8Array | string): string {
  if (input.length > MOST_BYTES) throw new DumpError('too-large', { bytes: input.length, limitBytes: MOST_BYTES });
  if (typeof input === 'string') return tidy(input);
  return tidy(new TextDecoder(encodingOf(input), { ignoreBOM: true }).decode(input));
}

/** Zero characters are what is left of UTF-16 that was appended to a file of another encoding. */
function tidy(text: string): string {
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const whole = marked.includes('\0') ? marked.replaceAll('\0', '') : marked;
  return whole.includes('\n') ? whole : whole.replaceAll('\r', '\n');
}
