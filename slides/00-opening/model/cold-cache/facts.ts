/** What is told of a simulated flush: its end, its beginning, how long it took to come back; and what theory says of it warm. */
import { whenStaying } from '../../../../src/simulation/caches/che.ts';
import type { Zipf } from '../../../../src/simulation/caches/zipf.ts';
import type { ColdCache } from './parameters.ts';
import type { Happened } from './simulate.ts';

export const FLUSH_SECONDS = 60;
export const SLOT_SECONDS = 5;
/** "Steady at the end" is the mean of this share of the time, the last. */
const END_SHARE = 0.2;
/** Goodput is back when it is this share of the load again, and stays there. */
const BACK_SHARE = 0.9;

export function rulesOf(values: ColdCache, minutes: number) {
  return {
    ...values,
    originSeconds: values.originMilliseconds / 1000,
    flushSeconds: FLUSH_SECONDS,
    endSeconds: minutes * 60,
  };
}

export function atTheEnd(happened: Happened) {
  const slots = happened.requests.length;
  const { hitRatio, originRequestsPerSecond, goodputPerSecond } = mean(
    happened,
    Math.min(slots - 1, Math.floor(slots * (1 - END_SHARE))),
    slots,
  );
  return { hitRatio, originRequestsPerSecond, goodputPerSecond };
}

export function before(happened: Happened) {
  const { hitRatio, originRequestsPerSecond, goodputPerSecond } = mean(happened, 0, FLUSH_SECONDS / SLOT_SECONDS);
  return {
    hitRatioBefore: hitRatio,
    originRequestsPerSecondBefore: originRequestsPerSecond,
    goodputPerSecondBefore: goodputPerSecond,
  };
}

/** Means over the slots from … to − 1. */
function mean({ requests, hits, answered, fetches, slotSeconds }: Happened, from: number, to: number) {
  const sum = (column: Float64Array) => {
    let total = 0;
    for (let slot = from; slot < to; slot++) total += column[slot] ?? 0;
    return total;
  };
  const seconds = (to - from) * slotSeconds;
  const asked = sum(requests);
  return {
    hitRatio: asked > 0 ? sum(hits) / asked : 0,
    originRequestsPerSecond: sum(fetches) / seconds,
    goodputPerSecond: sum(answered) / seconds,
  };
}

/** From the flush until all later slots taken together are well again; nothing where they never are. */
export function secondsUntilBack({ requests, answered, slotSeconds }: Happened): number | undefined {
  // The last slot's clients may still be waiting.
  let slot = requests.length - 1;
  while (slot > 0 && (answered[slot - 1] ?? 0) >= BACK_SHARE * (requests[slot - 1] ?? 0)) slot--;
  if (slot === requests.length - 1) return undefined;
  return Math.max(0, slot * slotSeconds - FLUSH_SECONDS);
}

export function theory(values: ColdCache, zipf: Zipf) {
  const { requestsPerSecond } = values;
  const { hitRatio } = whenStaying(zipf, 'absolute', requestsPerSecond * values.ttlSeconds);
  return {
    theoryWarmHitRatio: hitRatio,
    theoryWarmOriginRequestsPerSecond: requestsPerSecond * (1 - hitRatio),
    originCapacityPerSecond: capacity(values),
  };
}

export function capacity(values: ColdCache): number {
  return (values.originServers * 1000) / values.originMilliseconds;
}
