/** What the page and the simulation worker say to each other: plain data, one id a request. */
import type { Effort, Result } from '../simulation/engine/model.ts';
import type { Value } from '../simulation/engine/parameters.ts';

export interface Job {
  model: string;
  view: string;
  values: Record<string, Value>;
  seed: number;
  effort: Effort;
}

export interface Request extends Job {
  id: number;
}

/** `milliseconds` is the time of the run itself, in the worker. */
export type Answer = { id: number; result: Result; milliseconds: number } | { id: number; error: string };
