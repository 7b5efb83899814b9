/**
 * A pool of app servers as one shared processor: `servers` cores, at most `places` requests inside, all of them progressing
 * alike; who finds every place taken is refused. The number inside depends on the load alone, not on how the work is
 * distributed (F. Baskett, K. Chandy, R. Muntz, F. Palacios, 1975), so the queue with exponential times gives it exactly.
 */
import { exp } from '../../../../src/simulation/engine/portable-math.ts';
import { type BoundedQueue, boundedQueueMMcK } from '../../../../src/simulation/queues/queueing-theory.ts';

/** @param load cores asked for (Erlang). */
export function poolState(servers: number, places: number, load: number): BoundedQueue {
  return boundedQueueMMcK(servers, Math.max(0, places - servers), load);
}

/** Loads per core at which the percentile is worked out; it turns sharply where the cores are just enough. */
const GRID = [
  0, 0.5, 0.6, 0.7, 0.76, 0.82, 0.86, 0.9, 0.93, 0.95, 0.965, 0.98, 0.99, 1, 1.01, 1.02, 1.035, 1.05, 1.08, 1.12, 1.2,
  1.35, 1.6, 2, 3, 6,
];

/**
 * p95 of the response time of requests with exponential work, as a multiple of that work's mean, by the load. Taken as the
 * work stretched by how many share the cores when it begins: good for work that is short beside the pool's own changes,
 * and to within some 20 % for pages. Worked out on a grid and straight in between, to be cheap enough for a whole night.
 */
export function p95Stretch(servers: number, places: number): (load: number) => number {
  const inside = Math.max(servers, places);
  const known = new Map<number, number>();
  const at = (index: number) => {
    let value = known.get(index);
    if (value === undefined) {
      value = p95At(servers, inside, (GRID[index] ?? 0) * servers);
      known.set(index, value);
    }
    return value;
  };
  return (load) => {
    const perCore = load / servers;
    let index = GRID.findIndex((edge) => edge > perCore) - 1;
    if (index < 0) index = GRID.length - 2;
    const [from = 0, to = 1] = [GRID[index], GRID[index + 1]];
    const part = Math.min(1, (perCore - from) / (to - from));
    return at(index) + (at(index + 1) - at(index)) * part;
  };
}

/** Numbers inside rarer than this beside the likeliest are left out. */
const NEGLIGIBLE = 1e-5;

function p95At(servers: number, inside: number, load: number): number {
  const chances = new Float64Array(inside);
  let chance = 1;
  let most = 1;
  for (let n = 0; n < inside; n++) {
    chances[n] = chance;
    if (chance > most) most = chance;
    chance *= load / Math.min(n + 1, servers);
    if (chance > 1e250) {
      for (let i = 0; i <= n; i++) chances[i] = (chances[i] ?? 0) / chance;
      most /= chance;
      chance = 1;
    }
  }
  // Numbers inside within 6 % of each other stretch work alike: one term for each such group.
  const terms: { weight: number; stretch: number }[] = [];
  let unstretched = 0;
  let total = 0;
  let weights = 0;
  let sum = 0;
  let groupEnd = servers * 1.06;
  chances.forEach((weight, n) => {
    if (weight < most * NEGLIGIBLE) return;
    total += weight;
    if (n < servers) unstretched += weight;
    else {
      if (n + 1 > groupEnd && weights > 0) {
        terms.push({ weight: weights, stretch: sum / weights / servers });
        weights = 0;
        sum = 0;
      }
      if (n + 1 > groupEnd) groupEnd = (n + 1) * 1.06;
      weights += weight;
      sum += weight * (n + 1);
    }
  });
  if (weights > 0) terms.push({ weight: weights, stretch: sum / weights / servers });
  let low = 0;
  let high = (4 * inside) / servers;
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    let tail = unstretched * exp(-middle);
    for (const { weight, stretch } of terms) tail += weight * exp(-middle / stretch);
    if (tail > 0.05 * total) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
