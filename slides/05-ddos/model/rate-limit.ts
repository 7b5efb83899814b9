/**
 * Rate-limit: what share of Poisson requests three kinds of limiter let through. Rates per second, windows in seconds.
 * Equations and sources: model/rate-limit.md.
 */

import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import { poisson } from '../../../src/simulation/engine/poisson.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import {
  acceptedByFixedWindow,
  acceptedBySlidingWindow,
  acceptedByTokenBucket,
} from '../../../src/simulation/queues/limiter-theory.ts';
import { FixedWindow, SlidingWindow, TokenBucket } from '../../../src/simulation/queues/limiters.ts';
import { erlangB } from '../../../src/simulation/queues/queueing-theory.ts';
import { parameters, type RateLimit } from './rate-limit/parameters.ts';

type Kind = RateLimit['limiter'];
const KINDS: readonly Kind[] = ['token-bucket', 'fixed-window', 'sliding-window'];

/** Beyond this many requests a warm-up is cut short, and a window is drawn as a number instead of one by one. */
const MOST_EXTRA_REQUESTS = 5_000_000;
const DRAWN_WINDOWS = 1000;

function run(values: RateLimit, random: RandomStreams) {
  const acceptedShare = simulate(values, random, values.requests);
  const theoryAcceptedShare = theory(values);
  return {
    facts: {
      acceptedShare,
      acceptedPerSecond: acceptedShare * values.requestsPerSecond,
      ...(theoryAcceptedShare === undefined ? {} : { theoryAcceptedShare }),
    },
  };
}

/** Share let through in steady state, over at least so many requests. */
function simulate(
  values: RateLimit,
  random: RandomStreams,
  requests: number,
  mostWarmUp = MOST_EXTRA_REQUESTS,
): number {
  if (values.limiter === 'fixed-window') return simulateWholeWindows(values, random, requests);
  const gaps = random('arrivals');
  const meanGap = 1 / values.requestsPerSecond;
  const limiter = values.limiter === 'sliding-window' ? steadyWindow(values, random) : bucket(values, mostWarmUp);
  const warmUp = Math.ceil(Math.max(requests / 10, Math.min(requestsRemembered(values), mostWarmUp)));
  let time = 0;
  let accepted = 0;
  for (let i = -warmUp; i < requests; i++) {
    time += gaps.exponential(meanGap);
    if (limiter.accepts(time) && i >= 0) accepted++;
  }
  return accepted / requests;
}

/** Whole windows only: the beginning of a window is not like its end. */
function simulateWholeWindows(values: RateLimit, random: RandomStreams, requests: number): number {
  const { requestsPerSecond, limit, windowSeconds } = values;
  const mean = requestsPerSecond * windowSeconds;
  let counted = 0;
  let accepted = 0;
  if (mean > MOST_EXTRA_REQUESTS) {
    for (let window = 0; window < DRAWN_WINDOWS; window++) {
      const came = poisson(mean, random('windows'));
      counted += came;
      accepted += Math.min(came, limit);
    }
    return accepted / counted;
  }
  const gaps = random('arrivals');
  const limiter = new FixedWindow(limit, windowSeconds);
  const end = Math.ceil(requests / mean) * windowSeconds;
  for (let time = gaps.exponential(1 / requestsPerSecond); time < end; ) {
    counted++;
    if (limiter.accepts(time)) accepted++;
    time += gaps.exponential(1 / requestsPerSecond);
  }
  return counted > 0 ? accepted / counted : 1;
}

/**
 * A sliding window that has long been at work. From empty it would let `limit` through at once and then none until those
 * expire, over and over for many windows; in steady state their ages are uniform on the window and their number is
 * Poisson, cut off at the limit.
 */
function steadyWindow({ requestsPerSecond, limit, windowSeconds }: RateLimit, random: RandomStreams): SlidingWindow {
  const start = random('window');
  const mean = requestsPerSecond * windowSeconds;
  let inside = limit + 1;
  if (mean < limit) {
    while (inside > limit) inside = poisson(mean, start);
  } else {
    // Down from the limit, whose chance is Erlang's.
    let chance = erlangB(limit, mean);
    let left = start.uniform();
    for (inside = limit; inside > 0 && left > chance; inside--) {
      left -= chance;
      chance *= inside / mean;
    }
  }
  const times = new Float64Array(inside);
  for (let i = 0; i < inside; i++) times[i] = -windowSeconds * start.uniform();
  const window = new SlidingWindow(limit, windowSeconds);
  for (const time of times.sort()) window.remember(time);
  return window;
}

/** A bucket begins full, except where it could not run dry within the warm-up though it does in the long run. */
function bucket(values: RateLimit, mostWarmUp: number): TokenBucket {
  const { refillPerSecond, burst } = values;
  const runsDry = values.requestsPerSecond > refillPerSecond && requestsRemembered(values) > mostWarmUp;
  return new TokenBucket(refillPerSecond, burst, runsDry ? 0 : burst);
}

/** After how many requests a bucket has forgotten its start: it drains with the difference of the rates, or wanders. */
function requestsRemembered({ limiter, requestsPerSecond, refillPerSecond, burst }: RateLimit): number {
  if (limiter !== 'token-bucket') return 0;
  return 4 * burst * Math.min(burst, 1 / Math.abs(1 - refillPerSecond / requestsPerSecond));
}

function theory(values: RateLimit): number | undefined {
  const { requestsPerSecond, limiter, burst, limit, windowSeconds } = values;
  if (limiter === 'fixed-window') return acceptedByFixedWindow(requestsPerSecond, limit, windowSeconds);
  if (limiter === 'sliding-window') return acceptedBySlidingWindow(requestsPerSecond, limit, windowSeconds);
  // Long buckets would take the square of their length; nobody can tell them from endless ones.
  if (!Number.isInteger(burst) || burst > 20_000) return undefined;
  return acceptedByTokenBucket(requestsPerSecond, values.refillPerSecond, burst);
}

const LINE_POINTS = 41;
const MARKER_SPACING = 5;
/** The curve ends where three times as much comes as either kind of limit lets through. */
const CURVE_END = 3;

/** Share let through against the request rate for all three limiters: theory as lines, marks simulated. */
function acceptedByRate(values: RateLimit, random: RandomStreams, effort: Effort) {
  const requests = effort === 'drag' ? 1500 : 24_000;
  const mostWarmUp = requests / 4;
  const sustained = Math.max(values.refillPerSecond, values.limit / values.windowSeconds);
  const markers = (LINE_POINTS - 1) / MARKER_SPACING;
  const line = () => new Float64Array(LINE_POINTS);
  const marks = () => new Float64Array(markers);
  const lines = { 'token-bucket': line(), 'fixed-window': line(), 'sliding-window': line() };
  const marked = { 'token-bucket': marks(), 'fixed-window': marks(), 'sliding-window': marks() };
  const rates = line();
  const markedRates = marks();
  for (let i = 0; i < LINE_POINTS; i++) {
    const requestsPerSecond = (CURVE_END * sustained * Math.max(i, 0.01)) / (LINE_POINTS - 1);
    rates[i] = requestsPerSecond;
    const marker = i % MARKER_SPACING === 0 ? i / MARKER_SPACING - 1 : -1;
    if (marker >= 0) markedRates[marker] = requestsPerSecond;
    for (const limiter of KINDS) {
      const point = { ...values, limiter, requestsPerSecond };
      lines[limiter][i] = theory(point) ?? Number.NaN;
      if (marker >= 0) marked[limiter][marker] = simulate(point, random.fresh(), requests, mostWarmUp);
    }
  }
  const acceptedShare = simulate(values, random.fresh(), requests * 3, requests);
  return {
    facts: {
      acceptedShare,
      acceptedPerSecond: acceptedShare * values.requestsPerSecond,
      theoryAcceptedShare: theory(values) ?? Number.NaN,
      sustainedRequestsPerSecond:
        values.limiter === 'token-bucket' ? values.refillPerSecond : values.limit / values.windowSeconds,
    },
    columns: {
      requestsPerSecond: rates,
      theoryTokenBucketShare: lines['token-bucket'],
      theoryFixedWindowShare: lines['fixed-window'],
      theorySlidingWindowShare: lines['sliding-window'],
      simulatedRequestsPerSecond: markedRates,
      tokenBucketShare: marked['token-bucket'],
      fixedWindowShare: marked['fixed-window'],
      slidingWindowShare: marked['sliding-window'],
    },
  };
}

export const rateLimit = defineModel({ name: 'rate-limit', parameters, run, views: { acceptedByRate } });
