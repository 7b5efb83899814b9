/**
 * Spin-loop: threads that update one shared reference optimistically and start over when somebody was faster. Rates in
 * requests/s, times in milliseconds. Rules, equations and sources: model/spin-loop.md.
 */
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { contention } from '../views/contention.ts';
import { dumpsUntilSure } from '../views/dumps-until-sure.ts';
import { loadAverage, stores } from '../views/load-views.ts';
import { threadStates, timeline } from '../views/thread-views.ts';
import { words } from '../words.ts';
import { estimateLoad } from './spin-loop/estimate.ts';
import { measure, responseFacts, WARM_UP_SHARE } from './spin-loop/measure.ts';
import { parameters, type SpinLoop } from './spin-loop/parameters.ts';
import { Series } from './spin-loop/simulate.ts';
import { coresOpen, theory } from './spin-loop/theory.ts';

/** One working point by simulation, with the closed form beside each fact where it holds. */
function run(values: SpinLoop, random: RandomStreams) {
  const responses = new Series();
  const attempts = values.updates * values.attemptsPerUpdateAtMost;
  const measured = measure(values, random, { updates: values.updates, attempts }, responses);
  return { facts: { ...measured, ...responseFacts(responses, WARM_UP_SHARE), ...theory(values) } };
}

/** Cores that requests ask for, up to one for each thread; all threads' where they update for ever. */
function demand(values: SpinLoop, random: RandomStreams, multiplier: number): number {
  if (values.mode === 'closed') return values.threads;
  const rules = { ...values, cores: 0, requestsPerSecond: values.requestsPerSecond * multiplier };
  const deterministic = values.updateDistribution === 'deterministic';
  return Math.min(values.threads, deterministic ? coresOpen(rules) : estimateLoad(rules, random, 1000).busyCores);
}

/** What happened in the tale: more requests, as told. */
const HAPPENED_REQUESTS = 1.3;

const capacity = (values: SpinLoop) => (values.cores === 0 ? Number.POSITIVE_INFINITY : values.cores);

export const spinLoop = defineModel({
  name: 'spin-loop',
  parameters,
  run,
  views: { loadAverage, threadStates, timeline, contention, stores, dumpsUntilSure },
  underLoad: {
    label: words.spinLoop.coresBusy,
    demand,
    without: demand,
    happened: (values, random, multiplier) => demand(values, random, HAPPENED_REQUESTS * multiplier),
    capacity,
  },
});
