/**
 * Cold-cache: a slow origin, a cache in front of it, and clients that lose patience and ask again. After a flush it can
 * stay down at a load that it served before. Rates per second; times in milliseconds, seconds or minutes as named. Rules:
 * model/cold-cache.md.
 */
import { Zipf } from '../../../src/simulation/caches/zipf.ts';
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { flush } from '../views/flush.ts';
import { atTheEnd, before, rulesOf, SLOT_SECONDS, secondsUntilBack, theory } from './cold-cache/facts.ts';
import { type ColdCache, parameters } from './cold-cache/parameters.ts';
import { simulateFlush } from './cold-cache/simulate.ts';

function run(values: ColdCache, random: RandomStreams) {
  const zipf = Zipf.of(values.items, values.zipfExponent);
  const happened = simulateFlush(zipf, rulesOf(values, values.minutes), random, SLOT_SECONDS);
  const back = secondsUntilBack(happened);
  return {
    facts: {
      ...atTheEnd(happened),
      ...before(happened),
      ...(back === undefined ? {} : { secondsUntilBack: back }),
      ...theory(values, zipf),
    },
  };
}

export const coldCache = defineModel({
  name: 'cold-cache',
  parameters,
  run,
  views: { flush },
  gaps: ['secondsUntilBack'],
});
