/** Stills of all slides and steps, drawn while the bundler works, as files of the build: `stills/<slide>[.<step>].svg`. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuiltFigures } from '../frames-thread.ts';
import { runThread } from '../thread.ts';
import type { DrawnStills, StillsTask } from './declaration.ts';
import { withFigureBundle } from './figure-bundle.ts';
import { findStills } from './find-stills.ts';

const ENTRY = 'src/build/stills/stills-thread.ts';
/** What draws a figure, whichever it is. */
const DRAWING = ['src/build/stills/still.ts'];

/** Draws all stills of the deck that lies at `root`. */
export function drawStills(root: string, built: BuiltFigures): Promise<DrawnStills> {
  return withFigureBundle(root, ENTRY, DRAWING, (file, figures) => {
    const folder = join(root, '.cache/stills');
    const task: StillsTask = { fonts: join(root, '.cache/fonts'), folder, stills: findStills(root, built), figures };
    return runThread<DrawnStills>(file, task);
  });
}

/** @param figures what the build runs, once for all who need it */
export function stillsPlugin(figures: () => Promise<BuiltFigures>): Plugin {
  let root = process.cwd();
  let drawing: Promise<DrawnStills> | undefined;
  const stills = () => (drawing ??= figures().then((built) => drawStills(root, built)));
  return {
    name: 'stills',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      // Begun at once, so that it runs beside the bundler. Whoever waits for it meets its fault.
      stills().catch(() => {});
    },
    watchChange() {
      drawing = undefined;
    },
    async generateBundle() {
      for (const [fileName, source] of await stills()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
