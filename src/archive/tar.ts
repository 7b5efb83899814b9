/**
 * The files of a tar archive (POSIX ustar, with GNU's and pax' long names), which has no directory: it is read from its
 * beginning to its end, and what is in it stays in memory.
 */
import { ArchiveError } from './error.ts';
import type { ArchivedFile } from './source.ts';

const BLOCK = 512;
const MOST_FILES = 200;
const MOST_BYTES = 500_000_000;
/** What the header says stands where. */
const [NAME, SIZE, KIND, MAGIC, PREFIX] = [0, 124, 156, 257, 345];

export const TAR_HEAD_BYTES = BLOCK;

export const isTar = (head: Uint8Array): boolean => head.length >= BLOCK && text(head, MAGIC, 5) === 'ustar';

export async function filesOfTar(pieces: AsyncIterable<Uint8Array>): Promise<ArchivedFile[]> {
  const blocks = new Blocks(pieces);
  const files: ArchivedFile[] = [];
  let [bytes, longName] = [0, ''];
  for (let head = await blocks.read(BLOCK); head?.[0]; head = await blocks.read(BLOCK)) {
    const size = Number.parseInt(text(head, SIZE, 12), 8);
    if (!isTar(head) || !(size >= 0)) throw new ArchiveError('archive-broken', null);
    bytes += size;
    if (bytes > MOST_BYTES) throw new ArchiveError('archive-large', { bytes, mostBytes: MOST_BYTES });
    const content = (await blocks.read(Math.ceil(size / BLOCK) * BLOCK))?.subarray(0, size);
    if (!content) throw new ArchiveError('archive-broken', null);
    const kind = String.fromCharCode(head[KIND] ?? 0);
    const whole = () => text(content, 0, content.length);
    if (kind === 'L') longName = whole();
    else if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(whole())?.[1] ?? '';
    else if (kind === '0' || kind === '\0') {
      const name = longName || [text(head, PREFIX, 155), text(head, NAME, 100)].filter((part) => part !== '').join('/');
      if (!/(?:^|\/)\./.test(name.replace(/^\.\//, ''))) files.push({ name, bytes: size, pieces: () => once(content) });
      if (files.length > MOST_FILES)
        throw new ArchiveError('archive-many', { files: files.length, mostFiles: MOST_FILES });
      longName = '';
    }
  }
  return files;
}

async function* once(content: Uint8Array) {
  yield content;
}

/** To the zero that ends it. */
function text(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

class Blocks {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private held = new Uint8Array();

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** So many bytes; undefined where there are fewer. */
  async read(length: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [this.held];
    let size = this.held.length;
    while (size < length) {
      const { done, value } = await this.pieces.next();
      if (done) return undefined;
      parts.push(value);
      size += value.length;
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    this.held = all.subarray(length);
    return all.subarray(0, length);
  }
}

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
