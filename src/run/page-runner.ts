/** The runner of a page: its models live in one worker, which comes with the first question; what is short comes here after it. */
import { loadCode } from './load-code.ts';
import { Runner } from './runner.ts';

export const createRunner = (): Runner =>
  new Runner({
    createWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'simulation' }),
    loadShortRuns: async () => {
      const [{ ShortRuns }, { loadModel }] = await loadCode(() =>
        Promise.all([import('./short-runs.ts'), import('../model-registry.ts')]),
      );
      return new ShortRuns(loadModel, () => performance.now());
    },
  });
