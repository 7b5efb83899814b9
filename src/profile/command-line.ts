/**
 * Reads a profile from a file, or from standard input for `-`, and prints its functions by their weight: the heaviest, or
 * with --json all of them. Bad usage and what cannot be read end with 2 and one line on standard error.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { words } from './command-line-words.ts';
import { functionsOf, type Pieces, ProfileError, type ProfileFile, ROOT, readProfile, sentenceOf } from './index.ts';
import { report } from './report.ts';

/** Its message is one of the command's own lines. */
class UsageError extends Error {}

async function readFile(file: string): Promise<ProfileFile> {
  try {
    const { format, profiles } = await (file === '-' ? readProfile(process.stdin) : readFromDisk(file));
    return { format, profiles: profiles.map((profile) => ({ ...profile, name: profile.name || basename(file) })) };
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    throw new UsageError(words.unreadable(file, code));
  }
}

async function readFromDisk(file: string): Promise<ProfileFile> {
  const { size } = await stat(file);
  const pieces: Pieces = createReadStream(file);
  return readProfile(pieces, { bytes: size });
}

function json({ format, profiles }: ProfileFile): string {
  const printed = profiles.map((profile) => {
    const { name, unit, tree, leftOut, notes } = profile;
    const frames = functionsOf(profile).map(({ name, self, total }) => ({ name, self, total }));
    return { name, unit, total: tree.totals()[ROOT] ?? 0, leftOut, notes, frames };
  });
  return JSON.stringify({ format, profiles: printed });
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
  return options.length > 0 ? json(read) : report(read);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ProfileError)) throw error;
  process.stderr.write(`${error instanceof ProfileError ? sentenceOf(words.errors, error) : error.message}\n`);
  process.exitCode = 2;
}
