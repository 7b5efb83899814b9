/**
 * The same reads one by one: a real cache by time to live, a real least-recently-used list of buffers, a station of
 * connections. Both caches begin as a long past would have left them. Times in milliseconds.
 */
import { LruCache, TtlCache } from '../../../../src/simulation/caches/caches.ts';
import { steadyContents } from '../../../../src/simulation/caches/steady-caches.ts';
import type { Zipf } from '../../../../src/simulation/caches/zipf.ts';
import type { RandomStream, RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { Station } from '../../../../src/simulation/queues/station.ts';
import { popularityOf, productsInBuffers, type ReadRules, responseMilliseconds } from './product-reads.ts';

/** For the station; the caches need none. */
const WARM_UP_SHARE = 0.1;

export function simulateReads(rules: ReadRules, random: RandomStreams, requests: number) {
  const popularity = popularityOf(rules);
  const readsPerMillisecond = (rules.requestsPerSecond * rules.readsPerRequest) / 1000;
  const life = rules.ttlSeconds * 1000;
  const cache = new TtlCache(rules.products, life);
  const places = productsInBuffers(rules);
  const buffers = new LruCache(places, new Int32Array(rules.products));
  const inside = rules.cacheWorks
    ? settleCache(cache, popularity, readsPerMillisecond, life, places, random('fill'))
    : steadyContents(popularity, 'sliding', places, random('buffers')).items;
  for (let i = inside.length - 1; i >= 0; i--) buffers.request(inside[i] ?? 0);

  const station = new Station(rules.connections, rules.queuePlaces);
  const [arrivals, products, service, disk] = [
    random('arrivals'),
    random('products'),
    random('service'),
    random('disk'),
  ];
  const reads = requests * rules.readsPerRequest;
  const warmUp = Math.ceil(reads * WARM_UP_SHARE);
  let time = 0;
  let start = { time: 0, busy: 0 };
  let databaseReads = 0;
  let bufferHits = 0;
  let lost = 0;
  let databaseSum = 0;
  for (let i = -warmUp; i < reads; i++) {
    time += arrivals.exponential(1 / readsPerMillisecond);
    const product = popularity.sample(products.uniform());
    if (i === 0) start = { time, busy: station.busyTime };
    if (rules.cacheWorks && cache.request(product, time)) continue;
    const inBuffers = buffers.request(product);
    const needed =
      service.exponential(rules.readMilliseconds) + (inBuffers ? 0 : disk.exponential(rules.diskMilliseconds));
    const accepted = station.arrive(time, needed);
    if (i < 0) continue;
    databaseReads++;
    if (inBuffers) bufferHits++;
    if (accepted) databaseSum += station.end - time;
    else lost++;
  }
  const window = time - start.time;
  const cacheHitRatio = 1 - databaseReads / reads;
  const databaseMilliseconds = databaseReads > lost ? databaseSum / (databaseReads - lost) : 0;
  return {
    cacheHitRatio,
    databaseReadsPerSecond: (1000 * databaseReads) / window,
    bufferHitRatio: databaseReads > 0 ? bufferHits / databaseReads : 1,
    databaseUtilisation: Math.min(1, (station.busyTime - start.busy) / window / rules.connections),
    lostShare: databaseReads > 0 ? lost / databaseReads : 0,
    meanDatabaseMilliseconds: databaseMilliseconds,
    meanResponseMilliseconds: responseMilliseconds(rules, cacheHitRatio, databaseMilliseconds),
  };
}

/**
 * Lets in what a long past would have left: a product asked for at rate r is inside with probability rL/(1 + rL) and then
 * anywhere in its life L; outside, its last life ended an exponential time ago. Gives the last `places`
 * products fetched, the youngest first.
 */
function settleCache(
  cache: TtlCache,
  popularity: Zipf,
  readsPerMillisecond: number,
  life: number,
  places: number,
  random: RandomStream,
): number[] {
  const ages = new Float64Array(popularity.items);
  for (let product = 0; product < popularity.items; product++) {
    const rate = popularity.share(product) * readsPerMillisecond;
    if (random.uniform() < (rate * life) / (1 + rate * life)) {
      const left = random.uniform() * life;
      cache.admit(product, left);
      ages[product] = life - left;
    } else ages[product] = life + random.exponential(1 / rate);
  }
  // Only the last `places` matter: the age of the oldest of them by a plain sort of numbers, then their order.
  const oldest = ages.slice().sort()[Math.min(places, ages.length) - 1] ?? 0;
  const last: number[] = [];
  ages.forEach((age, product) => {
    if (age <= oldest) last.push(product);
  });
  return last.sort((a, b) => (ages[a] ?? 0) - (ages[b] ?? 0));
}
