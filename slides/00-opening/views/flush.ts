/** The view of a flush: five minutes of goodput, hits and fetches, shrunk to what a figure can pay. */
import { Zipf } from '../../../src/simulation/caches/zipf.ts';
import type { Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { atTheEnd, before, rulesOf, SLOT_SECONDS, secondsUntilBack, theory } from '../model/cold-cache/facts.ts';
import type { ColdCache } from '../model/cold-cache/parameters.ts';
import { simulateFlush } from '../model/cold-cache/simulate.ts';

const VIEW_MINUTES = 5;
/** Work that a figure does at most, in retries; a request of its own costs about two. A larger system is shrunk. */
const MOST_WORK = { drag: 26_000, rest: 700_000 };

/** Goodput, origin load and hit ratio over five minutes, with a flush after the first. */
export function flush(values: ColdCache, random: RandomStreams, effort: Effort) {
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
  for (const name of ['requests', 'hits', 'answered', 'fetches', 'retried'] as const)
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
      retriesPerSecond: perSecond(happened.retried),
      hitRatio: happened.hits.map((hits, slot) => hits / Math.max(1, happened.requests[slot] as number)),
      lineSeconds: happened.lineSeconds,
    },
  };
}
