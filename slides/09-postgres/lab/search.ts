/**
 * Finding what is bad by experiment: which question to ask next, from the answers so far. Pure: it knows nothing of
 * databases. What is bad is taken to lie side by side, as the keys of one page do.
 */

/** Keys, or pages, from `from` to `to`, both included. */
export interface KeyRange {
  from: number;
  to: number;
}

export interface Tried extends KeyRange {
  /** It hung, it failed, or its rows were wrong. */
  bad: boolean;
}

export type Next =
  | { ask: KeyRange }
  /** All answers are in: exactly these are bad, of all that were looked at. */
  | { found: KeyRange }
  | { found: undefined };

/**
 * Halving: first whether anything is bad, then the first that is, then the last one. A half that is not asked is known
 * from the other half's answer.
 * @param most so many at most are bad, from the first on.
 */
export function halve(all: KeyRange, most: number, tried: readonly Tried[]): Next {
  const [whole, ...rest] = tried;
  if (!whole) return { ask: all };
  if (!whole.bad) return { found: undefined };
  let low = all.from;
  let high = all.to;
  let used = 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const answer = rest[used++];
    if (!answer) return { ask: { from: low, to: middle } };
    if (answer.bad) high = middle;
    else low = middle + 1;
  }
  const first = low;
  high = Math.min(all.to, first + most - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const answer = rest[used++];
    if (!answer) return { ask: { from: middle, to: high } };
    if (answer.bad) low = middle;
    else high = middle - 1;
  }
  return { found: { from: first, to: low } };
}

/** How many checks the first bad one took, where it is known. */
export function checksToFirstBad(all: KeyRange, tried: readonly Tried[]): number | undefined {
  for (let count = 1; count <= tried.length; count++) {
    const next = halve(all, 1, tried.slice(0, count));
    if ('found' in next) return next.found && count;
  }
  return undefined;
}

/** The keys in as many pieces of about the same size. */
export function pieces(all: KeyRange, count: number): KeyRange[] {
  const size = (all.to - all.from + 1) / count;
  return Array.from({ length: count }, (_, i) => ({
    from: all.from + Math.round(i * size),
    to: all.from + Math.round((i + 1) * size) - 1,
  }));
}
