/** What stands in the terminal, and when. */

/** One SELECT, and what came. */
export interface Entry {
  sql: string;
  /** The answer; of one that hangs, what there is to say of that. */
  said: string;
  isAnswered: boolean;
  /** It was sent, and is waited for. */
  isPending?: boolean;
  /** Until it answered, or for as long as somebody waited. */
  seconds: number;
  /** How the time is told of one that hangs. */
  clock(seconds: number): string;
  /** The pages that it tells apart from the rest; none where it asks for a row. */
  pages?: { from: number; to: number };
}

/** When each of the played ones is begun, typed, and over. */
export interface Moment {
  begins: number;
  typed: number;
  ends: number;
}
