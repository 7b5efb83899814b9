/** What a limit by fingerprint stops, and whom else it hits: columns for the figure, at the hour when most people come. */

import type { Effort } from '../../../src/simulation/engine/model.ts';
import { power } from '../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import type { Ddos } from '../model/ddos/parameters.ts';
import { pagesAt } from '../model/ddos/traffic.ts';
import {
  acceptedByWindow,
  attackerPerMinute,
  passedByLimit,
  peopleBlocked,
  SHARED_FINGERPRINTS,
  sharedPerMinute,
} from '../model/rate-limit/fingerprints.ts';

const POINTS = 61;
/** Fingerprints drawn, the busiest first. */
const RANKS = 60;
const MOST_IDENTITIES = 2000;
const MOST_LIMIT = 120;

/**
 * Requests a minute by fingerprint, of people's shared ones and of the attacker's; how much of the attack a limit stops
 * against the number of identities, and how many real people's pages it blocks against the limit. At the busiest hour.
 */
export function fingerprints(values: Ddos, _random: RandomStreams, effort: Effort) {
  const crowd = { ...values, pagesPerSecond: pagesAt(values, BUSIEST_HOUR) };
  const passed = passedByLimit(crowd);
  const points = effort === 'drag' ? 25 : POINTS;
  const perIdentity = attackerPerMinute(crowd);
  const attackPerMinute = 60 * values.attackPagesPerSecond;
  const identities = Float64Array.from({ length: points }, (_, i) => power(MOST_IDENTITIES, i / (points - 1)));
  const limits = Float64Array.from({ length: points }, (_, i) => Math.round(1 + ((MOST_LIMIT - 1) * i) / (points - 1)));
  return {
    facts: {
      attackStoppedShare: 1 - passed.attack,
      peopleBlockedShare: peopleBlocked(crowd, passed),
      attackerRequestsPerFingerprintPerMinute: perIdentity,
      busiestSharedFingerprintPerMinute: sharedPerMinute(crowd, 0),
      peoplePagesPerMinute: 60 * crowd.pagesPerSecond,
      /** Of those who have a fingerprint of their own. */
      ownPassedShare: passed.repeatVisits,
      identitiesToStayBelowLimit: Math.ceil(attackPerMinute / values.limitPerMinute),
    },
    columns: {
      rank: Float64Array.from({ length: RANKS }, (_, i) => i + 1),
      peopleRequestsPerMinute: Float64Array.from({ length: RANKS }, (_, i) =>
        i < SHARED_FINGERPRINTS ? sharedPerMinute(crowd, i) : 0,
      ),
      attackerRequestsPerMinute: Float64Array.from({ length: RANKS }, (_, i) =>
        i < values.attackerFingerprints ? perIdentity : Number.NaN,
      ),
      identities,
      attackStoppedShare: identities.map(
        (count) => 1 - acceptedByWindow(attackPerMinute / count, values.limitPerMinute),
      ),
      limitPerMinute: limits,
      peopleBlockedShare: limits.map((limitPerMinute) => {
        const limited = { ...crowd, limitPerMinute };
        return peopleBlocked(limited, passedByLimit(limited));
      }),
    },
  };
}

/** The evening, when most people would be hit by a limit. */
const BUSIEST_HOUR = 21;
