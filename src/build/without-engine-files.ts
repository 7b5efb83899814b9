/**
 * PGlite points at its engine's files beside itself, which the bundler would copy into the deck: fifteen megabytes that
 * nobody fetches, because the worker is given the packed ones.
 */
import type { Plugin } from 'vite';

const POINTER = /new URL\("(?:\.\/)?(?:pglite|initdb)\.(?:wasm|data)",\s*import\.meta\.url\)/g;

export function withoutEngineFiles(): Plugin {
  return {
    name: 'without-engine-files',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/@electric-sql\/pglite\/dist\//.test(id) || !POINTER.test(code)) return undefined;
      return { code: code.replace(POINTER, 'new URL("about:blank")'), map: null };
    },
  };
}
