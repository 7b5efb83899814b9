// Follows "waits for" arrows. Each thread waits for at most one other, so a walk from a thread ends at one that waits
// for nobody, which is what blocks all on the way, or in a cycle, which is a deadlock.

/** Every cycle, as indices in the order of waiting. `next[i]` is the index that i waits for, or -1. */
export function cyclesOf(next: readonly number[]): number[][] {
  const cycles: number[][] = [];
  const walkOf = new Array<number>(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    let at = start;
    while (at >= 0 && walkOf[at] === -1) {
      walkOf[at] = start;
      at = next[at] ?? -1;
    }
    if (at < 0 || walkOf[at] !== start) continue;
    const cycle = [at];
    for (let member = next[at] ?? -1; member !== at && member >= 0; member = next[member] ?? -1) cycle.push(member);
    cycles.push(cycle);
  }
  return cycles;
}

/** How many wait for each end of a chain, directly or through others; cycles have no end. */
export function blockedByRoot(next: readonly number[]): Map<number, number> {
  const cyclic = -2;
  const unknown = -1;
  const rootOf = new Array<number>(next.length).fill(unknown);
  for (const cycle of cyclesOf(next)) for (const member of cycle) rootOf[member] = cyclic;
  const blocked = new Map<number, number>();
  for (let start = 0; start < next.length; start++) {
    const path: number[] = [];
    let at = start;
    while (rootOf[at] === unknown && (next[at] ?? -1) >= 0) {
      path.push(at);
      at = next[at] ?? -1;
    }
    const root = rootOf[at] === unknown ? at : (rootOf[at] ?? cyclic);
    for (const member of path) rootOf[member] = root;
    if (root >= 0 && path.length > 0) blocked.set(root, (blocked.get(root) ?? 0) + path.length);
  }
  return blocked;
}
