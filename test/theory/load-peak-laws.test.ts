/** The station against the closed forms of queueing theory, over loads, servers and service distributions. */
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { percentiles } from '../../src/simulation/engine/statistics.ts';
import {
  boundedQueueMMcK,
  erlangB,
  erlangC,
  meanWaitMG1,
  meanWaitMMc,
  responsePercentileMMc,
  responseTailMMc,
} from '../../src/simulation/queues/queueing-theory.ts';
import { Station } from '../../src/simulation/queues/station.ts';

const CUSTOMERS = 400_000;
const WARM_UP = 40_000;

/** Mean service time is 1; the arrival rate is the load. */
function simulate(servers: number, load: number, queuePlaces: number | null, service: (mean: number) => number) {
  const arrivals = randomStreams(11)('arrivals');
  const station = new Station(servers, queuePlaces);
  const responses = new Float64Array(CUSTOMERS);
  let [time, accepted, waited, waits, windowStart, area] = [0, 0, 0, 0, 0, 0];
  for (let i = -WARM_UP; i < CUSTOMERS; i++) {
    time += arrivals.exponential(1 / load);
    if (i === 0) {
      station.advance(time);
      windowStart = time;
      area = station.occupancyArea;
    }
    if (!station.arrive(time, service(1)) || i < 0) continue;
    const wait = station.start - time;
    if (wait > 0) waited++;
    waits += wait;
    responses[accepted++] = station.end - time;
  }
  const window = time - windowStart;
  const kept = responses.subarray(0, accepted);
  const meanResponse = kept.reduce((sum, x) => sum + x, 0) / accepted;
  return {
    waitProbability: waited / accepted,
    meanWait: waits / accepted,
    meanResponse,
    lostShare: 1 - accepted / CUSTOMERS,
    meanInside: (station.occupancyArea - area) / window,
    arrivalRate: accepted / window,
    p95: percentiles(kept, [0.95])[0] ?? Number.NaN,
  };
}

const exponential = () => {
  const stream = randomStreams(12)('service');
  return (mean: number) => stream.exponential(mean);
};

// Tolerance 4 %: about three standard errors of the mean wait at 80 % load with 400,000 customers.
describe('Erlang C', () => {
  test.each([
    [1, 0.5],
    [1, 0.8],
    [4, 2.8],
    [10, 8],
    [40, 34],
  ])('%i servers, load %d', (servers, load) => {
    const simulated = simulate(servers, load, null, exponential());
    expect(simulated.waitProbability / erlangC(servers, load)).toBeCloseTo(1, 1);
    expect(Math.abs(simulated.meanWait / meanWaitMMc(servers, load, 1) - 1)).toBeLessThan(0.06);
    expect(Math.abs(simulated.p95 / responsePercentileMMc(servers, load, 1, 0.95) - 1)).toBeLessThan(0.04);
  });
});

describe('M/M/c/K', () => {
  test.each([
    [1, 4, 0.9],
    [4, 0, 5],
    [10, 10, 9.5],
    [8, 20, 12],
  ])('%i servers, %i places, load %d', (servers, places, load) => {
    const simulated = simulate(servers, load, places, exponential());
    const law = boundedQueueMMcK(servers, places, load);
    expect(Math.abs(simulated.lostShare - law.lostShare)).toBeLessThan(0.006);
    expect(Math.abs(simulated.meanInside / law.meanInSystem - 1)).toBeLessThan(0.03);
  });

  test('without places it is Erlang B, for any service distribution', () => {
    const simulated = simulate(4, 5, 0, () => 1);
    expect(Math.abs(simulated.lostShare - erlangB(4, 5))).toBeLessThan(0.006);
    expect(boundedQueueMMcK(4, 0, 5).lostShare).toBeCloseTo(erlangB(4, 5), 12);
  });
});

test.each([0.3, 0.6, 0.8])('Pollaczek–Khinchine with constant service at load %d', (load) => {
  const simulated = simulate(1, load, null, (mean) => mean);
  expect(Math.abs(simulated.meanWait / meanWaitMG1(load, 1, 0) - 1)).toBeLessThan(0.04);
});

test.each([
  [1, 0.7, null],
  [5, 4, null],
  [3, 4, 6],
] as const)('Little’s law holds in the sample itself: %i servers, load %d', (servers, load, places) => {
  const simulated = simulate(servers, load, places, exponential());
  // Only customers across the edges of the window differ.
  expect(Math.abs(simulated.meanInside / (simulated.arrivalRate * simulated.meanResponse) - 1)).toBeLessThan(0.002);
});

test('the closed forms agree with each other at their borders', () => {
  expect(erlangC(1, 0.5)).toBeCloseTo(0.5, 12);
  expect(responseTailMMc(1, 0.5, 1, 2)).toBeCloseTo(Math.exp(-1), 9);
  // Where the two rates of the tail meet.
  expect(responseTailMMc(2, 1, 1, 1)).toBeCloseTo(responseTailMMc(2, 1 + 1e-7, 1, 1), 5);
  expect(boundedQueueMMcK(3, 400, 2).meanInSystem).toBeCloseTo(2 + meanWaitMMc(3, 2, 1) * 2, 6);
  expect(boundedQueueMMcK(100, 5000, 150).lostShare).toBeCloseTo(1 / 3, 6);
});

test('percentiles interpolate, and of nothing are not a number', () => {
  expect(percentiles(Float64Array.of(3, 1, 2), [0, 0.5, 0.75, 1])).toEqual([1, 2, 2.5, 3]);
  expect(percentiles(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
});
