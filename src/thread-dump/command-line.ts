// Reads thread dumps from files and archives of them, or from standard input for `-`, and prints what is in them: a report, or with --json the
// whole analysis; several make one series. Bad usage and input without a dump end with 2 and one line on standard error.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ArchiveError, archiveSentence, contentOf, filesIn } from '../archive/index.ts';
import { words } from './command-line-words.ts';
import { analyzeDumpFiles, DumpError, type DumpFile, sentenceOf } from './index.ts';
import { report } from './report.ts';

/** Its message is one of the command's own lines. */
class UsageError extends Error {}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(words.unreadable(file, (error as { code?: string }).code ?? ''));
  }
}

/** The file, or those of an archive. */
async function filesOf(name: string): Promise<DumpFile[]> {
  const content = readInput(name);
  try {
    const archived = await filesIn(new Blob([new Uint8Array(content)]));
    if (!archived) return [{ name, content }];
    if (archived.length === 0) throw new ArchiveError('archive-empty', null);
    return await Promise.all(archived.map(async (one) => ({ name: one.name, content: await contentOf(one) })));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new UsageError(words.shut(archiveSentence(error)));
  }
}

async function run(args: readonly string[]): Promise<string> {
  const { tokens, positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token.rawName] : []));
  const unknown = options.find((option) => option !== '--json');
  if (unknown !== undefined) throw new UsageError(words.unknownOption(unknown));
  if (positionals.length === 0) throw new UsageError(words.missingFile);
  const files: DumpFile[] = [];
  for (const file of positionals) files.push(...(await filesOf(file)));
  const analysis = await analyzeDumpFiles(files);
  return options.length > 0 ? JSON.stringify(analysis) : report(analysis);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DumpError)) throw error;
  process.stderr.write(`${error instanceof DumpError ? sentenceOf(words.errors, error) : error.message}\n`);
  process.exitCode = 2;
}
