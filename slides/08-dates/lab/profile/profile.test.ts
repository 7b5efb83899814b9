/** The recorder by a clock of its own, the sums and shares, and the law of sampling on samples that obey it. */
import { describe, expect, it } from 'vitest';
import { randomStreams } from '../../../../src/simulation/engine/random.ts';
import { CallRecorder } from './call-recorder.ts';
import {
  countsOf,
  framesOf,
  microsecondsPerAttempt,
  type Profile,
  samplingErrors,
  shareOf,
  sharesByName,
} from './profile.ts';
import { PATH } from './shared-cells.ts';

const rules = { products: 1, sizes: 1, offers: 1, touchedShare: 1, formatsTried: 1 };

/** A request that takes 10 itself, and 3 × 30 in attempts, by a clock that only work moves. */
function recorded() {
  let time = 5;
  const cells = new Int32Array(1);
  const recorder = new CallRecorder(() => time);
  recorder.begin(cells);
  const spend = (milliseconds: number) => {
    time += milliseconds;
    return cells[PATH] ?? -1;
  };
  const attempt = recorder.watch('tryFormat', () => spend(30));
  const parse = recorder.watch('parseDate', () => [attempt(), attempt(), attempt()]);
  const request = recorder.watch('handleRequest', () => [spend(10), ...parse()]);
  return { recorder, cells, spend, request, parse };
}

const profileOf = ({ paths, selfMilliseconds, calls }: CallRecorder, samples?: number[]): Profile => ({
  rules,
  parseOnce: false,
  requests: 1,
  paths,
  selfMilliseconds,
  calls,
  samples: samples && Int32Array.from(samples),
});

describe('the recorder', () => {
  it('says where the work is, and whose time it was', () => {
    const { recorder, cells, request, spend } = recorded();
    spend(1000);
    expect(request()).toEqual([1, 3, 3, 3]);
    expect(cells[PATH]).toBe(0);
    expect(recorder.paths.map(({ name, caller }) => [name, caller])).toEqual([
      ['', -1],
      ['handleRequest', 0],
      ['parseDate', 1],
      ['tryFormat', 2],
    ]);
    expect(recorder.selfMilliseconds.slice(1)).toEqual([10, 0, 90]);
    expect(recorder.calls.slice(1)).toEqual([1, 1, 3]);
  });

  it('keeps calls from two places apart, and forgets what was before the run', () => {
    const { recorder, cells, request, parse } = recorded();
    parse();
    recorder.begin(cells);
    request();
    const profile = profileOf(recorder);
    expect(shareOf(profile, profile.selfMilliseconds, 'parseDate')).toBeCloseTo(0.9, 12);
    expect(framesOf(profile, profile.selfMilliseconds, 'all').map(({ name }) => name)).toEqual([
      'all',
      'handleRequest',
      'parseDate',
      'tryFormat',
    ]);
    expect(microsecondsPerAttempt(profile)).toBeCloseTo(30_000, 6);
  });

  it('comes back where it was when something is thrown', () => {
    const { recorder, cells } = recorded();
    const broken = recorder.watch('broken', () => {
      throw new Error('no format fits');
    });
    expect(() => recorder.watch('outer', broken)()).toThrow('no format fits');
    expect(cells[PATH]).toBe(0);
  });
});

describe('the samples', () => {
  it('count for their function and for its callers', () => {
    const { recorder, request } = recorded();
    request();
    const profile = profileOf(recorder, [3, 3, 3, 1]);
    expect(shareOf(profile, countsOf(profile), 'parseDate')).toBe(0.75);
    expect(sharesByName(profile)).toEqual([
      { name: 'parseDate', truth: 0.9, found: 0.75 },
      { name: 'tryFormat', truth: 0.9, found: 0.75 },
    ]);
  });

  it('err as the law says when they know nothing of each other', () => {
    const { recorder, request } = recorded();
    request();
    const stream = randomStreams(33)('looks');
    const samples = Array.from({ length: 40_000 }, () => (stream.uniform() < 0.9 ? 3 : 1));
    const { samples: sizes, error, law } = samplingErrors(profileOf(recorder, samples));
    expect(sizes[0]).toBe(1);
    expect(law(100)).toBeCloseTo(0.03, 12);
    sizes.forEach((size, i) => {
      const pieces = Math.floor(samples.length / size);
      // The root of a mean of so many squares: four standard errors.
      if (pieces >= 30)
        expect(Math.abs((error[i] ?? 0) / law(size) - 1)).toBeLessThan(4 / Math.sqrt(2 * pieces) + 0.02);
    });
    expect(sizes.length).toBeGreaterThan(20);
  });

  it('of nobody are none', () => {
    const { recorder, request } = recorded();
    request();
    expect(samplingErrors(profileOf(recorder)).samples).toEqual([]);
    expect(countsOf(profileOf(recorder))).toEqual([0, 0, 0, 0]);
  });
});
