/** Load-peak: what the first requests meet, against the station; and what is drawn while a slider moves, against what it settles to. */
import { describe, expect, it, test } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../src/simulation/engine/statistics.ts';
import { responsePercentileMMc } from '../../../src/simulation/queues/queueing-theory.ts';
import { Station } from '../../../src/simulation/queues/station.ts';
import { firstResponses } from './load-peak/first-requests.ts';
import { loadPeak } from './load-peak.ts';

const SERVICE = 4;
const REQUESTS = 4000;
const WARM_UP = 400;
const RUNS = 60;

/** Responses of many runs from an idle station, all in one list: a run by itself stays on one side of its mean. */
function simulated(servers: number, load: number): Float64Array {
  const responses = new Float64Array(RUNS * REQUESTS);
  for (let run = 0; run < RUNS; run++) {
    const random = randomStreams(run + 1);
    const [arrivals, service] = [random('arrivals'), random('service')];
    const station = new Station(servers);
    let time = 0;
    for (let i = -WARM_UP; i < REQUESTS; i++) {
      time += arrivals.exponential(SERVICE / (servers * load));
      station.arrive(time, service.exponential(SERVICE));
      if (i >= 0) responses[run * REQUESTS + i] = station.end - time;
    }
  }
  return responses;
}

const formula = (servers: number, load: number) =>
  firstResponses(
    { servers, serviceMilliseconds: SERVICE, requestsPerSecond: (1000 * servers * load) / SERVICE },
    { warmUp: WARM_UP, requests: REQUESTS },
    [0.5, 0.95],
  );

describe('the first requests of a queue that begins empty', () => {
  // Sixty runs leave some 5 % on a percentile of waits that hang together; the formula's own steps twice as much.
  for (const servers of [1, 10, 40])
    for (const load of [0.98, 1, 1.05, 1.6])
      it(`meet what the formula says: ${servers} servers at ${load} of what they can do`, () => {
        const found = percentiles(simulated(servers, load), [0.5, 0.95]);
        for (const [i, milliseconds] of formula(servers, load).entries())
          expect(Math.abs(milliseconds / (found[i] ?? Number.NaN) - 1)).toBeLessThan(0.16);
      });

  it('settle to Erlang C where there are many of them', () => {
    const queue = { servers: 10, serviceMilliseconds: SERVICE, requestsPerSecond: 2425 };
    const [p95 = 0] = firstResponses(queue, { warmUp: 40_000, requests: 40_000 }, [0.95]);
    expect(Math.abs(p95 / responsePercentileMMc(10, 9.7, SERVICE, 0.95) - 1)).toBeLessThan(0.13);
  });
});

describe('while a slider moves', () => {
  const standard = defaults(loadPeak.parameters);
  const wall = (values: Partial<typeof standard>, effort: 'drag' | 'rest') =>
    loadPeak.views.wall({ ...standard, ...values }, randomStreams(1), effort);

  for (const values of [
    {},
    { requestsPerSecond: 100 },
    { requestsPerSecond: 2375 },
    { servers: 9 },
    { servers: 40 },
    { serviceMilliseconds: 0.5 },
    { serviceMilliseconds: 4.9 },
  ])
    test(`the answers take what they settle to: ${JSON.stringify(values)}`, () => {
      const [drag, rest] = [wall(values, 'drag').facts, wall(values, 'rest').facts];
      // Past 95 % one run of the simulation is far from the mean of many.
      const tolerance = rest.offeredUtilisation < 0.9 ? 0.13 : 0.35;
      expect(Math.abs(drag.p95ResponseMilliseconds / rest.p95ResponseMilliseconds - 1)).toBeLessThan(tolerance);
    });

  test('the evening stands still', () => {
    expect(wall({}, 'drag').columns).toEqual(wall({}, 'rest').columns);
  });

  test('without a closed form it is simulated, with fewer requests', () => {
    const { facts } = wall({ serviceDistribution: 'log-normal' }, 'drag');
    expect(Object.values(facts).every((value) => value > 0)).toBe(true);
  });
});

describe('the evening', () => {
  const evenings = Array.from({ length: 40 }, (_, seed) =>
    loadPeak.views.wall(defaults(loadPeak.parameters), randomStreams(seed + 1), 'drag'),
  ).map(({ columns }) => columns);
  const meanAt = (load: number, of: 'inService' | 'waiting') => {
    const look = evenings[0]?.load.findIndex((one) => one >= load) ?? 0;
    return evenings.reduce((sum, columns) => sum + (columns[of][look] ?? 0), 0) / evenings.length;
  };

  it('serves as many as the load asks for: load × servers', () => {
    // A Poisson number of 5 has a deviation of 2.2; 2.2/√40 = 0.35; three of it.
    expect(Math.abs(meanAt(0.5, 'inService') - 5)).toBeLessThan(1.1);
    expect(meanAt(1.1, 'inService')).toBe(10);
  });

  it('keeps hardly anybody waiting for a long while, and then is a wall', () => {
    expect(meanAt(0.5, 'waiting')).toBeLessThan(0.5);
    expect(meanAt(1.1, 'waiting')).toBeGreaterThan(70);
  });
});
