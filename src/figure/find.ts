/** Finds figures by name: `<tale>/<figure>`, the tale being its folder's name without the number. */
import type { Figure } from './declare.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');
const abouts = import.meta.glob<string>('/slides/*/model/*.md', { import: 'default' });

const byName = new Map(
  Object.entries(files).map(([path, load]) => [
    path.replace(/^\/slides\/\d+-|\.ts$/g, '').replace('/figures/', '/'),
    load,
  ]),
);

export async function findFigure(name: string): Promise<Figure | undefined> {
  return (await byName.get(name)?.())?.figure;
}

/** “About this model” as HTML, rendered when the deck was built. */
export async function aboutModel(model: string): Promise<string> {
  const path = Object.keys(abouts).find((candidate) => candidate.endsWith(`/model/${model}.md`));
  return path ? ((await abouts[path]?.()) ?? '') : '';
}
