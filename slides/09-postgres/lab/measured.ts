/** What the labs of the Postgres tale measure: the names under which the figures find it. */
import type { PoolRun } from './pool.ts';

export interface PageSearch {
  /** Ranges asked one by one until the first bad one, and how many there were. */
  oneByOne?: { checks: number; of: number };
  /** Checks that halving took to the first bad key and to both edges, of so many keys. */
  halving?: { checks: number; allChecks: number; of: number };
}

export type Measured = { pool: PoolRun; search: PageSearch };
