/** Bytes that can be read from any place, as a browser's and Node's Blob can, and what is found packed in them. */
export interface Bytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface ArchivedFile {
  /** As the archive has it, with the folders that it is in. */
  name: string;
  /** Unpacked. */
  bytes: number;
  /** Throws an ArchiveError at the end of what is not as the archive says. */
  pieces(): AsyncIterable<Uint8Array>;
}

export const bytesOf = async (file: Bytes, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());

const PIECE_BYTES = 1 << 18;

export async function* piecesOf(file: Bytes, from = 0, to = file.size): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += PIECE_BYTES) {
    const piece = await bytesOf(file, at, Math.min(to, at + PIECE_BYTES));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** All of it. */
export async function contentOf({ bytes, pieces }: ArchivedFile): Promise<Uint8Array> {
  const content = new Uint8Array(bytes);
  let at = 0;
  for await (const piece of pieces()) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}
