/**
 * What the talk offers to a page, found by looking into `slides/`: figures, their models' sheets, and what the build
 * computed. The one place of a page that looks; it is built once and passed in. The rules of models lie in the worker.
 */
import { frames } from 'virtual:frames';
import type { Figure } from './figure/declare.ts';
import { type Frame, unpackFrame } from './run/frames.ts';

export interface Registry {
  /** By name, `<tale>/<figure>`; the tale is its folder's name without the number. Undefined where there is none. */
  figure(name: string): Promise<Figure | undefined>;
  /** What the build computed of a figure: its default and its steps, at rest. */
  frames(name: string): Promise<readonly Frame[]>;
  /** Brings the code and the frames of a figure into the page; whoever asks for them later has them at once. */
  fetch(name: string): Promise<unknown>;
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
  return {
    figure: async (name) => (await byName.get(name)?.())?.figure,
    frames: async (name) => (await frames[name]?.())?.default.map(unpackFrame) ?? [],
    fetch: (name) => Promise.all([byName.get(name)?.(), frames[name]?.()]),
    sheet: async (model) => (await byModel.get(model)?.()) ?? '',
  };
}
