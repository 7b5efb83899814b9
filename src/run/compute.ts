/** Runs one job: the same few lines in the worker, in the build (for the sentences in the HTML) and in tests. */
import type { Model } from '../simulation/engine/model.ts';
import { parse } from '../simulation/engine/parameters.ts';
import { randomStreams } from '../simulation/engine/random.ts';
import { loadCode } from './load-code.ts';
import { type Computed, type Job, WHOLE_RUN } from './protocol.ts';

export type LoadModel = (name: string) => Promise<Model>;

/** A model with what its views are given beside their values. */
export interface Ready {
  model: Model;
  needed: unknown;
}

export async function makeReady(loadModel: LoadModel, name: string): Promise<Ready> {
  const model = await loadModel(name);
  return { model, needed: await needsOf(model) };
}

/** Loads what the model's jobs need. */
export async function prepare(loadModel: LoadModel, model: string): Promise<Computed> {
  await makeReady(loadModel, model);
  return { result: { facts: {}, columns: {} }, milliseconds: 0 };
}

const needsOf = (model: Model) => loadCode(() => model.needs?.());

/** @param loadModel gives a model by its name; throws where there is none. */
export async function compute(loadModel: LoadModel, job: Job, clock: () => number): Promise<Computed> {
  const model = await loadModel(job.model);
  if (job.view !== WHOLE_RUN) return runView({ model, needed: await needsOf(model) }, job, clock);
  const { values } = parse(model.parameters, job.values);
  const random = randomStreams(job.seed);
  const start = clock();
  const { facts } = model.run(values, random);
  return { result: { facts, columns: {} }, milliseconds: clock() - start };
}

/** One view's run, at once. */
export function runView({ model, needed }: Ready, job: Job, clock: () => number): Computed {
  const { values } = parse(model.parameters, job.values);
  const view = model.views[job.view];
  if (!view) throw new Error(`model ${job.model} has no view ${job.view}`);
  const start = clock();
  const result = view(values, randomStreams(job.seed), job.effort, needed);
  return { result, milliseconds: clock() - start };
}
