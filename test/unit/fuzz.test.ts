/** The fuzz's own arithmetic: sequences that a seed gives back, and the shortest one that fails. */
import { expect, test } from 'vitest';
import { sequence } from '../fuzz/actions.ts';
import { Refused, readOptions } from '../fuzz/options.ts';
import { shrink } from '../fuzz/shrink.ts';

test('the same seed gives the same sequence, another one another, of every kind of action in the long run', () => {
  expect(sequence(7, 40)).toEqual(sequence(7, 40));
  expect(sequence(7, 40)).not.toEqual(sequence(8, 40));
  const kinds = new Set(
    Array.from({ length: 40 }, (_, seed) => sequence(seed, 40)).flatMap((all) => all.map((one) => one.do)),
  );
  expect(kinds.size).toBe(22);
});

test('things are met evenly, not at the ends', () => {
  const shares = Array.from({ length: 60 }, (_, seed) => sequence(seed, 40)).flatMap((all) =>
    all.flatMap((one) => (one.do === 'jump' ? [one.slide] : [])),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(shares.length).toBeGreaterThan(100);
  expect(mean).toBeGreaterThan(0.4);
  expect(mean).toBeLessThan(0.6);
});

test('of a hundred actions those two are left that only fail together', async () => {
  const all = Array.from({ length: 100 }, (_, index) => index);
  let played = 0;
  const fails = async (sequence: readonly number[]) => {
    played += 1;
    return sequence.includes(17) && sequence.includes(81);
  };
  expect(await shrink(all, fails)).toEqual({ sequence: [17, 81], isShortest: true });
  expect(played).toBeLessThan(100);
});

test('without time what was found so far is told as such', async () => {
  const { sequence, isShortest } = await shrink(
    [1, 2, 3, 4],
    async () => true,
    () => true,
  );
  expect([sequence, isShortest]).toEqual([[1, 2, 3, 4], false]);
});

test('what it does not understand is refused', () => {
  expect(readOptions(['--minutes', '10', '--seed', '7', '--browser', 'firefox', '--pages', 'tools,deck'])).toEqual({
    minutes: 10,
    seed: 7,
    browser: 'firefox',
    kinds: ['deck', 'tools'],
    build: undefined,
    moves: undefined,
  });
  for (const words of [
    ['--minutes', 'long'],
    ['--seed', '1.5'],
    ['--browser', 'lynx'],
    ['--pages', 'cellar'],
    ['--build', 'nowhere'],
    ['--loud'],
  ])
    expect(() => readOptions(words), words.join(' ')).toThrow(Refused);
});
