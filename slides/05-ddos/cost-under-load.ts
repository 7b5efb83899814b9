/** The attack's scarce thing: the app servers' cores, with the attack's pages and without. */
import { costUnderLoad } from '../shared/cost.ts';
import { parameters } from './model/ddos/parameters.ts';
import { totalCores, trafficAt } from './model/ddos/traffic.ts';

/** In the evening, when most people come. */
const PEAK_HOUR = 21;

export const cost = costUnderLoad({
  model: 'ddos',
  parameters,
  demand: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, values.hour, true)),
  without: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, values.hour, false)),
  // An attack is no load of one's own: what is left are one's visitors' pages.
  byLoadAlone: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, PEAK_HOUR, false)),
  provision: 'sideways',
  capacity: ({ servers }) => servers,
});
