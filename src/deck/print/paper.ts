/** What of the talk is to become pages, as the address says it. */

export interface Paper {
  /** A page for each step, not only for each slide. */
  steps: boolean;
  /** The speaker's notes below. */
  notes: boolean;
}

/** Undefined where the deck is to be shown. */
export const readPaper = (search: URLSearchParams): Paper | undefined =>
  search.get('view') === 'print' ? { steps: search.has('steps'), notes: search.has('notes') } : undefined;
