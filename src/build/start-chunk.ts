/**
 * What the deck needs before it lives is one file: each small file costs a request and a line in the page's head, and
 * compresses worse alone.
 */
import { join } from 'node:path';

/** What is read here of the bundler's view of its modules. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Styles are each page's own; and who loads later what is loaded later is wanted by pages that begin without the rest. */
const STYLE = /\.css$/;
const LATER = /preload-helper/;

/** A group of the bundler: all modules that the deck's start imports at once, however deep. */
export function startChunk(root: string) {
  let needed: Set<string> | undefined;
  return {
    name: (id: string, modules: Modules) => {
      needed ??= importedAtOnce(join(root, 'src/deck/main.ts'), modules);
      if (LATER.test(id)) return 'later';
      return needed.has(id) && !STYLE.test(id) ? 'start' : null;
    },
  };
}

function importedAtOnce(entry: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const follow = (id: string) => {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(entry);
  return found;
}
