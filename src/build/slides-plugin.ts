/**
 * The Vite plugin of the deck: puts all slides into the page as HTML, turns `model/*.md` into HTML modules, and offers
 * `virtual:tales`, what the tales' front matter says. Tales are found by looking into `slides/`; none is named here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { createMarkdown, type MarkdownRenderer } from './markdown.ts';
import { parseSlides, type TaleSource } from './parse-slides.ts';
import { type FigureDescription, renderSlides } from './render-slides.ts';

const TALES = 'virtual:tales';

export function readTales(root: string): TaleSource[] {
  return readdirSync(join(root, 'slides'))
    .sort()
    .filter((folder) => existsSync(join(root, 'slides', folder, 'slides.md')))
    .map((folder) => {
      const file = join('slides', folder, 'slides.md');
      return parseSlides(readFileSync(join(root, file), 'utf8'), file, folder.replace(/^\d+-/, ''));
    });
}

/** `<tale>/model/<name>.ts` is a model; what lies deeper is a part of one. */
export const isModelFile = (file: string): boolean => /^[^/]+\/model\/[^/]+(?<!\.test)\.ts$/.test(file);

function readModelNames(root: string): string[] {
  return readdirSync(join(root, 'slides'), { recursive: true, encoding: 'utf8' })
    .filter((file) => isModelFile(file))
    .map((file) => basename(file, '.ts'));
}

export function slidesPlugin(): Plugin[] {
  let root = process.cwd();
  let rendering: MarkdownRenderer | undefined;
  const markdown = () => (rendering ??= createMarkdown(join(root, '.cache/code')));
  const slides: Plugin = {
    name: 'slides',
    configResolved(config) {
      root = config.root;
    },
    async transform(code, id) {
      if (!/\/model\/[^/]+\.md$/.test(id)) return undefined;
      return {
        code: `export default ${JSON.stringify(await markdown().render(code, id))};`,
        map: null,
        moduleType: 'js',
      };
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { module } = await runnerImport<{ figureDescriptions: Map<string, FigureDescription> }>(
          join(root, 'src/build/describe-figures.ts'),
          {
            root,
            configFile: false,
            plugins: [talesModule(), withoutStyles()],
            logLevel: 'error',
          },
        );
        return html.replace(
          '<!-- slides -->',
          await renderSlides(readTales(root), module.figureDescriptions, markdown()),
        );
      },
    },
    handleHotUpdate({ file, server }) {
      if (file.endsWith('slides.md') || /\/figures\/[^/]+\.ts$/.test(file)) server.ws.send({ type: 'full-reload' });
    },
  };
  return [talesModule(), slides];
}

/** `virtual:tales`: what the front matter says, and where each tale begins. */
function talesModule(): Plugin {
  return {
    name: 'tales',
    resolveId: (id) => (id === TALES ? `\0${TALES}` : undefined),
    load(id) {
      if (id !== `\0${TALES}`) return undefined;
      const tales = readTales(process.cwd()).map(({ slug, meta, slides }) => ({
        slug,
        ...meta,
        firstSlide: slides[0]?.id,
      }));
      return `export const tales = ${JSON.stringify(tales)};\nexport const modelNames = ${JSON.stringify(readModelNames(process.cwd()))};`;
    },
  };
}

/** Figures bring styles for the browser; the build only wants their sentences. */
function withoutStyles(): Plugin {
  const empty = '\0no-style';
  return {
    name: 'without-styles',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.css') ? empty : undefined),
    load: (id) => (id === empty ? '' : undefined),
  };
}
