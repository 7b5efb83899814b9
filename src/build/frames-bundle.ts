/**
 * All figures and models as one file that Node runs in a thread: a thread knows neither TypeScript nor globs. Beside it
 * stands what each model's runs depend on, as a hash: words are not part of that, so new words cost no new runs.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'vite';
import type { BuiltFigures, FramesTask } from './frames-thread.ts';
import { hashOf } from './keep.ts';
import { modelFiles, modelNameOf, talesModule } from './tales.ts';
import { withoutPage } from './without-page.ts';

const ENTRY = 'src/build/frames-thread.ts';
/** What runs a model, and how its answer is kept. */
const RUNS = ['src/run/compute-frames.ts', 'src/run/frames.ts'];
/** Labels and sentences: no run depends on them. */
const WORDS = /\/words\.ts$|\/src\/words\//;

/** Runs what must be run anew, and describes all figures. */
export async function buildFigures(root: string): Promise<BuiltFigures> {
  const { code, ...depends } = await bundle(root);
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  // Below the root, where its packages are found; two builds at a time have a file each.
  const file = join(cache, `frames-${process.pid}-${hashOf(code)}.mjs`);
  writeFileSync(file, code);
  const task: FramesTask = { folder: join(cache, 'frames'), ...depends };
  return new Promise<BuiltFigures>((resolve, reject) => {
    const thread = new Worker(file, { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (status) => reject(new Error(`the thread that computes frames ended with ${status}`)));
  }).finally(() => rmSync(file, { force: true }));
}

type Depends = Omit<FramesTask, 'folder'>;

async function bundle(root: string): Promise<Depends & { code: string }> {
  let depends: Depends | undefined;
  const collect: Plugin = {
    name: 'collect-dependencies',
    buildEnd() {
      depends = dependenciesOf(root, (id) => this.getModuleInfo(id));
    },
  };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [talesModule(), withoutPage(), collect],
    build: {
      ssr: ENTRY,
      target: 'node20',
      minify: false,
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (!chunk || !depends) throw new Error('the figures were not bundled');
  return { code: chunk.code, ...depends };
}

interface ModuleInfo {
  code: string | null;
  importedIds: readonly string[];
}

function dependenciesOf(root: string, moduleOf: (id: string) => ModuleInfo | null): Depends {
  const packages = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const codes = (files: readonly string[]) => {
    const reached = new Map<string, string>();
    const visit = (id: string) => {
      const module = moduleOf(id);
      if (!module || reached.has(id) || WORDS.test(id)) return;
      reached.set(id, module.code ?? '');
      module.importedIds.forEach(visit);
    };
    for (const file of [...RUNS, ...files]) visit(join(root, file));
    return hashOf(packages, ...[...reached.keys()].sort().map((id) => reached.get(id) ?? ''));
  };
  const files = modelFiles(root);
  return {
    models: Object.fromEntries(files.map((file) => [modelNameOf(file), codes([file])])),
    everything: codes(files),
  };
}
