/** Texts of JSON: those that are written alike are one, as far as a table of fixed size remembers. */
import { textDecoder } from './platform.ts';

const SLOTS = 1 << 14;
/** Longer ones are hardly written twice. */
const LONGEST = 400;
const BACKSLASH = 0x5c;

export class JsonTexts {
  private readonly decoder = textDecoder();
  private readonly written: (Uint8Array | undefined)[] = [];
  private readonly said: string[] = [];

  /** What stands between two quotes; a SyntaxError where its escapes are none. */
  read(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > LONGEST) return this.decoded(bytes, from, to);
    let hash = 0x811c_9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x0100_0193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.written[slot];
    if (known && isAlike(known, bytes, from, to)) return this.said[slot] ?? '';
    const text = this.decoded(bytes, from, to);
    this.written[slot] = bytes.slice(from, to);
    this.said[slot] = text;
    return text;
  }

  private decoded(bytes: Uint8Array, from: number, to: number): string {
    const written = bytes.subarray(from, to);
    // A decoder drops the mark of a byte order, which a text may begin with.
    const text =
      written[0] === 0xef
        ? this.decoder.decode(new Uint8Array([0x20, ...written])).slice(1)
        : this.decoder.decode(written);
    return written.includes(BACKSLASH) ? JSON.parse(`"${text}"`) : text;
  }
}

function isAlike(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
}
