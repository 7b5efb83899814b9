/** A script that a page runs before anything of it is laid out: one small file, without imports, in the page's head. */
import type { Plugin } from 'vite';

/** @param page such as `/index.html` @param script from the root */
export function earlyPlugin(page: string, script: string): Plugin {
  let serving = false;
  return {
    name: 'early',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    buildStart() {
      if (!serving) this.emitFile({ type: 'chunk', id: script, name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path, bundle }) {
        if (path !== page) return [];
        const file = serving
          ? `/${script}`
          : Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.name === 'early')?.fileName;
        if (!file) throw new Error(`${script} was not built`);
        const attrs = serving ? { src: file, type: 'module' } : { src: `./${file}` };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
  };
}
