/** The dates' scarce thing: cores of the app, where dates are parsed at each check and where they are parsed once. */
import { costUnderLoad } from '../shared/cost.ts';
import { parameters } from './model/date-parsing/parameters.ts';
import { costs } from './model/date-parsing/parse-cost.ts';

export const cost = costUnderLoad({
  model: 'date-parsing',
  parameters,
  demand: (values, _random, multiplier) => multiplier * costs(values).cpuCoresWithRest,
  without: (values, _random, multiplier) => multiplier * costs({ ...values, parseOnce: true }).cpuCoresWithRest,
  provision: 'sideways',
  capacity: ({ cores }) => cores,
});
