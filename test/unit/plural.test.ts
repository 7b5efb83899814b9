import { expect, test } from 'vitest';
import { amount } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const threads = (count: number) => plural(count, { one: 'thread', other: 'threads' });

test('one is one, and everything else is not: none, and parts of one, too', () => {
  expect([0, 1, 2, 21, 1.5, 1000].map(threads)).toEqual([
    'threads',
    'thread',
    'threads',
    'threads',
    'threads',
    'threads',
  ]);
});

test('the form is that of the digits that are read', () => {
  const counts = [0.999, 0.9994, 0.9996, 1.002, 1.004, 1.006, 999.6, 1000.4, Number.NaN, Number.POSITIVE_INFINITY];
  for (const count of counts) expect(threads(count), `${count}`).toBe(amount(count) === '1' ? 'thread' : 'threads');
  expect(counts.map(threads)).toContain('thread');
});

test('a form that the language does not need may be given', () => {
  expect(plural(2, { one: 'дамп', few: 'дампи', many: 'дампів', other: 'дампу' })).toBe('дампу');
});

test('a count is said with its word', () => {
  expect([0, 1, 1.5, 1234].map((count) => counted(count, { one: 'thread', other: 'threads' }))).toEqual([
    '0 threads',
    '1 thread',
    '1.5 threads',
    '1,234 threads',
  ]);
});
