/** What a page has measured is used where it fits, and nowhere else. */
import { expect, it } from 'vitest';
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import { shownOwn } from '../../../../src/tools/flame-graph/shown-own.ts';
import { parameters } from '../../model/date-parsing/parameters.ts';
import { atMeasuredCost, measuredFor } from './measured-for.ts';
import { measuredHere } from './measured-here.ts';

const values = defaults(parameters);
const { products, sizes, offers, touchedShare, formatsTried } = values;

it('reckons with the measured cost of an attempt, the unwatched list’s before the profile’s, and with what was set before both', () => {
  expect(atMeasuredCost(values)).toBeUndefined();
  for (const nonsense of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY]) measuredHere.offerCost('parse-once', nonsense);
  expect(atMeasuredCost(values)).toBeUndefined();
  measuredHere.offerCost('profile', 8);
  expect(atMeasuredCost(values)).toEqual({ ...values, microsecondsPerAttempt: 8 });
  measuredHere.offerCost('parse-once', 7);
  measuredHere.offerCost('profile', 9);
  expect(atMeasuredCost(values)?.microsecondsPerAttempt).toBe(7);
  expect(atMeasuredCost({ ...values, microsecondsPerAttempt: 20 })).toBeUndefined();
});

it('shows a profile for the list that it was taken of', () => {
  const rules = { products, sizes, offers, touchedShare, formatsTried };
  const profile = {
    rules,
    parseOnce: false,
    requests: 1,
    paths: [],
    selfMilliseconds: [],
    calls: [],
    samples: undefined,
  };
  expect(measuredFor(values)).toBeUndefined();
  measuredHere.profile = profile;
  expect(measuredFor({ ...values, requestsPerSecond: 999 })).toBe(profile);
  expect(measuredFor({ ...values, offers: offers + 1 })).toBeUndefined();
  expect(measuredFor({ ...values, parseOnce: true })).toBeUndefined();
});

it('shows the viewer’s own until the model moves', () => {
  shownOwn.show({ name: 'mine', unit: 'samples', frames: [], total: 1, calls: 0, notDrawn: 0, leftOut: 0 });
  expect(shownOwn.for(values)?.name).toBe('mine');
  expect(shownOwn.for({ ...values })?.name).toBe('mine');
  expect(shownOwn.for({ ...values, offers: 1 })).toBeUndefined();
  expect(shownOwn.for(values)).toBeUndefined();
});
