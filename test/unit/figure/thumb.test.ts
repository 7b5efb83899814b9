/** Notches and values: there and back, in order, at the ends, and never out of the range. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromNotch, lastNotch, toNotch } from '../../../src/figure/thumb.ts';
import { number, optional, type Slider, validate } from '../../../src/simulation/engine/parameters.ts';

const declared = { label: '', unit: '', minimum: 1, maximum: 100_000 };
const linear = number({ ...declared, default: 1, slider: { minimum: 10, maximum: 20, step: 2.5 } });
const logarithmic = number({
  ...declared,
  default: 1,
  slider: { minimum: 1, maximum: 1000, step: 30, logarithmic: true },
});
const absent = optional({ ...declared, default: null, absent: 'never', slider: { minimum: 10, maximum: 20, step: 5 } });
const all = (parameter: Parameters<typeof lastNotch>[0]) =>
  Array.from({ length: lastNotch(parameter) + 1 }, (_, notch) => fromNotch(parameter, notch));

test('equal ways are equal differences', () => {
  expect(all(linear)).toEqual([10, 12.5, 15, 17.5, 20]);
});

test('or equal factors, kept with three digits as they are shown', () => {
  const values = all(logarithmic);
  expect(values).toHaveLength(31);
  expect([values[0], values[1], values[10], values[20], values[30]]).toEqual([1, 1.26, 10, 100, 1000]);
  expect(values[11]).toBe(12.6);
});

test('the last notch may stand for absence', () => {
  expect(all(absent)).toEqual([10, 15, 20, null]);
  expect(toNotch(absent, null)).toBe(3);
});

test('whole numbers stay whole, and without a slider the whole range is offered', () => {
  const whole = number({
    ...declared,
    default: 1,
    integer: true,
    slider: { minimum: 1, maximum: 1000, step: 17, logarithmic: true },
  });
  expect(all(whole).every(Number.isInteger)).toBe(true);
  const bare = number({ label: '', unit: '', minimum: 1, maximum: 5, default: 1, integer: true });
  expect(all(bare)).toEqual([1, 2, 3, 4, 5]);
  expect(lastNotch(number({ ...declared, default: 1 }))).toBe(100);
});

test('a value beyond the slider lies at its end, one between two notches at the nearer', () => {
  expect([toNotch(linear, 1), toNotch(linear, 99), toNotch(linear, 13.5), toNotch(linear, 14)]).toEqual([0, 4, 1, 2]);
});

test('steps of a tenth show no dust of binary fractions', () => {
  const tenths = number({ ...declared, minimum: 0, default: 0, slider: { minimum: 0, maximum: 1, step: 0.1 } });
  expect(all(tenths)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

test('whatever the scale: there and back, rising, and inside of what is accepted', () => {
  const sliders: fc.Arbitrary<Slider> = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(0.1, 0.25, 1, 5))
      .map(([minimum, steps, step]) => ({ minimum, maximum: minimum + steps * step, step })),
    // Factors of 1 % and more: with less, three digits could not tell two notches apart.
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 1, max: 40 }))
      .map(([minimum, factor, step]) => ({ minimum, maximum: minimum * factor, step, logarithmic: true })),
  );
  fc.assert(
    fc.property(sliders, fc.boolean(), (slider, mayBeAbsent) => {
      const parameter = mayBeAbsent
        ? optional({ ...declared, default: null, absent: 'never', slider })
        : number({ ...declared, default: 1, slider });
      const values = all(parameter);
      for (const [notch, value] of values.entries()) {
        expect(toNotch(parameter, value)).toBe(notch);
        expect(validate('it', parameter, value)).toBeUndefined();
        const before = values[notch - 1];
        if (value !== null && before !== undefined) expect(value).toBeGreaterThan(Number(before));
      }
    }),
  );
});
