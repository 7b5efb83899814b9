/**
 * Writes `service-worker.js`, with the list of all that the build has written: read from the disk at the very end, so it
 * says what a host will send, whichever plugin made it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'vite';
import { type BuiltFile, type BuiltFiles, digestOf } from '../offline/files.ts';
import { hostFiles } from './hosting.ts';
import { headers } from './page-plugin.ts';

const WORKER = 'service-worker.js';
/** Larger files, and archives, are parts of labs, and wait until somebody asks for them; pictures are of the pages, however large. */
const CORE_BYTES = 250_000;
const ARCHIVE = /\.gz$/;
const PICTURE = /\.(svg|png)$/;
/** Asked for by hosts and by services that preview links, never by a page. */
const OF_NO_PAGE = new Set([WORKER, ...hostFiles]);
const PREVIEWS = /^share[/.].*png$/;

export function offlinePlugin(): Plugin {
  let root = process.cwd();
  let target: Target;
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      target = config.build.target;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        await writeServiceWorker(root, dir, target);
      },
    },
  };
}

type Target = BuildOptions['target'];

export async function writeServiceWorker(root: string, folder: string, target?: Target): Promise<void> {
  writeFileSync(join(folder, WORKER), await serviceWorker(root, await listFiles(folder), target));
}

export async function listFiles(folder: string): Promise<BuiltFiles> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !OF_NO_PAGE.has(path) && !PREVIEWS.test(path))
    .sort();
  const files = await Promise.all(
    paths.map(async (path): Promise<BuiltFile> => {
      const content = new Uint8Array(readFileSync(join(folder, path)));
      return { path, digest: await digestOf(content), bytes: content.length };
    }),
  );
  const isLarge = ({ path, bytes }: BuiltFile) => (bytes > CORE_BYTES && !PICTURE.test(path)) || ARCHIVE.test(path);
  return { core: files.filter((file) => !isLarge(file)), large: files.filter(isLarge) };
}

/** One classic script: not every browser takes a module for it. */
async function serviceWorker(root: string, files: BuiltFiles, target: Target): Promise<string> {
  const isolation = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'] as const;
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      BUILT_FILES: JSON.stringify(files),
      ISOLATION_HEADERS: JSON.stringify(Object.fromEntries(isolation.map((name) => [name, headers[name]]))),
    },
    build: {
      ...(target !== undefined && { target }),
      write: false,
      rolldownOptions: { input: join(root, 'src/offline/service-worker.ts'), output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the service worker was not bundled');
  return chunk.code;
}
