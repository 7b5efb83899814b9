/**
 * Cold-cache: a slow origin, a cache in front of it, and clients that lose patience and ask again. After a flush it can
 * stay down at a load that it served before. Rates per second; times in milliseconds, seconds or minutes as named. Rules:
 * model/cold-cache.md.
 */
import { whenStaying } from '../../../src/simulation/caches/che.ts';
import { Zipf } from '../../../src/simulation/caches/zipf.ts';
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { responseTailMMc } from '../../../src/simulation/queues/queueing-theory.ts';
import { words } from '../words.ts';
import { type ColdCache, parameters } from './cold-cache/parameters.ts';
import { type Happened, simulateFlush } from './cold-cache/simulate.ts';

const label = words.coldCache;

const FLUSH_SECONDS = 60;
const SLOT_SECONDS = 5;
/** "Steady at the end" is the mean of this share of the time, the last. */
const END_SHARE = 0.2;
/** Goodput is back when it is this share of the load again, and stays there. */
const BACK_SHARE = 0.9;

function run(values: ColdCache, random: RandomStreams) {
  const zipf = Zipf.of(values.items, values.zipfExponent);
  const happened = simulateFlush(zipf, rulesOf(values, values.minutes), random, SLOT_SECONDS);
  const back = secondsUntilBack(happened);
  return {
    facts: {
      ...atTheEnd(happened),
      ...before(happened),
      ...(back === undefined ? {} : { secondsUntilBack: back }),
      ...theory(values, zipf),
    },
  };
}

function rulesOf(values: ColdCache, minutes: number) {
  return {
    ...values,
    originSeconds: values.originMilliseconds / 1000,
    flushSeconds: FLUSH_SECONDS,
    endSeconds: minutes * 60,
  };
}

function atTheEnd(happened: Happened) {
  const slots = happened.requests.length;
  const { hitRatio, originRequestsPerSecond, goodputPerSecond } = mean(
    happened,
    Math.min(slots - 1, Math.floor(slots * (1 - END_SHARE))),
    slots,
  );
  return { hitRatio, originRequestsPerSecond, goodputPerSecond };
}

function before(happened: Happened) {
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
function secondsUntilBack({ requests, answered, slotSeconds }: Happened): number | undefined {
  // The last slot's clients may still be waiting.
  let slot = requests.length - 1;
  while (slot > 0 && (answered[slot - 1] ?? 0) >= BACK_SHARE * (requests[slot - 1] ?? 0)) slot--;
  if (slot === requests.length - 1) return undefined;
  return Math.max(0, slot * slotSeconds - FLUSH_SECONDS);
}

function theory(values: ColdCache, zipf: Zipf) {
  const { requestsPerSecond } = values;
  const { hitRatio } = whenStaying(zipf, 'fixed', requestsPerSecond * values.ttlSeconds);
  return {
    theoryWarmHitRatio: hitRatio,
    theoryWarmOriginRequestsPerSecond: requestsPerSecond * (1 - hitRatio),
    originCapacityPerSecond: capacity(values),
  };
}

function capacity(values: ColdCache): number {
  return (values.originServers * 1000) / values.originMilliseconds;
}

const VIEW_MINUTES = 5;
/** Work that a figure does at most, in retries; a request of its own costs about two. A larger system is shrunk. */
const MOST_WORK = { drag: 26_000, rest: 700_000 };

/** Goodput, origin load and hit ratio over five minutes, with a flush after the first. */
function flush(values: ColdCache, random: RandomStreams, effort: Effort) {
  const rules = rulesOf(values, VIEW_MINUTES);
  const retriesSeconds = rules.retries * (rules.endSeconds - rules.flushSeconds);
  const work = rules.requestsPerSecond * (2 * rules.endSeconds + retriesSeconds);
  // One of the shrunk servers and items stands for several; each item is still asked for as often as before.
  const shrink = Math.max(1, Math.min(rules.originServers, Math.ceil(work / MOST_WORK[effort])));
  const originServers = Math.max(1, Math.round(rules.originServers / shrink));
  const happened = simulateFlush(
    Zipf.of(values.items, values.zipfExponent, shrink),
    {
      ...rules,
      requestsPerSecond: rules.requestsPerSecond / shrink,
      originServers,
      originSeconds: (rules.originSeconds * originServers * shrink) / rules.originServers,
    },
    random,
    SLOT_SECONDS,
  );
  for (const name of ['requests', 'hits', 'answered', 'fetches'] as const)
    for (let slot = 0; slot < happened[name].length; slot++)
      happened[name][slot] = (happened[name][slot] as number) * shrink;
  const perSecond = (column: Float64Array) => column.map((amount) => amount / SLOT_SECONDS);
  return {
    facts: {
      ...atTheEnd(happened),
      ...before(happened),
      secondsUntilBack: secondsUntilBack(happened) ?? Number.NaN,
      ...theory(values, Zipf.of(values.items, values.zipfExponent)),
    },
    columns: {
      minutes: happened.requests.map((_, slot) => ((slot + 0.5) * SLOT_SECONDS) / 60),
      requestsPerSecond: perSecond(happened.requests),
      goodputPerSecond: perSecond(happened.answered),
      originRequestsPerSecond: perSecond(happened.fetches),
      hitRatio: happened.hits.map((hits, slot) => hits / Math.max(1, happened.requests[slot] as number)),
      lineSeconds: happened.lineSeconds,
    },
  };
}

/**
 * Fetches a second when warm: the misses, and the retries of those among them whose answer takes longer than the patience,
 * which are fetches too. Where they outrun the origin every answer is late, nothing is stored, and all ask to the end.
 */
function originDemand(values: ColdCache, _random: RandomStreams, multiplier: number): number {
  const requestsPerSecond = values.requestsPerSecond * multiplier;
  const zipf = Zipf.of(values.items, values.zipfExponent);
  const { hitRatio } = whenStaying(zipf, 'fixed', requestsPerSecond * values.ttlSeconds);
  const misses = requestsPerSecond * (1 - hitRatio);
  const seconds = values.originMilliseconds / 1000;
  let fetches = misses;
  for (let round = 0; round < 30; round++) {
    if (fetches >= capacity(values)) return requestsPerSecond * (1 + values.retries);
    const late = responseTailMMc(values.originServers, fetches * seconds, seconds, values.patienceSeconds);
    const amplified = misses * (1 + values.retries * late);
    if (amplified - fetches < 1e-6 * fetches) break;
    fetches = amplified;
  }
  return fetches;
}

/** What the origin is asked for at the end of the figure's five minutes, at a size that a moving slider can pay. */
function afterFlush(values: ColdCache, random: RandomStreams, multiplier: number): number {
  const loaded = { ...values, requestsPerSecond: values.requestsPerSecond * multiplier };
  return flush(loaded, random, 'drag').facts.originRequestsPerSecond;
}

export const coldCache = defineModel({
  name: 'cold-cache',
  parameters,
  run,
  views: { flush },
  underLoad: { label: label.scarce, demand: originDemand, without: originDemand, happened: afterFlush, capacity },
});
