/** How numbers are written: the unit that a person would say, where one unit ends and the next begins, and what is no number. */
import { expect, test } from 'vitest';
import {
  amount,
  bytes,
  decimals,
  duration,
  factor,
  language,
  level,
  nearestTenth,
  percent,
  percentInTenths,
  points,
  short,
  timeOfDay,
  twoDigits,
  withUnit,
} from '../../src/words/format.ts';

/** Units stay on the number's line; a test is easier to read without that. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const inPlain = (write: (value: number) => string) => (value: number) => plain(write(value));

test.each([
  [0, '0'],
  [0.0123, '12.3 µs'],
  [0.9994, '999 µs'],
  [0.9996, '1 ms'],
  [1, '1 ms'],
  [68.55, '68.6 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [90_000, '90 s'],
  [119_000, '119 s'],
  [120_000, '2 min'],
  [90 * 60_000, '90 min'],
  [119 * 60_000, '119 min'],
  [120 * 60_000, '2 h'],
  [20 * 3_600_000, '20 h'],
  [1234 * 3_600_000, '1,230 h'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%d milliseconds are %s', (milliseconds, written) => {
  expect(plain(duration(milliseconds))).toBe(written);
});

test.each([
  [0, '0'],
  [4.4e-16, '0'],
  [0.0417, '0.042'],
  [0.127, '0.13'],
  [0.9949, '0.99'],
  [0.996, '1'],
  [4.163, '4.16'],
  [-0.127, '−0.13'],
  [1234.5, '1,235'],
])('the level %d is %s', (value, written) => {
  expect(level(value)).toBe(written);
});

test.each([
  [950, '950'],
  [9999, '9,999'],
  [12_000, '12k'],
  [123_456, '123k'],
  [999_499, '999k'],
  [1_200_000, '1.2M'],
  [-1_200_000, '−1.2M'],
  [999_499_999, '999M'],
  [1_200_000_000, '1.2G'],
  [Number.NEGATIVE_INFINITY, '−∞'],
])('%d is short for %s', (value, written) => {
  expect(short(value)).toBe(written);
});

test.each([
  [0.0123, '0.0123'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [999.6, '1,000'],
  [1234.4, '1,234'],
  [1_234_567, '1,234,567'],
  [-1234, '−1,234'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '∞'],
])('the amount %d is %s', (value, written) => {
  expect(amount(value)).toBe(written);
});

test.each([
  [0, '0 %'],
  [4e-6, '0 %'],
  [0.000_01, '0.001 %'],
  [0.0123, '1.2 %'],
  [0.0996, '10 %'],
  [0.123, '12 %'],
  [1, '100 %'],
  [12.34, '1,234 %'],
  [-0.5, '−50 %'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '–'],
])('the share %d is %s', (share, written) => {
  expect(plain(percent(share))).toBe(written);
  // The same number where another unit follows.
  expect(points(share)).toBe(written.replace(' %', ''));
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [25_700, '25.7 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [6_520_000, '6.52 MB'],
])('%d bytes are %s', (count, written) => {
  expect(plain(bytes(count))).toBe(written);
});

test.each([
  [0, '00:00'],
  [8.5, '08:30'],
  [23.999, '24:00'],
  [-0.5, '23:30'],
])('%d hours after midnight it is %s', (hours, written) => {
  expect(timeOfDay(hours)).toBe(written);
});

test('a factor has its sign and two digits', () => {
  expect([0.0512, 1, 9.79, 45.4, 129].map(factor)).toEqual(['×0.051', '×1', '×9.8', '×45', '×130']);
});

test('decimals are cut, or always as many', () => {
  expect([0.04, 0.25, 12, 1234.56].map(nearestTenth)).toEqual(['0', '0.3', '12', '1,235']);
  expect(([0, 1, 2, 3] as const).map((count) => decimals(1234.5, count))).toEqual([
    '1,235',
    '1,234.5',
    '1,234.50',
    '1,234.500',
  ]);
  expect([0.05, 3, 12.4].map(twoDigits)).toEqual(['0.050', '3.0', '12']);
  expect([0.9, 0.8642].map(inPlain(percentInTenths))).toEqual(['90.0 %', '86.4 %']);
});

test('a unit stays on its number’s line, and is not missed where there is none', () => {
  expect(withUnit(1500, 'requests/s')).toBe('1,500\u00a0requests/s');
  expect(withUnit(3, '')).toBe('3');
  for (const written of [duration(5), percent(0.5), bytes(5), percentInTenths(0.5)])
    expect(written).toContain('\u00a0');
});

test('the language is one that numbers and plurals are known of', () => {
  expect(Intl.NumberFormat.supportedLocalesOf(language)).toEqual([language]);
  expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
});
