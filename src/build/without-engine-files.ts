/**
 * PGlite points at its engine's files beside itself, which the bundler would copy into the deck: fifteen megabytes that
 * nobody fetches, because the worker is given the packed ones. What it imports under Node alone is left out as well.
 */
import type { Plugin } from 'vite';

const PACKAGE = /@electric-sql\/pglite\/dist\//;
const POINTER = /new URL\("(?:\.\/)?(?:pglite|initdb)\.(?:wasm|data)",\s*import\.meta\.url\)/g;
const NOTHING = '\0nothing';

export function withoutEngineFiles(): Plugin {
  return {
    name: 'without-engine-files',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer = '') => (id.startsWith('node:') && PACKAGE.test(importer) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? 'export {}' : undefined),
    transform(code, id) {
      if (!PACKAGE.test(id)) return undefined;
      return { code: code.replace(POINTER, 'new URL("about:blank")'), map: null };
    },
  };
}
