/** Files that people bring: what is in them, and what is wrong with those that cannot be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CollapsedReader } from './collapsed.ts';
import { words } from './command-line-words.ts';
import { fold, type Profile, ProfileError, problemOf, readProfile, sentenceOf } from './index.ts';

/** In pieces, as a stream gives them. */
async function* piecesOf(content: string | Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

const read = (content: string | Uint8Array) => readProfile(piecesOf(content));
async function only(content: string): Promise<Profile> {
  const { profiles } = await read(content);
  expect(profiles).toHaveLength(1);
  return profiles[0] as Profile;
}
const framesOf = ({ tree }: Profile) => fold(tree).frames;
const seen = async (content: string) =>
  framesOf(await only(content)).map(({ name, depth, share }) => [name, depth, Math.round(share * 1e6) / 1e6]);
/** What is wrong with it; nothing, where it can be read. */
const problem = (content: string | Uint8Array) => read(content).then(() => undefined, problemOf);

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
      ['', 0, 1],
      ['main', 1, 1],
      ['write', 2, 0.75],
      ['read file', 2, 0.25],
      ['decode', 3, 0.125],
    ];
    for (const end of ['\n', '\r\n', '\n\n']) expect(await seen(stacks.join(end))).toEqual(expected);
  });

  it('count samples, and what they leave out', async () => {
    expect(await only('# version: 1\n\nmain 3\n# done\n')).toMatchObject({ unit: 'samples', leftOut: 2, name: '' });
  });

  it('keep the same function apart by who called it, and fractions as they are', async () => {
    expect(await seen('a;c 0.5\nb;c 1.5\n')).toEqual([
      ['', 0, 1],
      ['b', 1, 0.75],
      ['c', 2, 0.75],
      ['a', 1, 0.25],
      ['c', 2, 0.25],
    ]);
  });

  it('may be cut anywhere into pieces', () => {
    const whole = 'main;читати;розбір 3\nmain;write 4\nidle 1';
    const frames = (cuts: number[]) => {
      const reader = new CollapsedReader();
      const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      for (const [i, end] of places.slice(1).entries()) reader.push(whole.slice(places[i], end));
      return framesOf(reader.end());
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
    ['', 0, 1],
    ['main', 1, 0.9],
    ['render', 2, 0.6],
    ['(anonymous) list.js:12', 2, 0.3],
    ['(garbage collector)', 1, 0.1],
  ];

  it('weighs each sample until the next, and leaves out time in which nothing ran', async () => {
    const samples = [4, 3, 5, 6, 4];
    const timeDeltas = [7, 3000, 3000, 90_000, 1000, 3000];
    const text = JSON.stringify({ nodes, startTime: 1, endTime: 2, samples, timeDeltas });
    expect(await seen(text)).toEqual(expected);
    expect(await only(text)).toMatchObject({ unit: 'microseconds', leftOut: 1 });
  });

  it('weighs samples alike where it has no times', async () => {
    const text = JSON.stringify({ nodes, samples: [4, 3, 5, 6] });
    expect(await only(text)).toMatchObject({ unit: 'samples', leftOut: 1 });
  });

  it('leaves out samples that a clock that went back makes shorter than nothing', async () => {
    const text = JSON.stringify({ nodes, samples: [4, 3, 4], timeDeltas: [0, -50, 100] });
    const profile = await only(text);
    expect(profile.leftOut).toBe(1);
    expect(fold(profile.tree).total).toBe(200);
  });

  it('may count hits, and may name callers instead of callees', async () => {
    const hits: Record<number, number> = { 3: 3, 4: 6, 5: 50, 6: 1 };
    const callers: Record<number, number> = { 2: 1, 3: 2, 4: 2, 5: 1, 6: 1 };
    const counted = nodes.map((one) => ({ ...one, hitCount: hits[one.id] ?? 0 }));
    expect(await seen(JSON.stringify({ nodes: counted }))).toEqual(expected);
    expect(await only(JSON.stringify({ nodes: counted }))).toMatchObject({ unit: 'samples', leftOut: 50 });
    const named = counted.map(({ children: _, ...one }) => ({
      ...one,
      ...(callers[one.id] && { parent: callers[one.id] }),
    }));
    expect(await seen(JSON.stringify({ nodes: named }))).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', 'empty', null],
    ['white space', ' \n\n', 'empty', null],
    ['prose', 'Dear reader,\nthis is no profile.', 'odd-line', { line: 1 }],
    ['a line cut off', 'main;a 1\nmain;b', 'odd-line', { line: 2 }],
    ['a count alone', '12', 'odd-line', { line: 1 }],
    ['a negative count', 'main -3', 'odd-line', { line: 1 }],
    ['nothing but zeros', 'main 0\n', 'empty', null],
    ['JSON that is cut off', '{"nodes": [{"id": 1,', 'broken-json', null],
    ['other JSON', '{"name": "shop"}', 'other-json', null],
    ['a list', '[1, 2]', 'other-json', null],
    ['odd nodes', '{"nodes": [null]}', 'other-json', null],
    ['a trace', '{"traceEvents": []}', 'trace', null],
    ['callees that are none', '{"nodes": [{"id": 1, "children": 3}]}', 'unreadable', { reason: /iterable/ }],
    ['a callee that is not there', '{"nodes": [{"id": 1, "children": [2]}]}', 'broken-tree', null],
    ['a circle', '{"nodes": [{"id": 1, "children": [2]}, {"id": 2, "children": [1]}]}', 'broken-tree', null],
    ['a stranger', '{"nodes": [{"id": 1}], "samples": [1, 9], "timeDeltas": [1, 1]}', 'unknown-node', { sample: 2 }],
    ['a profile without samples', JSON.stringify({ nodes: [node(1, '(root)')] }), 'empty', null],
  ])('is refused with a code: %s', async (_, content, code, data) => {
    const found = await problem(content);
    expect(found?.code).toBe(code);
    if (found?.code === 'unreadable') expect(found.data.reason).toMatch(/iterable/);
    else expect(found?.data).toEqual(data);
  });

  it('is told apart by its first bytes', async () => {
    expect(await problem(Uint8Array.of(0x1f, 0x8b, 8, 0))).toEqual({ code: 'compressed', data: null });
    expect(await problem(Uint8Array.of(0x89, 0x50, 0, 1))).toEqual({ code: 'binary', data: null });
    expect(await problem('a'.repeat(1_200_000))).toMatchObject({ code: 'endless-line' });
  });

  it('is refused for its size before it is read, and its pieces are let go of', async () => {
    let isOpen = true;
    async function* huge(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new TextEncoder().encode('main;a 1\n'.repeat(1000));
      } finally {
        isOpen = false;
      }
    }
    await expect(readProfile(huge(), { bytes: 2e9 })).rejects.toThrow(
      expect.objectContaining({ code: 'too-large', data: { bytes: 2e9, limitBytes: 1e9 } }),
    );
    expect(isOpen).toBe(false);
  });

  it('never throws anything but one of its own errors, whatever comes; each has one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (content) => {
        const outcome = await read(content).catch((error: unknown) => error);
        if (outcome instanceof Error && !(outcome instanceof ProfileError)) throw outcome;
        if (outcome instanceof ProfileError) expect(sentenceOf(words.errors, outcome)).toMatch(/^no profile [^\n]+$/);
      }),
      { numRuns: 300, seed: 34 },
    );
  });
});
