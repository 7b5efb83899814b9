/** The menu's scarce thing: the balancers' cores. */
import { costUnderLoad } from '../shared/cost.ts';
import { coresNeeded } from './model/menu-gzip/answer.ts';
import { parameters } from './model/menu-gzip/parameters.ts';

/** Before marketing added a level to the menu, and operations raised the other one. */
const BEFORE = { menuDepth: 3, level: 5 };

/** The model stands at an evening's peak, a load is a mean: one ÷ the other, assumed as in the other tales. */
const EVENING_PEAK = 1.8;

export const cost = costUnderLoad({
  model: 'menu-gzip',
  parameters,
  demand: (values, _random, multiplier) => (coresNeeded(values) * multiplier) / EVENING_PEAK,
  without: (values, _random, multiplier) => (coresNeeded({ ...values, ...BEFORE }) * multiplier) / EVENING_PEAK,
  provision: 'sideways',
  capacity: ({ balancerCores }) => balancerCores,
});
