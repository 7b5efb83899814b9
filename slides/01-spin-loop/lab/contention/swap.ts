/**
 * The retry loop that the slide shows and the workers run, with two ways out of it beside it. A reference is a version
 * number that lies in shared memory or with an owner worker; an update is work that leads from one version to the next.
 */
export interface Reference {
  read(): number | Promise<number>;
  /** Writes `next` and says true, if `expected` still stands there. */
  compareAndSet(expected: number, next: number): boolean | Promise<boolean>;
}

export interface Lock {
  acquire(): void | Promise<void>;
  release(): void | Promise<void>;
}

export type Update = (seen: number) => number;

// #region swap
export async function swap(atom: Reference, update: Update) {
  for (;;) {
    const seen = await atom.read();
    const next = update(seen);
    if (await atom.compareAndSet(seen, next)) return next;
    // Somebody was faster: all for nothing. Start over.
  }
}
// #endregion

/** One at a time: who waits sleeps, and no work is for nothing. */
export async function updateLocked(lock: Lock, atom: Reference, update: Update): Promise<number> {
  await lock.acquire();
  try {
    const seen = await atom.read();
    const next = update(seen);
    if (!(await atom.compareAndSet(seen, next))) throw new Error('somebody wrote past the lock');
    return next;
  } finally {
    await lock.release();
  }
}

/** The same loop, on one of several references: fewer meet on each. `place` is in [0, 1). */
export function swapOneOf(atoms: readonly Reference[], place: number, update: Update): Promise<number> {
  const atom = atoms[Math.floor(place * atoms.length)];
  if (!atom) throw new Error(`invalid place: ${place}`);
  return swap(atom, update);
}
