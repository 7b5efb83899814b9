/** The article in `read.html`, in the places that the page keeps for it; and its figures one by one in `embed.html`. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createMarkdown } from '../markdown.ts';
import type { FigureDescription } from '../render-slides.ts';
import { readTales } from '../tales.ts';
import { renderArticle } from './render-article.ts';
import { renderEmbed } from './render-embed.ts';

const PLACE = /<!-- (body|contents) -->/g;
const FIGURES = '<!-- figures -->';

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
        const isArticle = html.includes('<!-- body -->');
        if (!isArticle && !html.includes(FIGURES)) return html;
        const markdown = createMarkdown(join(root, '.cache/code'));
        if (!isArticle) {
          const figures = renderEmbed(readTales(root), await describe(), markdown);
          return html.replace(FIGURES, () => figures);
        }
        const parts = await renderArticle(readTales(root), await describe(), markdown);
        return html.replace(PLACE, (_, part: keyof typeof parts) => parts[part]);
      },
    },
  };
}
