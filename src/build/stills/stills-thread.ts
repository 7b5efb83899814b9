/**
 * Draws stills, as a thread beside the bundler (`stills-plugin.ts` makes it one file), from the runs that the build has done.
 * What no change has touched since is taken from the last build.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Figure } from '../../figure/declare.ts';
import { unpackFrame } from '../../run/frames.ts';
import { keep } from '../keep.ts';
import { registerFonts } from './canvas.ts';
import type { DrawnStills, Still, StillsTask } from './declaration.ts';
import { SvgStills } from './still.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');

const { fonts, folder, stills, figures }: StillsTask = workerData;
registerFonts(fonts);
const drawer = new SvgStills();

async function draw({ figure: path, frame, settings }: Still): Promise<string> {
  const module = await files[`/${path}`]?.();
  if (!module) throw new Error(`${path}: no figure`);
  try {
    return await drawer.draw(module.figure, unpackFrame(frame), settings);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

const drawn = new Map<string, string>();
for (const still of stills) {
  const dependsOn = [figures[still.figure] ?? '', JSON.stringify([still.frame, still.settings])];
  drawn.set(still.file, await keep(folder, dependsOn, () => draw(still)));
}
parentPort?.postMessage(drawn satisfies DrawnStills);
