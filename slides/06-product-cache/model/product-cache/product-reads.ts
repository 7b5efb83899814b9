/**
 * Product reads in steady state, in closed form: through a cache whose items live for a fixed time from the fill (or
 * through one that stores nothing), to a database whose buffers keep the pages used last, over a pool of connections.
 * Rates per second, times in milliseconds unless named otherwise. Equations: model/product-cache.md.
 */
import { hitRatioOfPlaces, oneMinusExp, whenStaying } from '../../../../src/simulation/caches/che.ts';
import { Zipf } from '../../../../src/simulation/caches/zipf.ts';
import { boundedQueueMMcK } from '../../../../src/simulation/queues/queueing-theory.ts';

export interface ReadRules {
  requestsPerSecond: number;
  readsPerRequest: number;
  products: number;
  zipfExponent: number;
  cacheWorks: boolean;
  ttlSeconds: number;
  cacheMilliseconds: number;
  appMilliseconds: number;
  connections: number;
  queuePlaces: number;
  readMilliseconds: number;
  diskMilliseconds: number;
  bufferMegabytes: number;
  pagesPerProduct: number;
}

const PAGES_PER_MEGABYTE = 128;

/** Products whose pages fit into the database's buffers together. */
export function productsInBuffers(rules: ReadRules): number {
  const fit = Math.floor((rules.bufferMegabytes * PAGES_PER_MEGABYTE) / rules.pagesPerProduct);
  return Math.max(1, Math.min(rules.products, fit));
}

/** What reaches the database, and what a read costs it. */
export interface DatabaseDemand {
  cacheHitRatio: number;
  readsPerSecond: number;
  bufferHitRatio: number;
  /** Mean time that a read holds a connection. */
  serviceMilliseconds: number;
  /** Connections that would be busy if there were enough of them (Erlang). */
  load: number;
}

/** What products are asked for, in groups of equal popularity: all that hit ratios need to know of a Zipf table. */
export type Popularity = Pick<Zipf, 'items' | 'first' | 'mass'>;

/** @param popularity given where a sweep can share it. */
export function databaseDemand(rules: ReadRules, popularity: Popularity = popularityOf(rules)): DatabaseDemand {
  const asked = rules.requestsPerSecond * rules.readsPerRequest;
  const readsPerLife = rules.cacheWorks ? asked * rules.ttlSeconds : 0;
  const cacheHitRatio = rules.cacheWorks ? whenStaying(asTable(popularity), 'absolute', readsPerLife).hitRatio : 0;
  const bufferHitRatio = bufferHits(popularity, productsInBuffers(rules), readsPerLife);
  const readsPerSecond = asked * (1 - cacheHitRatio);
  const serviceMilliseconds = rules.readMilliseconds + (1 - bufferHitRatio) * rules.diskMilliseconds;
  return {
    cacheHitRatio,
    readsPerSecond,
    bufferHitRatio,
    serviceMilliseconds,
    load: (readsPerSecond * serviceMilliseconds) / 1000,
  };
}

export function popularityOf(rules: ReadRules): Zipf {
  return Zipf.of(rules.products, rules.zipfExponent);
}

/** The hit ratios read only what `Popularity` has. */
const asTable = (popularity: Popularity) => popularity as Zipf;

/** A Zipf popularity cut off after its `products` most popular ones is that of a smaller catalogue. */
export function withProducts(table: Zipf, products: number): Popularity {
  const all = table.shareOfTop(products);
  let steps = 0;
  while (steps < table.mass.length && (table.first[steps] ?? 0) < products) steps++;
  const first = table.first.slice(0, steps + 1);
  const mass = table.mass.slice(0, steps);
  mass[steps - 1] = all - table.shareOfTop(first[steps - 1] ?? 0);
  first[steps] = products;
  return { items: products, first, mass: mass.map((share) => share / all) };
}

/**
 * Share of the fetches that find the product in the database's buffers, `places` of which hold what was fetched last. Behind
 * a cache fetches are no longer independent: none comes within a life D of the last, then one after an exponential time with
 * the product's rate r. Che's reasoning for such fetches: those of a product find it if that gap is shorter than T, it is
 * inside for the share (rD + 1 − e^−r(T−D))/(rD + 1) of the time, and T is what makes all those shares fill the places.
 * Time is counted in reads. Without a cache, D = 0, this is Che's own approximation.
 */
function bufferHits(popularity: Popularity, places: number, readsPerLife: number): number {
  const { items, first, mass } = popularity;
  if (places >= items) return 1;
  if (readsPerLife === 0) return hitRatioOfPlaces(asTable(popularity), 'sliding', places);
  let beyondLife = 0;
  let hits = 0;
  for (let round = 0; round < 100; round++) {
    let missing = places;
    let slope = 0;
    let fetches = 0;
    hits = 0;
    for (let step = 0; step < mass.length; step++) {
      const count = (first[step + 1] ?? 0) - (first[step] ?? 0);
      const share = (mass[step] ?? 0) / count;
      const inLife = share * readsPerLife;
      const found = oneMinusExp(share * beyondLife);
      const fetched = (mass[step] ?? 0) / (inLife + 1);
      missing -= (count * (inLife + found)) / (inLife + 1);
      slope += fetched * (1 - found);
      fetches += fetched;
      hits += fetched * found;
    }
    hits /= fetches;
    // In the first round: the buffers do not even hold what is fetched in one life, so nothing is ever found.
    if (missing <= 1e-7 * places || !(slope > 0)) break;
    beyondLife += missing / slope;
  }
  return hits;
}

export interface Answer {
  databaseUtilisation: number;
  /** Reads that find every place in line taken and fail. */
  lostShare: number;
  databaseMilliseconds: number;
  meanResponseMilliseconds: number;
}

/** Response time of a request: its reads go one after the other, each through the cache and, if missed, the database. */
export function answer(rules: ReadRules, demand: DatabaseDemand): Answer {
  const queue = boundedQueueMMcK(rules.connections, rules.queuePlaces, demand.load);
  // Little's law over the reads that got a place.
  const accepted = demand.readsPerSecond * (1 - queue.lostShare);
  const databaseMilliseconds = accepted > 0 ? (1000 * queue.meanInSystem) / accepted : demand.serviceMilliseconds;
  return {
    databaseUtilisation: queue.utilisation,
    lostShare: queue.lostShare,
    databaseMilliseconds,
    meanResponseMilliseconds: responseMilliseconds(rules, demand.cacheHitRatio, databaseMilliseconds),
  };
}

export function responseMilliseconds(rules: ReadRules, cacheHitRatio: number, databaseMilliseconds: number): number {
  const read = rules.cacheMilliseconds + (1 - cacheHitRatio) * databaseMilliseconds;
  return rules.appMilliseconds + rules.readsPerRequest * read;
}
