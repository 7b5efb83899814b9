/**
 * Names found in bytes, each kept once: a name becomes a string when somebody asks for it, not while a hundred megabytes
 * are read.
 */
import type { Frame } from '../frame.ts';
import type { Frames } from '../frames.ts';
import { grownLength } from '../growing.ts';
import { textDecoder } from '../input/platform.ts';

export class ByteNames implements Frames {
  private pool = new Uint8Array(1 << 16);
  private used = 0;
  private ends = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  /** Open addressing: a name's number and one, or 0. At most three quarters full. */
  private slots = new Int32Array(2048);
  private count = 0;
  private readonly decoder = textDecoder();

  get size(): number {
    return this.count;
  }

  /** The number of the name between two places; `hash` is that of its bytes, by `hashed`. */
  intern(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (let known = this.slots[slot] ?? 0; known !== 0; known = this.slots[slot] ?? 0) {
      if (this.hashes[known - 1] === hash && this.equals(known - 1, bytes, from, to)) return known - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(bytes, from, to, hash, slot);
  }

  frame(number: number): Frame {
    return { name: this.label(number), file: '', line: 0, column: 0 };
  }

  label(number: number): string {
    if (number < 0 || number >= this.count) return '';
    return this.decoder.decode(this.pool.subarray(this.start(number), this.ends[number]));
  }

  private start(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  private equals(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.start(number);
    if ((this.ends[number] ?? 0) - start !== to - from) return false;
    const { pool } = this;
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== pool[j]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const number = this.count++;
    if (number === this.ends.length) {
      this.ends = grown(this.ends);
      this.hashes = grown(this.hashes);
    }
    while (this.used + to - from > this.pool.length) {
      const larger = new Uint8Array(grownLength(this.pool.length));
      larger.set(this.pool);
      this.pool = larger;
    }
    this.pool.set(bytes.subarray(from, to), this.used);
    this.used += to - from;
    this.ends[number] = this.used;
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    if (this.count * 4 > this.slots.length * 3) this.rehash();
    return number;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = spread(this.hashes[number] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

/** The hash of no bytes; `hashed` takes one byte more. FNV-1a, of Fowler, Noll and Vo. */
export const NO_BYTES = 0x811c9dc5 | 0;
export const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

const spread = (hash: number): number => hash ^ (hash >>> 15);

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(grownLength(list.length));
  larger.set(list);
  return larger;
}
