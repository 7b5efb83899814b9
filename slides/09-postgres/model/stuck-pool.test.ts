/** Stuck-pool held against what is known exactly, then over the corners of its ranges, then one rounded sample. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { FAILURES, NAMED } from '../views/failures.ts';
import { rulesOf } from './stuck-pool/parameters.ts';
import { type PoolRules, StuckPool } from './stuck-pool/simulate.ts';
import { percentileOf, steadyState, timeToStuck } from './stuck-pool/theory.ts';
import { stuckPool } from './stuck-pool.ts';

type Values = Parameters<typeof stuckPool.run>[0];
const base = defaults(stuckPool.parameters);
const facts = (values: Partial<Values>, seed = 7) => stuckPool.run({ ...base, ...values }, randomStreams(seed)).facts;
const first = (values: Partial<Values>) =>
  stuckPool.views.firstSeconds({ ...base, ...values }, randomStreams(3), 'rest');
/** Nobody gives up on a query. */
const patient = {
  statementTimeoutSeconds: Number.POSITIVE_INFINITY,
  driverTimeoutSeconds: Number.POSITIVE_INFINITY,
  serverSessions: 100,
};
/** Distance as a share of what is expected. */
const off = (value: number | undefined, expected: number) => Math.abs((value ?? Number.NaN) - expected) / expected;

describe('time to exhaustion', () => {
  it.each([1, 5, 40])('without healthy load is Erlang with %i stages', (connections) => {
    const runs = 20_000;
    const f = facts({ connections, requestsPerSecond: 50, stuckShare: 0.02, queryMilliseconds: 0, runs });
    expect(f.theoryMeanSecondsToExhaustion).toBeCloseTo(connections, 9);
    // Four standard errors of a mean of Erlang variables.
    expect(off(f.meanSecondsToExhaustion, connections)).toBeLessThan(4 / Math.sqrt(runs * connections));
    expect(off(f.p50SecondsToExhaustion, f.theoryP50SecondsToExhaustion ?? 0)).toBeLessThan(0.05);
    expect(off(f.p95SecondsToExhaustion, f.theoryP95SecondsToExhaustion ?? 0)).toBeLessThan(0.05);
  });

  it.each(['wait', 'reject'] as const)('with healthy load has the mean of the Markov chain (%s)', (whenFull) => {
    const runs = 3000;
    const f = facts({
      connections: 6,
      requestsPerSecond: 40,
      stuckShare: 0.02,
      queryMilliseconds: 120,
      whenFull,
      runs,
    });
    // The spread of one run is below half its mean, so this is four standard errors.
    expect(off(f.meanSecondsToExhaustion, f.theoryMeanSecondsToExhaustion ?? 0)).toBeLessThan(2 / Math.sqrt(runs));
    expect(f.meanSecondsToExhaustion).toBeGreaterThan(6 / (40 * 0.02));
  });

  it('agrees with a chain small enough to solve by hand: one connection, requests rejected', () => {
    // Idle x, busy y: (λ) x = 1 + λ(1−p) y, y = m + x.
    const rules: PoolRules = {
      connections: 1,
      requestsPerSecond: 3,
      stuckShare: 0.2,
      querySeconds: 0.5,
      waits: false,
      ...patient,
    };
    expect(timeToStuck(rules, 1).mean).toBeCloseTo((1 + 3 * 0.8 * 0.5) / (3 * 0.2), 12);
  });

  it('is known through three moments: a gamma with all three has the simulated percentiles', () => {
    const rules = { connections: 20, requestsPerSecond: 100, stuckShare: 0.02, querySeconds: 0.15, waits: true };
    const exact = timeToStuck({ ...rules, ...patient }, 20);
    const f = facts({ connections: 20, requestsPerSecond: 100, stuckShare: 0.02, queryMilliseconds: 150, runs: 1500 });
    // Percentiles of 1,500 runs scatter by about 2 %.
    expect(off(percentileOf(exact, 0.05), f.p5SecondsToExhaustion ?? 0)).toBeLessThan(0.06);
    expect(off(percentileOf(exact, 0.95), f.p95SecondsToExhaustion ?? 0)).toBeLessThan(0.06);
  });

  it('never comes where no request is bad', () => {
    expect(facts({ stuckShare: 0, requests: 1000 })).not.toHaveProperty('meanSecondsToExhaustion');
  });
});

describe('with a statement timeout', () => {
  const held = { connections: 10, requestsPerSecond: 50, stuckShare: 0.05, queryMilliseconds: 40, runs: 1 };
  it.each([500, 2000, 8000])('rejecting is Erlang loss, whatever the holding times (%i ms)', (timeout) => {
    const f = facts({ ...held, statementTimeoutMilliseconds: timeout, whenFull: 'reject', requests: 300_000 });
    expect(off(f.stuckConnections, f.theoryStuckConnections ?? 0)).toBeLessThan(0.02);
    expect(off(f.servedShare, f.theoryServedShare ?? 0)).toBeLessThan(0.02);
  });

  it.each([500, 2000, 8000])('waiting is Little’s law below capacity and renewal above it (%i ms)', (timeout) => {
    const f = facts({ ...held, statementTimeoutMilliseconds: timeout, whenFull: 'wait', requests: 300_000 });
    expect(off(f.stuckConnections, f.theoryStuckConnections ?? 0)).toBeLessThan(0.03);
    expect(off(f.servedShare, f.theoryServedShare ?? 0)).toBeLessThan(0.03);
  });

  it('the first seconds show the pool come back', () => {
    const lost = stuckPool.views.firstSeconds(base, randomStreams(3), 'rest');
    const kept = stuckPool.views.firstSeconds(
      { ...base, statementTimeoutMilliseconds: 1000 },
      randomStreams(3),
      'rest',
    );
    const atEnd = (column: Float64Array | undefined) => column?.at(-1) ?? Number.NaN;
    expect(atEnd(lost.columns.freeConnections)).toBe(0);
    expect(atEnd(lost.columns.queriesPerSecond)).toBe(0);
    expect(atEnd(kept.columns.freeConnections)).toBeGreaterThan(5);
  });
});

describe('with a driver’s timeout', () => {
  const silent = { badPage: 'silent', driverTimeoutMilliseconds: 500, queryMilliseconds: 0 } as const;

  it('ends with the last of the server’s sessions: as many stuck queries as there are', () => {
    const f = facts({ ...silent, connections: 20, serverSessions: 60, runs: 2000 });
    // Erlang with 60 stages; four standard errors of its mean.
    expect(off(f.meanSecondsToExhaustion, 60 / (60 * 0.1))).toBeLessThan(4 / Math.sqrt(2000 * 60));
    const { meanSecondsToServerGone } = first({ ...silent, serverSessions: 60 }).facts;
    expect(meanSecondsToServerGone).toBeCloseTo(60 / (60 * 0.1), 9);
  });

  it('of a pool that is often all stuck puts the end off as it lets fewer begin', () => {
    const tight = { ...silent, connections: 2, serverSessions: 60, driverTimeoutMilliseconds: 1000 } as const;
    const pool = new StuckPool(rulesOf({ ...base, ...tight }), randomStreams(9));
    const gaps = randomStreams(9)('arrivals');
    let time = 0;
    for (; pool.hanging < 60; pool.arrive(time)) time += gaps.exponential(1 / base.requestsPerSecond);
    expect(off(time, first(tight).facts.meanSecondsToServerGone)).toBeLessThan(0.1);
  });

  it('gives connections back where nothing else would, and leaves a session behind each time', () => {
    const at = (values: Partial<Values>) => {
      const { columns } = first({ badPage: 'silent', ...values });
      return { free: columns.freeConnections.at(-1) ?? Number.NaN, hanging: columns.hangingSessions.at(-1) };
    };
    expect(at({})).toEqual({ free: 0, hanging: 20 });
    expect(at({ statementTimeoutMilliseconds: 1000 })).toEqual({ free: 0, hanging: 20 });
    const given = at({ driverTimeoutMilliseconds: 1000 });
    expect(given.free).toBeGreaterThan(5);
    expect(given.hanging).toBeGreaterThan(40);
    expect(at({ driverTimeoutMilliseconds: 1000, serverSessions: 30 })).toEqual({ free: 0, hanging: 30 });
  });

  it('where the server cuts late reads off, the tighter of its sessions and the app’s connections decides', () => {
    const late = { connections: 10, requestsPerSecond: 50, stuckShare: 0.1, queryMilliseconds: 40, runs: 1 } as const;
    for (const [driverTimeoutMilliseconds, serverSessions] of [
      [200, 30],
      [4000, 60],
      [200, 60],
    ] as const) {
      const timeouts = { driverTimeoutMilliseconds, serverSessions, statementTimeoutMilliseconds: 8000 };
      const f = facts({ ...late, ...timeouts, requests: 200_000 });
      expect(off(f.servedShare, f.theoryServedShare ?? 0)).toBeLessThan(0.03);
      expect(off(f.stuckConnections, f.theoryStuckConnections ?? 0)).toBeLessThan(0.03);
    }
  });
});

describe('the first sign', () => {
  const sign = (values: Partial<Values>) => {
    const { columns } = stuckPool.views.timeToSign({ ...base, ...values });
    const told = FAILURES.map((failure, i) => {
      const seconds = columns.secondsToSign[i] ?? Number.NaN;
      return [failure, Number.isNaN(seconds) ? 'never' : columns.named[i]];
    });
    return Object.fromEntries(told);
  };
  const { nothing, query, page } = NAMED;
  const bytes = { oldChecksum: 'never', fittingChecksum: 'never', zeros: 'never' };

  it.each([
    ['nothing', {}, { silent: nothing, late: nothing, ...bytes }],
    ['a driver’s timeout', { driverTimeoutMilliseconds: 1000 }, { silent: query, late: query, ...bytes }],
    ['a statement timeout', { statementTimeoutMilliseconds: 1000 }, { silent: nothing, late: query, ...bytes }],
    ['checksums', { pageChecksums: true }, { silent: nothing, late: nothing, ...bytes, oldChecksum: page }],
    [
      'a check of all pages',
      { checkHours: 24 },
      { silent: nothing, late: nothing, oldChecksum: page, fittingChecksum: page, zeros: 'never' },
    ],
  ])('with %s is known for each way to fail', (_, values, wanted) => {
    expect(sign(values)).toEqual(wanted);
  });

  it('grows with the timeout, from the first touch to exhaustion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 5, max: 300 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 500 }),
        (connections, requestsPerSecond, stuckShare, queryMilliseconds) => {
          const values = { ...base, connections, requestsPerSecond, stuckShare, queryMilliseconds };
          let before = 0;
          for (const driverTimeoutMilliseconds of [100, 500, 2500, 12_500, 62_500, null]) {
            const { facts } = stuckPool.views.timeToSign({ ...values, driverTimeoutMilliseconds });
            const { meanSecondsToGiveUp: seconds, meanSecondsToTouch: touch, meanSecondsToExhaustion: gone } = facts;
            expect(seconds).toBeGreaterThanOrEqual(Math.max(before, touch) * (1 - 1e-9));
            expect(seconds).toBeLessThanOrEqual(gone * (1 + 1e-6));
            before = seconds;
          }
        },
      ),
      { numRuns: 60, seed: 43 },
    );
  });
});

const anyTimeout = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.01, max: 10, noNaN: true }));

describe('corners', () => {
  it('connections are held, free or stuck and requests begun, waiting or rejected, always', () => {
    fc.assert(
      fc.property(
        fc.record({
          connections: fc.integer({ min: 1, max: 30 }),
          requestsPerSecond: fc.double({ min: 0.1, max: 1000, noNaN: true }),
          stuckShare: fc.double({ min: 0, max: 1, noNaN: true }),
          querySeconds: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 5, noNaN: true })),
          statementTimeoutSeconds: anyTimeout,
          driverTimeoutSeconds: anyTimeout,
          serverSessions: fc.integer({ min: 30, max: 60 }),
          waits: fc.boolean(),
        }),
        (rules) => {
          const pool = new StuckPool(rules, randomStreams(5));
          const gaps = randomStreams(5)('arrivals');
          let time = 0;
          for (let i = 1; i <= 300; i++) {
            time += gaps.exponential(1 / rules.requestsPerSecond);
            pool.arrive(time);
            expect(pool.started + pool.waiting + pool.rejected).toBe(i);
            expect(pool.free).toBeGreaterThanOrEqual(0);
            expect(pool.stuck).toBeLessThanOrEqual(rules.connections);
            expect(pool.hanging).toBeGreaterThanOrEqual(pool.stuck);
            expect(pool.hanging).toBeLessThanOrEqual(rules.serverSessions);
            expect(pool.waiting > 0 && pool.free > 0).toBe(false);
          }
          const steady = steadyState(rules);
          expect(steady.stuckConnections).toBeLessThanOrEqual(rules.connections * (1 + 1e-9));
          expect(steady.servedShare).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60, seed: 39 },
    );
  });

  it('the same seed gives the same facts, and the defaults lose the pool in 2 to 5 s', () => {
    const f = facts({ runs: 2000 });
    expect(facts({ runs: 2000 })).toEqual(f);
    expect(f.p5SecondsToExhaustion).toBeGreaterThan(2);
    expect(f.p95SecondsToExhaustion).toBeLessThan(5);
  });
});
