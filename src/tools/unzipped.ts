/**
 * A zip archive as the files that are in it: people pack what they send. Read from its directory, which stands at its end. What
 * is a zip by its form alone (documents, Instruments' recordings), is locked, or has very much in it, is left as it is.
 */

const [FILE, ENTRY, END] = [0x0403_4b50, 0x0201_4b50, 0x0605_4b50];
/** The end has a comment of no more than 65,535 bytes. */
const LONGEST_END = 22 + 0xffff;
const MOST_FILES = 50;
const LARGEST_BYTES = 2_000_000_000;
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

/** Undefined for what is no archive, or none that is opened here; throws where one is broken. */
export async function unzipped(file: File): Promise<File[] | undefined> {
  const head = await view(file, 0, 4);
  if (head.byteLength < 4 || head.getUint32(0, true) !== FILE) return undefined;
  const entries = await entriesOf(file);
  if (!entries || entries.length === 0 || entries.length > MOST_FILES) return undefined;
  return Promise.all(entries.map((entry) => unpacked(file, entry)));
}

const view = async (file: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await file.slice(from, to).arrayBuffer());

async function entriesOf(file: Blob): Promise<Entry[] | undefined> {
  const start = Math.max(0, file.size - LONGEST_END);
  const tail = await view(file, start, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) return undefined;
  const [bytes, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const directory = await view(file, offset, offset + bytes);
  const all: (Entry & { isLocked: boolean })[] = [];
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === ENTRY; ) {
    const lengths = [28, 30, 32].map((place) => directory.getUint16(at + place, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    const number = (place: number) => directory.getUint32(at + place, true);
    const isLocked = (directory.getUint16(at + 8, true) & 1) === 1;
    const method = directory.getUint16(at + 10, true);
    all.push({ name, method, isLocked, packedBytes: number(20), bytes: number(24), offset: number(42) });
    at += 46 + nameLength + extra + comment;
  }
  const isOther = all.some(({ name }) => /^\[Content_Types\]\.xml$|^META-INF\/|\.trace\//.test(name));
  const files = all.filter(({ name }) => !/\/$|^__MACOSX\/|(?:^|\/)\./.test(name));
  const isReadable = files.every(
    ({ method, isLocked, bytes: size }) =>
      !isLocked && size <= LARGEST_BYTES && (method === STORED || method === DEFLATED),
  );
  return isOther || !isReadable ? undefined : files;
}

async function unpacked(file: Blob, { name, method, packedBytes, offset }: Entry): Promise<File> {
  const header = await view(file, offset, offset + 30);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + packedBytes);
  const base = name.split('/').at(-1) ?? name;
  if (method === STORED) return new File([packed], base);
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new File([await new Response(stream).blob()], base);
}
