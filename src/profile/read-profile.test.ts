/** Files that viewers bring: what is in them, one clear line for what cannot be read, and work that grows as they do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentOf } from '../tools/flame-graph/flame-frames-walk.ts';
import { CallTree, ROOT } from './call-tree.ts';
import { CollapsedReader } from './collapsed.ts';
import { readProfile } from './read-profile.ts';

const file = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content]);
const read = (content: string | Uint8Array<ArrayBuffer>) => readProfile(file(content));
const seen = async (content: string) =>
  (await read(content)).frames.map(({ name, depth, share }) => [name, depth, Math.round(share * 1e6) / 1e6]);

const node = (id: number, functionName: string, children: number[] = [], more: object = {}) => ({
  id,
  callFrame: { functionName, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 },
  children,
  ...more,
});

describe('collapsed stacks', () => {
  it('become a tree, the widest first, whatever ends the lines', async () => {
    const stacks = ['main;read file;decode 1', 'main;write 2', '', 'main;read file 1', 'main;write 4', '# a comment'];
    const expected = [
      ['all', 0, 1],
      ['main', 1, 1],
      ['write', 2, 0.75],
      ['read file', 2, 0.25],
      ['decode', 3, 0.125],
    ];
    for (const end of ['\n', '\r\n', '\n\n']) expect(await seen(stacks.join(end))).toEqual(expected);
  });

  it('keep the same function apart by who called it, and fractions as they are', async () => {
    expect(await seen('a;c 0.5\nb;c 1.5\n')).toEqual([
      ['all', 0, 1],
      ['b', 1, 0.75],
      ['c', 2, 0.75],
      ['a', 1, 0.25],
      ['c', 2, 0.25],
    ]);
  });

  it('may be cut anywhere into pieces', () => {
    const whole = 'main;читати;розбір 3\nmain;write 4\nidle 1';
    const frames = (cuts: number[]) => {
      const tree = new CallTree();
      const reader = new CollapsedReader(tree);
      const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      for (const [i, end] of places.slice(1).entries()) reader.push(whole.slice(places[i], end));
      reader.end();
      return tree.fold('all').frames;
    };
    const expected = frames([]);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 8 }), (cuts) => {
        expect(frames(cuts)).toEqual(expected);
      }),
      { numRuns: 60, seed: 34 },
    );
  });
});

describe('a .cpuprofile', () => {
  const nodes = [
    node(1, '(root)', [2, 5, 6]),
    node(2, 'main', [3, 4]),
    node(3, '', [], { callFrame: { functionName: '', url: 'file:///srv/shop/list.js?v=2', lineNumber: 11 } }),
    node(4, 'render'),
    node(5, '(idle)'),
    node(6, '(garbage collector)'),
  ];
  const expected = [
    ['all', 0, 1],
    ['main', 1, 0.9],
    ['render', 2, 0.6],
    ['(anonymous) list.js:12', 2, 0.3],
    ['(garbage collector)', 1, 0.1],
  ];

  it('weighs each sample until the next, and leaves out time in which nothing ran', async () => {
    const samples = [4, 3, 5, 6, 4];
    const timeDeltas = [7, 3000, 3000, 90_000, 1000, 3000];
    expect(await seen(JSON.stringify({ nodes, startTime: 1, endTime: 2, samples, timeDeltas }))).toEqual(expected);
  });

  it('may count hits, and may name callers instead of callees', async () => {
    const hits: Record<number, number> = { 3: 3, 4: 6, 5: 50, 6: 1 };
    const callers: Record<number, number> = { 2: 1, 3: 2, 4: 2, 5: 1, 6: 1 };
    const counted = nodes.map((one) => ({ ...one, hitCount: hits[one.id] ?? 0 }));
    expect(await seen(JSON.stringify({ nodes: counted }))).toEqual(expected);
    const named = counted.map(({ children: _, ...one }) => ({
      ...one,
      ...(callers[one.id] && { parent: callers[one.id] }),
    }));
    expect(await seen(JSON.stringify({ nodes: named }))).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', /no samples/],
    ['white space', ' \n\n', /no samples/],
    ['prose', 'Dear reader,\nthis is no profile.', /^line 1 is no stack/],
    ['a line cut off', 'main;a 1\nmain;b', /^line 2 is no stack/],
    ['a count alone', '12', /^line 1 is no stack/],
    ['a negative count', 'main -3', /^line 1 is no stack/],
    ['nothing but zeros', 'main 0\n', /no samples/],
    ['JSON that is cut off', '{"nodes": [{"id": 1,', /broken or cut off/],
    ['other JSON', '{"name": "shop"}', /no \.cpuprofile/],
    ['a list', '[1, 2]', /no \.cpuprofile/],
    ['odd nodes', '{"nodes": [null]}', /no \.cpuprofile/],
    ['a trace', '{"traceEvents": []}', /a trace/],
    ['callees that are none', '{"nodes": [{"id": 1, "children": 3}]}', /broken/],
    ['a callee that is not there', '{"nodes": [{"id": 1, "children": [2]}]}', /no tree/],
    ['a circle', '{"nodes": [{"id": 1, "children": [2]}, {"id": 2, "children": [1]}]}', /no tree/],
    ['a stranger', '{"nodes": [{"id": 1}], "samples": [1, 9], "timeDeltas": [1, 1]}', /^sample 2 names/],
    ['a profile without samples', JSON.stringify({ nodes: [node(1, '(root)')] }), /no samples/],
  ])('is refused in one line: %s', async (_, content, line) => {
    const error = await read(content).then(
      () => undefined,
      (reason: Error) => reason.message,
    );
    expect(error).toMatch(line);
    expect(error).not.toContain('\n');
  });

  it('is told apart by its first bytes', async () => {
    await expect(read(Uint8Array.of(0x1f, 0x8b, 8, 0))).rejects.toThrow('compressed');
    await expect(read(Uint8Array.of(0x89, 0x50, 0, 1))).rejects.toThrow('no text');
    await expect(read('a'.repeat(1_200_000))).rejects.toThrow('never end');
  });

  it('never throws anything but a line, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (content) => {
        const outcome = await read(content).catch((error: Error) => error.message);
        if (typeof outcome === 'string') expect(outcome).toMatch(/^[^\n]{10,100}\.$/);
        else expect(outcome.weight).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 34 },
    );
  });
});

describe('the tree', () => {
  it('folds many calls to some that can be drawn, with each caller, and widths that add up', () => {
    const tree = new CallTree();
    for (let i = 0; i < 40_000; i++) {
      const outer = tree.callee(ROOT, `outer ${i % 211}`);
      tree.weigh(tree.callee(tree.callee(outer, `middle ${i % 4001}`), `inner ${i % 3}`), 1 + (i % 7));
    }
    const { frames, calls, leftOut } = tree.fold('all');
    expect(calls).toBeGreaterThan(60_000);
    expect(frames.length).toBeLessThanOrEqual(1501);
    expect(frames.length - 1 + leftOut).toBe(calls);
    frames.forEach((frame, i) => {
      const parent = frames[parentOf(frames, i) ?? 0];
      expect(frame.depth).toBe(i === 0 ? 0 : (parent?.depth ?? 0) + 1);
      expect(frame.start).toBeGreaterThanOrEqual((parent?.start ?? 0) - 1e-9);
      expect(frame.start + frame.share).toBeLessThanOrEqual((parent?.start ?? 0) + (parent?.share ?? 0) + 1e-9);
    });
  });

  it('stands a stack of a hundred thousand', async () => {
    const deep = Array.from({ length: 100_000 }, (_, i) => `f${i}`).join(';');
    expect((await read(`${deep} 1\n`)).frames).toHaveLength(1501);
  });

  it('takes about four times as long for four times the stacks', async () => {
    const stacks = (lines: number) => {
      let text = '';
      for (let i = 0; i < lines; i++)
        text += `main;worker ${i % 8};handle ${i % 97};query ${i};read ${i % 5} ${1 + (i % 9)}\n`;
      return text;
    };
    const small = stacks(15_000);
    const large = stacks(60_000);
    const time = async (content: string) => {
      const start = performance.now();
      await read(content);
      return performance.now() - start;
    };
    await time(small);
    const ratios: number[] = [];
    for (let i = 0; i < 5; i++) ratios.push((await time(large)) / (await time(small)));
    expect(Math.min(...ratios)).toBeLessThan(9);
  });
});
