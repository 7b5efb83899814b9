/**
 * What the deck needs before it lives is one file: each small file costs a request and a line in the page's head, and
 * compresses worse alone.
 */
import { join } from 'node:path';

/** What is read here of the bundler's view of its modules. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Each page has styles of its own. */
const STYLE = /\.css$/;
/** What loads later what is loaded later: every page begins with it. */
const LATER = /preload-helper/;

/**
 * A group of the bundler: all modules that the deck's start imports at once, however deep. What the article begins with lies
 * apart, so that its words wait for nothing else. So does what the deck's library comes with and the speaker's window has too.
 */
export function startChunk(root: string) {
  let deck: Set<string> | undefined;
  let article: Set<string> | undefined;
  let slides: Set<string> | undefined;
  let desk: Set<string> | undefined;
  return {
    name: (id: string, modules: Modules) => {
      deck ??= importedAtOnce(join(root, 'src/deck/main.ts'), modules);
      article ??= importedAtOnce(join(root, 'src/reading/main.ts'), modules);
      if (STYLE.test(id)) return null;
      if (LATER.test(id) || article.has(id)) return 'later';
      if (deck.has(id)) return 'start';
      slides ??= importedAtOnce(join(root, 'src/deck/deck.ts'), modules);
      desk ??= importedAtOnce(join(root, 'src/speaker/main.ts'), modules);
      return slides.has(id) && desk.has(id) ? 'windows' : null;
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
