/**
 * One search for the one bad page of a table, SELECT by SELECT: two rows by hand, which are fine; the whole table, which
 * hangs; then halves of what is left, until a page is. Pages count from 0; times are seconds. What is assumed of a page and
 * of people says ../investigation.md.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';

export const ROWS_PER_PAGE = 100;
/** Rows asked for by hand before the table as a whole is. */
export const BY_HAND = 2;
/** What an answer takes at least, and for each page that it reads. */
const ANSWER_SECONDS = 0.001;
const PAGE_SECONDS = 10e-6;
/** Between these, people lose patience with a cursor. */
const PATIENCE_SECONDS = [30, 60] as const;

export interface Select {
  /** Pages that it reads, both included. */
  from: number;
  to: number;
  /** Key of the row, where it asks for one. */
  row: number;
  isAnswered: boolean;
  /** Until it answered, or nobody waited any longer. */
  seconds: number;
}

export interface PageSearch {
  badPage: number;
  selects: Select[];
}

/** The bad page has the same place in a table of any size. */
export function searchPages(pages: number, random: RandomStreams): PageSearch {
  const badPage = Math.floor(random('damage').uniform() * pages);
  const [rows, patience, haste] = [random('rows'), random('patience'), random('haste')];
  const [least, most] = PATIENCE_SECONDS;
  const ask = (from: number, to: number, row = Number.NaN): Select => {
    const isAnswered = badPage < from || badPage > to;
    const answer = (ANSWER_SECONDS + PAGE_SECONDS * (to - from + 1)) * (0.7 + 0.6 * haste.uniform());
    return { from, to, row, isAnswered, seconds: isAnswered ? answer : least + (most - least) * patience.uniform() };
  };
  const byHand = Array.from({ length: BY_HAND }, () => {
    // Who asks for a row of a large table meets a good page.
    const page = (badPage + 1 + Math.floor(rows.uniform() * (pages - 1))) % pages;
    return ask(page, page, page * ROWS_PER_PAGE + Math.floor(rows.uniform() * ROWS_PER_PAGE) + 1);
  });
  const selects = [...byHand, ask(0, pages - 1)];
  let [low, high] = [0, pages - 1];
  while (low < high) {
    const half = ask(low, Math.floor((low + high) / 2));
    selects.push(half);
    if (half.isAnswered) low = half.to + 1;
    else high = half.to;
  }
  return { badPage, selects };
}
