/**
 * black-friday-2017: a quieter day than the year before, with that year's curve behind it. Requests/s and milliseconds;
 * the numbers are assumptions, see model/black-friday-2017.md.
 */

import { defineModel } from '../../../src/simulation/engine/model.ts';
import { dayModel, dayParameters, SALE_DAY } from '../../shared/daily-load-model.ts';
import { words } from '../words.ts';

const label = words.blackFriday2017;

const parameters = dayParameters(label, {
  requestsPerSecond: 900,
  peakFactor: 3,
  servers: 180,
  serviceMilliseconds: 40,
  patienceSeconds: 10,
});

/** Black Friday 2016, as assumed there. */
const lastYear = { requestsPerSecond: 1000, peakFactor: 3.5, profile: SALE_DAY };

export const blackFriday2017 = defineModel({
  name: 'black-friday-2017',
  parameters,
  ...dayModel(SALE_DAY, label, lastYear),
});
