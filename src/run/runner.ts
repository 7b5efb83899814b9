/**
 * Where figures ask for runs. Two lanes, so that a long refinement at rest never stands in the way of a moving slider.
 */
import type { Effort } from '../simulation/engine/model.ts';
import { Lane, type Outcome } from './lane.ts';
import type { Job } from './protocol.ts';

const createWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'simulation' });

const lanes: Record<Effort, Lane> = { drag: new Lane(createWorker), rest: new Lane(createWorker) };

export const runner = {
  /** Undefined: dropped, because the same asker wanted something newer. */
  request(asker: unknown, job: Job): Promise<Outcome | undefined> {
    if (job.effort === 'drag') lanes.rest.cancel(asker);
    return lanes[job.effort].request(asker, job);
  },
  cancel(asker: unknown): void {
    lanes.drag.cancel(asker);
    lanes.rest.cancel(asker);
  },
  warm: () => lanes.drag.warm(),
};
