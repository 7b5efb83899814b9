/** Black Friday 2018: the site was fine, and would not have been with a sharper peak. */
import { expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { blackFriday2018 } from './black-friday-2018.ts';

const byDefault = defaults(blackFriday2018.parameters);

it('serves everybody at the defaults', () => {
  const { facts } = blackFriday2018.run(byDefault, randomStreams(1));
  expect(facts.lostShare).toBe(0);
  expect(facts.minutesOverCapacity).toBe(0);
  expect(facts.peakUtilisation).toBeLessThan(0.9);
});

it('loses visitors where the peak is more than the servers can do', () => {
  const { facts } = blackFriday2018.run({ ...byDefault, peakFactor: 9 }, randomStreams(1));
  expect(facts.lostShare).toBeGreaterThan(0);
  expect(facts.peakP95ResponseMilliseconds).toBeGreaterThan(1000 * byDefault.patienceSeconds);
});

it('has its columns in step, and the year before where there was one', () => {
  const { columns, facts } = blackFriday2018.views.day(byDefault, randomStreams(1), 'drag');
  expect(new Set(Object.values(columns).map((column) => column.length))).toEqual(new Set([49]));
  expect(Math.max(...columns.lastYearRequestsPerSecond)).toBeLessThan(facts.peakRequestsPerSecond);
});
