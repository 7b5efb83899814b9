/**
 * Finding the bad keys by experiment: which question to ask next, from the answers so far. Pure: it knows nothing of
 * databases. The bad keys are taken to lie side by side, as those of one page of an index do.
 */

/** Keys from `from` to `to`, both included. */
export interface KeyRange {
  from: number;
  to: number;
}

export interface Tried extends KeyRange {
  /** It hung, or it failed. */
  bad: boolean;
}

export type Next =
  | { ask: KeyRange }
  /** All answers are in: exactly these keys are bad. */
  | { found: KeyRange }
  | { found: undefined };

/**
 * Halving: first whether anything is bad, then the first bad key, then the last one. A half that is not asked is known
 * from the other half's answer.
 */
export function halve(all: KeyRange, tried: readonly Tried[]): Next {
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
  high = all.to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const answer = rest[used++];
    if (!answer) return { ask: { from: middle, to: high } };
    if (answer.bad) low = middle;
    else high = middle - 1;
  }
  return { found: { from: first, to: low } };
}

/** How many checks the first bad key took, where it is known. */
export function checksToFirstBad(all: KeyRange, tried: readonly Tried[]): number | undefined {
  for (let count = 1; count <= tried.length; count++) {
    const next = halve(all, tried.slice(0, count));
    if ('found' in next) return next.found ? count : undefined;
    if (next.ask.to === all.to && count > 1) return count;
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
