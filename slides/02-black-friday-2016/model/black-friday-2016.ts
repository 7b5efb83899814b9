/**
 * black-friday-2016: the day's arrivals against the servers, the first Black Friday on the new platform. Requests/s and
 * milliseconds; the numbers are assumptions, see model/black-friday-2016.md.
 */

import { defineModel } from '../../../src/simulation/engine/model.ts';
import { dayModel, dayParameters, SALE_DAY } from '../../shared/daily-load-model.ts';
import { words } from '../words.ts';

const label = words.blackFriday2016;

const parameters = dayParameters(label, {
  requestsPerSecond: 1000,
  peakFactor: 3.5,
  servers: 180,
  serviceMilliseconds: 40,
  patienceSeconds: 10,
});

export const blackFriday2016 = defineModel({ name: 'black-friday-2016', parameters, ...dayModel(SALE_DAY, label) });
