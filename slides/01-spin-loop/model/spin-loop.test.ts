/** The spin loop against its laws, then the corners of its ranges, then a sample. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, type NumberParameter } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { Series } from '../../../src/simulation/engine/series.ts';
import { cost } from '../cost-under-load.ts';
import { chances, chanceToShow } from '../views/dumps-side-by-side.ts';
import { cachePolicies } from './cache-policies.ts';
import { measure } from './spin-loop/measure.ts';
import { parameters, type SpinLoop } from './spin-loop/parameters.ts';
import { SpinLoopSystem } from './spin-loop/simulate.ts';
import { coresOpen, ramanujanQ, rateOfCores } from './spin-loop/theory.ts';
import { spinLoop } from './spin-loop.ts';

const base: SpinLoop = { ...defaults(parameters), updateMilliseconds: 1, ownWorkMilliseconds: 0, cores: 0 };
const open = (change: Partial<SpinLoop>): SpinLoop => ({ ...base, mode: 'open', threads: 4000, ...change });
const closed = (change: Partial<SpinLoop>): SpinLoop => ({ ...base, mode: 'closed', ...change });
const run = (values: SpinLoop, updates = 100_000): Record<string, number> =>
  spinLoop.run({ ...values, updates }, randomStreams(3)).facts;
const off = (value: number | undefined, expected: number) => Math.abs((value ?? Number.NaN) / expected - 1);

describe('few updates', () => {
  it('take 1 + x attempts', () => {
    for (const updateDistribution of ['deterministic', 'exponential'] as const)
      expect(off(run(open({ requestsPerSecond: 30, updateDistribution })).attemptsPerSuccess, 1.03)).toBeLessThan(
        0.003,
      );
  });
});

describe('requests from outside, equal attempts, cores without limit', () => {
  // The number of threads in the loop is forgotten after about W/(1 − x)²; 100,000 updates leave 0.3 % at 0.5, 1.5 % at 0.8.
  for (const [load, tolerance] of [
    [0.2, 0.01],
    [0.5, 0.01],
    [0.8, 0.04],
  ] as const)
    it(`take 1/(1 − x) attempts at x = ${load}`, () => {
      const facts = run(open({ requestsPerSecond: 1000 * load }));
      expect(off(facts.attemptsPerSuccess, 1 / (1 - load))).toBeLessThan(tolerance);
      expect(off(facts.meanThreadsInLoop, load / (1 - load))).toBeLessThan(tolerance);
      expect(off(facts.meanResponseMilliseconds, 1 / (1 - load))).toBeLessThan(tolerance);
    });

  it('ask for own work of every request, and for the loop of those that update', () => {
    const values = open({ requestsPerSecond: 2000, ownWorkMilliseconds: 3, updateShare: 0.25 });
    const facts = run(values);
    expect(off(facts.busyCores, 6 + 0.5 / 0.5)).toBeLessThan(0.01);
    expect(off(facts.wastedCpuShare, 0.5 / 7)).toBeLessThan(0.03);
    expect(off(facts.meanResponseMilliseconds, 3 + 0.25 * 2)).toBeLessThan(0.01);
    expect(facts.theoryBusyCores).toBeCloseTo(7, 10);
  });

  it('never cost more than ×1.69 after 30 % more when attempts are exponential', () => {
    for (const requestsPerSecond of [200, 700, 2000]) {
      const at = (rate: number) =>
        run(open({ requestsPerSecond: rate, updateDistribution: 'exponential' }), 40_000).meanThreadsInLoop ?? 0;
      expect(at(1.3 * requestsPerSecond) / at(requestsPerSecond)).toBeLessThan(1.69 * 1.03);
    }
  });
});

describe('threads that do nothing but update', () => {
  it('take n equal attempts and land one in W, whoever many they are', () => {
    for (const threads of [1, 2, 5, 64]) {
      const facts = run(closed({ threads }), 2000);
      expect(facts.attemptsPerSuccess).toBeCloseTo(threads, 10);
      expect(facts.successesPerSecond).toBeCloseTo(1000, 6);
    }
  });

  it("take Ramanujan's Q(n) exponential attempts", () => {
    expect(ramanujanQ(1)).toBe(1);
    expect(ramanujanQ(2)).toBe(1.5);
    expect(ramanujanQ(8)).toBeCloseTo(3.245, 3);
    expect(ramanujanQ(16)).toBeCloseTo(4.704, 3);
    for (const threads of [2, 8, 16]) {
      const facts = run(closed({ threads, updateDistribution: 'exponential' }));
      expect(off(facts.attemptsPerSuccess, ramanujanQ(threads))).toBeLessThan(0.01);
      expect(off(facts.successesPerSecond, (1000 * threads) / ramanujanQ(threads))).toBeLessThan(0.01);
    }
  });

  it('get through what the cores give, divided by n, when all share fewer cores than threads', () => {
    const facts = run(closed({ threads: 12, cores: 3, sliceMilliseconds: 0 }), 2000);
    expect(facts.attemptsPerSuccess).toBeCloseTo(12, 10);
    expect(facts.successesPerSecond).toBeCloseTo(250, 6);
    expect(facts.busyCores).toBeCloseTo(3, 10);
    expect(facts.loadAverage).toBeCloseTo(12, 10);
  });
});

describe('time slices', () => {
  it('change nothing where every thread has a core', () => {
    const cases = [
      open({ threads: 16, cores: 16, requestsPerSecond: 800, ownWorkMilliseconds: 4 }),
      open({ threads: 16, cores: 0, requestsPerSecond: 800, ownWorkMilliseconds: 4 }),
      closed({ threads: 5, cores: 0 }),
    ];
    for (const values of cases)
      for (const sliceMilliseconds of [0, 0.2, 50])
        expect(run({ ...values, sliceMilliseconds }, 5000)).toEqual(run(values, 5000));
  });

  it('as they become shorter are processor sharing', () => {
    const values = open({ requestsPerSecond: 120, threads: 24, cores: 2, ownWorkMilliseconds: 4 });
    const at = (sliceMilliseconds: number) =>
      measure({ ...values, sliceMilliseconds }, randomStreams(3), { updates: 20_000 });
    const [shared, short, long] = [at(0), at(0.02), at(3)];
    // The same random numbers: what is left differs by the slices alone.
    expect(shared.loadAverage).toBeGreaterThan(1.05 * shared.busyCores);
    for (const name of ['attemptsPerSuccess', 'meanThreadsInLoop', 'busyCores', 'loadAverage'] as const)
      expect({ name, isNear: off(short[name], shared[name]) < 0.005 }).toEqual({ name, isNear: true });
    expect(off(long.attemptsPerSuccess, shared.attemptsPerSuccess)).toBeGreaterThan(0.02);
    // Where all share, a little more load feeds on itself; in slices, only those on a core collide.
    const more = (sliceMilliseconds: number) =>
      measure({ ...values, requestsPerSecond: 200, sliceMilliseconds }, randomStreams(3), { updates: 20_000 });
    expect(more(0).loadAverage).toBeGreaterThan(23);
    expect(more(3).loadAverage).toBeLessThan(2);
  });

  it('cost one attempt each on one core, however many threads take turns', () => {
    for (const threads of [2, 4, 16])
      for (const [updateMilliseconds, sliceMilliseconds] of [
        [0.05, 3],
        [0.35, 3],
        [0.35, 10],
        [1, 3],
      ] as const) {
        const perSlice = sliceMilliseconds / updateMilliseconds;
        const facts = run(closed({ threads, cores: 1, updateMilliseconds, sliceMilliseconds }), 20_000);
        expect(off(facts.attemptsPerSuccess, perSlice / (perSlice - 1))).toBeLessThan(0.01);
        expect(facts.busyCores).toBeCloseTo(1, 10);
      }
  });

  it('shorter than an attempt make everybody lose to everybody, as if all had a core', () => {
    const facts = run(closed({ threads: 4, cores: 1, updateMilliseconds: 5, sliceMilliseconds: 3 }), 20_000);
    expect(off(facts.attemptsPerSuccess, 4)).toBeLessThan(0.01);
  });

  it('let a thread that loses its core keep the lock that it holds', () => {
    const values = open({ store: 'locked', requestsPerSecond: 300, threads: 16, cores: 1, ownWorkMilliseconds: 2 });
    const facts = run(values, 100_000);
    expect(off(facts.busyCores, 0.3 * 3)).toBeLessThan(0.02);
    expect(facts.wastedCpuShare).toBe(0);
  });
});

describe('closed mode', () => {
  it("keeps Little's law, with those who never get through", () => {
    for (const values of [
      closed({ threads: 4, updateMilliseconds: 0.35 }),
      closed({ threads: 6, cores: 2, ownWorkMilliseconds: 3 }),
      closed({ threads: 16, updateDistribution: 'exponential' }),
    ]) {
      const facts = run(values, 20_000);
      const threads = ((facts.successesPerSecond ?? 0) * (facts.meanResponseMilliseconds ?? 0)) / 1000;
      expect(threads).toBeCloseTo(values.threads, 8);
    }
    expect(run(closed({ threads: 4, updateMilliseconds: 0.35 })).meanResponseMilliseconds).toBeCloseTo(1.4, 6);
  });

  it('counts among the slowest those that still wait', () => {
    const random = randomStreams(1);
    const responses = new Series();
    // One of two threads wins for ever, the other never.
    measure(closed({ threads: 2 }), random, { updates: 50 }, responses);
    const [least = 0, ...others] = responses.values().slice().sort();
    expect(least).toBeLessThanOrEqual(1);
    expect(others.at(-1)).toBeCloseTo(45, 6);
    // By its own list, too, the mean is that of Little's law, but for the two that the end cuts off.
    const sum = responses.values().reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(2 * 45, 6);
  });
});

describe('stores', () => {
  it('locked: waits as Pollaczek and Khinchine say, wastes nothing', () => {
    const values = { store: 'locked', requestsPerSecond: 700 } as const;
    const deterministic = run(open(values));
    expect(off(deterministic.meanResponseMilliseconds, 1 + 0.35 / 0.3)).toBeLessThan(0.02);
    expect(off(deterministic.busyCores, 0.7)).toBeLessThan(0.01);
    expect(deterministic.wastedCpuShare).toBe(0);
    const exponential = run(open({ ...values, updateDistribution: 'exponential' }));
    expect(off(exponential.meanResponseMilliseconds, 1 / 0.3)).toBeLessThan(0.05);
  });

  it('sharded: is a loop with a k-th of the load on each reference', () => {
    const facts = run(open({ store: 'sharded', shards: 4, requestsPerSecond: 2000 }));
    expect(off(facts.attemptsPerSuccess, 2)).toBeLessThan(0.01);
    expect(off(facts.busyCores, 4)).toBeLessThan(0.015);
  });

  it('memcached: waits for one round trip and keeps no core busy for it', () => {
    const values = { store: 'memcached', requestsPerSecond: 2000, ownWorkMilliseconds: 2, roundTripMilliseconds: 5 };
    const facts = run(open(values as Partial<SpinLoop>));
    expect(off(facts.busyCores, 4)).toBeLessThan(0.01);
    expect(off(facts.meanThreadsInLoop, 10)).toBeLessThan(0.01);
    expect(off(facts.meanResponseMilliseconds, 7)).toBeLessThan(0.01);
    expect(facts.attemptsPerSuccess).toBe(1);
  });
});

describe('the policy of the cache', () => {
  it('makes each look-up a write, or misses only: a loop with as much less load', () => {
    const values = open({ requestsPerSecond: 1400, hitRatio: 0.5 });
    for (const policy of ['fifo', 'ttl'] as const) {
      const facts = run({ ...values, policy });
      expect(facts.writesPerLookUp).toBe(0.5);
      expect(off(facts.attemptsPerSuccess, 1 / 0.3)).toBeLessThan(0.03);
      expect(off(facts.successesPerSecond, 700)).toBeLessThan(0.01);
      expect(facts.theoryBusyCores).toBeCloseTo(0.7 / 0.3, 10);
    }
    for (const policy of ['lru', 'lfu'] as const)
      expect(run({ ...values, policy, requestsPerSecond: 700 }, 2000)).toMatchObject({ writesPerLookUp: 1 });
    // Whatever a cache in the app would do, a trip is a trip.
    const trips = run({ ...values, policy: 'fifo', store: 'memcached' }, 20_000);
    expect(off(trips.successesPerSecond, 1400)).toBeLessThan(0.02);
  });

  it('with FIFO, as it hits on its own slide, takes the wall off the chart', () => {
    const { facts } = cachePolicies.views.hitRatios(defaults(cachePolicies.parameters), randomStreams(1), 'rest');
    expect(Math.abs(facts.fifoHitRatio - defaults(parameters).hitRatio)).toBeLessThan(0.01);
    const wallOf = (policy: 'lru' | 'fifo') =>
      spinLoop.views.loadAverage({ ...defaults(parameters), policy }, randomStreams(1), 'rest').facts
        .wallRequestsPerSecond;
    // Where the closed form asks for the last core, short of the rate at which updates fill all time.
    const wall = wallOf('lru');
    expect(wall).toBeLessThan(1000 / 0.35);
    expect(coresOpen({ ...defaults(parameters), requestsPerSecond: wall })).toBeCloseTo(32, 6);
    expect(wallOf('fifo')).toBeNaN();
  });

  it.each([
    { threads: 8, cores: 0 },
    { threads: 40, cores: 12, store: 'sharded', shards: 4 },
    { ownWorkMilliseconds: 0 },
  ] as const)('has its wall where the closed form asks for all there is: %j', (values) => {
    const rules = { ...defaults(parameters), ...values };
    const most = Math.min(rules.threads, rules.cores || rules.threads);
    expect(coresOpen({ ...rules, requestsPerSecond: rateOfCores(rules, most) })).toBeCloseTo(most, 6);
  });
});

describe('the two ways to play the retry', () => {
  const cases: Record<string, SpinLoop> = {
    open: open({ requestsPerSecond: 850, ownWorkMilliseconds: 2, threads: 50 }),
    'closed with other work': closed({ threads: 16, ownWorkMilliseconds: 16 }),
    'closed without': closed({ threads: 7 }),
    'too few cores': open({ requestsPerSecond: 520, threads: 20, cores: 8, ownWorkMilliseconds: 4 }),
    collapsed: open({ requestsPerSecond: 900, threads: 64, cores: 4, ownWorkMilliseconds: 4 }),
    'slices shorter than an attempt': closed({ threads: 12, cores: 3, updateMilliseconds: 5 }),
    'slices about as long': closed({ threads: 9, cores: 2, updateMilliseconds: 1.1, ownWorkMilliseconds: 1 }),
    'many slices': open({
      requestsPerSecond: 700,
      threads: 30,
      cores: 5,
      ownWorkMilliseconds: 5,
      sliceMilliseconds: 0.1,
    }),
    'sharded, long attempts': open({
      requestsPerSecond: 700,
      threads: 30,
      cores: 5,
      store: 'sharded',
      shards: 3,
      // No such fraction of a slice that attempts end just when slices do: rounding would say which comes first.
      updateMilliseconds: 4.135791,
    }),
    sharded: open({
      requestsPerSecond: 3000,
      threads: 64,
      cores: 16,
      store: 'sharded',
      shards: 5,
      ownWorkMilliseconds: 2,
    }),
  };
  for (const [name, values] of Object.entries(cases))
    it(`agree attempt for attempt: ${name}`, () => {
      // Told of each attempt, the system plays each; otherwise it goes from success to success.
      const plain = new SpinLoopSystem(values, randomStreams(9), () => undefined);
      const fast = new SpinLoopSystem(values, randomStreams(9));
      plain.responses = new Series();
      fast.responses = new Series();
      while (plain.successes < 3000) plain.step();
      while (fast.successes < 3000) fast.step();
      expect(fast.turns).toBe(plain.turns);
      expect(off(fast.now, plain.now)).toBeLessThan(1e-9);
      expect(off(fast.processor.runnableArea, plain.processor.runnableArea)).toBeLessThan(1e-9);
      const [a, b] = [plain.responses.values(), fast.responses.values()];
      expect(b.length).toBe(a.length);
      for (let i = 0; i < a.length; i++) expect(Math.abs((a[i] ?? 0) - (b[i] ?? 0))).toBeLessThan(1e-5);
      // One books a failure when it happens, the other with the next success: at most one an updater apart.
      expect(Math.abs(fast.attempts - plain.attempts)).toBeLessThanOrEqual(values.threads * values.shards);
    });
});

describe('accounts', () => {
  it('balance: cores busy = own work + attempts, threads in the loop = throughput × time in it', () => {
    const values = open({ requestsPerSecond: 600, threads: 16, cores: 12, ownWorkMilliseconds: 6 });
    const facts = measure(values, randomStreams(4), { updates: 100_000 });
    const perMillisecond = facts.successesPerSecond / 1000;
    expect(off(facts.busyCores, perMillisecond * (6 + facts.attemptsPerSuccess))).toBeLessThan(0.01);
    expect(facts.loadAverage).toBeGreaterThanOrEqual(facts.busyCores);
  });
});

describe('the tale at its defaults', () => {
  it('30 % more requests cost three times the cores, by simulation', () => {
    for (const seed of [1, 2, 3, 4]) {
      const values = { ...defaults(parameters), moreRequestsShare: 0.3 };
      const { facts } = spinLoop.views.loadAverage(values, randomStreams(seed), 'rest');
      expect(facts.coresFactor).toBeGreaterThan(2.9);
      expect(facts.coresFactor).toBeLessThan(3.1);
      expect(off(facts.busyCores, 4.16)).toBeLessThan(0.01);
      expect(off(facts.busyCoresAfter, 12.49)).toBeLessThan(0.03);
    }
  });

  it('and by plain simulation, without help from the closed form', () => {
    // Half a million updates at x = 0.91 leave about 1.5 %.
    const cores = (requestsPerSecond: number) =>
      run({ ...defaults(parameters), requestsPerSecond }, 500_000).busyCores ?? 0;
    expect(off(cores(2600) / cores(2000), 3)).toBeLessThan(0.05);
  });

  it('with a core for every fourth thread it collapses and stays so; with memcached it does not', () => {
    const values = { ...defaults(parameters), cores: 8, threads: 64, requestsPerSecond: 2600 };
    const { facts } = spinLoop.views.loadAverage(values, randomStreams(1), 'rest');
    expect(facts.loadAverage).toBeGreaterThan(60);
    const memcached = spinLoop.views.loadAverage({ ...values, store: 'memcached' }, randomStreams(1), 'rest');
    expect(memcached.facts.loadAverage).toBeLessThan(3);
  });

  it('curves rise', () => {
    for (const effort of ['drag', 'rest'] as const) {
      const { columns } = spinLoop.views.loadAverage(defaults(parameters), randomStreams(1), effort);
      const { loadAverage } = columns;
      for (let i = 1; i < loadAverage.length; i++)
        expect(loadAverage[i]).toBeGreaterThan((loadAverage[i - 1] ?? 0) - 1e-9);
    }
  });
});

describe('views', () => {
  it('timeline: whatever lands, nothing else lands while it is under way', () => {
    const { columns, facts } = spinLoop.views.timeline({ ...defaults(parameters), workers: 9 }, randomStreams(2));
    const landed = segments(columns.landedMilliseconds);
    const wasted = segments(columns.wastedMilliseconds);
    expect(landed.length + wasted.length).toBeGreaterThan(50);
    for (const [start, end] of landed)
      for (const [, otherEnd] of landed) expect(otherEnd > start + 1e-9 && otherEnd < end - 1e-9).toBe(false);
    for (const [start, end] of wasted)
      if (start > 0.36 && end < 8) expect(landed.some(([, e]) => e > start && e <= end + 1e-9)).toBe(true);
    expect(facts.landed + facts.wasted).toBe(facts.attempts);
  });

  it('threadStates: every thread is in one state, and the moment agrees with the curve', () => {
    const values = { ...defaults(parameters), requestsPerSecond: 2600, momentMilliseconds: 60 };
    const { columns, facts } = spinLoop.views.threadStates(values, randomStreams(2));
    const { idleThreads, ownWorkThreads, updatingThreads, waitingForLockThreads, waitingForNetworkThreads } = facts;
    const busy = ownWorkThreads + updatingThreads + waitingForLockThreads + waitingForNetworkThreads;
    expect(busy + idleThreads).toBe(values.threads);
    expect(columns.busyThreads[30]).toBe(busy);
    expect(columns.threadState.filter((state) => state === 2).length).toBe(facts.updatingThreads);
    expect(columns.threadInLoopSinceMilliseconds.filter((since) => since >= 0).length).toBe(facts.updatingThreads);
  });

  it('contention: equal attempts of threads without other work meet the deterministic law', () => {
    const values = { ...defaults(parameters), restMilliseconds: 0, workers: 16 };
    const { columns } = spinLoop.views.contention(values, randomStreams(2), 'drag');
    expect(Array.from(columns.attemptsPerSuccess, Math.round)).toEqual(Array.from(columns.threads));
  });

  it('dumpsSideBySide: closed form and trial agree; many threads are always seen, one thread is not', () => {
    expect(chances(0.5, 2)).toEqual({ all: 0.25, twice: 0.25 });
    expect(chanceToShow(2, 0.3)).toBeCloseTo(0.51, 12);
    const values = { ...defaults(parameters), threads: 3, badShare: 0.2, dumps: 4 };
    const { facts, columns } = spinLoop.views.dumpsSideBySide(values, randomStreams(2), 'rest');
    // 170,000 trials: standard error at most 0.0012.
    expect(Math.abs(facts.simulatedShownInAll - facts.shownInAll)).toBeLessThan(0.005);
    expect(Math.abs(facts.simulatedShownTwice - facts.shownTwice)).toBeLessThan(0.005);
    expect(columns.threadsThere.every((there) => there >= 0 && there <= 3)).toBe(true);
    const at = (change: Partial<SpinLoop>) =>
      spinLoop.views.dumpsSideBySide({ ...defaults(parameters), ...change }, randomStreams(2), 'drag').facts;
    expect(at({ threads: 32, badShare: 0.3 }).dumpsToShowTwice).toBe(2);
    expect(at({ threads: 32, badShare: 0.3 }).meanThreadsThere).toBeCloseTo(9.6, 10);
    expect(at({ threads: 1, badShare: 0.3 }).dumpsToShowTwice).toBe(14);
  });

  it('hold anywhere on the sliders: finite facts, columns without surprises', () => {
    const sliders = Object.entries(parameters).flatMap(([name, p]) => {
      const { slider, integer } = p as NumberParameter;
      if (!slider) return [];
      const { minimum, maximum } = slider;
      return [
        [
          name,
          integer ? fc.integer({ min: minimum, max: maximum }) : fc.double({ min: minimum, max: maximum, noNaN: true }),
        ],
      ];
    });
    const choices = {
      store: fc.constantFrom('atom', 'locked', 'sharded', 'memcached'),
      updateDistribution: fc.constantFrom('deterministic', 'exponential'),
    };
    const anywhere = fc.record({ ...Object.fromEntries(sliders), ...choices } as Record<string, fc.Arbitrary<unknown>>);
    fc.assert(
      fc.property(anywhere, (change) => {
        const values = { ...defaults(parameters), ...change } as SpinLoop;
        for (const view of Object.values(spinLoop.views)) {
          const { facts, columns } = view(values, randomStreams(1), 'drag') as ReturnType<typeof view>;
          for (const [name, fact] of Object.entries(facts))
            if (!spinLoop.gaps?.includes(name)) expect({ name, ok: Number.isFinite(fact) }).toEqual({ name, ok: true });
          expect(Object.values(columns).every((column) => column instanceof Float64Array)).toBe(true);
        }
        const { columns } = spinLoop.views.loadAverage(values, randomStreams(1), 'drag');
        for (let i = 0; i < columns.loadAverage.length; i++) {
          expect(columns.loadAverage[i]).toBeLessThanOrEqual(values.threads * (1 + 1e-6));
          expect(columns.busyCores[i]).toBeLessThanOrEqual(Math.min(values.cores, values.threads) * (1 + 1e-6));
        }
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});

describe('under load', () => {
  it('asks for three times the cores at 1.3 times the load, and never for more than its threads', () => {
    const demand = (multiplier: number) => cost.demand(defaults(parameters), randomStreams(1), multiplier);
    expect(demand(1.3) / demand(1)).toBeCloseTo(3, 1);
    expect(demand(3)).toBe(32);
  });
});

it('gives this sample', () => {
  const facts = run(defaults(parameters), 20_000);
  expect(Math.round((facts.attemptsPerSuccess ?? 0) * 1000) / 1000).toMatchInlineSnapshot(`3.308`);
  expect(run(defaults(parameters), 20_000)).toEqual(facts);
});

function segments(column: Float64Array): [number, number][] {
  return Array.from({ length: column.length / 3 }, (_, i) => [column[3 * i] ?? 0, column[3 * i + 1] ?? 0]);
}

describe('while a slider moves', () => {
  const standard = defaults(parameters);
  const curves = {
    loadAverage: ['loadAverage', 'busyCores'],
    stores: ['atomLoadAverage', 'memcachedLoadAverage'],
  } as const;
  for (const view of ['loadAverage', 'stores'] as const)
    for (const values of [
      {},
      { requestsPerSecond: 100 },
      { requestsPerSecond: 4000 },
      { roundTripMilliseconds: 5 },
      { store: 'memcached' as const },
      { store: 'sharded' as const },
    ])
      it(`${view} is what it settles to: ${JSON.stringify(values)}`, () => {
        const at = (effort: 'drag' | 'rest') =>
          spinLoop.views[view]({ ...standard, ...values }, randomStreams(1), effort).columns as Record<
            string,
            Float64Array
          >;
        const [drag, rest] = [at('drag'), at('rest')];
        // At rest there are more rates where the curve bends.
        const rates = Array.from(drag.requestsPerSecond ?? []);
        expect(rates.length).toBeGreaterThan(8);
        // A sixth of what the wall is high: a long run has not quite filled the threads just before it.
        for (const name of curves[view])
          for (const [i, rate] of rates.entries()) {
            const settled = rest[name]?.[rest.requestsPerSecond?.indexOf(rate) ?? -1] ?? Number.NaN;
            expect(Math.abs((drag[name]?.[i] ?? Number.NaN) - settled)).toBeLessThan(0.17 * Math.max(2, settled));
          }
      });

  it('a request that nobody serves waits as long as in a long run', () => {
    for (const requestsPerSecond of [3400, 4000]) {
      const at = (effort: 'drag' | 'rest') =>
        spinLoop.views.stores({ ...standard, requestsPerSecond }, randomStreams(1), effort).facts;
      const [drag, rest] = [at('drag'), at('rest')];
      expect(off(drag.atomMeanResponseMilliseconds, rest.atomMeanResponseMilliseconds)).toBeLessThan(0.15);
      expect(off(drag.atomP95ResponseMilliseconds, rest.atomP95ResponseMilliseconds)).toBeLessThan(0.15);
    }
  });
});
