/**
 * Where figures ask for runs: two workers, so that a long refinement at rest never stands in the way of a moving slider.
 * Of each asker's jobs the newest holds. Every answer carries its job. What is shorter than the way to a worker runs here.
 */
import type { Effort } from '../simulation/engine/model.ts';
import type { Computed, Job, JobAnswer, Preparation } from './protocol.ts';
import type { ShortRuns } from './short-runs.ts';
import { WorkerClient } from './worker-client.ts';
import type { WorkerLike } from './worker-protocol.ts';

/** A run that is silent for longer is taken to hang. */
const PATIENCE_MILLISECONDS = 8000;

const PREPARATION = Symbol('preparation');

export interface RunnerOptions {
  createWorker(): WorkerLike;
  patienceMilliseconds?: number;
  /** Brings what runs on the page itself. */
  loadShortRuns?(): Promise<ShortRuns>;
}

export class Runner {
  private readonly lanes: Record<Effort, WorkerClient<Job | Preparation, Computed>>;

  private readonly loadShortRuns: RunnerOptions['loadShortRuns'];
  private shortRuns: Promise<ShortRuns | undefined> | undefined;
  private here: ShortRuns | undefined;

  constructor({ createWorker, patienceMilliseconds = PATIENCE_MILLISECONDS, loadShortRuns }: RunnerOptions) {
    this.loadShortRuns = loadShortRuns;
    const lane = () => new WorkerClient<Job | Preparation, Computed>(createWorker, patienceMilliseconds);
    this.lanes = { drag: lane(), rest: lane() };
  }

  /** Undefined: dropped, because the same asker wanted something newer. */
  async request(asker: unknown, job: Job): Promise<JobAnswer | undefined> {
    // Values have moved on: a finer picture of the old ones is of no use.
    if (job.effort === 'drag') this.lanes.rest.cancel(asker);
    const computed = await this.lanes[job.effort].askNewest(asker, job);
    if (computed && job.effort === 'drag') void this.learn(job, computed.milliseconds);
    return computed && { job, ...computed };
  }

  /** The answer at once, where a run is that short; undefined where it is to be requested. */
  now(asker: unknown, job: Job): JobAnswer | undefined {
    const computed = this.here?.run(job);
    if (!computed) return undefined;
    this.cancel(asker);
    return { job, ...computed };
  }

  private async learn(job: Job, milliseconds: number): Promise<void> {
    this.shortRuns ??= this.loadShortRuns?.().catch(() => undefined);
    this.here = await this.shortRuns;
    await this.here?.learn(job, milliseconds);
  }

  /** Drops what the asker still waits for. */
  cancel(asker: unknown): void {
    for (const lane of Object.values(this.lanes)) lane.cancel(asker);
  }

  /** Loads the worker that a moving slider needs. */
  warm(): void {
    this.lanes.drag.warm();
  }

  /** Loads what the first move of a slider will need; where that fails, the move finds it out. */
  prepare(model: string): void {
    this.lanes.drag.askNewest(PREPARATION, { prepare: model }).catch(() => {});
  }

  end(): void {
    for (const lane of Object.values(this.lanes)) lane.end();
  }
}
