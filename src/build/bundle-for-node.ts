/**
 * One file that Node can run, from TypeScript with globs and all that Vite knows; packages stay where they are. It is written
 * below the root, where they are found, for as long as it is used: two builds at a time have a file each.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { hashOf } from './keep.ts';

export async function withBundle<T>(
  root: string,
  entry: string,
  plugins: readonly Plugin[],
  use: (file: string) => Promise<T>,
): Promise<T> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      ssr: entry,
      target: 'node20',
      minify: false,
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (!chunk) throw new Error(`${entry} was not bundled`);
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${chunk.name}-${process.pid}-${hashOf(chunk.code)}.mjs`);
  writeFileSync(file, chunk.code);
  return use(file).finally(() => rmSync(file, { force: true }));
}
