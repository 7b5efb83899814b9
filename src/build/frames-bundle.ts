/**
 * All figures and models as one file that Node runs in a thread: a thread knows neither TypeScript nor globs. Beside it
 * stands what each model's runs depend on, as a hash: words are not part of that, so new words cost no new runs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withBundle } from './bundle-for-node.ts';
import { dependenciesOf, type ModuleInfo } from './dependencies.ts';
import type { BuiltFigures, FramesTask } from './frames-thread.ts';
import { hashOf } from './keep.ts';
import { modelFiles, modelNameOf, talesModule } from './tales.ts';
import { runThread } from './thread.ts';
import { withoutPage } from './without-page.ts';

const ENTRY = 'src/build/frames-thread.ts';
/** What runs a model, and how its answer is kept. */
const RUNS = ['src/run/compute-frames.ts', 'src/run/frames.ts'];
/** Labels and sentences: no run depends on them. */
const WORDS = /\/words\.ts$|\/src\/words\//;

/** Runs what must be run anew, and describes all figures. */
export function buildFigures(root: string): Promise<BuiltFigures> {
  let depends: Depends = { models: {}, everything: '' };
  const collect: Plugin = {
    name: 'collect-dependencies',
    buildEnd() {
      depends = runsDependOn(root, [...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
  };
  return withBundle(root, ENTRY, [talesModule(), withoutPage(), collect], (file) => {
    const task: FramesTask = { folder: join(root, '.cache/frames'), ...depends };
    return runThread<BuiltFigures>(file, task);
  });
}

type Depends = Omit<FramesTask, 'folder'>;

function runsDependOn(root: string, all: readonly string[], moduleOf: (id: string) => ModuleInfo | null): Depends {
  const files = modelFiles(root);
  return {
    models: Object.fromEntries(
      files.map((file) => [modelNameOf(file), dependenciesOf(root, [...RUNS, file], moduleOf, WORDS)]),
    ),
    // What a model needs beside its values may be loaded late, from anywhere.
    everything: hashOf(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
      ...all
        .filter((id) => !WORDS.test(id))
        .sort()
        .map((id) => moduleOf(id)?.code ?? ''),
    ),
  };
}
