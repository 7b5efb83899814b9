/**
 * Spin-loop: threads that update one shared reference optimistically and start over when somebody was faster. Rates in
 * requests/s, times in milliseconds. Rules, equations and sources: model/spin-loop.md.
 */
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { Series } from '../../../src/simulation/engine/series.ts';
import { contention } from '../views/contention.ts';
import { dumpsSideBySide } from '../views/dumps-side-by-side.ts';
import { loadAverage, stores } from '../views/load-views.ts';
import { threadStates, timeline } from '../views/thread-views.ts';
import { writesPerLookUp } from './cache-policies/writes.ts';
import { measure, responseFacts, WARM_UP_SHARE } from './spin-loop/measure.ts';
import { parameters, type SpinLoop } from './spin-loop/parameters.ts';
import { theory } from './spin-loop/theory.ts';

/** One working point by simulation, with the closed form beside each fact where it holds. */
function run(values: SpinLoop, random: RandomStreams) {
  const responses = new Series();
  const attempts = values.updates * values.attemptsPerUpdateAtMost;
  const measured = measure(values, random, { updates: values.updates, attempts }, responses);
  const facts =
    values.mode === 'open'
      ? responseFacts(responses, WARM_UP_SHARE)
      : { ...responseFacts(responses), meanResponseMilliseconds: closedMean(values, measured.successesPerSecond) };
  const writes = { writesPerLookUp: writesPerLookUp(values.policy, values.hitRatio) };
  return { facts: { ...measured, ...facts, ...writes, ...theory(values) } };
}

/** In closed mode every thread is inside all the time, so by Little's law those who never finish are in the mean, too. */
const closedMean = ({ threads }: SpinLoop, successesPerSecond: number) => (1000 * threads) / successesPerSecond;

export const spinLoop = defineModel({
  name: 'spin-loop',
  parameters,
  run,
  views: { loadAverage, threadStates, timeline, contention, stores, dumpsSideBySide },
  gaps: [
    'wallRequestsPerSecond',
    'theoryBusyCores',
    'theoryBusyCoresAfter',
    'threadRequestSinceMilliseconds',
    'threadInLoopSinceMilliseconds',
    'threadAttempt',
    'landedMilliseconds',
    'landedThread',
    'wastedMilliseconds',
    'wastedThread',
  ],
});
