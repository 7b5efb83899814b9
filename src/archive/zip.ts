/**
 * The files of a zip archive, read from its directory, which stands at its end. What is a zip by its form alone, as documents
 * and Instruments' recordings, is none here. Sizes and checksums are held against what is found.
 */
import { crc32 } from './crc32.ts';
import { ArchiveError } from './error.ts';
import { inflated } from './inflate.ts';
import type { ArchivedFile, Bytes } from './source.ts';
import { bytesOf, piecesOf } from './source.ts';

const [FILE, ENTRY, END] = [0x0403_4b50, 0x0201_4b50, 0x0605_4b50];
const [FILE_BYTES, ENTRY_BYTES, END_BYTES] = [30, 46, 22];
/** The end has a comment of no more than 65,535 bytes. */
const LONGEST_END = END_BYTES + 0xffff;
const MOST_FILES = 200;
const MOST_BYTES = 2_000_000_000;
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  name: string;
  method: number;
  isLocked: boolean;
  checksum: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

export const isZip = (head: Uint8Array): boolean => head.length >= 4 && view(head).getUint32(0, true) === FILE;

/** Undefined for what has only the form of an archive. */
export async function filesOfZip(file: Bytes): Promise<ArchivedFile[] | undefined> {
  const entries = await entriesOf(file);
  if (entries.some(({ name }) => /^\[Content_Types\]\.xml$|^META-INF\/|^mimetype$|\.trace\//.test(name)))
    return undefined;
  const files = entries.filter(({ name }) => !/\/$|^__MACOSX\/|(?:^|\/)\./.test(name));
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  const odd = files.find(({ method }) => method !== STORED && method !== DEFLATED);
  if (files.some(({ isLocked }) => isLocked)) throw new ArchiveError('archive-locked', null);
  if (odd) throw new ArchiveError('archive-method', { method: odd.method });
  if (files.length > MOST_FILES) throw new ArchiveError('archive-many', { files: files.length, mostFiles: MOST_FILES });
  if (bytes > MOST_BYTES) throw new ArchiveError('archive-large', { bytes, mostBytes: MOST_BYTES });
  return files.map((entry) => ({ name: entry.name, bytes: entry.bytes, pieces: () => unpacked(file, entry) }));
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function entriesOf(file: Bytes): Promise<Entry[]> {
  const tail = view(await bytesOf(file, Math.max(0, file.size - LONGEST_END), file.size));
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new ArchiveError('archive-broken', null);
  const [bytes, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const directory = await bytesOf(file, offset, offset + bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    const entry = view(directory.subarray(at));
    if (entry.getUint32(0, true) !== ENTRY) break;
    const long = (place: number) => entry.getUint32(place, true);
    const short = (place: number) => entry.getUint16(place, true);
    const nameEnd = ENTRY_BYTES + short(28);
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + ENTRY_BYTES, at + nameEnd)),
      method: short(10),
      isLocked: (short(8) & 1) === 1,
      checksum: long(16),
      packedBytes: long(20),
      bytes: long(24),
      offset: long(42),
    });
    at += nameEnd + short(30) + short(32);
  }
  if (entries.length !== tail.getUint16(end + 10, true)) throw new ArchiveError('archive-broken', null);
  return entries;
}

async function* unpacked(file: Bytes, { method, checksum, packedBytes, bytes, offset }: Entry) {
  const header = await bytesOf(file, offset, offset + FILE_BYTES);
  if (header.length < FILE_BYTES || !isZip(header)) throw new ArchiveError('archive-broken', null);
  const start = offset + FILE_BYTES + view(header).getUint16(26, true) + view(header).getUint16(28, true);
  const packed = piecesOf(file, start, start + packedBytes);
  let [size, sum] = [0, 0];
  for await (const piece of method === STORED ? packed : inflated(packed)) {
    size += piece.length;
    // A file that unpacks to more than it says may never end.
    if (size > bytes) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (size !== bytes || sum !== checksum) throw new ArchiveError('archive-broken', null);
}

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
