/**
 * Share of Poisson requests that a rate limiter lets through in the long run. A token bucket is a queue M/D/1 with as many
 * places as tokens, a token taken being a customer whose service is the drip that replaces it; a sliding window is Erlang's
 * loss system, a request let through holding one of `limit` lines for a window; a fixed window cuts a Poisson number off.
 * Rates per second, times in seconds. Sources: A. K. Erlang (1917); L. Takács (1962) for M/G/1 with finite room.
 */
import { exp, log } from '../engine/portable-math.ts';
import { erlangB } from './queueing-theory.ts';

/** Chances below this change no sum. */
const NEGLIGIBLE = 1e-18;

/** Token bucket with a whole number of tokens. */
export function acceptedByTokenBucket(requestsPerSecond: number, refillPerSecond: number, burst: number): number {
  const load = requestsPerSecond / refillPerSecond;
  if (burst === 1) return 1 / (1 + load);
  // An empty system is then rarer than a double can tell beside the load: every drip is taken at once. Below that no weight
  // is too large for one, either.
  if (load > 100) return 1 / load;
  // moreThan[k]: chance that more than k requests come while one token drips in.
  const none = exp(-load);
  const moreThan: number[] = [];
  for (let k = 0, chance = none, more = tailAbove(load, none); more > NEGLIGIBLE && k < burst; k++) {
    moreThan.push(more);
    chance *= load / (k + 1);
    more = k + 1 < load ? more - chance : poissonTail(load, k + 1, chance);
  }
  // Weights of the numbers left behind by departures, from crossings up = crossings down; every term is positive.
  let weights = [1];
  let total = 1;
  for (let j = 0; j < burst - 1; j++) {
    let up = (weights[0] as number) * (moreThan[j] ?? 0);
    for (let i = Math.max(1, j + 2 - moreThan.length); i <= j; i++)
      up += (weights[i] as number) * (moreThan[j - i + 1] as number);
    const next = up / none;
    weights.push(next);
    total += next;
    if (total > 1e200) {
      const scale = 1 / total;
      weights = weights.map((weight) => weight * scale);
      total = 1;
    }
  }
  return Math.min(1, 1 / ((weights[0] as number) / total + load));
}

/** At most `limit` of a Poisson number of requests in each window: E[min(N, limit)] ÷ E[N]. */
export function acceptedByFixedWindow(requestsPerSecond: number, limit: number, windowSeconds: number): number {
  const mean = requestsPerSecond * windowSeconds;
  // E[(N − limit)⁺], from the chance of N = limit + 1 upwards, or from that of N = limit downwards, whichever is the small side.
  const spread = 12 * Math.sqrt(mean) + 40;
  if (limit > mean + spread) return 1;
  if (limit < mean - spread) return limit / mean;
  if (limit >= mean) {
    let chance = poissonChance(mean, limit + 1);
    let over = 0;
    for (let n = limit + 1; chance * (n - limit) > NEGLIGIBLE && n < limit + 2 * spread; n++) {
      over += (n - limit) * chance;
      chance *= mean / (n + 1);
    }
    return 1 - over / mean;
  }
  let chance = poissonChance(mean, limit - 1);
  let under = 0;
  for (let n = limit - 1; n >= 0 && chance * (limit - n) > NEGLIGIBLE; n--) {
    under += (limit - n) * chance;
    chance *= n / mean;
  }
  return (limit - under) / mean;
}

/** At most `limit` let through in any window before a request. */
export function acceptedBySlidingWindow(requestsPerSecond: number, limit: number, windowSeconds: number): number {
  return 1 - erlangB(limit, requestsPerSecond * windowSeconds);
}

/** Chance of more than none, without cancellation where the mean is small. */
function tailAbove(mean: number, none: number): number {
  return mean < 0.1 ? poissonTail(mean, 0, none) : 1 - none;
}

/** Chance of more than `k`, given the chance of exactly `k`: summed upwards, for k not below the mean. */
function poissonTail(mean: number, k: number, chance: number): number {
  let sum = 0;
  let term = chance;
  for (let n = k + 1; n < k + 1000; n++) {
    term *= mean / n;
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Chance of exactly `n`, by Stirling's series for the factorial. */
function poissonChance(mean: number, n: number): number {
  if (n < 20) {
    let chance = exp(-mean);
    for (let k = 1; k <= n; k++) chance *= mean / k;
    return chance;
  }
  const tau = 6.283185307179586;
  const correction = 1 / (12 * n) - 1 / (360 * n * n * n);
  return exp(n - mean + n * log(mean / n) - correction) / Math.sqrt(tau * n);
}
