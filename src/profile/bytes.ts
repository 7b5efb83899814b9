/** The bytes of a file, piece by piece in their order, wherever they come from: a stream of Node's, or a browser's. */

export type Pieces = AsyncIterable<Uint8Array>;

/** Declared here because neither the DOM nor Node's types may be needed to compile this library. */
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

export interface Peeked {
  /** The first bytes, at least so many where there are. */
  head: Uint8Array;
  /** All of them, from the beginning. */
  pieces: Pieces;
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

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

/** As text; bytes that are no UTF-8 become U+FFFD. */
export async function* decoded(pieces: Pieces): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

export const decodedHead = (head: Uint8Array): string => new TextDecoder().decode(head);
