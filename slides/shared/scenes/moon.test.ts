/** The moon over the three Black Fridays, against an almanac. */
import { describe, expect, it } from 'vitest';
import { blackFridayOf, litShare, moonPhase } from './moon.ts';

describe('a Black Friday', () => {
  it.each([
    [2016, 25],
    [2017, 24],
    [2018, 23],
  ])('of %i was the %ith of November', (year, day) => {
    expect(blackFridayOf(year)).toBe(Date.UTC(year, 10, day));
  });

  it.each([
    ['2016, four days before the new moon of the 29th', 2016, 0.16, 1],
    ['2017, two days before the first quarter of the 26th', 2017, 0.29, 0],
    ['2018, full on that very day', 2018, 1, 0],
  ])('of %s', (_, year, lit, wanes) => {
    const phase = moonPhase(blackFridayOf(year));
    expect(Math.abs(litShare(phase) - lit)).toBeLessThan(0.1);
    if (lit < 1) expect(Number(phase > 0.5)).toBe(wanes);
  });
});
