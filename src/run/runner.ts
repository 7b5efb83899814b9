/**
 * Where figures ask for runs. Two lanes, so that a long refinement at rest never stands in the way of a moving slider.
 */

import type { JobAnswer } from '../figure/figure-runs.ts';
import type { Effort } from '../simulation/engine/model.ts';
import { Lane } from './lane.ts';
import type { Job } from './protocol.ts';

const createWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'simulation' });

const lanes: Record<Effort, Lane> = { drag: new Lane(createWorker), rest: new Lane(createWorker) };

export const runner = {
  /** Undefined: dropped, because the same asker wanted something newer. */
  async request(asker: unknown, job: Job): Promise<JobAnswer | undefined> {
    if (job.effort === 'drag') lanes.rest.cancel(asker);
    const outcome = await lanes[job.effort].request(asker, job);
    return outcome && { job, ...outcome };
  },
  cancel(asker: unknown): void {
    lanes.drag.cancel(asker);
    lanes.rest.cancel(asker);
  },
  warm: () => lanes.drag.warm(),
};
