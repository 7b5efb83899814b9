/** What figures bring for a page alone, and no run and no sentence needs: styles, sheets, files that the build prepares, frames. */
import type { Plugin } from 'vite';

const EMPTY = '\0nothing-for-a-page';

/** `{}` is also the empty text of a JSON file. */
const nothing: readonly [pattern: RegExp, module: string][] = [
  [/\.css$/, ''],
  [/\.md$/, 'export default ""'],
  [/^\/\.cache\//, 'export default "{}"'],
  [/^virtual:frames$/, 'export const frames = {}'],
];

export function withoutPage(): Plugin {
  return {
    name: 'without-page',
    enforce: 'pre',
    resolveId(id) {
      const kind = nothing.findIndex(([pattern]) => pattern.test(id));
      return kind < 0 ? undefined : `${EMPTY}:${kind}`;
    },
    load: (id) => (id.startsWith(`${EMPTY}:`) ? nothing[Number(id.slice(EMPTY.length + 1))]?.[1] : undefined),
  };
}
