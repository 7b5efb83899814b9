/** Ddos: the pool against simulation, the limit against counting, the corners, and what the slides claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { FixedWindow } from '../../../src/simulation/queues/limiters.ts';
import { p95Stretch, poolState } from './ddos/app-pool.ts';
import { simulatePool } from './ddos/app-pool-simulation.ts';
import { totalCores, trafficAt } from './ddos/traffic.ts';
import { ddos } from './ddos.ts';
import { acceptedByWindow, passedByLimit, SHARED_FINGERPRINTS, sharedPerMinute } from './rate-limit/fingerprints.ts';

type Values = Parameters<typeof ddos.run>[0];
const base: Values = defaults(ddos.parameters);
const off = (value: number, expected: number) => Math.abs(value - expected) / expected;
const streams = (seed = 7) => randomStreams(seed);

describe('the pool', () => {
  it.each([
    { attackPagesPerSecond: 0 },
    { attackPagesPerSecond: 40 },
    { attackPagesPerSecond: 60 },
    { attackPagesPerSecond: 100, placesInApp: 300 },
    { attackPagesPerSecond: 200, placesInApp: 300 },
  ])('is insensitive to how dear the kinds are (%o)', (given) => {
    const values = { ...base, ...given };
    const traffic = trafficAt(values, 1, true);
    const load = totalCores(traffic);
    const pool = poolState(values.servers, values.placesInApp, load);
    const simulated = simulatePool(traffic, values.servers, values.placesInApp, streams(), 150_000);
    // Some 17,000 pages make the load; it scatters by about 1 %.
    expect(off(simulated.appUtilisation, pool.utilisation)).toBeLessThan(0.04);
    expect(Math.abs(simulated.lostShare - pool.lostShare)).toBeLessThan(0.02);
    const page = (p95Stretch(values.servers, values.placesInApp)(load) * traffic.pages.milliseconds) / 1000;
    if (given.attackPagesPerSecond > 0) expect(off(simulated.p95ResponseSeconds ?? 0, page)).toBeLessThan(0.25);
  });

  it('has a p95 of three times the work when idle and of the whole pool’s stretch when full', () => {
    const stretch = p95Stretch(24, 1000);
    expect(stretch(1)).toBeCloseTo(2.996, 1);
    expect(off(stretch(24 * 6), (2.996 * 1000) / 24)).toBeLessThan(0.01);
    let before = 0;
    for (let load = 0; load < 100; load += 0.25) {
      expect(stretch(load)).toBeGreaterThanOrEqual(before * (1 - 2e-3));
      before = stretch(load);
    }
  });
});

describe('the limit', () => {
  it.each([
    [0.5, 1],
    [5, 3],
    [40, 30],
    [300, 30],
    [900, 850],
  ])('lets through what counting lets through (%f a minute, limit %i)', (mean, limit) => {
    const gaps = streams()('gaps');
    const limiter = new FixedWindow(limit, 60);
    let requests = 0;
    let accepted = 0;
    for (let time = gaps.exponential(60 / mean); time < 4000 * 60; time += gaps.exponential(60 / mean)) {
      requests++;
      if (limiter.accepts(time)) accepted++;
    }
    expect(Math.abs(acceptedByWindow(mean, limit) - accepted / requests)).toBeLessThan(5 / Math.sqrt(requests));
  });

  it('takes shared fingerprints in groups, to a few in ten thousand of taking each alone', () => {
    for (const limitPerMinute of [1, 3, 10, 30, 60]) {
      const crowd = { ...base, pagesPerSecond: 18, limitPerMinute };
      const visits = 60 * 18 * (1 - base.repeatShare);
      let passed = 0;
      for (let rank = 0; rank < SHARED_FINGERPRINTS; rank++) {
        const perMinute = sharedPerMinute(crowd, rank);
        passed += (perMinute / visits) * acceptedByWindow(perMinute, limitPerMinute);
      }
      expect(Math.abs(passedByLimit(crowd).firstVisits - passed)).toBeLessThan(5e-4);
    }
  });

  it('lets through less as more come and more as it is raised', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        (mean, limit) => {
          const share = acceptedByWindow(mean, limit);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(acceptedByWindow(mean * 1.1, limit)).toBeLessThanOrEqual(share + 1e-9);
          expect(acceptedByWindow(mean, limit + 1)).toBeGreaterThanOrEqual(share - 1e-9);
          expect(share * mean).toBeLessThanOrEqual(limit + 1e-6);
        },
      ),
      { numRuns: 300, seed: 22 },
    );
  });
});

describe('corners', () => {
  it('every kind stays finite and not negative, and refused requests are accounted for', () => {
    fc.assert(
      fc.property(
        fc.record({
          attackPagesPerSecond: fc.double({ min: 0, max: 1000, noNaN: true }),
          pagesPerSecond: fc.double({ min: 0.01, max: 100, noNaN: true }),
          attackerFingerprints: fc.integer({ min: 1, max: 5000 }),
          attackerRepeatShare: fc.double({ min: 0, max: 1, noNaN: true }),
          repeatShare: fc.double({ min: 0, max: 1, noNaN: true }),
          limitPerMinute: fc.integer({ min: 1, max: 500 }),
          fingerprintLimit: fc.boolean(),
          clientSideRendering: fc.boolean(),
          oldRelease: fc.boolean(),
        }),
        fc.double({ min: 0, max: 24, noNaN: true }),
        (given, hour) => {
          const open = trafficAt(
            { ...base, ...given, fingerprintLimit: false, clientSideRendering: false },
            hour,
            true,
          );
          const t = trafficAt({ ...base, ...given }, hour, true);
          const pages = t.pages.perSecond + t.attack.perSecond + t.shells.perSecond + t.attackShells.perSecond;
          expect(pages + t.refused.perSecond).toBeCloseTo(open.pages.perSecond + open.attack.perSecond, 6);
          for (const kind of Object.values(t)) expect(kind.perSecond).toBeGreaterThanOrEqual(-1e-9);
          expect(totalCores(t)).toBeLessThanOrEqual(totalCores(open) + 0.0002 * t.refused.perSecond + 1e-9);
        },
      ),
      { numRuns: 150, seed: 21 },
    );
  });
});

describe('what the slides say', () => {
  it('the site is down for as long as the attack lasts, and up without it', () => {
    const down = (values: Partial<Values>) => ddos.views.night({ ...base, ...values }, streams()).facts.minutesDown;
    expect(down({})).toBe(300);
    expect(down({ attackPagesPerSecond: 0 })).toBe(0);
    expect(down({ fingerprintLimit: true, defenceFromHour: 8.5 })).toBe(210);
    expect(down({ fingerprintLimit: true, defenceFromHour: -2 })).toBe(0);
  });

  it('the old release helps a little: fewer requests are lost', () => {
    const { lostShare } = ddos.views.defences(base).columns;
    expect(lostShare[1]).toBeLessThan(lostShare[0] ?? 0);
    expect(lostShare[1]).toBeGreaterThan(0.5 * (lostShare[0] ?? 0));
  });

  it('client-side rendering defends as far as the attacker comes back with its cookie', () => {
    const load = (attackerRepeatShare: number) =>
      ddos.views.defences({ ...base, clientSideRendering: true, attackerRepeatShare }).facts.appLoad;
    for (let share = 0.1; share <= 1; share += 0.1) expect(load(share)).toBeLessThan(load(share - 0.1));
    expect(load(0)).toBeGreaterThan(1);
    expect(load(1)).toBeLessThan(0.5);
  });

  it('parts the attack into what a limit turns away, what browsers render, and what is left for the servers', () => {
    const { attackRefusedShare: refused, attackShellShare: light } = ddos.views.defences({
      ...base,
      attackerFingerprints: 150,
    }).columns;
    expect([refused[0], light[0]]).toEqual([0, 0]);
    // 40 pages a minute with each of 150 identities, and a limit of 30.
    expect(refused[2]).toBeCloseTo(0.25, 2);
    expect(light[3]).toBeCloseTo(base.attackerRepeatShare, 9);
    // What was turned away no browser renders.
    expect(light[4]).toBeCloseTo(base.attackerRepeatShare * (1 - (refused[2] ?? 0)), 9);
    const calm = ddos.views.defences({ ...base, attackPagesPerSecond: 0 }).columns;
    expect(Math.max(...calm.attackRefusedShare, ...calm.attackShellShare)).toBe(0);
  });

  it('rotation beats the limit, and a low limit blocks real people', () => {
    const at = (values: Partial<Values>) => ddos.views.fingerprints({ ...base, ...values }, streams(), 'rest').facts;
    expect(at({ attackerFingerprints: 20 }).attackStoppedShare).toBeCloseTo(0.9, 3);
    expect(at({ attackerFingerprints: 2000 }).attackStoppedShare).toBeLessThan(0.01);
    expect(at({ limitPerMinute: 1 }).peopleBlockedShare).toBeGreaterThan(0.3);
    expect(at({ limitPerMinute: 120 }).peopleBlockedShare).toBeLessThan(0.001);
  });

  it('as many pages as fill the pool fill it exactly', () => {
    const enough = ddos.views.cheapAttack(base).facts.attackPagesPerSecondToFill;
    expect(totalCores(trafficAt({ ...base, attackPagesPerSecond: enough }, base.hour, true))).toBeCloseTo(24, 9);
  });

  it('the app’s own metric rings sooner, and rings where the host’s never does', () => {
    const { facts, columns } = ddos.views.alertWindow({ ...base, appMetrics: true }, streams());
    expect(facts.secondsToAppAlert).toBeLessThan(facts.secondsToHostAlert / 2);
    expect(facts.secondsToAlert).toBe(facts.secondsToAppAlert);
    // A longer window never rings sooner by more than the scatter of a second.
    columns.secondsToAppAlert.forEach((seconds, i) => {
      if (i > 0) expect(seconds).toBeGreaterThanOrEqual((columns.secondsToAppAlert[i - 1] ?? 0) - 2);
    });
    const small = ddos.views.alertWindow({ ...base, attackPagesPerSecond: 40 }, streams()).facts;
    expect(small.secondsToAlert).toBeNaN();
    expect(small.secondsToAppAlert).toBeGreaterThan(0);
  });
});
