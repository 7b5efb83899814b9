/**
 * A bet on a number. A room bets on a slider over guesses that are declared, small to large; a hand at the deck has a few of
 * them as buttons. The run's answer is the guess that comes nearest.
 */

/** What a moment's functions need of a bet; see `Bet` of declare.ts. */
interface NumberBet<D> {
  question: string;
  /** Positive, from small to large, about evenly apart in factors; at most 100. */
  guesses: readonly number[];
  /** Two to four of them, for a hand at the deck. */
  offered: readonly number[];
  label(guess: number): string;
  /** What the run says; undefined where it is not asked yet. */
  actual(drawn: D): number | undefined;
}

export const numberBet = <D>({ question, guesses, offered, label, actual }: NumberBet<D>) => ({
  question,
  offered: offered.map((guess) => guesses.indexOf(guess)),
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
