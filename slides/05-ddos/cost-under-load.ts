/** The attack's scarce thing: the app servers' cores, with the attack's pages and without. */
import { costUnderLoad } from '../shared/cost.ts';
import { parameters } from './model/ddos/parameters.ts';
import { totalCores, trafficAt } from './model/ddos/traffic.ts';

export const cost = costUnderLoad({
  model: 'ddos',
  parameters,
  demand: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, values.hour, true)),
  without: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, values.hour, false)),
  capacity: ({ servers }) => servers,
});
