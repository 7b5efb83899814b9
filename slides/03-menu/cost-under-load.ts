/** The menu's scarce thing: the balancers' cores. */
import { costUnderLoad } from '../shared/cost.ts';
import { coresNeeded } from './model/menu-gzip/answer.ts';
import { parameters } from './model/menu-gzip/parameters.ts';

/** Before marketing added a level to the menu, and operations raised the other one. */
const BEFORE = { menuDepth: 3, level: 5 };

export const cost = costUnderLoad({
  model: 'menu-gzip',
  parameters,
  demand: (values, _random, multiplier) => coresNeeded(values) * multiplier,
  without: (values, _random, multiplier) => coresNeeded({ ...values, ...BEFORE }) * multiplier,
  capacity: ({ balancerCores }) => balancerCores,
});
