/** The bytes of a file, piece by piece in their order, wherever they come from: a stream of Node's, or a browser's. */
import { type Encoding, textDecoder, textEncoder } from './platform.ts';

export type Pieces = AsyncIterable<Uint8Array>;

export interface Peeked {
  /** The first bytes, at least so many where there are. */
  head: Uint8Array;
  /** All of them, from the beginning. */
  pieces: Pieces;
  /** How many there are, where that is known. */
  bytes?: number | undefined;
  /** Lets go of the file. */
  close(): Promise<unknown>;
}

export async function peek(pieces: Pieces, bytes: number): Promise<Peeked> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    length += next.value.length;
    if (length >= bytes) break;
  }
  const close = async () => iterator.return?.();
  return { head: joined(first, length), pieces: resumed(first, iterator), close };
}

async function* resumed(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Pieces {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

/** All of a file at once; `expected` bytes, where that is known. */
export async function whole(pieces: Pieces, expected = 1 << 20): Promise<Uint8Array> {
  let bytes = new Uint8Array(expected);
  let length = 0;
  for await (const piece of pieces) {
    if (length + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, length + piece.length));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes.subarray(0, length);
}

export async function* without(pieces: Pieces, first: number): Pieces {
  let left = first;
  for await (const piece of pieces) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

/** As text; bytes that are no UTF-8 become U+FFFD. */
export async function* decoded(pieces: Pieces, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = textDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

export async function* encoded(pieces: AsyncIterable<string>): Pieces {
  const encoder = textEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

export const decodedHead = (head: Uint8Array): string => textDecoder().decode(head, { stream: true });
