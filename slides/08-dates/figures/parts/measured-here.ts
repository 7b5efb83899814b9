/**
 * What this page has measured so far of the dates' tale, for its other slides to use. It lives as long as the page. The
 * list's measurement knows best what an attempt costs: nobody watches it.
 */
import type { Profile } from '../../lab/profile/profile.ts';

type Source = 'profile' | 'parse-once';

let cost: { source: Source; microseconds: number } | undefined;

export const measuredHere = {
  /** The last profile that was taken, on whichever slide. */
  profile: undefined as Profile | undefined,

  /** Microseconds of an attempt to read a date; undefined before anything was measured. */
  get microsecondsPerAttempt(): number | undefined {
    return cost?.microseconds;
  },

  offerCost(source: Source, microseconds: number): void {
    if (!(microseconds > 0) || !Number.isFinite(microseconds)) return;
    if (source === 'profile' && cost?.source === 'parse-once') return;
    cost = { source, microseconds };
  },
};
