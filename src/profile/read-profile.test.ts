/** Files that people bring: what is in them, and what is wrong with those that cannot be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './command-line-words.ts';
import { ProfileError, type ProfileProblem, problemOf, readProfile, sentenceOf } from './index.ts';
import { read, totalOf } from './testing/samples.ts';

/** What is wrong with it; nothing, where it can be read. */
const problem = (content: string | Uint8Array) => read(content).then(() => undefined, problemOf);

it('long lists of numbers are read as short ones are, in every form that has them', async () => {
  const times = <T>(value: T[]): T[] => Array.from({ length: 1500 }, () => value).flat();
  const call = (id: number, functionName: string, children: number[] = []) => ({
    id,
    callFrame: { functionName },
    children,
  });
  const nodes = [call(1, '(root)', [2, 3]), call(2, 'main'), call(3, 'parse')];
  const stackTable = { prefix: [null, ...times([0])], frame: [0, ...times([1])] };
  const thread = {
    stackTable,
    frameTable: { func: [0, 1] },
    funcTable: { name: [0, 1] },
    stringArray: ['main', 'parse'],
  };
  const chunk = { cpuProfile: { nodes, samples: times([2, 3]) }, timeDeltas: times([1, 1]) };
  const forms = [
    { nodes, samples: times([2, 3]), timeDeltas: times([1, 1]) },
    { nodes, samples: times([2, 3]), timestamps: times([1, 1]).map((_, i) => i) },
    [{ ph: 'P', name: 'ProfileChunk', pid: 1, tid: 1, id: '1', ts: 1, args: { data: chunk } }],
    {
      shared: { frames: [{ name: 'main' }, { name: 'parse' }] },
      profiles: [{ type: 'sampled', unit: 'none', samples: times([[0], [1]]), weights: times([1, 1]) }],
    },
    { threads: [{ ...thread, samples: { stack: times([0, 1]), weight: times([1, 1]) } }] },
    { mode: 'custom', frames: { 1: { name: 'main' }, 2: { name: 'parse' } }, raw: times([1, 1, 1, 1, 2, 1]) },
  ];
  for (const form of forms) {
    const { format, profiles } = await read(JSON.stringify(form));
    expect(profiles.map(totalOf), format).toEqual([3000]);
    expect(
      profiles.map(({ tree }) => tree.sampleTotals()[0]),
      format,
    ).toEqual([3000]);
  }
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', 'empty', null],
    ['white space', ' \n\n', 'empty', null],
    ['prose', 'Dear reader,\nthis is no profile.', 'odd-line', { line: 1 }],
    ['a count alone', '12', 'odd-line', { line: 1 }],
    ['a negative count', 'main -3', 'odd-line', { line: 1 }],
    ['nothing but zeros', 'main 0\n', 'empty', null],
    ['JSON that is cut off', '{"nodes": [{"id": 1,', 'broken-json', null],
    ['other JSON', '{"name": "shop"}', 'other-json', null],
    ['a list', '[1, 2]', 'other-json', null],
    ['odd nodes', '{"nodes": [null]}', 'other-json', null],
    ['a trace of nothing', '{"traceEvents": []}', 'other-format', { format: 'generic-trace' }],
    [
      'a trace of Hermes',
      '{"traceEvents": [{"ph": "M"}], "samples": [], "stackFrames": {}}',
      'other-format',
      { format: 'hermes' },
    ],
    ['lines of a log', 'started on 8080\nlistening\nready\nstopped\n', 'odd-line', { line: 2 }],
    ['samples of a strange kind', '{"nodes": [{"id": 1}], "samples": [{}]}', 'unknown-node', { sample: 1 }],
    ['a circle', '{"nodes": [{"id": 1, "children": [2]}, {"id": 2, "children": [1]}]}', 'broken-tree', null],
    ['a profile without samples', '{"nodes": [{"id": 1, "functionName": "(root)"}]}', 'empty', null],
  ])('is refused with a code: %s', async (_, content, code, data) => {
    const found = await problem(content);
    expect(found?.code).toBe(code);
    expect(found?.data).toEqual(data);
  });

  it('is told apart by its first bytes', async () => {
    expect(await problem(Uint8Array.of(0x1f, 0x8b, 8, 0))).toEqual({ code: 'broken-packed', data: null });
    expect(await problem(Uint8Array.of(0x89, 0x50, 0, 1))).toEqual({ code: 'binary', data: null });
    expect(await problem('a'.repeat(16_200_000))).toMatchObject({ code: 'endless-line' });
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
    await expect(readProfile(huge(), { bytes: 3e9 })).rejects.toThrow(
      expect.objectContaining({ code: 'too-large', data: { bytes: 3e9, limitBytes: 2e9 } }),
    );
    expect(isOpen).toBe(false);
  });

  it('what is kept in memory may not be as large as what is read line by line, and is told so', async () => {
    async function* json(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"nodes": [');
    }
    const found = await readProfile(json(), { bytes: 5e8 }).catch(problemOf);
    expect(found).toEqual({ code: 'too-large', data: { bytes: 5e8, limitBytes: 4e8, ofLinesBytes: 2e9 } });
    expect(sentenceOf(words.errors, found as ProfileProblem)).toContain('traces of DevTools may have 2,000 MB');
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
