/** A thread that draws figures as one file, and of each figure all code that its pictures depend on. */
import type { Plugin } from 'vite';
import { withBundle } from '../bundle-for-node.ts';
import { dependenciesOf } from '../dependencies.ts';
import { figureFiles, talesModule } from '../tales.ts';
import { withoutPage } from '../without-page.ts';

/** By a figure's file. */
export type FigureCode = Readonly<Record<string, string>>;

/** @param drawing files of what draws a figure, whichever it is */
export function withFigureBundle<T>(
  root: string,
  entry: string,
  drawing: readonly string[],
  use: (file: string, figures: FigureCode) => Promise<T>,
): Promise<T> {
  let figures: FigureCode = {};
  const collect: Plugin = {
    name: 'collect-dependencies',
    buildEnd() {
      const depend = (file: string) => dependenciesOf(root, [...drawing, file], (id) => this.getModuleInfo(id));
      figures = Object.fromEntries(figureFiles(root).map((file) => [file, depend(file)]));
    },
  };
  return withBundle(root, entry, [talesModule(), withoutPage(), collect], (file) => use(file, figures));
}
