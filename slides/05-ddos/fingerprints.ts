/**
 * Fingerprints of five headers, and a limit on how often one may come in a minute. Repeat visitors carry a cookie and so
 * have a fingerprint of their own; first visits share theirs with everybody who uses the same browser in the same language.
 * The attacker spreads requests evenly over the identities that it rotates. Windows are aligned minutes; requests Poisson.
 */
import { gammaShareBelow } from '../../src/simulation/gamma-distribution.ts';
import { exp } from '../../src/simulation/portable-math.ts';
import { Zipf } from '../../src/simulation/zipf.ts';

/** Browsers, languages and encodings that first visits share, and how unevenly (assumed). */
export const SHARED_FINGERPRINTS = 150;
const SHARED_EXPONENT = 1;
/** Pages that a repeat visitor opens in a minute with the shop open (assumed). */
export const PAGES_PER_REPEAT_MINUTE = 2;

/** Above this mean e^−mean is not a number to start from; the gamma distribution says the same. */
const LARGE_MEAN = 600;

/**
 * Share of Poisson requests, `mean` a window, that a limit of `limit` a window lets through: E[min(N, limit)] ÷ mean, the
 * sum of P(N > k) over k below the limit.
 */
export function acceptedByWindow(mean: number, limit: number): number {
  // Ten standard deviations off: never met.
  if (limit > mean + 10 * Math.sqrt(mean) + 10) return 1;
  if (mean > LARGE_MEAN) {
    const below = 1 - gammaShareBelow(limit, mean);
    return Math.min(1, below + (limit / mean) * gammaShareBelow(limit + 1, mean));
  }
  let chance = exp(-mean);
  let more = 1 - chance;
  let accepted = 0;
  for (let k = 0; k < limit && more > 1e-12; k++) {
    accepted += more;
    chance *= mean / (k + 1);
    more -= chance;
  }
  return mean > 1e-6 ? Math.min(1, accepted / mean) : 1;
}

export interface Crowd {
  /** Server-rendered pages that people ask for. */
  pagesPerSecond: number;
  repeatShare: number;
  attackPagesPerSecond: number;
  attackerFingerprints: number;
  limitPerMinute: number;
}

const shared = new Zipf(SHARED_FINGERPRINTS, SHARED_EXPONENT);

/** First visits a minute on the shared fingerprint of this rank, from 0. */
export function sharedPerMinute(crowd: Crowd, rank: number): number {
  return shared.share(rank) * firstVisitsPerMinute(crowd);
}

function firstVisitsPerMinute({ pagesPerSecond, repeatShare }: Crowd): number {
  return 60 * pagesPerSecond * (1 - repeatShare);
}

export function attackerPerMinute({ attackPagesPerSecond, attackerFingerprints }: Crowd): number {
  return (60 * attackPagesPerSecond) / attackerFingerprints;
}

export interface Passed {
  firstVisits: number;
  repeatVisits: number;
  attack: number;
}

/** Shares of each kind of request that the limit lets through. */
export function passedByLimit(crowd: Crowd): Passed {
  const { limitPerMinute } = crowd;
  let firstVisits = 0;
  for (let rank = 0; rank < SHARED_FINGERPRINTS; rank++)
    firstVisits += shared.share(rank) * acceptedByWindow(sharedPerMinute(crowd, rank), limitPerMinute);
  return {
    firstVisits,
    // Seen from one who comes at all: the first page, then Poisson further ones.
    repeatVisits: acceptedByWindow(PAGES_PER_REPEAT_MINUTE, limitPerMinute),
    attack: acceptedByWindow(attackerPerMinute(crowd), limitPerMinute),
  };
}

/** Share of people's pages that the limit blocks. */
export function peopleBlocked(crowd: Crowd, passed: Passed): number {
  return (1 - crowd.repeatShare) * (1 - passed.firstVisits) + crowd.repeatShare * (1 - passed.repeatVisits);
}
