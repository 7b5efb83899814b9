/**
 * Reads a tar as it comes, file by file, so that no more than one file of it is held at a time. Only what a dump of a data
 * directory needs: plain files and folders with names of up to 255 bytes. Source: POSIX, "ustar Interchange Format".
 */

export interface TarEntry {
  name: string;
  /** Undefined: a folder. */
  content: Uint8Array | undefined;
}

const BLOCK_BYTES = 512;
const FOLDER = '5';

export async function* readTar(stream: ReadableStream<Uint8Array>): AsyncGenerator<TarEntry> {
  const source = new Source(stream);
  for (let header = await source.take(BLOCK_BYTES); header?.[0]; header = await source.take(BLOCK_BYTES)) {
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const [prefix, name] = [text(header, 345, 155), text(header, 0, 100)];
    const isFolder = text(header, 156, 1) === FOLDER;
    const content = (await source.take(size)) ?? new Uint8Array();
    await source.take((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
    yield { name: prefix ? `${prefix}/${name}` : name, content: isFolder ? undefined : content };
  }
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim();
}

class Source {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private part: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.reader = stream.getReader();
  }

  /** The next so many bytes, in memory of their own; undefined where there are fewer. */
  async take(length: number): Promise<Uint8Array | undefined> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      if (this.part.length === 0) {
        const { value, done } = await this.reader.read();
        if (done) return undefined;
        this.part = value;
      }
      const piece = this.part.subarray(0, length - at);
      bytes.set(piece, at);
      at += piece.length;
      this.part = this.part.subarray(piece.length);
    }
    return bytes;
  }
}
