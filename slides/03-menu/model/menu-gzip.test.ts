/** The menu's model: the arithmetic of bytes and cores, the law of losses with retries, and what the tale tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { RETRY_SECONDS, scaledTo, watchBalancer } from './menu-gzip/balancer.ts';
import { hasLongQueue, limitOfBalancer } from './menu-gzip/balancer-limit.ts';
import { levelColumns, menuBytes, menuPartBytes } from './menu-gzip/level-costs.ts';
import { BYTES_PER_NODE, LEVELS } from './menu-gzip/levels-table.ts';
import { menuJson } from './menu-gzip/menu-generator.ts';
import { menuGzip } from './menu-gzip.ts';

const byDefault = defaults(menuGzip.parameters);
const run = (values: Partial<typeof byDefault>) =>
  menuGzip.run({ ...byDefault, requests: 50_000, ...values }, randomStreams(7)).facts as Record<string, number>;

describe('laws', () => {
  it('loses as many tries as bring the rest down to what the cores can do: p⁴ = 1 − c/load', () => {
    for (const requestsPerSecond of [180, 250, 400]) {
      const facts = run({ requestsPerSecond });
      // Losses come in bursts of a queue's length: about 50,000 / 128 independent ones, so 1/√390 ≈ 5 % at three sigma.
      expect(facts.lostShare).toBeCloseTo(facts.theoryLostShare ?? 0, 1);
      expect(Math.abs((facts.givenUpShare ?? 0) - (facts.theoryGivenUpShare ?? 1))).toBeLessThan(0.02);
      expect(facts.balancerUtilisation).toBeGreaterThan(0.995);
    }
  });

  it('is busy by load ÷ cores and loses nothing well below the limit', () => {
    const facts = run({ level: 5 });
    // 50,000 Poisson arrivals: a relative error of 1/√50000 = 0.45 %, three of them.
    expect(facts.balancerUtilisation).toBeCloseTo(facts.theoryBalancerUtilisation ?? 0, 2);
    expect(facts.lostShare).toBe(0);
  });

  it('multiplies: cores needed are visits × bytes × cost per byte', () => {
    const { columns } = menuGzip.views.levels(byDefault, randomStreams(1), 'drag');
    for (const [i, cost] of LEVELS.entries()) {
      const bytes = menuBytes(4, 8, BYTES_PER_NODE);
      expect(columns.balancerCoresNeeded[i]).toBeCloseTo(
        (byDefault.requestsPerSecond * bytes * cost.cpuNanosecondsPerByte) / 1e9,
        6,
      );
    }
  });

  it('keeps load and losses when the balancer is scaled down', () => {
    const whole = { requestsPerSecond: 250, serviceSeconds: 0.11, cores: 20, queuePlaces: 200 };
    for (const scaled of [scaledTo(whole, 50), scaledTo(whole, 10)]) {
      const load = (b: typeof scaled) => (b.requestsPerSecond * b.serviceSeconds) / b.cores;
      expect(load(scaled)).toBeCloseTo(load(whole), 9);
      const [small, large] = [scaled, whole].map((b) => watchBalancer(b, 20_000, randomStreams(3)('arrivals')));
      expect(Math.abs((small?.lostShare ?? 0) - (large?.lostShare ?? 1))).toBeLessThan(0.05);
    }
  });
});

describe('the limit of a long queue', () => {
  const balancer = (cores: number, load: number) => ({
    requestsPerSecond: 10 * load * cores,
    serviceSeconds: 0.1,
    cores,
    queuePlaces: 128,
  });

  // Not within 3 % of the limit: there a simulation of this length has not settled.
  for (const cores of [2, 16])
    for (const load of [0.2, 0.8, 0.9, 0.95, 1.05, 1.2, 1.5, 3])
      it(`is what a simulation comes to: ${cores} cores, ${load} of what they can do`, () => {
        const limit = limitOfBalancer(balancer(cores, load));
        const found = watchBalancer(balancer(cores, load), 40_000, randomStreams(1)('arrivals'));
        expect(Math.abs(limit.utilisation - found.utilisation)).toBeLessThan(0.02);
        // Losses come in bursts, so that fewer tries meet a full queue than the share of the time that it is full.
        expect(Math.abs(limit.lostShare - found.lostShare)).toBeLessThan(0.16);
        expect(Math.abs(limit.givenUpShare - found.givenUpShare)).toBeLessThan(0.02);
        expect(Math.abs(limit.meanWaitSeconds - found.meanWaitSeconds)).toBeLessThan(
          0.02 + 0.15 * found.meanWaitSeconds,
        );
      });

  it('is asked for only where the queue is long beside the cores', () => {
    expect(hasLongQueue(balancer(64, 1))).toBe(true);
    expect(hasLongQueue({ ...balancer(65, 1) })).toBe(false);
    expect(hasLongQueue({ ...balancer(2, 1), queuePlaces: null })).toBe(false);
  });
});

describe('while a slider moves', () => {
  const evening = (values: Partial<typeof byDefault>, effort: 'drag' | 'rest') =>
    menuGzip.views.evening({ ...byDefault, ...values }, randomStreams(1), effort);
  for (const values of [
    {},
    { requestsPerSecond: 20 },
    { requestsPerSecond: 180 },
    { requestsPerSecond: 600 },
    { balancerCores: 2 },
    { balancerCores: 64, requestsPerSecond: 600 },
  ])
    it(`the evening is the one that it settles to: ${JSON.stringify(values)}`, () => {
      const [drag, rest] = [evening(values, 'drag'), evening(values, 'rest')];
      expect([...drag.columns.minuteOfDay]).toEqual([...rest.columns.minuteOfDay]);
      expect(Math.abs(drag.facts.minutesDropping - rest.facts.minutesDropping)).toBeLessThanOrEqual(12);
      expect(Math.abs(drag.facts.peakLostShare - rest.facts.peakLostShare)).toBeLessThan(0.06);
      // Where the evening turns it turns within two slots.
      for (const [i, settled] of rest.columns.balancerLoadPerCore.entries()) {
        const around = [-2, -1, 0, 1, 2].map((step) => rest.columns.balancerLoadPerCore[i + step] ?? settled);
        const seen = drag.columns.balancerLoadPerCore[i] ?? Number.NaN;
        expect(seen).toBeGreaterThan(0.7 * Math.min(...around));
        expect(seen).toBeLessThan(1.3 * Math.max(...around));
      }
    });
});

describe('the tale', () => {
  it('drops packets at level 9 with four levels of menu, and main.js barely loads', () => {
    const facts = run({});
    expect(facts.menuBytes).toBeGreaterThan(2.9e6);
    expect(facts.menuBytes).toBeLessThan(3.1e6);
    expect(facts.lostShare).toBeGreaterThan(0.3);
    expect(facts.p95MainScriptSeconds).toBeGreaterThan(7);
  });

  it('is saved by level 5, by a level less of menu, and is idle with the menu in parts', () => {
    for (const saved of [run({ level: 5 }), run({ menuDepth: 3 })]) {
      expect(saved.lostShare).toBe(0);
      expect(saved.p95MainScriptSeconds).toBeLessThan(0.5);
    }
    expect(run({ level: 5, partsOnly: true }).balancerUtilisation).toBeLessThan(0.05);
  });

  it('leaves the link below 2 Gb/s throughout', () => {
    const { columns } = menuGzip.views.menuSize(byDefault);
    for (const gigabits of columns.linkGigabitsPerSecond) expect(gigabits).toBeLessThan(2);
  });

  it('has a bad middle of the evening and a good beginning', () => {
    const { columns, facts } = menuGzip.views.evening(byDefault, randomStreams(1), 'drag');
    expect(columns.lostShare[0]).toBe(0);
    expect(facts.peakLostShare).toBeGreaterThan(0.5);
    expect(facts.minutesDropping).toBeGreaterThan(60);
    expect(facts.minutesDropping).toBeLessThan(300);
  });
});

describe('corners', () => {
  const within = (name: 'requestsPerSecond' | 'childrenPerNode' | 'balancerCores') => {
    const { slider } = menuGzip.parameters[name];
    return fc.integer({ min: slider?.minimum ?? 1, max: slider?.maximum ?? 1 });
  };
  it('gives finite facts with shares between 0 and 1 at any sliders', () => {
    fc.assert(
      fc.property(
        fc.record({
          menuDepth: fc.integer({ min: 1, max: 4 }),
          childrenPerNode: within('childrenPerNode'),
          level: fc.integer({ min: 1, max: 9 }),
          requestsPerSecond: within('requestsPerSecond'),
          balancerCores: within('balancerCores'),
          queuePlaces: fc.option(fc.integer({ min: 0, max: 512 })),
          partsOnly: fc.boolean(),
        }),
        (sliders) => {
          const facts = run({ ...sliders, requests: 500 });
          expect(Object.values(facts).every(Number.isFinite)).toBe(true);
          for (const share of ['balancerUtilisation', 'lostShare', 'givenUpShare']) {
            expect(facts[share]).toBeGreaterThanOrEqual(0);
            expect(facts[share]).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('table and generator', () => {
  it('foretells the size of a generated menu within 2 %', () => {
    for (const [depth, children] of [
      [4, 8],
      [4, 5],
      [3, 8],
      [3, 12],
    ] as const) {
      const bytes = new TextEncoder().encode(menuJson(depth, children, randomStreams(2))).length;
      expect(Math.abs(menuBytes(depth, children, BYTES_PER_NODE) / bytes - 1)).toBeLessThan(0.02);
    }
  });

  it('generates the same menu from the same seed and another from another', () => {
    expect(menuJson(3, 4, randomStreams(5))).toBe(menuJson(3, 4, randomStreams(5)));
    expect(menuJson(3, 4, randomStreams(5))).not.toBe(menuJson(3, 4, randomStreams(6)));
  });

  it('sends one branch as a part', () => {
    expect(menuPartBytes(1, 8, BYTES_PER_NODE)).toBe(menuBytes(1, 8, BYTES_PER_NODE));
    expect(menuPartBytes(4, 8, BYTES_PER_NODE)).toBeLessThan(menuBytes(4, 8, BYTES_PER_NODE) / 100);
  });

  it('costs 2 to 5 times as much at level 9 as at level 5, for some per cent of the bytes', () => {
    const { cpuMillisecondsPerAnswer: cpu, compressedBytes: bytes } = levelColumns(1e6, 1, LEVELS);
    const factor = (cpu[8] ?? 0) / (cpu[4] ?? 1);
    expect(factor).toBeGreaterThan(2);
    expect(factor).toBeLessThan(5);
    expect((bytes[8] ?? 0) / (bytes[4] ?? 1)).toBeGreaterThan(0.85);
    expect((bytes[8] ?? 0) / (bytes[4] ?? 1)).toBeLessThan(1);
  });

  it('retries as TCP does', () => expect(RETRY_SECONDS).toEqual([1, 2, 4]));
});
