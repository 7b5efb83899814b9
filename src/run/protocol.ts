/** What figures ask of the simulation worker, and what they get: plain data. */
import type { Effort, Result } from '../simulation/engine/model.ts';
import type { Value } from '../simulation/engine/parameters.ts';

/** In the place of a view's name: the model's run at one working point, as commands and tests have it. */
export const WHOLE_RUN = 'run';

export interface Job {
  model: string;
  view: string;
  values: Record<string, Value>;
  seed: number;
  effort: Effort;
}

/** What a job will need is to be loaded: no run. */
export interface Preparation {
  prepare: string;
}

export interface Computed {
  result: Result;
  /** Of the run itself, in the worker; 0 where the build has computed it. */
  milliseconds: number;
}

/** A result, and exactly what was asked for. */
export interface JobAnswer extends Computed {
  job: Job;
}
