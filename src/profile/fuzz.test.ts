/**
 * Whatever comes: files of the real tools, broken in every way, and profiles made up. Nothing is thrown but the library's own
 * error, each with its line, and no profile has more time than its file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './command-line-words.ts';
import { functionsOf, inTimeOrder, noteSentence, ProfileError, type ProfileFile, sentenceOf } from './index.ts';
import { only, read, totalOf } from './testing/samples.ts';
import { noteWords } from './words.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

const position = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ cut: position }),
  fc.record({ flip: fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 20 }) }),
  fc.record({ drop: fc.tuple(position, position) }),
  fc.record({ twice: fc.tuple(position, position) }),
  fc.record({
    number: fc.constantFrom('-1', '1e308', '99999999999', '0', 'null', '""', '[]', '{}', 'NaN'),
    at: position,
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutated(bytes: Uint8Array, change: Mutation): Uint8Array {
  const place = (at: number) => Math.floor(at * bytes.length);
  const range = (ends: [number, number]) => ends.map(place).sort((a, b) => a - b) as [number, number];
  if ('cut' in change) return bytes.slice(0, place(change.cut));
  if ('flip' in change) {
    const flipped = bytes.slice();
    for (const [at, byte] of change.flip) flipped[place(at)] = byte;
    return flipped;
  }
  if ('number' in change) {
    const text = new TextDecoder('latin1').decode(bytes);
    const found = /\d+(\.\d+)?/g;
    found.lastIndex = place(change.at);
    const number = found.exec(text);
    const put = number
      ? text.slice(0, number.index) + change.number + text.slice(number.index + number[0].length)
      : text;
    return Uint8Array.from(put, (letter) => letter.charCodeAt(0));
  }
  const [from, to] = range('drop' in change ? change.drop : change.twice);
  const parts = 'drop' in change ? [bytes.slice(0, from), bytes.slice(to)] : [bytes.slice(0, to), bytes.slice(from)];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** What was read, looked at in every way; undefined where it was refused, in one line. */
async function looked(content: string | Uint8Array): Promise<ProfileFile | undefined> {
  const file = await read(content).catch((error: unknown) => error);
  if (file instanceof ProfileError) {
    expect(sentenceOf(words.errors, file)).toMatch(/^no profile [^\n]+$/);
    return undefined;
  }
  if (file instanceof Error) throw file;
  const { profiles } = file as ProfileFile;
  for (const profile of profiles) {
    expect(totalOf(profile)).toBeGreaterThanOrEqual(0);
    for (const { self, total } of functionsOf(profile)) {
      expect(self).toBeLessThanOrEqual(total * (1 + 1e-9));
      expect(total).toBeLessThanOrEqual(totalOf(profile) * (1 + 1e-9));
    }
    inTimeOrder(profile);
    for (const note of profile.notes) expect(noteSentence(noteWords, note)).not.toMatch(/undefined|NaN/);
  }
  return file as ProfileFile;
}

describe('whatever comes', { timeout: 60_000 }, () => {
  it('of files that the tools wrote, broken, is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (file, changes) => {
          await looked(changes.reduce(mutated, file));
        },
      ),
      { numRuns: 300, seed: 34 },
    );
  });

  it('of lines that nearly are stacks is read or refused', async () => {
    const piece = fc.constantFrom(
      ';',
      ' ',
      '\t',
      '"',
      '#',
      '[',
      ']',
      '{',
      '\n',
      '\r\n',
      '1',
      '3',
      '.',
      '-',
      'e',
      'a',
      'читати',
      '&lt;',
      '“',
      ' ',
      '\\n',
      '>',
      ',',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await looked(pieces.join(''));
      }),
      { numRuns: 800, seed: 34 },
    );
  });

  it('of odd JSON is read or refused', async () => {
    const names = [
      'nodes',
      'id',
      'children',
      'parent',
      'samples',
      'timeDeltas',
      'head',
      'selfSize',
      'callFrame',
      'functionName',
      'traceEvents',
      'ph',
      'name',
      'args',
      'data',
      'cpuProfile',
      'shared',
      'frames',
      'profiles',
      'type',
      'events',
      'weights',
      'threads',
      'stackTable',
      'frameTable',
      'funcTable',
      'stack',
      'prefix',
      'frame',
      'raw',
      'mode',
      'interval',
    ];
    const leaf = fc.oneof(
      fc.integer({ min: -2, max: 9 }),
      fc.constantFrom('O', 'C', 'sampled', 'evented', 'ProfileChunk', 'Profile', 'P', '2', 'wall', '(idle)'),
      fc.constant(null),
      fc.double(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6, depthSize: 'medium' }, leaf, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 5 }),
      object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (one) => {
        await looked(JSON.stringify(one));
      }),
      { numRuns: 1200, seed: 34 },
    );
  });
});

it('never has more time than from the first sample to the end, and an interval', async () => {
  const delta = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 1500 }) },
    fc.integer({ min: -3000, max: 300_000 }),
  );
  const nodes = [1, 2, 3, 4].map((id) => ({
    id,
    callFrame: { functionName: ['(root)', 'a', '(idle)', '(garbage collector)'][id - 1] },
    children: id === 1 ? [2, 3, 4] : [],
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(2, 2, 3, 4), delta), { minLength: 2, maxLength: 60 }),
      fc.option(fc.integer({ min: -1000, max: 400_000 })),
      async (samples, after) => {
        let moment = 0;
        const moments = samples.map(([, by]) => (moment += by));
        const [first, last] = [Math.min(...moments), Math.max(...moments)];
        const ends = after === null ? {} : { endTime: last + after };
        const timeDeltas = samples.map(([, by]) => by);
        const file = { nodes, startTime: 0, ...ends, samples: samples.map(([id]) => id), timeDeltas };
        const profile = await only(JSON.stringify(file)).catch(() => undefined);
        const interval = 1000 * (profile?.intervalMilliseconds ?? 0);
        const span = Math.max(last, ends.endTime ?? 0) - first + interval;
        const all = profile?.order?.weights.reduce((sum, weight) => sum + weight, 0) ?? 0;
        expect(all).toBeLessThanOrEqual(span + 1e-6);
        expect(profile ? totalOf(profile) : 0).toBeLessThanOrEqual(all + 1e-6);
      },
    ),
    { numRuns: 500, seed: 34 },
  );
});
