/**
 * Hit ratios of caches in closed form, for independent requests. An item that is asked for with share p and stays in the
 * cache over T requests is found there with probability 1 − e^−pT if each hit renews its stay (LRU) and pT/(1 + pT) if
 * none does (FIFO, a time to live from the fill). T is what fills the cache on average; for a time to live it is given.
 * Time is counted in requests. Sources: H. Che, Y. Tung, Z. Wang (2002); C. Fricker, P. Robert, J. Roberts (2012).
 */
import type { Zipf } from './zipf.ts';

/** How a stay in the cache ends: T after the last request, or T after the fill. */
export type Expiration = 'sliding' | 'absolute';

/** 1 − e^−x to full relative precision for x ≥ 0: a short series for x/2^k, then k doublings. */
export function oneMinusExp(x: number): number {
  if (x > 40) return 1;
  let halvings = 0;
  let y = x;
  while (y > 0.0625) {
    y *= 0.25;
    halvings += 2;
  }
  let q = y * (1 - (y / 2) * (1 - (y / 3) * (1 - (y / 4) * (1 - (y / 5) * (1 - (y / 6) * (1 - y / 7))))));
  for (; halvings > 0; halvings--) q *= 2 - q;
  return q;
}

/** Chance to find an item with pT = `x`. */
export function presence(expiration: Expiration, x: number): number {
  return expiration === 'sliding' ? oneMinusExp(x) : x === Infinity ? 1 : x / (1 + x);
}

export interface StayedFor {
  /** Items found in the cache on average. */
  occupancy: number;
  hitRatio: number;
  /** How fast both grow with the length of the stay. */
  occupancySlope: number;
  hitRatioSlope: number;
}

/** The cache in which items stay over `requests` requests. */
export function whenStaying(zipf: Zipf, expiration: Expiration, requests: number): StayedFor {
  const { first, mass } = zipf;
  let occupancy = 0;
  let hitRatio = 0;
  let occupancySlope = 0;
  let hitRatioSlope = 0;
  for (let step = 0; step < mass.length; step++) {
    const together = mass[step] as number;
    const share = together / ((first[step + 1] as number) - (first[step] as number));
    const present = presence(expiration, share * requests);
    const absent = 1 - present;
    const slope = together * (expiration === 'sliding' ? absent : absent * absent);
    // A step of n items with share p: n × presence is (np) × presence ÷ p; p vanishes only where nobody ever asks.
    if (share > 0) occupancy += (together * present) / share;
    hitRatio += together * present;
    occupancySlope += slope;
    hitRatioSlope += share * slope;
  }
  return { occupancy, hitRatio: Math.min(1, hitRatio), occupancySlope, hitRatioSlope };
}

/**
 * Che's characteristic time: over how many requests items stay if `places` of them fit; Infinity where all do.
 * Occupancy is concave in T, so Newton's method lands below the answer and climbs to it from there.
 */
export function characteristicRequests(zipf: Zipf, expiration: Expiration, places: number): number {
  if (places >= zipf.items) return Infinity;
  // Items are inside for at least as many requests as there are places.
  let requests = places;
  for (let round = 0; round < 200; round++) {
    const { occupancy, occupancySlope } = whenStaying(zipf, expiration, requests);
    const missing = places - occupancy;
    if (missing <= 1e-7 * places || !(occupancySlope > 0)) break;
    requests += missing / occupancySlope;
  }
  return requests;
}

/** Hit ratio of LRU ('sliding') or FIFO ('absolute') with this many places. */
export function hitRatioOfPlaces(zipf: Zipf, expiration: Expiration, places: number): number {
  return whenStaying(zipf, expiration, characteristicRequests(zipf, expiration, places)).hitRatio;
}

/** A correction of first order leaves an error of about its square. */
const SMALL_CORRECTION = 0.02;

/**
 * Hit ratios and characteristic times for rising numbers of places, for a curve: each time is foretold from the two before
 * it and corrected to first order, mostly once; hit ratios are right to some 1e-4, less than a pixel.
 */
export function hitRatioCurve(zipf: Zipf, expiration: Expiration, places: ArrayLike<number>) {
  const hitRatio = new Float64Array(places.length).fill(1);
  const requests = new Float64Array(places.length).fill(Infinity);
  for (let i = 0; i < places.length; i++) {
    const size = places[i] as number;
    if (size >= zipf.items) continue;
    const last = requests[i - 1] as number;
    let time = i < 2 ? characteristicRequests(zipf, expiration, size) : (last * last) / (requests[i - 2] as number);
    let correction = Infinity;
    for (let round = 0; round < 20 && Math.abs(correction) > SMALL_CORRECTION * time; round++) {
      const at = whenStaying(zipf, expiration, time);
      correction = at.occupancySlope > 0 ? (size - at.occupancy) / at.occupancySlope : 0;
      time = Math.max(size, time + correction);
      hitRatio[i] = Math.min(1, at.hitRatio + at.hitRatioSlope * correction);
    }
    requests[i] = time;
  }
  return { hitRatio, requests };
}
