/**
 * What the machine is asked for, against request rate: for the store that is set (slide "mkday"), and for the atom and
 * memcached side by side (slide "memcached"). Load in threads and cores, rates in requests/s.
 */

import { isotonicRegression } from '../../../src/simulation/engine/isotonic.ts';
import type { Effort } from '../../../src/simulation/engine/model.ts';
import { monotoneCubicThrough } from '../../../src/simulation/engine/monotone-cubic.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { rememberedStreams } from '../../../src/simulation/engine/remembered-streams.ts';
import { Series } from '../../../src/simulation/engine/series.ts';
import { writesPerLookUp } from '../model/cache-policies/writes.ts';
import { estimateLoad } from '../model/spin-loop/estimate.ts';
import { responseFacts } from '../model/spin-loop/measure.ts';
import type { SpinLoop } from '../model/spin-loop/parameters.ts';
import { HIGHEST_RATE } from '../model/spin-loop/rates.ts';
import { coresOpen, loadAverageInTheory, loadOf, rateOfCores } from '../model/spin-loop/theory.ts';
import { writingShare } from '../model/spin-loop/writing-share.ts';

/** Facts and curves are of requests that come from outside, however the command line's `mode` is set. */
const open = (values: SpinLoop, requestsPerSecond: number, store = values.store): SpinLoop => ({
  ...values,
  mode: 'open',
  requestsPerSecond,
  store,
});

const remember = (random: RandomStreams) => rememberedStreams(random, ['arrivals', 'own work']);

/** Requests to simulate: every exponential attempt is an event of its own, so fewer of those. */
const size = (values: SpinLoop, requests: number) =>
  values.updateDistribution === 'deterministic' ? requests : requests / 2;

/** Of a curve. */
const POINTS = 53;
/**
 * More of them where it bends up to its wall, as shares of the wall's rate. Behind the last of these a short run does not
 * come to rest, and shows its own chance: one long run, and the wall, say how the curve goes on, over a shoulder of so many
 * points.
 */
const KNEE = { from: 0.86, to: 0.94, points: 12, long: 0.98, longRequests: 40_000, shoulder: 12 };

/** Rates of a curve, in requests/s, evenly spread but for its knee. */
function curveRates(values: SpinLoop, points: number, isFine: boolean): Float64Array {
  const even = Array.from({ length: points }, (_, i) => (HIGHEST_RATE * i) / (points - 1));
  const fastest = fastestOf(values);
  if (!isFine || fastest > HIGHEST_RATE) return Float64Array.from(even);
  const { from, to, points: bends, long, shoulder } = KNEE;
  const knee = Array.from({ length: bends }, (_, i) => (from + ((to - from) * i) / (bends - 1)) * fastest);
  const rest = Array.from({ length: shoulder }, (_, i) => (to + ((1 - to) * (i + 1)) / (shoulder + 1)) * fastest);
  return Float64Array.from(new Set([...even, ...knee, long * fastest, ...rest, fastest])).sort();
}

/** A smooth curve over what was left out between two that are known; both ends are. */
function bridged(rates: Float64Array, values: Float64Array, isLeftOut: (rate: number) => boolean): Float64Array {
  const known = [...rates.keys()].filter((i) => !isLeftOut(rates[i] as number));
  const curve = monotoneCubicThrough(
    known.map((i) => rates[i] as number),
    known.map((i) => values[i] as number),
  );
  return values.map((value, i) => (isLeftOut(rates[i] as number) ? curve(rates[i] as number) : value));
}

/** The rate at which updates of one reference, one after the other, fill all time; in requests/s. */
const fastestOf = (values: SpinLoop): number =>
  values.store === 'atom' || values.store === 'sharded'
    ? values.requestsPerSecond / loadOf(values)
    : Number.POSITIVE_INFINITY;

/** Load average and busy cores against request rate; the present point, and that with the requests on top. */
export function loadAverage(values: SpinLoop, random: RandomStreams, effort: Effort) {
  const drag = effort === 'drag';
  const inTheory = drag && hasTheory(open(values, HIGHEST_RATE));
  const rates = curveRates(values, drag && !inTheory ? 14 : POINTS, !drag);
  const streams = remember(random);
  const columns = {
    requestsPerSecond: rates,
    loadAverage: new Float64Array(rates.length),
    busyCores: new Float64Array(rates.length),
  };
  const fastest = fastestOf(values);
  const [restless, long] = [KNEE.to * fastest, KNEE.long * fastest];
  const requestsOf = (rate: number) => (drag ? 200 : rate === long ? KNEE.longRequests : 3000);
  const isLeftOut = (rate: number) => !drag && rate > restless && rate < fastest && rate !== long;
  for (const [i, rate] of rates.entries()) {
    if (isLeftOut(rate)) continue;
    const rules = open(values, rate);
    const load =
      rate === 0 ? { loadAverage: 0, busyCores: 0 } : (allBusy(rules) ?? (inTheory ? allRunning(rules) : undefined));
    const { loadAverage, busyCores } = load ?? estimateLoad(rules, streams, size(values, requestsOf(rate)));
    columns.loadAverage[i] = loadAverage;
    columns.busyCores[i] = busyCores;
  }
  const requests = size(values, drag ? 900 : 20_000);
  const rateAfter = (1 + values.moreRequestsShare) * values.requestsPerSecond;
  const at = (rate: number) => {
    const rules = open(values, rate);
    return { ...estimateLoad(rules, streams, requests), ...allBusy(rules) };
  };
  const before = at(values.requestsPerSecond);
  const after = values.moreRequestsShare === 0 ? before : at(rateAfter);
  // Both rise with the rate; short simulations do not always.
  const rising = (column: Float64Array) => isotonicRegression(bridged(rates, column, isLeftOut));
  const busyCores = rising(columns.busyCores);
  return {
    facts: {
      requestsPerSecond: values.requestsPerSecond,
      loadAverage: before.loadAverage,
      busyCores: before.busyCores,
      wastedCpuShare: before.busyCores > 0 ? before.wastedCores / before.busyCores : 0,
      requestsPerSecondAfter: rateAfter,
      loadAverageAfter: after.loadAverage,
      busyCoresAfter: after.busyCores,
      wastedCpuShareAfter: after.busyCores > 0 ? after.wastedCores / after.busyCores : 0,
      coresFactor: before.busyCores > 0 ? after.busyCores / before.busyCores : 1,
      loadFactor: before.loadAverage > 0 ? after.loadAverage / before.loadAverage : 1,
      writesPerLookUp: writesPerLookUp(values.policy, values.hitRatio),
      wallRequestsPerSecond: wall(values, columns.requestsPerSecond, busyCores),
      theoryBusyCores: withinLimits(open(values, values.requestsPerSecond)),
      theoryBusyCoresAfter: withinLimits(open(values, rateAfter)),
    },
    columns: { ...columns, loadAverage: rising(columns.loadAverage), busyCores },
  };
}

/**
 * More updates are asked for than can land one after the other: requests pile up, and no thread is ever idle. Known
 * without simulation, which would take long to fill the threads.
 */
const allBusy = (rules: SpinLoop) =>
  rules.store === 'atom' && rules.updateDistribution === 'deterministic' && loadOf(rules) >= 1
    ? { loadAverage: rules.threads, busyCores: Math.min(rules.threads, rules.cores || rules.threads) }
    : undefined;

/** While a slider moves theory draws the curve, where it has one up to the highest rate. */
const hasTheory = (rules: SpinLoop) => loadAverageInTheory(rules) !== undefined;

/** With a core for each thread nobody who could run has to wait for one. */
function allRunning(rules: SpinLoop) {
  const load = loadAverageInTheory(rules);
  return load === undefined ? undefined : { loadAverage: load, busyCores: load };
}

/** As good as all cores, or all threads where those are fewer. */
const NEARLY_ALL = 0.95;

/**
 * Where every core is asked for, or every thread where those are fewer: by the closed form of an atom, or at a lower rate at
 * which the curve comes to it; NaN where neither is within the curve.
 */
function wall(values: SpinLoop, rates: Float64Array, busyCores: Float64Array): number {
  const most = Math.min(values.cores || values.threads, values.threads);
  const index = busyCores.findIndex((busy) => busy >= NEARLY_ALL * most);
  const seen = index < 0 ? Number.POSITIVE_INFINITY : (rates[index] as number);
  const isKnown = values.store === 'atom' || values.store === 'sharded';
  const at = Math.min(seen, isKnown ? rateOfCores(values, most) : Number.POSITIVE_INFINITY);
  return at <= HIGHEST_RATE ? at : Number.NaN;
}

/** Cores as if there were as many, and as many threads, as anybody could want; NaN where nothing would do. */
function theoryLoad(rules: SpinLoop): number {
  const isKnown = rules.updateDistribution === 'deterministic' && loadOf(rules) < 1;
  return isKnown ? coresOpen(rules) : Number.NaN;
}

/** The closed form, as far as there are cores and threads for it; NaN beyond. */
function withinLimits(rules: SpinLoop): number {
  const cores = theoryLoad(rules);
  return cores <= Math.min(rules.cores || rules.threads, rules.threads) ? cores : Number.NaN;
}

/** Requests that are simulated at the present point. */
const AT_PRESENT = { drag: 400, rest: 8000 };

/**
 * What a run of so many requests shows where more come than land: the queue grows as long as it is watched, after its
 * fifth part, and who has not landed at the end is not counted.
 */
function responsesBehind(rules: SpinLoop, requests: number) {
  const landedPerMillisecond = 1 / (writingShare(rules) * rules.updateMilliseconds);
  const landedShare = (1000 * landedPerMillisecond) / rules.requestsPerSecond;
  const after = (share: number) =>
    (rules.threads + share * landedShare * requests * (1 - landedShare)) / landedPerMillisecond;
  return { meanResponseMilliseconds: after(0.6), p95ResponseMilliseconds: after(0.96) };
}

/** Load average against request rate for the atom and for memcached, and what a request meets at the present point. */
export function stores(values: SpinLoop, random: RandomStreams, effort: Effort) {
  const drag = effort === 'drag';
  const streams = remember(random);
  const compared = ['atom', 'memcached'] as const;
  const inTheory = drag && compared.every((store) => hasTheory(open(values, HIGHEST_RATE, store)));
  const points = drag && !inTheory ? 9 : POINTS;
  const rates = Float64Array.from({ length: points }, (_, i) => (HIGHEST_RATE * i) / (points - 1));
  const curve = (store: SpinLoop['store']) => {
    // Only the atom has a wall, behind which threads fill up slowly; memcached is straight after a short while.
    const [atDrag, atRest] = store === 'atom' ? [160, 3000] : [70, 400];
    const requests = size(values, drag ? atDrag : atRest);
    return isotonicRegression(
      rates.map((rate) => {
        const rules = open(values, rate, store);
        if (rate === 0) return 0;
        const known = (allBusy(rules) ?? (inTheory ? allRunning(rules) : undefined))?.loadAverage;
        return known ?? estimateLoad(rules, streams, requests).loadAverage;
      }),
    );
  };
  const present = (store: SpinLoop['store']) => {
    const rules = open(values, values.requestsPerSecond, store);
    const full = allBusy(rules);
    const responses = new Series();
    const load = estimateLoad(rules, streams, size(values, AT_PRESENT[effort]), responses);
    if (drag && full) return { ...load, ...full, response: responsesBehind(rules, AT_PRESENT.rest) };
    // Nobody starts over with memcached: its load is known, and the same on every slide.
    const known = full ?? (store === 'memcached' ? allRunning(rules) : undefined) ?? load;
    return { ...load, ...known, response: responseFacts(responses) };
  };
  const atom = present('atom');
  const memcached = present('memcached');
  return {
    facts: {
      requestsPerSecond: values.requestsPerSecond,
      writesPerLookUp: writesPerLookUp(values.policy, values.hitRatio),
      atomLoadAverage: atom.loadAverage,
      /** Of the work that is done with the atom. */
      atomWastedShare: atom.busyCores > 0 ? atom.wastedCores / atom.busyCores : 0,
      memcachedLoadAverage: memcached.loadAverage,
      atomMeanResponseMilliseconds: atom.response.meanResponseMilliseconds,
      memcachedMeanResponseMilliseconds: memcached.response.meanResponseMilliseconds,
      atomP95ResponseMilliseconds: atom.response.p95ResponseMilliseconds,
      memcachedP95ResponseMilliseconds: memcached.response.p95ResponseMilliseconds,
    },
    columns: {
      requestsPerSecond: rates,
      atomLoadAverage: curve('atom'),
      memcachedLoadAverage: curve('memcached'),
    },
  };
}
