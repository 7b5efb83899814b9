/** What can happen to a page, and what a sign of it names: the columns of `timeToSign` are in this order and use these numbers. */

export const FAILURES = ['silent', 'late', 'oldChecksum', 'fittingChecksum', 'zeros'] as const;
export type Failure = (typeof FAILURES)[number];

export const NAMED = { nothing: 0, query: 1, page: 2 } as const;
