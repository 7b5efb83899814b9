/** The moon over the three Black Fridays, against an almanac. */
import { describe, expect, it } from 'vitest';
import { blackFridayOf, litPath, litShare, moonPhase } from './moon.ts';

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

it('is a path that has the lit share of a disc', () => {
  for (const phase of [0.02, 0.1, 0.24, 0.3, 0.45, 0.5, 0.6, 0.76, 0.9]) {
    const [, limb, border, back] = /^M0-1A1,1,0,0,([01]),0,1A([\d.]+),1,0,0,([01]),0-1z$/.exec(litPath(phase)) ?? [];
    // Half the disc, and half an ellipse more where the way back goes around the far side.
    const isFar = limb === back;
    expect((1 + (isFar ? 1 : -1) * Number(border)) / 2).toBeCloseTo(litShare(phase), 3);
    expect(limb).toBe(phase < 0.5 ? '1' : '0');
  }
});
