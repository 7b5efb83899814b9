/**
 * Cache-policies: the hit ratio of FIFO, LRU, LFU and a time to live when items of Zipf popularity are asked for
 * independently of each other, and how many look-ups write. Sizes in places, one item each; time to live in seconds. Equations: model/cache-policies.md.
 */
import { type BoundedCache, TtlCache } from '../../../src/simulation/caches/caches.ts';
import {
  characteristicRequests,
  hitRatioCurve,
  hitRatioOfPlaces,
  whenStaying,
} from '../../../src/simulation/caches/che.ts';
import {
  drawPresent,
  fifoWith,
  lfuJustFull,
  lruWith,
  steadyContents,
} from '../../../src/simulation/caches/steady-caches.ts';
import { Zipf } from '../../../src/simulation/caches/zipf.ts';
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import { exp, log } from '../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { type CachePolicies, parameters } from './cache-policies/parameters.ts';
import { writesPerLookUp } from './cache-policies/writes.ts';

/** Every policy meets the same requests, in a cache that is full and steady; in-cache LFU warms up over as many again. */
function run(values: CachePolicies, random: RandomStreams) {
  const { items, requests } = values;
  const zipf = Zipf.of(items, values.zipfExponent);
  const places = Math.min(values.cachePlaces, items);
  const countHits = (cache: Pick<BoundedCache, 'request'>, warmUp: number) => {
    const draws = random.fresh()('requests');
    for (let i = 0; i < warmUp; i++) cache.request(zipf.sample(draws.uniform()));
    let hits = 0;
    for (let i = 0; i < requests; i++) if (cache.request(zipf.sample(draws.uniform()))) hits++;
    return hits / requests;
  };
  const warmUp = Math.ceil(requests / 10);
  const directory = () => new Int32Array(items);
  const recent = steadyContents(zipf, 'sliding', places, random('recent'));
  const resident = steadyContents(zipf, 'absolute', places, random('resident'));
  const ratios = {
    lruHitRatio: countHits(lruWith(recent, directory()), warmUp),
    fifoHitRatio: countHits(fifoWith(resident, directory(), random('order')), warmUp),
    lfuHitRatio: countHits(lfuJustFull(zipf, recent, directory(), random('counts')), requests),
    ttlHitRatio: simulateTtl(zipf, values.requestsPerSecond, values.ttlSeconds, requests, random),
  };
  return {
    facts: {
      ...ratios,
      // Perfect LFU never changes; items are numbered by their popularity.
      perfectLfuHitRatio: countHits({ request: (item) => item < places }, warmUp),
      ...writes(values, ratios),
      ...theory(values, zipf),
    },
  };
}

type Ratios = Record<`${CachePolicies['policy']}HitRatio`, number>;

/** Hits of the policy that is looked at, and what a look-up writes with each. */
const writes = ({ policy }: CachePolicies, ratios: Ratios) => ({
  hitRatio: ratios[`${policy}HitRatio`],
  writesPerLookUp: writesPerLookUp(policy, ratios[`${policy}HitRatio`]),
  lruWritesPerLookUp: writesPerLookUp('lru', ratios.lruHitRatio),
  fifoWritesPerLookUp: writesPerLookUp('fifo', ratios.fifoHitRatio),
  lfuWritesPerLookUp: writesPerLookUp('lfu', ratios.lfuHitRatio),
  ttlWritesPerLookUp: writesPerLookUp('ttl', ratios.ttlHitRatio),
});

/** Starts with what is alive in steady state, each with a residual life uniform on the time to live. */
function simulateTtl(
  zipf: Zipf,
  requestsPerSecond: number,
  ttlSeconds: number,
  requests: number,
  random: RandomStreams,
) {
  const residual = random('ttl residual');
  const gaps = random('ttl gaps');
  const draws = random('ttl requests');
  const cache = new TtlCache(zipf.items, ttlSeconds);
  const { items } = drawPresent(zipf, 'absolute', ttlSeconds * requestsPerSecond, random('ttl'));
  for (const item of items) cache.admit(item, ttlSeconds * residual.uniform());
  let time = 0;
  let hits = 0;
  for (let i = 0; i < requests; i++) {
    time += gaps.exponential(1 / requestsPerSecond);
    if (cache.request(zipf.sample(draws.uniform()), time)) hits++;
  }
  return hits / requests;
}

function theory(values: CachePolicies, zipf: Zipf) {
  const alive = whenStaying(zipf, 'absolute', values.ttlSeconds * values.requestsPerSecond);
  return {
    theoryLruHitRatio: hitRatioOfPlaces(zipf, 'sliding', values.cachePlaces),
    theoryFifoHitRatio: hitRatioOfPlaces(zipf, 'absolute', values.cachePlaces),
    theoryPerfectLfuHitRatio: zipf.shareOfTop(values.cachePlaces),
    theoryTtlHitRatio: alive.hitRatio,
    theoryTtlPlaces: alive.occupancy,
  };
}

const LINE_POINTS = 41;
/** A simulated size to every so many points of the lines. */
const MARKER_SPACING = 6;
const SMALLEST_CACHE = 10;

/**
 * How finely a figure simulates: places of the largest copy, requests counted for each place, for LFU before counting.
 * While a slider moves only in-cache LFU is simulated, for which there is no formula; the others are where theory has them.
 */
const FINENESS = {
  drag: { places: 10, requestsAPlace: 8, lfuWarmUpAPlace: 24 },
  rest: { places: 640, requestsAPlace: 10, lfuWarmUpAPlace: 40 },
};
/** At rest. */
const TTL = { places: 640, requests: 100_000 };

/**
 * Hit ratio against cache size. Lines are theory; the marked sizes and the present point are simulated, on a copy of the
 * catalogue in which neighbours in popularity are merged so that every size costs the same.
 */
function hitRatios(values: CachePolicies, random: RandomStreams, effort: Effort) {
  const zipf = Zipf.of(values.items, values.zipfExponent);
  const directory = new Int32Array(values.items);
  const atPresent = theory(values, zipf);
  const markers = Math.ceil((LINE_POINTS - 1) / MARKER_SPACING) - 1;
  const columns = {
    cachePlaces: new Float64Array(LINE_POINTS),
    theoryLruHitRatio: new Float64Array(LINE_POINTS).fill(1),
    theoryFifoHitRatio: new Float64Array(LINE_POINTS).fill(1),
    theoryPerfectLfuHitRatio: new Float64Array(LINE_POINTS).fill(1),
    theoryTtlHitRatio: new Float64Array(LINE_POINTS).fill(atPresent.theoryTtlHitRatio),
    simulatedPlaces: new Float64Array(markers),
    lruHitRatio: new Float64Array(markers),
    fifoHitRatio: new Float64Array(markers),
    lfuHitRatio: new Float64Array(markers),
  };
  const smallest = Math.min(SMALLEST_CACHE, values.items);
  const step = log(values.items / smallest) / (LINE_POINTS - 1);
  for (let i = 0; i < LINE_POINTS; i++) {
    const places = i === LINE_POINTS - 1 ? values.items : smallest * exp(step * i);
    columns.cachePlaces[i] = places;
    columns.theoryPerfectLfuHitRatio[i] = zipf.shareOfTop(places);
  }
  const lru = hitRatioCurve(zipf, 'sliding', columns.cachePlaces);
  const fifo = hitRatioCurve(zipf, 'absolute', columns.cachePlaces);
  columns.theoryLruHitRatio.set(lru.hitRatio);
  columns.theoryFifoHitRatio.set(fifo.hitRatio);
  const simulateAt = (size: Size) => simulateCopy(values, size, random.fresh(), effort, directory);
  for (let marker = 0; marker < markers; marker++) {
    const i = (marker + 1) * MARKER_SPACING;
    const simulated = simulateAt({
      places: columns.cachePlaces[i] as number,
      lru: { hitRatio: lru.hitRatio[i] as number, requests: lru.requests[i] as number },
      fifo: { hitRatio: fifo.hitRatio[i] as number, requests: fifo.requests[i] as number },
    });
    columns.simulatedPlaces[marker] = simulated.places;
    columns.lruHitRatio[marker] = simulated.lruHitRatio;
    columns.fifoHitRatio[marker] = simulated.fifoHitRatio;
    columns.lfuHitRatio[marker] = simulated.lfuHitRatio;
  }
  const places = values.cachePlaces;
  const { lruHitRatio, fifoHitRatio, lfuHitRatio } = simulateAt({
    places,
    lru: { hitRatio: atPresent.theoryLruHitRatio, requests: characteristicRequests(zipf, 'sliding', places) },
    fifo: { hitRatio: atPresent.theoryFifoHitRatio, requests: characteristicRequests(zipf, 'absolute', places) },
  });
  const ttlHitRatio =
    effort === 'drag' ? atPresent.theoryTtlHitRatio : simulateTtlCopy(values, atPresent, random.fresh());
  const ratios = { lruHitRatio, fifoHitRatio, lfuHitRatio, ttlHitRatio };
  return { facts: { ...ratios, ...writes(values, ratios), ...atPresent }, columns };
}

function simulateTtlCopy(
  values: CachePolicies,
  { theoryTtlPlaces }: { theoryTtlPlaces: number },
  random: RandomStreams,
) {
  const group = groupSize(theoryTtlPlaces, TTL.places);
  const zipf = Zipf.of(values.items, values.zipfExponent, group);
  return simulateTtl(zipf, values.requestsPerSecond / group, values.ttlSeconds, TTL.requests, random);
}

/** Neighbours to merge so that a cache of this many places shrinks to so many. */
const groupSize = (places: number, wanted: number) => Math.max(1, Math.round(places / wanted));

/** A cache's size, and what theory says of it: its hit ratio, and over how many requests an item stays. */
interface Size {
  places: number;
  lru: { hitRatio: number; requests: number };
  fifo: { hitRatio: number; requests: number };
}

/**
 * The three policies at one size. What counts is the share of the requests that the content would answer, averaged over
 * time: the same mean as that of hits, with far less noise, so that a short run will do.
 */
function simulateCopy(
  values: CachePolicies,
  { places, lru, fifo }: Size,
  random: RandomStreams,
  effort: Effort,
  directory: Int32Array,
) {
  const { places: wanted, requestsAPlace, lfuWarmUpAPlace } = FINENESS[effort];
  const group = groupSize(places, wanted);
  const zipf = Zipf.of(values.items, values.zipfExponent, group);
  const size = Math.max(1, Math.min(zipf.items, Math.round(places / group)));
  const meanShare = (cache: BoundedCache, warmUp: number) => {
    const draws = random.fresh()('requests');
    for (let i = 0; i < warmUp; i++) cache.request(zipf.sample(draws.uniform()));
    let share = 0;
    for (const item of cache.contents()) share += zipf.share(item);
    const requests = size * requestsAPlace;
    let sum = 0;
    for (let i = 0; i < requests; i++) {
      const item = zipf.sample(draws.uniform());
      if (!cache.request(item)) {
        share += zipf.share(item);
        if (cache.evicted >= 0) share -= zipf.share(cache.evicted);
      }
      sum += share;
    }
    cache.clear();
    return Math.min(1, sum / requests);
  };
  const recent = steadyContents(zipf, 'sliding', size, random('recent'), lru.requests / group);
  const lfuHitRatio = () => meanShare(lfuJustFull(zipf, recent, directory, random('counts')), size * lfuWarmUpAPlace);
  if (effort === 'drag')
    return { places, lruHitRatio: lru.hitRatio, fifoHitRatio: fifo.hitRatio, lfuHitRatio: lfuHitRatio() };
  const resident = steadyContents(zipf, 'absolute', size, random('resident'), fifo.requests / group);
  return {
    places: size * group,
    lruHitRatio: meanShare(lruWith(recent, directory), 0),
    fifoHitRatio: meanShare(fifoWith(resident, directory, random('order')), 0),
    lfuHitRatio: lfuHitRatio(),
  };
}

export const cachePolicies = defineModel({ name: 'cache-policies', parameters, run, views: { hitRatios } });
