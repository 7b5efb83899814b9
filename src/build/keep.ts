/**
 * What the build computes once and keeps: text in `.cache`, in a file that is named by all that the text depends on.
 * Two builds at a time may want the same, so a file appears whole or not at all.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_FILES = 1000;

export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

export async function keep(
  folder: string,
  dependsOn: readonly string[],
  make: () => string | Promise<string>,
): Promise<string> {
  const file = join(folder, hashOf(...dependsOn));
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const text = await make();
    write(folder, file, text);
    return text;
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  const kept = readdirSync(folder);
  if (kept.length > MOST_FILES) forgetHalf(kept.map((name) => join(folder, name)));
}

/** The older half. What is still wanted of it is made once more. */
function forgetHalf(files: readonly string[]): void {
  const ages = files.map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  ages.sort((a, b) => a.time - b.time);
  for (const { file } of ages.slice(0, ages.length / 2)) rmSync(file, { force: true });
}
