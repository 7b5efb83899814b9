/** The lab: both ways make the same list, what runs is the model's multiplication, and the summary is one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import { parsesPerRequest } from '../../model/date-parsing/parse-cost.ts';
import { dateParsing } from '../../model/date-parsing.ts';
import { measureRenderers, microsecondsPerAttempt, type RoundProgress, roundsFor, times } from './measure-renderers.ts';
import { attempts, formatsFor, type ListRules, MOST_FORMATS, parseDate, renderers } from './product-list.ts';

const rules: ListRules = { products: 12, sizes: 3, offers: 3, touchedShare: 1, formatsTried: 20 };
const lists = fc.record({
  products: fc.integer({ min: 0, max: 12 }),
  sizes: fc.integer({ min: 0, max: 4 }),
  offers: fc.integer({ min: 0, max: 6 }),
  touchedShare: fc.constantFrom(0, 0.5, 1),
  formatsTried: fc.integer({ min: 1, max: MOST_FORMATS }),
});

describe('the two renderers', () => {
  it('make equal lists, whatever is in them', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const { eachTime, once } = renderers(given);
        expect(eachTime()).toBe(once());
      }),
      { numRuns: 60, seed: 37 },
    );
  });

  it('show offers that last and leave out those that are over', () => {
    expect(renderers({ ...rules, offers: 1 }).once()).toContain('back');
    const two = renderers({ ...rules, offers: 2 }).once();
    expect(two).toBe(renderers({ ...rules, offers: 1 }).once());
  });

  it('attempt exactly what the model multiplies', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const { eachTime, once } = renderers(given);
        const touched = Math.round(given.products * given.touchedShare);
        attempts.count = 0;
        eachTime();
        expect(attempts.count).toBe(
          parsesPerRequest({ ...defaults(dateParsing.parameters), ...given, products: touched, touchedShare: 1 }),
        );
        attempts.count = 0;
        once();
        expect(attempts.count).toBe(0);
      }),
      { numRuns: 40, seed: 36 },
    );
  });
});

describe('the formats', () => {
  it('are as many as asked for, of which only the last one fits', () => {
    for (let formatsTried = 1; formatsTried <= MOST_FORMATS; formatsTried++) {
      const formats = formatsFor({ ...rules, formatsTried });
      expect(formats).toHaveLength(formatsTried);
      attempts.count = 0;
      const time = new Date(parseDate('30 November 2020 23:59', formats));
      expect(attempts.count).toBe(formatsTried);
      expect([time.getFullYear(), time.getMonth(), time.getDate(), time.getHours()]).toEqual([2020, 10, 30, 23]);
    }
  });

  it('refuse what none of them fits', () => {
    expect(() => parseDate('soon', formatsFor(rules))).toThrow('no format fits soon');
  });
});

describe('the measurement', () => {
  it('measures each length in each round, and the one that the slider asks for', () => {
    const seen: number[] = [];
    const shown: number[][] = [];
    const note = ({ round, measured: { rows } }: RoundProgress) => {
      seen.push(round);
      shown.push(rows.map((row) => row.products));
    };
    const measured = measureRenderers({ ...rules, products: 3 }, note, { lengths: [1, 2], rounds: 3 });
    // In the first round after each list, so that there is something to be seen.
    expect(seen).toEqual([1, 1, 1, 2, 3]);
    expect(shown[0]).toEqual([3]);
    expect(shown.at(-1)).toEqual([1, 2, 3]);
    expect(measured.rows.map((row) => row.products)).toEqual([1, 2, 3]);
    for (const { eachTime, once } of measured.rows) {
      for (const { lowerQuartile, median, upperQuartile } of [eachTime, once]) {
        expect(lowerQuartile).toBeGreaterThanOrEqual(0);
        expect(median).toBeGreaterThanOrEqual(lowerQuartile);
        expect(upperQuartile).toBeGreaterThanOrEqual(median);
      }
    }
  });

  it('takes fewer rounds the more there is to do, but some', () => {
    expect(roundsFor({ ...rules, offers: 0 }, [60])).toBe(15);
    expect(roundsFor({ ...rules, sizes: 10, offers: 6, formatsTried: 30 }, [20, 60, 120])).toBe(4);
    expect(roundsFor({ ...rules, sizes: 1000, offers: 100 }, [1000])).toBe(3);
  });

  it('sums up by quartiles', () => {
    expect(times([5, 1, 3, 2, 4])).toEqual({ median: 3, lowerQuartile: 2, upperQuartile: 4 });
    expect(times([1, 2])).toEqual({ median: 1.5, lowerQuartile: 1.25, upperQuartile: 1.75 });
  });

  it('gives each attempt its part of the difference', () => {
    const all = (milliseconds: number) => times([milliseconds]);
    const rows = [{ products: 10, eachTime: all(20), once: all(2) }];
    expect(microsecondsPerAttempt({ rules: { ...rules, products: 10 }, rows })).toBeCloseTo(10, 12);
    expect(microsecondsPerAttempt({ rules, rows: [] })).toBeNaN();
  });
});
