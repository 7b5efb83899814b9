/** What of the talk is to become pages, as the address says it. */

export interface Paper {
  /** A page for each step, not only for each slide. */
  steps: boolean;
  /** Each slide as its last step leaves it, where steps have no pages of their own. */
  last: boolean;
  /** The speaker's notes below. */
  notes: boolean;
}

/** Undefined where the deck is to be shown. */
export const readPaper = (search: URLSearchParams): Paper | undefined =>
  search.get('view') === 'print'
    ? { steps: search.has('steps'), last: search.has('last'), notes: search.has('notes') }
    : undefined;
