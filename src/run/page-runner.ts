/** The runner of a page: its models live in one worker, which comes with the first question. */
import { Runner } from './runner.ts';

export const createRunner = (): Runner =>
  new Runner({
    createWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'simulation' }),
  });
