/**
 * `virtual:frames`: a figure's default and its steps, run to rest, one lazily loaded module a figure. The build computes them
 * once, beside the bundler; the dev server and the tests compute them when they are asked for, from the modules as they stand.
 */
import type { Plugin } from 'vite';
import { buildFigures } from './frames-bundle.ts';
import type { BuiltFigures } from './frames-thread.ts';
import type { FigureDescription } from './render-slides.ts';
import { figureFiles, figureNameOf } from './tales.ts';

const FRAMES = 'virtual:frames';
/** The id of one figure's module; its file in the build is called by what stands after the last slash. */
const idOf = (name: string) => `${FRAMES}/${name}.frames.js`;
const OF_FIGURE = new RegExp(`^\0${FRAMES}/(.+)\\.frames\\.js$`);

export interface FramesPlugin extends Plugin {
  /** What the page says of each figure before any script: from the same runs. */
  describe(): Promise<ReadonlyMap<string, FigureDescription>>;
  /** The runs themselves, and what they say. */
  built(): Promise<BuiltFigures>;
}

export function framesPlugin(): FramesPlugin {
  let root = process.cwd();
  let serving = false;
  let building: Promise<BuiltFigures> | undefined;
  const figures = () => (building ??= buildFigures(root));
  return {
    name: 'frames',
    async describe() {
      return new Map(Object.entries(await figures()).map(([name, { description }]) => [name, description]));
    },
    built: figures,
    configResolved(config) {
      root = config.root;
      serving = config.command === 'serve';
    },
    buildStart() {
      // Begun at once, so that it runs beside the bundler. Whoever waits for it meets its fault.
      if (!serving) figures().catch(() => {});
    },
    watchChange() {
      building = undefined;
    },
    resolveId: (id) => (id === FRAMES || id.startsWith(`${FRAMES}/`) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${FRAMES}`) return index(figureFiles(root).map(figureNameOf));
      const [, name] = OF_FIGURE.exec(id) ?? [];
      if (!name) return undefined;
      if (serving) return computing(name);
      return { code: `export default ${JSON.stringify((await figures())[name]?.frames)}`, map: null };
    },
  };
}

const index = (names: readonly string[]) =>
  `export const frames = {${names.map((name) => `'${name}': () => import('${idOf(name)}')`).join(', ')}};`;

const computing = (name: string) => `
import { createRegistry } from '/src/registry.ts';
import { loadModel } from '/src/model-registry.ts';
import { computeFrames } from '/src/run/compute-frames.ts';
import { packFrame } from '/src/run/frames.ts';
export default (await computeFrames(loadModel, await createRegistry().figure('${name}'))).map(packFrame);`;
