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
import { measure, responseFacts, WARM_UP_SHARE } from './spin-loop/measure.ts';
import { parameters, type SpinLoop } from './spin-loop/parameters.ts';
import { Series } from './spin-loop/simulate.ts';
import { theory } from './spin-loop/theory.ts';

/** One working point by simulation, with the closed form beside each fact where it holds. */
function run(values: SpinLoop, random: RandomStreams) {
  const responses = new Series();
  const attempts = values.updates * values.attemptsPerUpdateAtMost;
  const measured = measure(values, random, { updates: values.updates, attempts }, responses);
  return { facts: { ...measured, ...responseFacts(responses, WARM_UP_SHARE), ...theory(values) } };
}

export const spinLoop = defineModel({
  name: 'spin-loop',
  parameters,
  run,
  views: { loadAverage, threadStates, timeline, contention, stores, dumpsUntilSure },
  gaps: [
    'theoryBusyCores',
    'theoryBusyCoresAfter',
    'theoryLoadAverage',
    'threadRequestSinceMilliseconds',
    'threadInLoopSinceMilliseconds',
    'threadAttempt',
    'landedMilliseconds',
    'landedThread',
    'wastedMilliseconds',
    'wastedThread',
  ],
});
