/** Investigations against what counting says about them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexedDraws } from '../../src/simulation/engine/indexed-draws.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { mean } from '../../src/simulation/engine/statistics.ts';
import {
  type Check,
  halvings,
  investigate,
  investigations,
  missShareAfter,
  oddsByRank,
  oddsWithChangeLogs,
  pick,
  type Rules,
  type Strategy,
} from './investigation.ts';

const draws = (seed = 1) => new IndexedDraws(randomStreams(seed)('investigation'));
const rules: Rules = { checkHours: 1, experimentHours: 2, missShare: 0.2, fatiguePerHour: 0, groups: 2 };
const many = (strategy: Strategy, suspects: number, changed: Partial<Rules> = {}, runs = 20_000) => {
  const odds = oddsByRank(suspects, 0.7);
  return investigations(strategy, { ...rules, ...changed }, runs, draws(), (own) => ({
    odds,
    cause: pick(odds, own(0)),
  }));
};

describe('by guess', () => {
  it('takes n/(1 − miss) checks, whatever the odds, if the cause is as likely as it is suspected', () => {
    for (const [suspects, missShare] of [
      [2, 0],
      [6, 0.2],
      [12, 0.5],
    ] as const) {
      // A geometric count has a deviation of its mean or, over unequal odds, up to twice that: 2/√20000 = 1.4 %; three.
      const expected = suspects / (1 - missShare);
      expect(Math.abs(many('guess', suspects, { missShare }).checksDone / expected - 1)).toBeLessThan(0.045);
    }
  });

  it('repeats all but the first check of each suspect', () => {
    const odds = oddsByRank(8, 0.7);
    for (let run = 0; run < 200; run++) {
      const checks: Check[] = [];
      const outcome = investigate('guess', { odds, cause: 7 }, rules, draws().run(run), (check) => checks.push(check));
      const different = new Set(checks.map(({ suspect }) => suspect)).size;
      expect(checks).toHaveLength(outcome.checks);
      expect(outcome.repeatedChecks).toBe(outcome.checks - different);
      expect(checks.at(-1)).toMatchObject({ suspect: 7, found: true, endHours: outcome.hours });
    }
  });
});

describe('with a written list', () => {
  it('never repeats a check, and never does more than the list and the halving after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 5, noNaN: true }), (suspects, fatigue) => {
        const outcome = many('list', suspects, { fatiguePerHour: fatigue }, 50);
        expect(outcome.repeatedChecks).toBe(0);
        expect(outcome.checksDone).toBeLessThanOrEqual(suspects + halvings(suspects));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('takes as many checks as the rank of the cause when none misses: the mean of the ranks by their odds', () => {
    const odds = oddsByRank(10, 0.7);
    const expected = odds.reduce((sum, share, i) => sum + share * (i + 1), 0);
    // Ranks deviate by less than 3 of 10: 3/√20000 = 0.02; five of them.
    expect(Math.abs(many('list', 10, { missShare: 0 }).checksDone - expected)).toBeLessThan(0.1);
  });
});

describe('halving', () => {
  it('takes ⌈log2 n⌉ checks', () => {
    for (const [n, checks] of [
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [1000, 10],
      [1024, 10],
      [1025, 11],
      [1_000_000, 20],
    ] as const)
      expect(halvings(n)).toBe(checks);
    expect(many('bisect', 12, {}, 100).checksDone).toBe(4);
    expect(mean(many('bisect', 12).hours)).toBeCloseTo(8, 1);
  });
});

describe('strategies against each other', () => {
  it('finds it sooner with every group, and one group is the list', () => {
    const alone = many('list', 12, { fatiguePerHour: 0.1 }, 4000);
    const groups = [1, 2, 3, 4, 5].map((count) => many('groups', 12, { fatiguePerHour: 0.1, groups: count }, 4000));
    expect(groups[0]?.hours).toEqual(alone.hours);
    for (let i = 1; i < groups.length; i++)
      expect(mean(groups[i]?.hours ?? [])).toBeLessThan(mean(groups[i - 1]?.hours ?? []));
  });

  it('finds everything, later with more fatigue', () => {
    const hours = [0, 0.05, 0.1, 0.3, 1].map((fatiguePerHour) => many('guess', 8, { fatiguePerHour }, 4000));
    for (let i = 1; i < hours.length; i++)
      expect(mean(hours[i]?.hours ?? [])).toBeGreaterThan(mean(hours[i - 1]?.hours ?? []));
    for (const { unsolvedShare } of hours) expect(unsolvedShare).toBe(0);
  });
});

describe('odds', () => {
  it('sum to 1 and fall with the rank', () => {
    const odds = oddsByRank(9, 0.7);
    expect(odds.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    for (let i = 1; i < 9; i++) expect(odds[i]).toBeLessThan(odds[i - 1] ?? 0);
    for (const share of oddsByRank(5, 0)) expect(share).toBeCloseTo(0.2, 12);
  });

  it('move towards the cause with every team that shares its log, in every single case', () => {
    const odds = oddsByRank(18, 0.7);
    for (let cause = 0; cause < 18; cause++) {
      let before = 0;
      for (let teamsSharing = 0; teamsSharing <= 6; teamsSharing++) {
        const logs = { teams: 6, teamsSharing, alsoChangedShare: 0.2, unchangedOdds: 0.1 };
        const own = draws().run(cause);
        const after = oddsWithChangeLogs({ odds, cause }, logs, own)[cause] ?? 0;
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        before = after;
      }
      expect(before).toBeGreaterThan(odds[cause] ?? 1);
    }
  });

  it('lets checks miss more the longer the work, up to seven in ten', () => {
    expect(missShareAfter({ missShare: 0.1, fatiguePerHour: 0.1 }, 0)).toBe(0.1);
    expect(missShareAfter({ missShare: 0.1, fatiguePerHour: 0.1 }, 10)).toBeCloseTo(0.4, 12);
    expect(missShareAfter({ missShare: 0.1, fatiguePerHour: 0.1 }, 1e9)).toBeCloseTo(0.7, 6);
    expect(missShareAfter({ missShare: 0.9, fatiguePerHour: 1 }, 100)).toBeCloseTo(0.9, 12);
  });
});

describe('IndexedDraws', () => {
  it('are uniform, apart from run to run, and the same when asked again', () => {
    const indexed = draws();
    const sample = Array.from({ length: 40_000 }, (_, i) => indexed.run(i % 200)(Math.floor(i / 200) - 50));
    // Mean ½ ± 0.289/√40000; four of that. Ten bins of 4,000 ± 60; five of that.
    expect(Math.abs(mean(sample) - 0.5)).toBeLessThan(0.006);
    for (let bin = 0; bin < 10; bin++)
      expect(Math.abs(sample.filter((u) => Math.floor(u * 10) === bin).length - 4000)).toBeLessThan(300);
    expect(new Set(sample).size).toBeGreaterThan(39_990);
    // Neighbours do not know of each other: a correlation of 0 ± 1/√39800.
    const products = sample.slice(200).map((u, i) => (u - 0.5) * ((sample[i] ?? 0) - 0.5) * 12);
    expect(Math.abs(mean(products))).toBeLessThan(0.025);
    expect(indexed.run(3)(7)).toBe(draws().run(3)(7));
    expect(indexed.run(3)(7)).not.toBe(draws(2).run(3)(7));
  });
});
