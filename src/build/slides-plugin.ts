/** Vite plugins: all slides as HTML in the page, and their notes as `virtual:notes`. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createMarkdown } from './markdown.ts';
import { type FigureDescription, renderNotes, renderSlides } from './render-slides.ts';
import { readTales } from './tales.ts';

const PLACE = '<!-- slides -->';
const NOTES = 'virtual:notes';

/** @param describe what the page says of each figure before a script runs, by `<tale>/<figure>`. */
export function slidesPlugin(describe: () => Promise<ReadonlyMap<string, FigureDescription>>): Plugin {
  let root = process.cwd();
  return {
    name: 'slides',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) return html;
        const slides = await renderSlides(readTales(root), await describe(), markdownOf(root));
        return html.replace(PLACE, () => slides);
      },
    },
    handleHotUpdate({ file, server }) {
      if (file.endsWith('slides.md') || /\/figures\/[^/]+\.ts$/.test(file)) server.ws.send({ type: 'full-reload' });
    },
  };
}

export function notesPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'notes',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === NOTES ? `\0${NOTES}` : undefined),
    async load(id) {
      if (id !== `\0${NOTES}`) return undefined;
      return `export const notes = ${JSON.stringify(await renderNotes(readTales(root), markdownOf(root)))};`;
    },
  };
}

const markdownOf = (root: string) => createMarkdown(join(root, '.cache/code'));
