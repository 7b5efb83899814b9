/** The figures as they are declared, by name: what a page shows is held against them. None is named here. */
import type { Figure } from '../../src/figure/declare.ts';
import { standingValues } from '../../src/figure/standing.ts';
import { figureName } from '../../src/registry.ts';
import type { Values } from '../../src/simulation/engine/parameters.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts', { eager: true });
export const figures = new Map(Object.entries(files).map(([path, { figure }]) => [figureName(path), figure]));

export function declared(name: string): Figure {
  const figure = figures.get(name);
  if (!figure) throw new Error(`no figure is called ${name}`);
  return figure;
}

/** Values of a figure before any hand: at its beginning, or where one of its presets puts it. */
export function standing(name: string, preset?: string): Values {
  const figure = declared(name);
  return standingValues(figure, figure.presets?.find((one) => one.name === preset)?.values);
}
