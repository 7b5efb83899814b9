/**
 * Fingerprints of five headers, and a limit on how often one may come in a minute. Repeat visitors carry a cookie and so
 * have a fingerprint of their own; first visits share theirs with everybody who uses the same browser in the same language.
 * The attacker spreads requests evenly over the identities that it rotates. Windows are aligned minutes; requests Poisson.
 */

import { Zipf } from '../../../../src/simulation/caches/zipf.ts';
import { acceptedByFixedWindow } from '../../../../src/simulation/queues/limiter-theory.ts';

/** Browsers, languages and encodings that first visits share, and how unevenly (assumed). */
export const SHARED_FINGERPRINTS = 150;
const SHARED_EXPONENT = 1;
/** Pages that a repeat visitor opens in a minute with the shop open (assumed). */
export const PAGES_PER_REPEAT_MINUTE = 2;

/** Rarer fingerprints never come twice. */
const RAREST = 1e-9;

/** Share of Poisson requests, `perMinute` on average, that a limit of `limit` a minute lets through. */
export function acceptedByWindow(perMinute: number, limit: number): number {
  return perMinute > RAREST ? acceptedByFixedWindow(perMinute / 60, limit, 60) : 1;
}

export interface Crowd {
  /** Server-rendered pages that people ask for. */
  pagesPerSecond: number;
  repeatShare: number;
  attackPagesPerSecond: number;
  attackerFingerprints: number;
  limitPerMinute: number;
}

const shared = Zipf.of(SHARED_FINGERPRINTS, SHARED_EXPONENT);

/** Ranks in groups that grow by an eighth, each as popular as its mean: a night asks for their sum a few hundred times. */
const sharedGroups: { share: number; count: number }[] = [];
for (let rank = 0; rank < SHARED_FINGERPRINTS; ) {
  const count = Math.min(SHARED_FINGERPRINTS - rank, Math.max(1, Math.floor(rank / 8)));
  sharedGroups.push({ share: shared.shareOfTop(rank + count) - shared.shareOfTop(rank), count });
  rank += count;
}

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
  const visits = firstVisitsPerMinute(crowd);
  let firstVisits = 0;
  for (const { share, count } of sharedGroups)
    firstVisits += share * acceptedByWindow((share / count) * visits, limitPerMinute);
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
