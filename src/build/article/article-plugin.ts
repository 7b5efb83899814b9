/** The article in `read.html`: its sections and its contents, in the places that the page keeps for them. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createMarkdown } from '../markdown.ts';
import type { FigureDescription } from '../render-slides.ts';
import { readTales } from '../tales.ts';
import { renderArticle } from './render-article.ts';

const PLACE = /<!-- (body|contents) -->/g;

/** @param describe what the page says of each figure before a script runs, by `<tale>/<figure>`. */
export function articlePlugin(describe: () => Promise<ReadonlyMap<string, FigureDescription>>): Plugin {
  let root = process.cwd();
  return {
    name: 'article',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes('<!-- body -->')) return html;
        const markdown = createMarkdown(join(root, '.cache/code'));
        const parts = await renderArticle(readTales(root), await describe(), markdown);
        return html.replace(PLACE, (_, part: keyof typeof parts) => parts[part]);
      },
    },
  };
}
