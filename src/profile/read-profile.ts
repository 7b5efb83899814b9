/** Reads a file of profiles, of whichever of the two kinds it is: told apart by its content, never by its name. */
import { decoded, decodedHead, type Peeked, type Pieces, peek } from './bytes.ts';
import { ROOT } from './call-tree.ts';
import { CollapsedReader } from './collapsed.ts';
import { readCpuProfile } from './cpu-profile.ts';
import { ProfileError, problemOf } from './error.ts';
import type { Profile, ProfileFile } from './profile.ts';

const LARGEST_BYTES = 1_000_000_000;
/** JSON is read as one string, which engines do not let grow beyond half a gigabyte. */
const LARGEST_JSON_BYTES = 400_000_000;
const PEEK_BYTES = 4096;

export interface ReadOptions {
  /** Size of the file, where it is known before it is read. */
  bytes?: number;
  /** How many bytes were read so far. */
  progress?(bytes: number): void;
}

export async function readProfile(file: Pieces, options: ReadOptions = {}): Promise<ProfileFile> {
  const peeked = await peek(file, PEEK_BYTES);
  try {
    return await read(peeked, options);
  } finally {
    await peeked.close();
  }
}

async function read({ head, pieces }: Peeked, { bytes, progress }: ReadOptions): Promise<ProfileFile> {
  if (head.length === 0) throw new ProfileError('empty', null);
  if (head[0] === 0x1f && head[1] === 0x8b) throw new ProfileError('compressed', null);
  if (head.includes(0)) throw new ProfileError('binary', null);
  const isJson = /^[\s\uFEFF]*[{[]/.test(decodedHead(head));
  const limitBytes = isJson ? LARGEST_JSON_BYTES : LARGEST_BYTES;
  if (bytes !== undefined && bytes > limitBytes) throw new ProfileError('too-large', { bytes, limitBytes });
  const text = decoded(counted(pieces, limitBytes, progress));
  const profile = isJson ? await readJson(text) : await readCollapsed(text);
  if (!((profile.tree.totals()[ROOT] ?? 0) > 0)) throw new ProfileError('empty', null);
  return { format: isJson ? 'cpuprofile' : 'collapsed', profiles: [profile] };
}

async function* counted(pieces: Pieces, limitBytes: number, progress: ReadOptions['progress']): Pieces {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > limitBytes) throw new ProfileError('too-large', { bytes, limitBytes });
    yield piece;
    progress?.(bytes);
  }
}

async function readJson(pieces: AsyncIterable<string>): Promise<Profile> {
  const text: string[] = [];
  for await (const piece of pieces) text.push(piece);
  return guarded(() => readCpuProfile(parsed(text.join(''))));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new ProfileError('broken-json', null);
  }
}

async function readCollapsed(pieces: AsyncIterable<string>): Promise<Profile> {
  const reader = new CollapsedReader();
  for await (const piece of pieces) guarded(() => reader.push(piece));
  return guarded(() => reader.end());
}

/** What the parsers do not throw themselves is an engine's: a field of an odd type, or no memory left. */
function guarded<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    const { code, data } = problemOf(error);
    throw new ProfileError(code, data);
  }
}
