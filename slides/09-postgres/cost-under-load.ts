/** The saint's scarce thing: connections that the first seconds ask for at once. */
import { costUnderLoad } from '../shared/cost.ts';
import { type Pool, parameters, rulesOf } from './model/stuck-pool/parameters.ts';
import { heldSeconds } from './model/stuck-pool/simulate.ts';
import { FIRST_SECONDS } from './views/stuck-pool-views.ts';

/** What is stuck by then, and what healthy queries hold. */
function connectionsAskedFor(values: Pool, multiplier: number): number {
  const rules = rulesOf(values);
  const { requestsPerSecond, stuckShare, querySeconds } = rules;
  const held = stuckShare * Math.min(FIRST_SECONDS, heldSeconds(rules)) + (1 - stuckShare) * querySeconds;
  return multiplier * requestsPerSecond * held;
}

export const cost = costUnderLoad({
  model: 'stuck-pool',
  parameters,
  demand: (values, _random, multiplier) => connectionsAskedFor(values, multiplier),
  without: (values, _random, multiplier) => connectionsAskedFor({ ...values, stuckShare: 0 }, multiplier),
  // A damaged page comes with no load.
  provision: 'accident',
  capacity: ({ connections }) => connections,
});
