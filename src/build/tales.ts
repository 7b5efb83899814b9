/** What lies in `slides/`: tales, their models and figures, found by looking; none is named here. `virtual:tales` tells the page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { parseSlides, type TaleSource } from './parse-slides.ts';

const TALES = 'virtual:tales';

/** `08-tale` and `08.5-tale` → `tale`. */
export const slugOf = (folder: string): string => folder.replace(/^[\d.]+-/, '');

/** Tales stand in the order of their folders' numbers; one between 8 and 9 is 8.5. */
export const inOrder = (one: string, other: string): number =>
  Number.parseFloat(one) - Number.parseFloat(other) || one.localeCompare(other);

export function readTales(root: string): TaleSource[] {
  return readdirSync(join(root, 'slides'))
    .filter((folder) => existsSync(join(root, 'slides', folder, 'slides.md')))
    .sort(inOrder)
    .map((folder) => {
      const file = join('slides', folder, 'slides.md');
      const tale = parseSlides(readFileSync(join(root, file), 'utf8'), file, slugOf(folder));
      const pictogram = join(root, 'slides', folder, 'pictogram.svg');
      return existsSync(pictogram) ? { ...tale, pictogram: readFileSync(pictogram, 'utf8').trim() } : tale;
    });
}

/** `<tale>/model/<name>.ts` is a model; what lies deeper is a part of one. */
export const modelFiles = (root: string): string[] =>
  filesIn(root, 'model').filter((file) => !/\.test\.ts$/.test(file));
export const modelNameOf = (file: string): string => basename(file, '.ts');

export const figureFiles = (root: string): string[] => filesIn(root, 'figures');
/** `slides/08-tale/figures/name.ts` → `tale/name`. */
export const figureNameOf = (file: string): string => {
  const [tale = ''] = file.split('/').slice(-3);
  return `${slugOf(tale)}/${basename(file, '.ts')}`;
};

/** Files of one kind, from the root. */
function filesIn(root: string, kind: string): string[] {
  return readdirSync(join(root, 'slides')).flatMap((tale) => {
    const folder = join(root, 'slides', tale, kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ['slides', tale, kind, file].join('/'));
  });
}

/** `virtual:tales`: what the front matter says, and where each tale begins. */
export function talesModule(): Plugin {
  let root = process.cwd();
  return {
    name: 'tales',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === TALES ? `\0${TALES}` : undefined),
    load(id) {
      if (id !== `\0${TALES}`) return undefined;
      const tales = readTales(root).map(({ slug, meta, slides, pictogram }) => ({
        slug,
        ...meta,
        firstSlide: slides[0]?.id,
        pictogram,
      }));
      return `export const tales = ${JSON.stringify(tales)};`;
    },
  };
}
