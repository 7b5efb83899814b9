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
  const curve = (values: Partial<typeof standard>, effort: 'drag' | 'rest') =>
    loadPeak.views.responseCurve({ ...standard, ...values }, randomStreams(1), effort);

  for (const values of [
    {},
    { requestsPerSecond: 100 },
    { requestsPerSecond: 4000 },
    { servers: 1 },
    { servers: 40 },
    { serviceMilliseconds: 0.5 },
    { serviceMilliseconds: 10 },
  ])
    test(`the curve is the one that it settles to, as far as it is seen: ${JSON.stringify(values)}`, () => {
      const [drag, rest] = [curve(values, 'drag'), curve(values, 'rest')];
      const top = 12 * (values.serviceMilliseconds ?? standard.serviceMilliseconds);
      for (const name of ['p50ResponseMilliseconds', 'p95ResponseMilliseconds'] as const)
        for (const [i, settled] of rest.columns[name].entries()) {
          const seen = drag.columns[name][i] ?? Number.NaN;
          // Past 95 % one run of the simulation is far from the mean of many, and soon leaves the plot.
          const load = (rest.columns.requestsPerSecond[i] ?? 0) / rest.facts.capacityRequestsPerSecond;
          const tolerance = load < 0.9 ? 0.13 : load < 0.96 ? 0.2 : 0.75;
          if (Math.min(seen, settled) < top) expect(Math.abs(seen / settled - 1)).toBeLessThan(tolerance);
        }
      const top95 = Math.min(drag.facts.p95ResponseMilliseconds, rest.facts.p95ResponseMilliseconds);
      if (top95 < top)
        expect(Math.abs(drag.facts.p95ResponseMilliseconds / rest.facts.p95ResponseMilliseconds - 1)).toBeLessThan(
          0.25,
        );
    });

  test('the wall stands: past it the answers take ten times as long as before', () => {
    const { columns } = curve({}, 'drag');
    expect((columns.p95ResponseMilliseconds.at(-1) ?? 0) / (columns.p95ResponseMilliseconds[0] ?? 1)).toBeGreaterThan(
      10,
    );
  });

  test('without a closed form it is simulated, with fewer requests', () => {
    const { columns } = curve({ serviceDistribution: 'log-normal' }, 'drag');
    expect([...columns.theoryP95ResponseMilliseconds].every(Number.isNaN)).toBe(true);
    expect([...columns.p95ResponseMilliseconds].every((value) => value > 0)).toBe(true);
  });
});
