/**
 * Reads a profile from a file, those of an archive, or standard input for `-`, and prints its functions by their weight: the heaviest, or
 * with --json all of them. Bad usage and what cannot be read end with 2 and one line on standard error.
 */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError, archiveSentence, type Bytes, filesIn, piecesOf } from '../archive/index.ts';
import { words } from './command-line-words.ts';
import { functionsOf, type Profile, ProfileError, type ProfileFile, ROOT, readProfile, sentenceOf } from './index.ts';
import { report } from './report.ts';

/** Its message is one of the command's own lines. */
class UsageError extends Error {}

/** What one file, or one within an archive, says; or why it says nothing. */
interface ReadFile {
  /** Within an archive, its name there. */
  within?: string;
  read: ProfileFile | ProfileError;
}

/** At least one of them is read. */
async function readFile(file: string): Promise<ReadFile[]> {
  let source: Source | undefined;
  try {
    source = file === '-' ? await standardInput() : await onDisk(file);
    const { bytes } = source;
    const archived = await filesIn(bytes);
    const all: ReadFile[] = [];
    for (const { name, bytes: size, pieces } of archived ?? [])
      all.push({ within: name, read: await tried(() => readProfile(pieces(), { bytes: size }), name) });
    if (!archived) all.push({ read: await tried(() => readProfile(piecesOf(bytes), { bytes: bytes.size }), file) });
    const [first] = all;
    if (!first) throw new ArchiveError('archive-empty', null);
    if (first.read instanceof ProfileError && all.every(({ read }) => read instanceof ProfileError)) throw first.read;
    return all;
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    if (error instanceof ArchiveError) throw new UsageError(words.shut(archiveSentence(error)));
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    throw new UsageError(words.unreadable(file, code));
  } finally {
    await source?.close();
  }
}

/** A profile that has no name has its file's. */
async function tried(read: () => Promise<ProfileFile>, file: string): Promise<ProfileFile | ProfileError> {
  try {
    const { format, profiles } = await read();
    return { format, profiles: profiles.map((profile) => ({ ...profile, name: profile.name || basename(file) })) };
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
}

interface Source {
  bytes: Bytes;
  close(): Promise<void>;
}

async function standardInput(): Promise<Source> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return { bytes: new Blob(pieces), close: async () => {} };
}

/** Read from the disk where it is looked at: archives are read from their ends. */
async function onDisk(file: string): Promise<Source> {
  const { size } = await stat(file);
  const handle = await open(file);
  const slice = (from: number, to: number) => ({
    async arrayBuffer() {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(to - from), 0, to - from, from);
      return buffer.buffer.slice(0, bytesRead);
    },
  });
  return { bytes: { size, slice }, close: () => handle.close() };
}

function json(files: readonly ReadFile[]): string {
  const formats = new Set<string>();
  const printed = files.flatMap(({ within, read }) => {
    if (read instanceof ProfileError) return [];
    formats.add(read.format);
    return read.profiles.map((profile) => ({
      ...(within && { file: within, format: read.format }),
      ...asJson(profile),
    }));
  });
  const leftOutFiles = files.flatMap(({ within, read }) =>
    read instanceof ProfileError ? [{ file: within, problem: sentenceOf(words.errors, read) }] : [],
  );
  const [format, ...others] = formats;
  const head = { format: others.length > 0 ? 'several' : format };
  return JSON.stringify({ ...head, profiles: printed, ...(leftOutFiles.length > 0 && { leftOutFiles }) });
}

function asJson(profile: Profile) {
  const { name, unit, tree, leftOut, notes } = profile;
  const frames = functionsOf(profile).map(({ name, self, total }) => ({ name, self, total }));
  return { name, unit, total: tree.totals()[ROOT] ?? 0, leftOut, notes, frames };
}

function text(files: readonly ReadFile[]): string {
  const parts = files.map(({ within, read }) => {
    if (read instanceof ProfileError) return words.report.fileLeftOut(within ?? '', sentenceOf(words.errors, read));
    return within === undefined ? report(read) : `${words.report.file(within)}\n${report(read)}`;
  });
  return parts.join('\n\n');
}

async function run(args: readonly string[]): Promise<string> {
  const { tokens, positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token.rawName] : []));
  const unknown = options.find((option) => option !== '--json');
  if (unknown !== undefined) throw new UsageError(words.unknownOption(unknown));
  const [file, second] = positionals;
  if (file === undefined) throw new UsageError(words.missingFile);
  if (second !== undefined) throw new UsageError(words.oneFile(second));
  const read = await readFile(file);
  return options.length > 0 ? json(read) : text(read);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ProfileError)) throw error;
  process.stderr.write(`${error instanceof ProfileError ? sentenceOf(words.errors, error) : error.message}\n`);
  process.exitCode = 2;
}
