/** Three Black Fridays: the site was fine, and would not have been with a sharper peak. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { type Year, yearBefore, years } from './black-friday/years.ts';
import { blackFriday } from './black-friday.ts';

const assumed = (year: Year) => ({ ...defaults(blackFriday.parameters), year, ...years[year] });

it('is another day each year, of a shop that grows', () => {
  const means = [years['2016'], years['2017'], years['2018']].map(({ requestsPerSecond }) => requestsPerSecond);
  expect(means).toEqual([...new Set(means)].sort((a, b) => a - b));
});

describe.each(Object.keys(years) as Year[])('%s', (year) => {
  it('serves everybody as assumed', () => {
    const { facts } = blackFriday.run(assumed(year), randomStreams(1));
    expect(facts.lostShare).toBe(0);
    expect(facts.minutesOverCapacity).toBe(0);
    expect(facts.peakUtilisation).toBeLessThan(0.9);
  });

  it('loses visitors where the peak is more than the servers can do', () => {
    const values = { ...assumed(year), peakFactor: 9 };
    const { facts } = blackFriday.run(values, randomStreams(1));
    expect(facts.lostShare).toBeGreaterThan(0);
    expect(facts.peakP95ResponseMilliseconds).toBeGreaterThan(1000 * values.patienceSeconds);
  });

  it('has its columns in step, and beside them the year before where that is compared', () => {
    const { columns } = blackFriday.views.day(assumed(year), randomStreams(1), 'drag');
    expect(new Set(Object.values(columns).map((column) => column.length))).toEqual(new Set([49]));
    const before = yearBefore[year];
    const highest = Math.max(...columns.lastYearRequestsPerSecond);
    if (before) expect(highest).toBeCloseTo(years[before].requestsPerSecond * years[before].peakFactor, 6);
    else expect(columns.lastYearRequestsPerSecond.every(Number.isNaN)).toBe(true);
  });
});

it('is not fine in 2018 without the fixes', () => {
  const { facts } = blackFriday.run({ ...assumed('2018'), serviceMilliseconds: 40 }, randomStreams(1));
  expect(facts.minutesOverCapacity).toBeGreaterThan(0);
});
