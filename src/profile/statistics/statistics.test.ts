/** Laws of the intervals: they cover the truth as often as they say, whatever the sampler; and comparisons are seldom wrong. */
import { describe, expect, it } from 'vitest';
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../index.ts';
import { chanceOf, compareProfiles, samplesToRank, samplesToTell } from './compare.ts';
import { millisecondsOf, ShareIntervals } from './share-intervals.ts';
import { newcombe, studentsT95, wilson } from './wilson.ts';

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `share` of the samples in `a`, the rest in `b`, in phases of a geometric length. */
function sampled(random: () => number, share: number, samples: number, phase: number, ordered = true): Profile {
  const [tree, frames] = [new CallTree(true), new FrameTable()];
  const calls = [tree.callee(ROOT, frames.intern('a')), tree.callee(ROOT, frames.intern('b'))];
  const [found, weights] = [new Int32Array(samples), new Float64Array(samples)];
  let isA = random() < share;
  for (let i = 0; i < samples; i++) {
    // A new phase is drawn anew, so that the share stays what it is.
    if (random() < 1 / phase) isA = random() < share;
    const call = calls[isA ? 0 : 1] ?? ROOT;
    tree.weigh(call, 1);
    found[i] = call;
    weights[i] = 1;
  }
  return {
    ...{ name: '', unit: 'samples', tree, frames, from: 'samples', leftOut: 0, notes: [] },
    ...(ordered && { order: { calls: found, weights } }),
  };
}

function coverage(
  runs: number,
  draw: (random: () => number, run: number) => [profile: Profile, truth: number],
): number {
  const random = randomFrom(34);
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const [profile, truth] = draw(random, run);
    const { low, high } = new ShareIntervals(profile).of(0, 'self') ?? { low: 1, high: 0 };
    if (low <= truth && truth <= high) covered++;
  }
  return covered / runs;
}

const shares = [0.03, 0.1, 0.25, 0.5, 0.8];
const shareOf = (run: number) => shares[run % shares.length] ?? 0;

describe('the interval of a share', () => {
  it.each([100, 400, 2000])('covers the truth in 93 to 97 of 100 profiles of %i independent samples', (samples) => {
    for (const ordered of [false, true]) {
      const covered = coverage(1600, (random, run) => [
        sampled(random, shareOf(run), samples, 1, ordered),
        shareOf(run),
      ]);
      expect(covered).toBeGreaterThan(0.93);
      expect(covered).toBeLessThan(0.97);
    }
  });

  it.each([
    [1, 500],
    [8, 500],
  ])('covers it where samples are so many that neighbours go together, in phases of %i', (phase, runs) => {
    const covered = coverage(runs, (random, run) => [sampled(random, shareOf(run), 40_000, phase), shareOf(run)]);
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.98);
  });

  it('is the same for a function alone and for many at once', () => {
    const profile = sampled(randomFrom(7), 0.3, 3000, 4);
    const intervals = new ShareIntervals(profile);
    for (const counted of ['self', 'total'] as const)
      expect(intervals.ofAll([1, -1, 0], counted)).toEqual([1, -1, 0].map((frame) => intervals.of(frame, counted)));
  });

  it.each([
    [1000, 5],
    [4000, 5],
    [4000, 20],
    [8000, 50],
  ])('covers it too where %i samples come in phases of %i', (samples, phase) => {
    const covered = coverage(1000, (random, run) => [sampled(random, shareOf(run), samples, phase), shareOf(run)]);
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it('would be far too narrow there if the order were not looked at', () => {
    const covered = coverage(1000, (random, run) => [sampled(random, shareOf(run), 4000, 20, false), shareOf(run)]);
    expect(covered).toBeLessThan(0.6);
  });

  it('is as wide for weights as for their common multiple, and as for seconds', () => {
    const profile = sampled(randomFrom(1), 0.25, 400, 1, false);
    const heavy = new CallTree(false);
    for (const call of [1, 2]) heavy.weigh(heavy.callee(ROOT, call - 1), 5_025_125 * profile.tree.selfOf(call));
    const multiplied = { ...profile, tree: heavy, sampleWeight: 5_025_125 };
    expect(new ShareIntervals(multiplied).of(0, 'self')).toEqual(new ShareIntervals(profile).of(0, 'self'));
  });

  it('is not there where nobody sampled', () => {
    const profile = sampled(randomFrom(1), 0.25, 400, 1);
    for (const from of ['measurements', 'estimates'] as const)
      expect(new ShareIntervals({ ...profile, from }).of(0, 'self')).toBeUndefined();
  });

  it('hold the share, all and none of it too, whatever is rounded', () => {
    for (let samples = 1; samples <= 2000; samples++) {
      expect(wilson(1, samples).high).toBe(1);
      expect(wilson(0, samples).low).toBe(0);
    }
  });

  it('has known values', () => {
    // Wilson's of 81 in 263: Newcombe 1998, table I.
    expect(wilson(81 / 263, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81 / 263, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    // Newcombe's of 56/70 less 48/80: the same author's second paper, table II, method 10.
    const of = (found: number, samples: number) => ({ share: found / samples, ...wilson(found / samples, samples) });
    expect(newcombe(of(48, 80), of(56, 70))).toEqual({
      low: expect.closeTo(0.0524, 4),
      high: expect.closeTo(0.3339, 4),
    });
    expect(studentsT95(10)).toBeCloseTo(2.228, 2);
    expect(chanceOf(1.959964)).toBeCloseTo(0.05, 6);
  });
});

describe('a comparison', () => {
  /** Twenty functions, of which the first has a share of its own. */
  function many(random: () => number, share: number, samples: number): Profile {
    const [tree, frames] = [new CallTree(false), new FrameTable()];
    for (let i = 0; i < samples; i++) {
      const place = random() < share ? 0 : 1 + Math.floor(19 * random());
      tree.weigh(tree.callee(ROOT, frames.intern(`f${place}`)), 1);
    }
    return { name: '', unit: 'samples', tree, frames, from: 'samples', leftOut: 0, notes: [] };
  }

  it('of the same program with itself tells some function apart in one of twenty, at most', () => {
    const random = randomFrom(5);
    let told = 0;
    for (let run = 0; run < 150; run++) {
      const compared = compareProfiles(many(random, 0.05, 1000), many(random, 0.05, 3000), 'self') ?? [];
      if (compared.some(({ isExplained }) => !isExplained)) told++;
    }
    expect(told / 150).toBeLessThan(0.08);
  });

  it('tells what differs in four of five, with as many samples as it says that takes', () => {
    const random = randomFrom(6);
    const samples = samplesToTell(0.1, 0.15);
    expect(samples).toBe(683);
    let told = 0;
    for (let run = 0; run < 300; run++) {
      const [before, after] = [sampled(random, 0.1, samples, 1, false), sampled(random, 0.15, samples, 1, false)];
      const compared = compareProfiles(before, after, 'self') ?? [];
      if (compared.some(({ name, isExplained }) => name === 'a' && !isExplained)) told++;
    }
    expect(told / 300).toBeGreaterThan(0.75);
    expect(told / 300).toBeLessThan(0.87);
  });

  it('knows shares, not weights: a recording ten times as long is no difference', () => {
    const random = randomFrom(7);
    const compared = compareProfiles(many(random, 0.3, 500), many(random, 0.3, 5000), 'self') ?? [];
    expect(compared.find(({ name }) => name === 'f0')).toMatchObject({ isExplained: true });
  });

  it('finds what is in one of them alone', () => {
    const random = randomFrom(8);
    const [before, after] = [sampled(random, 0, 500, 1), sampled(random, 0.2, 500, 1)];
    const a = (compareProfiles(before, after, 'self') ?? []).find(({ name }) => name === 'a');
    expect(a).toMatchObject({ isExplained: false, before: { share: 0 } });
  });

  it('ranks two functions of one profile by as many samples as their shares ask for', () => {
    expect(samplesToRank(0.12, 0.1)).toBeGreaterThan(samplesToRank(0.2, 0.1));
    expect(samplesToRank(0.1, 0.1)).toBe(Number.POSITIVE_INFINITY);
  });
});

it('tells milliseconds only where the interval is known', () => {
  const profile = sampled(randomFrom(1), 0.5, 10, 1);
  expect(millisecondsOf(30, profile)).toBeUndefined();
  expect(millisecondsOf(30, { ...profile, intervalMilliseconds: 10 })).toBe(300);
  expect(millisecondsOf(30, { ...profile, unit: 'seconds' })).toBe(30_000);
  expect(millisecondsOf(30, { ...profile, unit: 'bytes', intervalMilliseconds: 10 })).toBeUndefined();
});
