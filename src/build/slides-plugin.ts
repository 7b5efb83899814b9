/** Vite plugins: all slides as HTML in the page, and their notes and planned times as `virtual:notes`. */
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
      const tales = readTales(root);
      const timings = tales.flatMap(({ slides }) => slides.map((slide) => [slide.id, slide.timingSeconds] as const));
      return `export const notes = ${JSON.stringify(await renderNotes(tales, markdownOf(root)))};
export const timings = ${JSON.stringify(Object.fromEntries(timings))};`;
    },
  };
}

const markdownOf = (root: string) => createMarkdown(join(root, '.cache/code'));
