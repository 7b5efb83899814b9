/** How much faster a whole becomes when a part of it does. Source: G. M. Amdahl (1967). */

/** Speed-up of the whole when a share of its time becomes `partSpeedUp` times faster. */
export function wholeSpeedUp(share: number, partSpeedUp: number): number {
  return 1 / (1 - share + share / partSpeedUp);
}
