import { expect, it } from 'vitest';
import { functionsOf, profileOfSamples, ShareIntervals } from './index.ts';
import { totalOf } from './testing/samples.ts';

const paths = [
  { name: '', caller: -1 },
  { name: 'menu', caller: 0 },
  { name: 'parse', caller: 1 },
  { name: 'render', caller: 1 },
  { name: 'parse', caller: 3 },
];

it('weighs each path by the samples that found it; the outside is nobody’s', () => {
  const { profile, calls } = profileOfSamples(paths, [2, 0, 4, 3, 2, 0, 1, 2]);
  expect(totalOf(profile)).toBe(6);
  expect(functionsOf(profile).map(({ name, self, total }) => [name, self, total])).toEqual([
    ['menu', 1, 6],
    ['parse', 4, 4],
    ['render', 1, 2],
  ]);
  expect(calls.map((call) => profile.tree.totals()[call])).toEqual([6, 6, 3, 2, 1]);
  expect(profile.order?.calls).toHaveLength(8);
});

it('knows less of a share where the same path is found many times in a row', () => {
  const mixed = Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 4 === 0 ? 2 : 3));
  const width = (samples: readonly number[]) => {
    const { profile, calls } = profileOfSamples(paths, samples);
    const [, , found] = new ShareIntervals(profile).ofCalls(calls);
    expect(found?.share).toBe(0.25);
    return (found?.high ?? 0) - (found?.low ?? 0);
  };
  const inPhases = Array.from({ length: 4000 }, (_, i) => (Math.floor(i / 100) % 4 === 0 ? 2 : 3));
  expect(width(inPhases)).toBeGreaterThan(3 * width(mixed));
});
