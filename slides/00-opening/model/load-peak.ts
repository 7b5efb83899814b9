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
import { evening } from './load-peak/evening.ts';
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

/** Requests drawn for one working point. Near the wall waits hang together for seconds, so that takes many. */
const REQUESTS_WHILE_DRAGGED = 840;
const requestsAtRest = (load: number) => (load < 0.8 ? 10_000 : load < 1 ? 80_000 : 20_000);
/** From here on what so many requests meet depends on how many there are: the queue has not settled yet. */
const UNSETTLED = 0.975;

/** 95th percentile of the responses to so many requests, in milliseconds. */
type Responses = (point: LoadPeak, requests: number) => number;

const responsesBy =
  (random: RandomStreams): Responses =>
  (point, requests) =>
    percentiles(simulate(point, random.fresh(), requests).responses, [0.95])[0] ?? 0;

/** Without simulating: Erlang C, and near the wall and beyond it what the first requests meet. */
const responsesInTheory: Responses = (point, requests) => {
  const load = (point.requestsPerSecond * point.serviceMilliseconds) / 1000;
  if (load < UNSETTLED * point.servers)
    return responsePercentileMMc(point.servers, load, point.serviceMilliseconds, 0.95);
  return firstResponses(point, { warmUp: requests * WARM_UP_SHARE, requests }, [0.95])[0] ?? 0;
};

/**
 * The evening on which the load grows until the servers can do no more, and beside it the working point that the sliders set.
 * While a slider moves, theory stands for its simulation wherever there is one; the evening is the same.
 */
function wall(values: LoadPeak, random: RandomStreams, effort: Effort) {
  const hasTheory = values.serviceDistribution === 'exponential' && values.queuePlaces === null;
  const requestsAt = effort === 'drag' && !hasTheory ? () => REQUESTS_WHILE_DRAGGED : requestsAtRest;
  const capacity = (values.servers * 1000) / values.serviceMilliseconds;
  const p95At = (requestsPerSecond: number, responses: Responses) =>
    responses({ ...values, requestsPerSecond }, requestsAt(requestsPerSecond / capacity));
  const short = hasTheory ? responsesInTheory : responsesBy(random);
  const evenings = random.fresh();
  const { load, inService, waiting } = evening(values, evenings, serviceSampler(values, evenings('service')));
  return {
    facts: {
      p95ResponseMilliseconds: p95At(values.requestsPerSecond, effort === 'drag' ? short : responsesBy(random)),
      idleP95ResponseMilliseconds: p95At(0.02 * capacity, short),
      halfLoadP95ResponseMilliseconds: p95At(0.5 * capacity, short),
      capacityRequestsPerSecond: capacity,
      offeredUtilisation: values.requestsPerSecond / capacity,
    },
    columns: { load, inService, waiting },
  };
}

export const loadPeak = defineModel({
  name: 'load-peak',
  parameters,
  run,
  views: { wall },
});
