/** All tales' preparations, in one file that `prepare-plugin.ts` reads, and starts as a thread for each that has to be done. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Preparation, PrepareTask } from './preparation.ts';

const scripts = import.meta.glob<{ preparations: readonly Preparation[] }>('/slides/*/prepare.ts', { eager: true });

/** By folder: tales that need the same thing name the same one. */
export const preparations = new Map(
  Object.values(scripts).flatMap((script) => script.preparations.map((one) => [one.folder, one] as const)),
);

const task: Partial<PrepareTask> | null = workerData;
if (task?.prepare !== undefined && task.target !== undefined) {
  await preparations.get(task.prepare)?.run(task.target);
  parentPort?.postMessage('done');
}
