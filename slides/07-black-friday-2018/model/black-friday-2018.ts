/**
 * black-friday-2018: more visitors, and every fix so far makes a request cheaper than it was. Requests/s and milliseconds;
 * the numbers are assumptions, see model/black-friday-2018.md.
 */

import { defineModel } from '../../../src/simulation/engine/model.ts';
import { dayModel, dayParameters, SALE_DAY } from '../../shared/daily-load-model.ts';
import { words } from '../words.ts';

const label = words.blackFriday2018;

const parameters = dayParameters(label, {
  requestsPerSecond: 1400,
  peakFactor: 3.5,
  servers: 180,
  serviceMilliseconds: 30,
  patienceSeconds: 10,
});

/** Black Friday 2017, as assumed there. */
const lastYear = { requestsPerSecond: 900, peakFactor: 3, profile: SALE_DAY };

export const blackFriday2018 = defineModel({
  name: 'black-friday-2018',
  parameters,
  ...dayModel(SALE_DAY, label, lastYear),
});
