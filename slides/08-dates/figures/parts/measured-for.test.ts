/** What was measured on this machine is used where it fits, and nowhere else. */
import { expect, it } from 'vitest';
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import type { MeasuredLists } from '../../lab/parse-once/measure-renderers.ts';
import type { Profile } from '../../lab/profile/profile.ts';
import { parameters } from '../../model/date-parsing/parameters.ts';
import { atMeasuredCost, measuredFor } from './measured-for.ts';

const values = defaults(parameters);
const { products, sizes, offers, touchedShare, formatsTried } = values;
const rules = { products, sizes, offers, touchedShare, formatsTried };
const attempts = products * sizes * offers * touchedShare * formatsTried;

/** Lists of which an attempt cost so many microseconds. */
const listsAt = (microseconds: number): MeasuredLists => {
  const all = (median: number) => ({ median, lowerQuartile: median, upperQuartile: median });
  return { rules, rows: [{ products, eachTime: all(1 + (attempts * microseconds) / 1000), once: all(1) }] };
};

/** A run whose only work was parsing, at so many microseconds an attempt. */
const profileAt = (microseconds: number): Profile => ({
  rules,
  parseOnce: false,
  requests: 1,
  paths: [
    { name: '', caller: 0 },
    { name: 'parseDate', caller: 0 },
    { name: 'tryFormat', caller: 1 },
  ],
  selfMilliseconds: [0, 0, microseconds],
  calls: [0, 0, 1000],
  samples: undefined,
});

it('reckons with the measured cost of an attempt, the unwatched list’s before the profile’s, and with what was set before both', () => {
  expect(atMeasuredCost(values, {})).toBeUndefined();
  for (const nonsense of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY])
    expect(atMeasuredCost(values, { lists: listsAt(nonsense) })).toBeUndefined();
  expect(atMeasuredCost(values, { profile: profileAt(8) })?.microsecondsPerAttempt).toBeCloseTo(8, 9);
  const both = { lists: listsAt(7), profile: profileAt(9) };
  expect(atMeasuredCost(values, both)?.microsecondsPerAttempt).toBeCloseTo(7, 9);
  expect(atMeasuredCost({ ...values, microsecondsPerAttempt: 20 }, both)).toBeUndefined();
});

it('shows a profile for the list that it was taken of', () => {
  const profile = profileAt(8);
  expect(measuredFor(values, undefined)).toBeUndefined();
  expect(measuredFor({ ...values, requestsPerSecond: 999 }, profile)).toBe(profile);
  expect(measuredFor({ ...values, offers: offers + 1 }, profile)).toBeUndefined();
  expect(measuredFor({ ...values, parseOnce: true }, profile)).toBeUndefined();
});
