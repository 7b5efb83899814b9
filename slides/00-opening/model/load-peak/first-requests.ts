/**
 * What the first requests of a queue that begins empty wait, in closed form: what a finite run sees, on both sides of the
 * wall, without running it. M/M/c in heavy traffic is a Brownian motion that zero reflects; below the wall it settles to
 * Erlang C's exponential wait exactly. Source: J. M. Harrison, Brownian Motion and Stochastic Flow Systems, 1985, §3.6.
 */
import { normalShareBelow } from '../../../../src/simulation/engine/normal-distribution.ts';
import { exp } from '../../../../src/simulation/engine/portable-math.ts';
import { erlangC } from '../../../../src/simulation/queues/queueing-theory.ts';

export interface Queue {
  requestsPerSecond: number;
  serviceMilliseconds: number;
  servers: number;
}

/** Over how many requests is looked, after how many that only warm the queue up. */
export interface Window {
  warmUp: number;
  requests: number;
}

/** Moments of the window at which the wait is looked at, and steps of the response time between nothing and the longest. */
const MOMENTS = 5;
const STEPS = 24;

/** Share of the requests that wait longer, `milliseconds` after an empty beginning. */
function waitTail({ requestsPerSecond, serviceMilliseconds: service, servers }: Queue, milliseconds: number) {
  const load = (requestsPerSecond * service) / 1000;
  const drift = load / servers - 1;
  const variance = (2 * service) / servers;
  const spread = Math.sqrt(variance * milliseconds);
  const waits = erlangC(servers, load);
  return (wait: number) =>
    waits *
    (normalShareBelow((drift * milliseconds - wait) / spread) +
      exp(Math.min(700, (2 * drift * wait) / variance)) * normalShareBelow((-wait - drift * milliseconds) / spread));
}

/** Response times of the window's requests below which the given shares of them lie, in milliseconds. */
export function firstResponses(queue: Queue, { warmUp, requests }: Window, shares: readonly number[]): number[] {
  const { serviceMilliseconds: service, servers, requestsPerSecond } = queue;
  const tails = Array.from({ length: MOMENTS }, (_, i) =>
    waitTail(queue, ((warmUp + (requests * (i + 0.5)) / MOMENTS) * 1000) / requestsPerSecond),
  );
  const last = (warmUp + requests) / requestsPerSecond;
  const drift = (requestsPerSecond * service) / servers - 1000;
  const longest = 5 * service + Math.max(0, drift) * last + 2.5 * Math.sqrt((2 * service * 1000 * last) / servers);
  const step = longest / STEPS;
  const stays = exp(-step / service);
  // Wait and service together: P(R > r + step) from P(R > r), with the wait's tail straight between two steps.
  const within = 1 - stays;
  const slope = 1 - (service / step) * within;
  let tail = 1;
  let before = mean(tails, 0);
  const results = shares.map(() => longest);
  for (let i = 1; i <= STEPS; i++) {
    const now = mean(tails, i * step);
    const next = stays * tail + before * within + (now - before) * slope;
    for (const [k, share] of shares.entries()) {
      const wanted = 1 - share;
      if (tail > wanted && next <= wanted) results[k] = (i - 1 + (tail - wanted) / (tail - next)) * step;
    }
    tail = next;
    before = now;
  }
  return results;
}

const mean = (tails: readonly ((wait: number) => number)[], wait: number) =>
  tails.reduce((sum, tail) => sum + tail(wait), 0) / tails.length;
