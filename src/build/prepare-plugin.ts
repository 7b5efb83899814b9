/**
 * Runs the tales' `prepare.ts` beside the bundler: what is too large or too dull to lie in the repository is made once, into
 * `.cache/prepared/<folder>`, and again when the version that it states has changed. Only what reads such a file waits for it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { withBundle } from './bundle-for-node.ts';
import type { Preparation, PrepareTask } from './preparation.ts';
import { runThread } from './thread.ts';

const STAMP = 'version.txt';

export function prepare(root: string, say: (line: string) => void): Promise<void> {
  return withBundle(root, 'src/build/prepare-thread.ts', [], async (file) => {
    const { preparations }: { preparations: ReadonlyMap<string, Preparation> } = await import(pathToFileURL(file).href);
    const missing = [...preparations.values()].filter(({ folder, version }) => stampOf(root, folder) !== version);
    // As many at a time as there are cores.
    const lane = async () => {
      for (let one = missing.shift(); one; one = missing.shift()) {
        say(`preparing ${one.folder} (${one.version}), once …`);
        await make(root, one, file);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
  });
}

const folderOf = (root: string, folder: string) => join(root, '.cache/prepared', folder);

function stampOf(root: string, folder: string): string | undefined {
  const stamp = join(folderOf(root, folder), STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Whole or not at all: an interrupted run is done again. */
async function make(root: string, { folder, version }: Preparation, file: string): Promise<void> {
  const target = folderOf(root, folder);
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const task: PrepareTask = { prepare: folder, target: unfinished };
  await runThread(file, task);
  writeFileSync(join(unfinished, STAMP), version);
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
}

export function preparePlugin(): Plugin {
  let root = process.cwd();
  let say = console.log;
  let serving = false;
  let preparing: Promise<void> | undefined;
  const prepared = () => (preparing ??= prepare(root, (line) => say(line)));
  return {
    name: 'prepare',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      serving = config.command === 'serve';
      say = (line) => config.logger.warn(line);
    },
    buildStart() {
      // Begun at once, so that it runs beside the bundler. Whoever waits for it meets its fault.
      if (!serving) prepared().catch(() => {});
    },
    async resolveId(id) {
      if (id.startsWith('/.cache/prepared/')) await prepared();
      return undefined;
    },
  };
}
