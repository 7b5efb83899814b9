/** A bet on a number: the run's answer is the nearest place of the slider, and a room's guesses have their middle. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf } from '../../../src/figure/guess.ts';
import { nearest, numberBet } from '../../../src/figure/number-bet.ts';

const GUESSES = [1, 2, 4, 10];
const bet = numberBet({
  question: '?',
  guesses: GUESSES,
  offered: [2, 10],
  label: String,
  actual: ({ is }: { is: number | undefined }) => is,
});
const answerTo = (is: number | undefined) => bet.choices.findIndex(({ holds }) => holds({ is }));

test('the nearest is counted in factors, both ends reach out, and what is not asked yet has no answer', () => {
  expect([1.3, 1.5, 2.7, 2.9, 6, 7, 1e9, 1e-9].map(answerTo)).toEqual([0, 1, 1, 2, 2, 3, 3, 0]);
  expect(answerTo(undefined)).toBe(-1);
  for (const guess of GUESSES) expect(GUESSES[nearest(GUESSES, guess)]).toBe(guess);
});

test('a hand has some of the guesses as buttons', () => {
  expect(bet.offered.map((i) => bet.choices[i]?.label)).toEqual(['2', '10']);
});

test('half of the votes do not exceed the median, and half are no less', () => {
  expect(medianOf([0, 1, 0, 1])).toBe(1);
  expect(medianOf([0, 0, 5])).toBe(2);
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }).filter((all) => all.some((count) => count > 0));
  fc.assert(
    fc.property(counts, (all) => {
      const sum = (part: readonly number[]) => part.reduce((before, count) => before + count, 0);
      const at = medianOf(all);
      expect(sum(all.slice(0, at + 1))).toBeGreaterThanOrEqual(sum(all) / 2);
      expect(sum(all.slice(at))).toBeGreaterThanOrEqual(sum(all) / 2);
    }),
  );
});
