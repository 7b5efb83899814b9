/** Ends of axes, and stretches of a series. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEnd, bands, parted, stretches } from '../../src/figure/chart/axes.ts';
import { timeOfDay } from '../../src/words/format.ts';

describe('axisEnd', () => {
  it('takes the first end that holds the most, and rounds up beyond the last', () => {
    expect(axisEnd(100, [100, 200])).toBe(100);
    expect(axisEnd(101, [100, 200])).toBe(200);
    expect(axisEnd(201, [100, 200])).toBe(300);
  });

  it('holds whatever it is given, with at most half of it empty', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (most) => {
        const end = axisEnd(most);
        expect(end).toBeGreaterThanOrEqual(most);
        expect(end).toBeLessThanOrEqual(2 * most);
      }),
    );
  });
});

it('parts a column where something holds: the rest reaches to where that begins and ends, and no further', () => {
  const holds = [false, true, true, true, true, false];
  const { held, rest } = parted(Float64Array.of(0, 1, 2, 3, 4, 5), (i) => holds[i] === true);
  expect([...held]).toEqual([Number.NaN, 1, 2, 3, 4, Number.NaN]);
  expect([...rest]).toEqual([0, 1, Number.NaN, Number.NaN, 4, 5]);
});

describe('stretches', () => {
  it('runs from the first point that holds to the last, each on its own', () => {
    const x = Float64Array.of(0, 1, 2, 3, 4, 5);
    const holds = [true, true, false, false, true, false];
    expect(stretches(x, (i) => holds[i] === true)).toEqual([
      { at: 0, to: 1 },
      { at: 4, to: 4 },
    ]);
    expect(stretches(x, () => false)).toEqual([]);
    expect(stretches(x, () => true)).toEqual([{ at: 0, to: 5 }]);
  });

  it('has its word on the first band', () => {
    const labels = bands(Float64Array.of(0, 1, 2), (i) => i !== 1, 'down').map(({ label }) => label);
    expect(labels).toEqual(['down', '']);
  });
});

it('tells the time of day through midnight', () => {
  expect([-2, -0.25, 0, 8.5, 10 + 28 / 60, 24].map(timeOfDay)).toEqual([
    '22:00',
    '23:45',
    '00:00',
    '08:30',
    '10:28',
    '24:00',
  ]);
});
