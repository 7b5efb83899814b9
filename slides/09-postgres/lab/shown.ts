/** What the lab has found out so far, for the figure around it: its chart shows it beside the model's curves. */

export interface Shown {
  /** The panel has a server and needs room. */
  running: boolean;
  /** Ranges asked one by one until the first bad one, and how many there were. */
  oneByOne: { checks: number; of: number } | undefined;
  /** Checks that halving took to the first bad key and to both edges, of so many keys. */
  halving: { checks: number; allChecks: number; of: number } | undefined;
}

export const shown: Shown = { running: false, oneByOne: undefined, halving: undefined };
