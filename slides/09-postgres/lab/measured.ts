/** What the labs of the Postgres tale measure: the names under which the figures find it. */
import type { Hunt } from './hunt.ts';
import type { PoolRun } from './pool.ts';

/** Checks that it took to the first bad one, and to know all that are, of so many keys or pages. */
export interface Halving {
  checks: number;
  allChecks: number;
  of: number;
}

export interface PageSearch {
  /** Ranges asked one by one until the first bad one, and how many there were. */
  oneByOne?: { checks: number; of: number };
  byKey?: Halving;
  byPage?: Halving;
}

export type Measured = { pool: PoolRun; search: PageSearch; hunt: Hunt };
