import { expect, test } from 'vitest';
import { plural } from '../../src/words/plural.ts';

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

test('a form that the language does not need may be given', () => {
  expect(plural(2, { one: 'дамп', few: 'дампи', many: 'дампів', other: 'дампу' })).toBe('дампу');
});
