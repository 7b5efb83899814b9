/**
 * Runs on the page itself, where one takes less than the way to a worker and back: then the picture stands in the frame of
 * the slider's move, not in the one after. A worker has measured them first, and has them again once they are longer.
 */
import { type LoadModel, makeReady, type Ready, runView } from './compute.ts';
import type { Computed, Job } from './protocol.ts';

/** No hindrance to a frame. */
export const SHORT_MILLISECONDS = 3;
/** Code that has hardly run on this page takes several times as long: that alone sends nothing back to the worker. */
const FIRST_RUNS = 4;
const FIRST_MILLISECONDS = 12;
/** A frame has room for one. */
const APART_MILLISECONDS = 6;

interface Known {
  /** Undefined until its code has come. */
  ready: Ready | undefined;
  runs: number;
  isShort: boolean;
}

export class ShortRuns {
  private readonly loadModel: LoadModel;
  private readonly clock: () => number;
  private readonly known = new Map<string, Known>();
  private endedAt = Number.NEGATIVE_INFINITY;

  /** @param clock in milliseconds */
  constructor(loadModel: LoadModel, clock: () => number) {
    this.loadModel = loadModel;
    this.clock = clock;
  }

  /** Hears what a worker has measured of a run; the first that is short brings the model's code to the page. */
  async learn(job: Job, milliseconds: number): Promise<void> {
    const key = keyOf(job);
    const known = this.known.get(key);
    if (known) {
      known.isShort = milliseconds <= SHORT_MILLISECONDS;
      return;
    }
    if (milliseconds > SHORT_MILLISECONDS) return;
    const entry: Known = { ready: undefined, runs: 0, isShort: true };
    this.known.set(key, entry);
    try {
      entry.ready = await makeReady(this.loadModel, job.model);
    } catch {
      // The worker has it; the next run asks again.
      this.known.delete(key);
    }
  }

  /** Undefined: it is the worker's to run, and to fail. */
  run(job: Job): Computed | undefined {
    const known = this.known.get(keyOf(job));
    if (!known?.ready || !known.isShort || this.clock() - this.endedAt < APART_MILLISECONDS) return undefined;
    try {
      const computed = runView(known.ready, job, this.clock);
      const most = known.runs++ < FIRST_RUNS ? FIRST_MILLISECONDS : SHORT_MILLISECONDS;
      known.isShort = computed.milliseconds <= most;
      return computed;
    } catch {
      known.isShort = false;
      return undefined;
    } finally {
      this.endedAt = this.clock();
    }
  }
}

const keyOf = ({ model, view }: Job) => `${model}/${view}`;
