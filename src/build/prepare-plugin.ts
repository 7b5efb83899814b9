/**
 * Runs the tales' `prepare.ts` before anything is bundled: what is too large or too dull to lie in the repository is made
 * by a script, once, into `.cache/prepared/<folder>`, and again when the version that the script states has changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** What a tale's `prepare.ts` exports as `preparation`. */
export interface Preparation {
  /** Name of the folder; tales that need the same thing name the same one. */
  folder: string;
  /** Changes whenever the result would: exact versions of packages, a number for the recipe. */
  version: string;
  /** Writes its files into the folder, which is empty. */
  run(folder: string): Promise<void>;
}

const STAMP = 'version.txt';

export async function prepare(root: string, say: (line: string) => void): Promise<void> {
  for (const tale of readdirSync(join(root, 'slides')).sort()) {
    const script = join(root, 'slides', tale, 'prepare.ts');
    if (!existsSync(script)) continue;
    const { module } = await runnerImport<{ preparation: Preparation }>(script, {
      root,
      configFile: false,
      logLevel: 'error',
    });
    const { folder, version, run } = module.preparation;
    const target = join(root, '.cache/prepared', folder);
    const stamp = join(target, STAMP);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) continue;
    say(`preparing ${folder} (${version}), once …`);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    await run(target);
    // Last, so that an interrupted run is done again.
    writeFileSync(stamp, version);
  }
}

export function preparePlugin(): Plugin {
  let done: Promise<void> | undefined;
  return {
    name: 'prepare',
    configResolved(config) {
      done ??= prepare(config.root, (line) => config.logger.warn(line));
      return done;
    },
  };
}
