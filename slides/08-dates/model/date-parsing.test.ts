/** Date-parsing: the multiplication is exact, Amdahl and the root law hold, and the slides' figures come out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { wholeSpeedUp } from './date-parsing/amdahl.ts';
import { dateParsing } from './date-parsing.ts';

type Values = Parameters<typeof dateParsing.run>[0];
const base: Values = defaults(dateParsing.parameters);
const facts = (values: Partial<Values>) => dateParsing.run({ ...base, ...values }, randomStreams(1)).facts;

describe('the multiplication', () => {
  it('is exact in whole numbers, at every corner', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        (products, sizes, offers, formatsTried, requestsPerSecond) => {
          const f = facts({ products, sizes, offers, formatsTried, requestsPerSecond });
          expect(f.parsesPerRequest).toBe(products * sizes * offers * formatsTried);
          const milliseconds = (f.parsesPerRequest ?? 0) * 0.0057;
          expect(f.parseMillisecondsPerRequest).toBeCloseTo(milliseconds, 6);
          expect(f.cpuCores).toBeCloseTo((requestsPerSecond * milliseconds) / 1000, 3);
          expect(f.parseShare).toBeCloseTo(milliseconds / (milliseconds + 7), 9);
        },
      ),
      { numRuns: 200, seed: 36 },
    );
  });

  it('is sixty by three by three by twenty at the defaults: 10,800 attempts, nine tenths of the request', () => {
    const f = facts({});
    expect(f.parsesPerRequest).toBe(10_800);
    expect(f.parseMillisecondsPerRequest).toBeCloseTo(61.56, 9);
    expect(f.parseShare).toBeCloseTo(0.898, 3);
  });

  it('is nothing where the dates are parsed when the configuration loads', () => {
    expect(facts({ parseOnce: true })).toMatchObject({ parsesPerRequest: 0, cpuCores: 0, parseShare: 0 });
  });

  it('is shown factor by factor', () => {
    const { columns } = dateParsing.views.factors(base);
    expect([...columns.parsesPerRequest]).toEqual([1, 60, 180, 540, 540, 10_800]);
  });

  it('grows by the same for each offer', () => {
    const { columns, facts: f } = dateParsing.views.offers(base);
    columns.parseMilliseconds.forEach((milliseconds, offers) => {
      expect(milliseconds).toBeCloseTo(offers * f.millisecondsPerOffer, 9);
    });
  });
});

describe('the day', () => {
  it('is quiet before the release, over its cores after the offers, and better with the release before', () => {
    const { columns, facts: f } = dateParsing.views.day(base);
    const at = (hour: number) => columns.cpuCoresAsked[hour * 4] ?? Number.NaN;
    expect(at(8)).toBeLessThan(4);
    expect(at(14)).toBeGreaterThan(16);
    expect(at(17)).toBeLessThan(at(15) / 2);
    expect(f.hoursOverloaded).toBeGreaterThan(3);
    expect(f.costGrowthFactor).toBeGreaterThan(4);
  });
});

describe('the sampling profiler', () => {
  it('errs with the root of the number of samples', () => {
    const { columns } = dateParsing.views.sampling(base, randomStreams(5), 'rest');
    columns.samples.forEach((_, i) => {
      // The root-mean-square of 200 profiles scatters by 5 %; 101 points, so four such.
      if ((columns.samples[i] ?? 0) < 30) return;
      const ratio = (columns.simulatedError[i] ?? 0) / (columns.theoryError[i] ?? 1);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.2);
    });
  });

  it('finds shares that add up to one, within four standard errors, however many samples', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (rate, seconds) => {
          const values = { ...base, samplesPerSecond: rate, sampledSeconds: seconds };
          const { columns, facts: f } = dateParsing.views.sampling(values, randomStreams(9), 'drag');
          expect(columns.sampledShare.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(columns.trueShare.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(Math.abs(f.sampledDateShare - f.trueDateShare)).toBeLessThan(4 * f.expectedErrorShare + 1e-9);
        },
      ),
      { numRuns: 40, seed: 33 },
    );
  });
});

describe('the run that is looked at', () => {
  const { columns } = dateParsing.views.sampling(base, randomStreams(3), 'rest');
  const { stretchFrame, stretchStart, stretchLength, trueShare, lookFrame, lookPlace } = columns;

  it('is all of the time, each frame with its share', () => {
    trueShare.forEach((share, frame) => {
      const length = stretchLength.reduce((sum, one, i) => sum + (stretchFrame[i] === frame ? one : 0), 0);
      expect(length).toBeCloseTo(share, 9);
    });
    stretchStart.forEach((start, i) => {
      if (i > 0) expect(start).toBeCloseTo((stretchStart[i - 1] ?? 0) + (stretchLength[i - 1] ?? 0), 9);
    });
  });

  it('shows where each sample fell what that sample found', () => {
    // Places are rounded down to a 4,096th.
    const rounding = 1 / 4096;
    lookPlace.forEach((at, i) => {
      const hit = [...stretchStart].some(
        (start, k) =>
          stretchFrame[k] === lookFrame[i] && at >= start - rounding && at <= start + (stretchLength[k] ?? 0),
      );
      expect(hit, `sample ${i} at ${at}`).toBe(true);
    });
  });
});

describe('Amdahl', () => {
  it('bounds the whole by the part that stays', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (p, s) => {
          const whole = wholeSpeedUp(p, s);
          expect(whole).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(whole).toBeLessThanOrEqual(Math.min(s, 1 / (1 - p)) * (1 + 1e-12));
        },
      ),
      { numRuns: 200, seed: 38 },
    );
    expect(wholeSpeedUp(0.9, 10)).toBeCloseTo(1 / 0.19, 12);
    expect(dateParsing.views.amdahl(base).facts.greatestSpeedUp).toBeCloseTo(10, 12);
  });
});
