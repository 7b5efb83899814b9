/** The spin loop's scarce thing: cores that requests ask for, up to one for each thread. */
import type { RandomStreams } from '../../src/simulation/engine/random.ts';
import { costUnderLoad } from '../shared/cost.ts';
import { estimateLoad } from './model/spin-loop/estimate.ts';
import { parameters, type SpinLoop } from './model/spin-loop/parameters.ts';
import { coresOpen } from './model/spin-loop/theory.ts';

/** What happened in the tale: more requests, as told. */
const HAPPENED_REQUESTS = 1.3;

/** All threads' where they update for ever. */
function demand(values: SpinLoop, random: RandomStreams, multiplier: number): number {
  if (values.mode === 'closed') return values.threads;
  const rules = { ...values, cores: 0, requestsPerSecond: values.requestsPerSecond * multiplier };
  const deterministic = values.updateDistribution === 'deterministic';
  return Math.min(values.threads, deterministic ? coresOpen(rules) : estimateLoad(rules, random, 1000).busyCores);
}

export const cost = costUnderLoad({
  model: 'spin-loop',
  parameters,
  demand,
  without: demand,
  happened: (values, random, multiplier) => demand(values, random, HAPPENED_REQUESTS * multiplier),
  // However many machines there are, one process has one reference.
  provision: 'one',
  capacity: ({ cores }) => (cores === 0 ? Number.POSITIVE_INFINITY : cores),
});
