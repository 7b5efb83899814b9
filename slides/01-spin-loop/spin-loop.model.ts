/**
 * Spin-loop: threads that update one shared reference optimistically and start over when somebody was faster. Rates in
 * requests/s, times in milliseconds. Rules, equations and sources: spin-loop.model.md.
 */
import { defineModel } from '../../src/simulation/model.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { measure, responseFacts } from './spin-loop.measure.ts';
import { parameters, type SpinLoop } from './spin-loop.parameters.ts';
import { Series } from './spin-loop.simulate.ts';
import { theory } from './spin-loop.theory.ts';

/** One working point by simulation, with the closed form beside each fact where it holds. */
function run(values: SpinLoop, random: RandomStreams) {
  const responses = new Series();
  const attempts = values.updates * values.attemptsPerUpdateAtMost;
  const measured = measure(values, random, { updates: values.updates, attempts }, responses);
  return { facts: { ...measured, ...responseFacts(responses), ...theory(values) } };
}

export const spinLoop = defineModel({ name: 'spin-loop', parameters, run, views: {} });
