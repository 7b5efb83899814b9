/** Trees of calls: their sums, what is drawn of them, what each function takes, and work that grows as they do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallTree, ROOT } from './call-tree.ts';
import { CollapsedReader } from './formats/collapsed.ts';
import { FrameTable } from './frames.ts';
import { fold, functionsOf, type Profile } from './index.ts';

const profileOf = (stacks: string): Profile => {
  const reader = new CollapsedReader();
  reader.push(new TextEncoder().encode(stacks));
  return reader.end()[0] as Profile;
};

/** For each frame the index of the one that it stands on, found by the depths. */
function callersOf(frames: readonly { depth: number }[]): (number | undefined)[] {
  const open: number[] = [];
  return frames.map(({ depth }, i) => {
    open.length = depth;
    open.push(i);
    return open[depth - 1];
  });
}

describe('the flame graph of a tree', () => {
  it('folds many calls to some that can be drawn, with each caller, and widths that add up', () => {
    const [tree, frames] = [new CallTree(false), new FrameTable()];
    const callee = (caller: number, name: string) => tree.callee(caller, frames.intern(name));
    for (let i = 0; i < 40_000; i++) {
      const outer = callee(ROOT, `outer ${i % 211}`);
      tree.weigh(callee(callee(outer, `middle ${i % 4001}`), `inner ${i % 3}`), 1 + (i % 7));
    }
    const { frames: drawn, calls, notDrawn } = fold({ tree, frames });
    expect(calls).toBeGreaterThan(60_000);
    expect(drawn.length).toBeLessThanOrEqual(1501);
    expect(drawn.length - 1 + notDrawn).toBe(calls);
    const callers = callersOf(drawn);
    drawn.forEach((frame, i) => {
      const parent = drawn[callers[i] ?? 0];
      expect(frame.depth).toBe(i === 0 ? 0 : (parent?.depth ?? 0) + 1);
      expect(frame.start).toBeGreaterThanOrEqual((parent?.start ?? 0) - 1e-9);
      expect(frame.start + frame.share).toBeLessThanOrEqual((parent?.start ?? 0) + (parent?.share ?? 0) + 1e-9);
    });
  });

  it('stands a stack of a hundred thousand', () => {
    const profile = profileOf(`${Array.from({ length: 100_000 }, (_, i) => `f${i}`).join(';')} 1\n`);
    expect(fold(profile).frames).toHaveLength(1501);
    expect(functionsOf(profile)).toHaveLength(100_000);
  });
});

it('sums what was weighed until now, and new calls among it', () => {
  const tree = new CallTree(true);
  const outer = tree.callee(ROOT, 0);
  tree.weigh(outer, 10, 2);
  expect([...Array.from(tree.totals()), ...Array.from(tree.sampleTotals())]).toEqual([10, 10, 2, 2]);
  tree.weigh(tree.callee(outer, 1), 5);
  expect([...Array.from(tree.totals()), ...Array.from(tree.sampleTotals())]).toEqual([15, 15, 5, 3, 3, 1]);
  tree.callee(outer, 2);
  expect(tree.totals()).toHaveLength(4);
});

describe('the functions of a tree', () => {
  it('count one that calls itself once, from its outermost call on', () => {
    expect(functionsOf(profileOf('a;b;a;b 2\na 1\nb;a 3\n'))).toMatchObject([
      { name: 'a', self: 4, total: 6, samples: 6 },
      { name: 'b', self: 2, total: 5, samples: 5 },
    ]);
  });

  it('have as total what all stacks weigh that they are in, and as self those that end in them', () => {
    const stack = fc.record({
      frames: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 }),
      weight: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(stack, { minLength: 1, maxLength: 30 }), (stacks) => {
        const text = stacks.map(({ frames, weight }) => `${frames.join(';')} ${weight}\n`).join('');
        const sum = (counts: (frames: string[]) => boolean) =>
          stacks.reduce((sum, { frames, weight }) => sum + (counts(frames) ? weight : 0), 0);
        for (const { name, self, total } of functionsOf(profileOf(text))) {
          expect(total).toBe(sum((frames) => frames.includes(name)));
          expect(self).toBe(sum((frames) => frames.at(-1) === name));
        }
      }),
      { seed: 34 },
    );
  });

  it('come by their totals, largest first', () => {
    const names = functionsOf(profileOf('small 1\nlarge;middle 5\nlarge 2\n')).map(({ name }) => name);
    expect(names).toEqual(['large', 'middle', 'small']);
    const most = functionsOf(profileOf('small 1\nlarge;middle 5\nlarge 2\n'), { by: 'self', most: 2 });
    expect(most.map(({ name }) => name)).toEqual(['middle', 'large']);
  });
});

it('takes about four times as long to read four times the stacks', () => {
  const stacks = (lines: number) => {
    let text = '';
    for (let i = 0; i < lines; i++)
      text += `main;worker ${i % 8};handle ${i % 97};query ${i};read ${i % 5} ${1 + (i % 9)}\n`;
    return text;
  };
  const small = stacks(15_000);
  const large = stacks(60_000);
  // Processor time, because the wall clock also measures the neighbours.
  const work = (content: string) => {
    const before = process.cpuUsage();
    functionsOf(profileOf(content));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  work(small);
  const ratios = Array.from({ length: 5 }, () => work(large) / work(small));
  expect(Math.min(...ratios)).toBeLessThan(9);
});
