/** The cold cache's scarce thing: fetches from the origin, warm and after a flush. */
import { whenStaying } from '../../src/simulation/caches/che.ts';
import { Zipf } from '../../src/simulation/caches/zipf.ts';
import type { RandomStreams } from '../../src/simulation/engine/random.ts';
import { responseTailMMc } from '../../src/simulation/queues/queueing-theory.ts';
import { costUnderLoad } from '../shared/cost.ts';
import { capacity } from './model/cold-cache/facts.ts';
import { type ColdCache, parameters } from './model/cold-cache/parameters.ts';
import { flush } from './views/flush.ts';

/**
 * Fetches a second when warm: the misses, and the retries of those among them whose answer takes longer than the patience,
 * which are fetches too. Where they outrun the origin every answer is late, nothing is stored, and all ask to the end.
 */
function originDemand(values: ColdCache, _random: RandomStreams, multiplier: number): number {
  const requestsPerSecond = values.requestsPerSecond * multiplier;
  const zipf = Zipf.of(values.items, values.zipfExponent);
  const { hitRatio } = whenStaying(zipf, 'absolute', requestsPerSecond * values.ttlSeconds);
  const misses = requestsPerSecond * (1 - hitRatio);
  const seconds = values.originMilliseconds / 1000;
  let fetches = misses;
  for (let round = 0; round < 30; round++) {
    if (fetches >= capacity(values)) return requestsPerSecond * (1 + values.retries);
    const late = responseTailMMc(values.originServers, fetches * seconds, seconds, values.patienceSeconds);
    const amplified = misses * (1 + values.retries * late);
    if (amplified - fetches < 1e-6 * fetches) break;
    fetches = amplified;
  }
  return fetches;
}

/** What the origin is asked for at the end of the figure's five minutes, at a size that a moving slider can pay. */
function afterFlush(values: ColdCache, random: RandomStreams, multiplier: number): number {
  const loaded = { ...values, requestsPerSecond: values.requestsPerSecond * multiplier };
  return flush(loaded, random, 'drag').facts.originRequestsPerSecond;
}

export const cost = costUnderLoad({
  model: 'cold-cache',
  parameters,
  demand: originDemand,
  without: originDemand,
  happened: afterFlush,
  capacity,
  // What is slow behind a cache is seldom what one can buy more of.
  provision: 'one',
});
