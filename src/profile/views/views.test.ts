/** Ways to look at a profile: what a search finds, callers and callees, the course of time, several as one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, functionsOf, inTimeOrder, type Profile, sandwich, search, together } from '../index.ts';
import { only, read, totalOf, totals } from '../testing/samples.ts';

const stacks = 'a;b;a;c 2\na;c 3\nd;a 1\nd;e 4\n';
const frameOf = (profile: Profile, name: string) => functionsOf(profile).find((one) => one.name === name)?.frame ?? -1;

const someStacks = fc
  .array(
    fc.record({
      frames: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 }),
      weight: fc.integer({ min: 1, max: 100 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map(({ frames, weight }) => `x;${frames.join(';')} ${weight}\n`).join(''));

describe('a sandwich', () => {
  it('has the callers of a function upwards, and what it calls', async () => {
    const profile = await only(stacks);
    const { callers, callees } = sandwich(profile, frameOf(profile, 'a'));
    const drawn = (of: Pick<Profile, 'tree' | 'frames'>) => fold(of).frames.map(({ name, depth }) => [name, depth]);
    expect(drawn(callers)).toEqual([
      ['', 0],
      ['a', 1],
      ['d', 2],
    ]);
    expect(drawn(callees)).toEqual([
      ['', 0],
      ['a', 1],
      ['c', 2],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ]);
  });

  it('weighs what the function takes, on both sides', async () => {
    await fc.assert(
      fc.asyncProperty(someStacks, async (text) => {
        const profile = await only(text);
        for (const { frame, total } of functionsOf(profile)) {
          const { callers, callees } = sandwich(profile, frame);
          expect([callers.tree.totals()[0], callees.tree.totals()[0]]).toEqual([total, total]);
        }
      }),
      { seed: 34, numRuns: 60 },
    );
  });
});

describe('a search', () => {
  it('finds functions by a part of their names, and counts stacks once', async () => {
    const profile = await only('Shop.render;parse 2\nShop.render;shop.db 3\nother 5\n');
    expect(search(profile, ' SHOP ')).toMatchObject({ weight: 5, share: 0.5 });
    expect(search(profile, 'parse').frames.size).toBe(1);
    expect(search(profile, '')).toEqual({ frames: new Set(), weight: 0, share: 0 });
  });
});

describe('the course of time', () => {
  const frames = [{ name: 'main' }, { name: 'parse' }, { name: 'render' }];
  const sampled = (samples: number[][]) =>
    only(
      JSON.stringify({
        shared: { frames },
        profiles: [{ type: 'sampled', name: '', unit: 'seconds', samples, weights: samples.map(() => 1) }],
      }),
    );

  it('joins neighbours, and leaves gaps where nothing ran', async () => {
    const read = inTimeOrder(await sampled([[0, 1], [0, 1], [0, 2], [], [0, 1]]));
    expect(read?.frames.map(({ name, depth, start, share }) => [name, depth, start, share])).toEqual([
      ['', 0, 0, 1],
      ['main', 1, 0, 0.6],
      ['parse', 2, 0, 0.4],
      ['render', 2, 0.4, 0.2],
      ['main', 1, 0.8, 0.2],
      ['parse', 2, 0.8, 0.2],
    ]);
    expect(read).toMatchObject({ total: 5, calls: 5, notDrawn: 0 });
  });

  it('is not known of collapsed stacks', async () => {
    expect(inTimeOrder(await only(stacks))).toBeUndefined();
  });

  it('keeps those that are wide enough to see, with all that they stand on', async () => {
    const samples = Array.from({ length: 9000 }, (_, i) => (i % 3 === 0 ? [0, 1] : i % 7 === 0 ? [0, 2, 1] : [0, 2]));
    const read = inTimeOrder(await sampled(samples));
    expect(read?.frames).toHaveLength(1501);
    const open: number[] = [];
    for (const { depth, start, share } of read?.frames.slice(1) ?? []) {
      open.length = depth - 1;
      for (const end of open) expect(start + share).toBeLessThanOrEqual(end + 1e-9);
      open.push(start + share);
    }
  });
});

describe('several profiles together', () => {
  it('are one, whose functions weigh what they weigh in all', async () => {
    const { profiles } = await read(
      JSON.stringify({
        shared: { frames: [{ name: 'main' }, { name: 'parse' }] },
        profiles: ['one', 'two'].map((name) => ({
          type: 'sampled',
          name,
          unit: 'seconds',
          samples: [[0, 1], [0]],
          weights: [1, 2],
        })),
      }),
    );
    const all = together(profiles);
    expect(all && totals(all)).toEqual({ main: 6, parse: 2 });
    expect(all?.tree.sampleTotals()[0]).toBe(4);
    expect(together([])).toBeUndefined();
  });

  it('of one are that one', async () => {
    await fc.assert(
      fc.asyncProperty(someStacks, async (text) => {
        const profile = await only(text);
        const same = together([profile]);
        expect(same && totals(same)).toEqual(totals(profile));
        expect(same && totalOf(same)).toBe(totalOf(profile));
      }),
      { seed: 34, numRuns: 40 },
    );
  });
});
