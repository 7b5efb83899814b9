/** The lab of slide 9 in a browser: web workers, on shared memory where the page is isolated, otherwise by messages. */
import type { Lab } from '../../../../src/figure/declare.ts';
import type { parameters } from '../../model/spin-loop/parameters.ts';
import { type Contention, measureContention, type Place } from './measure-contention.ts';

const here: Place = {
  startContender: () =>
    new Worker(new URL('./contention.worker.ts', import.meta.url), { type: 'module', name: 'contention' }),
  startOwner: () => new Worker(new URL('./owner.worker.ts', import.meta.url), { type: 'module', name: 'owner' }),
  sharedMemory: globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer !== 'undefined',
  cores: navigator.hardwareConcurrency || 1,
};

export const lab: Lab<typeof parameters, Contention> = {
  measure: ({ workers, workPerAttemptMilliseconds, restMilliseconds, shards, updateDistribution }, report, signal) =>
    measureContention(
      here,
      { workers, workPerAttemptMilliseconds, restMilliseconds, shards: Math.min(shards, 64), updateDistribution },
      report,
      signal,
    ),
};
