// Reads a thread dump from a file, or from standard input for `-`, and prints what is in it: a report, or with --json
// the whole analysis. Bad usage and input without a dump end with 2 and one line on standard error.
import { readFileSync } from 'node:fs';
import { analyzeThreadDumps, ThreadDumpError } from './index.ts';
import { report } from './report.ts';

const usage = 'usage: thread-dump FILE [--json], with - as FILE for standard input';

class UsageError extends Error {}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const reasons: Record<string, string> = {
      ENOENT: 'no such file',
      EISDIR: 'a directory',
      EACCES: 'not allowed to read it',
      ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
    };
    throw new UsageError(`invalid FILE: ${file} (${reasons[code] ?? code})`);
  }
}

function run(words: readonly string[]): string {
  const options = words.filter((word) => word.startsWith('-') && word !== '-');
  const files = words.filter((word) => !options.includes(word));
  const unknown = options.find((option) => option !== '--json');
  if (unknown !== undefined) throw new UsageError(`invalid option: ${unknown}; ${usage}`);
  const [file, second] = files;
  if (file === undefined) throw new UsageError(`missing FILE; ${usage}`);
  if (second !== undefined) throw new UsageError(`one FILE at a time: ${second}; ${usage}`);
  const analysis = analyzeThreadDumps(readInput(file));
  return options.includes('--json') ? JSON.stringify(analysis) : report(analysis);
}

try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ThreadDumpError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
