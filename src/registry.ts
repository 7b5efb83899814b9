/**
 * What the talk offers to a page, found by looking into `slides/`: figures, their models' sheets, and what the build
 * computed. The one place of a page that looks; it is built once and passed in. The rules of models lie in the worker.
 */
import { frames } from 'virtual:frames';
import type { Figure } from './figure/declare.ts';
import { type Frame, type PackedFrame, unpackFrame } from './run/frames.ts';
import { loadCode } from './run/load-code.ts';

export interface Known {
  figure: Figure;
  /** What the build computed: its default and its steps, at rest. */
  frames: readonly Frame[];
}

export interface Registry {
  /** By name, `<tale>/<figure>`; the tale is its folder's name without the number. Undefined where there is none. */
  figure(name: string): Promise<Figure | undefined>;
  /** Brings the code and the frames of a figure into the page; from then on it is known. */
  fetch(name: string): Promise<unknown>;
  /** Both of a figure that is in the page already: whoever turns to it waits for nothing. */
  known(name: string): Known | undefined;
  /** “About this model” as HTML, rendered when the deck was built; empty where a model has none. */
  sheet(model: string): Promise<string>;
}

const figures = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');
const sheets = import.meta.glob<string>('/slides/*/model/*.md', { import: 'default' });

/** `/slides/01-tale/figures/name.ts` as `tale/name`. */
export const figureName = (path: string): string =>
  path.replace(/^\/slides\/[\d.]+-|\.ts$/g, '').replace('/figures/', '/');

export function createRegistry(): Registry {
  const byName = new Map(Object.entries(figures).map(([path, load]) => [figureName(path), load]));
  const byModel = new Map(Object.entries(sheets).map(([path, load]) => [path.replace(/^.*\/|\.md$/g, ''), load]));
  const here = new Map<string, { figure: Figure; packed: readonly PackedFrame[] }>();
  const fetch = async (name: string) => {
    const [module, built] = await loadCode(() => Promise.all([byName.get(name)?.(), frames[name]?.()]));
    if (module) here.set(name, { figure: module.figure, packed: built?.default ?? [] });
  };
  return {
    figure: async (name) => (await loadCode(() => byName.get(name)?.()))?.figure,
    fetch,
    known: (name) => {
      const found = here.get(name);
      return found && { figure: found.figure, frames: found.packed.map(unpackFrame) };
    },
    sheet: async (model) => (await loadCode(() => byModel.get(model)?.())) ?? '',
  };
}
