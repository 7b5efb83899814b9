/** A bet on a number: a slider over guesses that are declared, small to large. The run's answer is the one that comes nearest. */

/** What a moment's functions need of a bet; see `Bet` of declare.ts. */
interface NumberBet<D> {
  question: string;
  /** Positive, from small to large, about evenly apart in factors; at most 100. */
  guesses: readonly number[];
  label(guess: number): string;
  /** What the run says; undefined where it is not asked yet. */
  actual(drawn: D): number | undefined;
}

export const numberBet = <D>({ question, guesses, label, actual }: NumberBet<D>) => ({
  question,
  isNumber: true,
  choices: guesses.map((guess, i) => ({
    label: label(guess),
    holds: (drawn: D) => {
      const found = actual(drawn);
      return found !== undefined && nearest(guesses, found) === i;
    },
  })),
});

/** Index of the guess that comes nearest, counted in factors. */
export function nearest(guesses: readonly number[], value: number): number {
  const apart = guesses.map((guess) => Math.max(guess / value, value / guess));
  return apart.indexOf(Math.min(...apart));
}
