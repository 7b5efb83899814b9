/**
 * What the model says of the very machine that measures: attempts a success against workers, on as many cores, in time
 * slices of the model's default length.
 */
import { randomStreams } from '../../../../src/simulation/engine/random.ts';
import { measure } from '../../model/spin-loop/measure.ts';
import { parameters } from '../../model/spin-loop/parameters.ts';
import type { Settings } from './settings.ts';

const UPDATES = 1000;
const SEED = 1;

/** At one worker, two, and so on. */
export function expectedAttempts(settings: Settings, cores: number): Float64Array {
  const random = randomStreams(SEED);
  const at = (threads: number) =>
    measure(
      {
        mode: 'closed',
        store: 'atom',
        threads,
        cores,
        sliceMilliseconds: parameters.sliceMilliseconds.default,
        updateMilliseconds: settings.workPerAttemptMilliseconds,
        ownWorkMilliseconds: settings.restMilliseconds,
        updateDistribution: settings.updateDistribution,
        requestsPerSecond: 1,
        updateShare: 1,
        policy: 'lru',
        hitRatio: 0,
        shards: 1,
        roundTripMilliseconds: 0,
      },
      random.fresh(),
      { updates: UPDATES },
    );
  return Float64Array.from({ length: settings.workers }, (_, i) => at(i + 1).attemptsPerSuccess);
}
