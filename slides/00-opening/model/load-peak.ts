/**
 * Load-peak: an open queue with Poisson arrivals and `servers` alike, first come first served, with an optional bound
 * on the queue. Rates in requests/s, times in milliseconds. Equations and sources: model/load-peak.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStream, RandomStreams } from '../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../src/simulation/engine/statistics.ts';
import {
  boundedQueueMMcK,
  erlangC,
  meanWaitMG1,
  meanWaitMMc,
  responsePercentileMMc,
} from '../../../src/simulation/queues/queueing-theory.ts';
import { Station } from '../../../src/simulation/queues/station.ts';
import { firstResponses } from './load-peak/first-requests.ts';
import { type LoadPeak, parameters } from './load-peak/parameters.ts';

/** A tenth of the requests, at least, only warms the station up. */
const WARM_UP_SHARE = 0.1;

/** Steady state by simulation, with the closed form beside each fact where it holds. */
function run(values: LoadPeak, random: RandomStreams) {
  const { simulated, responses } = simulate(values, random, values.requests);
  const [p50 = 0, p95 = 0, p99 = 0] = percentiles(responses, [0.5, 0.95, 0.99]);
  return {
    facts: {
      ...simulated,
      p50ResponseMilliseconds: p50,
      p95ResponseMilliseconds: p95,
      p99ResponseMilliseconds: p99,
      ...theory(values),
    },
  };
}

function simulate(values: LoadPeak, random: RandomStreams, requests: number) {
  const arrivals = random('arrivals');
  const service = serviceSampler(values, random('service'));
  const station = new Station(values.servers, values.queuePlaces);
  const meanGap = 1000 / values.requestsPerSecond;
  const warmUp = Math.ceil(requests * WARM_UP_SHARE);
  const responses = new Float64Array(requests);
  let accepted = 0;
  let waited = 0;
  let waitSum = 0;
  let responseSum = 0;
  let time = 0;
  let windowStart = 0;
  let areaBefore = 0;
  let busyBefore = 0;
  for (let i = -warmUp; i < requests; i++) {
    time += arrivals.exponential(meanGap);
    // Drawn for lost requests too, so that a longer queue does not shift everybody's service times.
    const serviceTime = service();
    if (i === 0) {
      station.advance(time);
      windowStart = time;
      areaBefore = station.occupancyArea;
      busyBefore = station.busyTime;
    }
    if (!station.arrive(time, serviceTime) || i < 0) continue;
    const wait = station.start - time;
    if (wait > 0) waited++;
    waitSum += wait;
    responseSum += station.end - time;
    responses[accepted++] = station.end - time;
  }
  const window = time - windowStart;
  return {
    simulated: {
      waitProbability: waited / accepted,
      meanWaitMilliseconds: waitSum / accepted,
      meanResponseMilliseconds: responseSum / accepted,
      utilisation: Math.min(1, (station.busyTime - busyBefore) / window / values.servers),
      lostShare: 1 - accepted / requests,
      meanInSystem: (station.occupancyArea - areaBefore) / window,
    },
    responses: responses.subarray(0, accepted),
  };
}

function serviceSampler(values: LoadPeak, stream: RandomStream): () => number {
  const mean = values.serviceMilliseconds;
  if (values.serviceDistribution === 'deterministic') return () => mean;
  if (values.serviceDistribution === 'log-normal') return () => stream.logNormal(mean, values.serviceVariation);
  return () => stream.exponential(mean);
}

function theory(values: LoadPeak): Record<string, number> {
  const { servers, serviceMilliseconds, queuePlaces } = values;
  const load = (values.requestsPerSecond * serviceMilliseconds) / 1000;
  const exponential = values.serviceDistribution === 'exponential';
  if (exponential && queuePlaces !== null) {
    const bounded = boundedQueueMMcK(servers, queuePlaces, load);
    return {
      theoryLostShare: bounded.lostShare,
      theoryUtilisation: bounded.utilisation,
      theoryMeanInSystem: bounded.meanInSystem,
    };
  }
  if (queuePlaces !== null || load >= servers) return {};
  if (exponential) {
    const wait = meanWaitMMc(servers, load, serviceMilliseconds);
    return {
      theoryWaitProbability: erlangC(servers, load),
      theoryMeanWaitMilliseconds: wait,
      theoryMeanResponseMilliseconds: wait + serviceMilliseconds,
      theoryP95ResponseMilliseconds: responsePercentileMMc(servers, load, serviceMilliseconds, 0.95),
      theoryMeanInSystem: load + (wait * load) / serviceMilliseconds,
    };
  }
  if (servers > 1) return {};
  const variation = values.serviceDistribution === 'deterministic' ? 0 : values.serviceVariation;
  const wait = meanWaitMG1(load, serviceMilliseconds, variation);
  return {
    theoryWaitProbability: load,
    theoryMeanWaitMilliseconds: wait,
    theoryMeanResponseMilliseconds: wait + serviceMilliseconds,
  };
}

/** Loads at which the curve is computed, as shares of what the servers can do: dense where it bends. */
const CURVE_LOADS = [
  0.02, 0.2, 0.4, 0.55, 0.65, 0.72, 0.78, 0.83, 0.87, 0.9, 0.925, 0.95, 0.965, 0.98, 0.99, 1, 1.02, 1.05, 1.1,
];
const CURVE_END = 1.1;
/** Requests at each load. Near the wall waits hang together for seconds, so that takes many; a flat piece takes few. */
const REQUESTS_WHILE_DRAGGED = 420;
const requestsAtRest = (load: number) => (load < 0.8 ? 5000 : load < 1 ? 40_000 : 10_000);
/** From here on what so many requests meet depends on how many there are: the queue has not settled yet. */
const UNSETTLED = 0.975;

/** Median and 95th percentile of the responses to so many requests, in milliseconds. */
type Responses = (point: LoadPeak, requests: number) => readonly [p50: number, p95: number];
const SHARES = [0.5, 0.95] as const;

function responsesBy(random: RandomStreams): Responses {
  return (point, requests) => {
    const [p50 = 0, p95 = 0] = percentiles(simulate(point, random.fresh(), requests).responses, SHARES);
    return [p50, p95];
  };
}

/** Without simulating: Erlang C, and near the wall and beyond it what the first requests meet. */
const responsesInTheory: Responses = (point, requests) => {
  const load = (point.requestsPerSecond * point.serviceMilliseconds) / 1000;
  if (load < UNSETTLED * point.servers) {
    const below = (share: number) => responsePercentileMMc(point.servers, load, point.serviceMilliseconds, share);
    return [below(SHARES[0]), below(SHARES[1])];
  }
  const [p50 = 0, p95 = 0] = firstResponses(point, { warmUp: requests * WARM_UP_SHARE, requests }, SHARES);
  return [p50, p95];
};

/**
 * Response time against load: short simulations with the same random numbers, from an idle station to 10 % more than it
 * can serve, with Erlang C's curve beside them, and the working point that the sliders set. While a slider moves, theory
 * stands for them wherever there is one.
 */
function responseCurve(values: LoadPeak, random: RandomStreams, effort: Effort) {
  const hasTheory = values.serviceDistribution === 'exponential' && values.queuePlaces === null;
  const isCut = effort === 'drag' && !hasTheory;
  const requestsAt = isCut ? () => REQUESTS_WHILE_DRAGGED : requestsAtRest;
  const responses = effort === 'drag' && hasTheory ? responsesInTheory : responsesBy(random);
  const capacity = (values.servers * 1000) / values.serviceMilliseconds;
  const columns = {
    requestsPerSecond: Float64Array.from(CURVE_LOADS, (load) => load * capacity),
    p95ResponseMilliseconds: new Float64Array(CURVE_LOADS.length),
    p50ResponseMilliseconds: new Float64Array(CURVE_LOADS.length),
    theoryP95ResponseMilliseconds: new Float64Array(CURVE_LOADS.length),
  };
  columns.requestsPerSecond.forEach((requestsPerSecond, i) => {
    const point = { ...values, requestsPerSecond };
    const [p50, p95] = responses(point, requestsAt(CURVE_LOADS[i] ?? 0));
    columns.p50ResponseMilliseconds[i] = p50;
    columns.p95ResponseMilliseconds[i] = p95;
    columns.theoryP95ResponseMilliseconds[i] = theory(point).theoryP95ResponseMilliseconds ?? Number.NaN;
  });
  const [, p95ResponseMilliseconds] = responses(values, 2 * requestsAt(values.requestsPerSecond / capacity));
  return {
    facts: {
      p95ResponseMilliseconds,
      capacityRequestsPerSecond: capacity,
      curveEndRequestsPerSecond: capacity * CURVE_END,
      offeredUtilisation: values.requestsPerSecond / capacity,
      idleP95Milliseconds: columns.p95ResponseMilliseconds[0] ?? Number.NaN,
    },
    columns,
  };
}

export const loadPeak = defineModel({
  name: 'load-peak',
  parameters,
  run,
  views: { responseCurve },
  gaps: ['theoryP95ResponseMilliseconds'],
});
