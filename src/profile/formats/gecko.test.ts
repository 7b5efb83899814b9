/** The Firefox Profiler's JSON, in the ways in which it is written. */
import { describe, expect, it } from 'vitest';
import { notesOf, only, read, totals } from '../testing/samples.ts';

const strings = ['(root)', 'main', 'parse', 'shop.py', 'libc.so'];
const tables = {
  stackTable: { prefix: [null, 0, 0], frame: [0, 1, 2], length: 3 },
  frameTable: { func: [0, 1, 2], line: [12, 4, null], length: 3 },
  funcTable: { name: [1, 2, 0], fileName: [3, 3, null], resource: [-1, -1, 0], lineNumber: [10, 4, null] },
  resourceTable: { name: [4] },
};
const thread = { name: 'MainThread', processName: 'shop', tid: 7, stringArray: strings, ...tables };
const samples = { stack: [1, 1, null, 0, 2, 9], weight: null, weightType: 'samples', time: [0, 1, 2, 3, 4, 5] };
const expected = { 'main shop.py:10': 4, 'parse shop.py:4': 2, '(root) libc.so': 1 };

describe('the Firefox Profiler’s JSON', () => {
  it('has a profile a thread, which counts samples whose time it knows by the interval', async () => {
    const profile = await only(JSON.stringify({ meta: { interval: 2 }, threads: [{ ...thread, samples }] }));
    expect(profile).toMatchObject({ name: 'shop MainThread 7', unit: 'samples', leftOut: 2, intervalMilliseconds: 2 });
    expect(totals(profile)).toEqual(expected);
    expect(notesOf(profile)).toEqual({
      idle: { samples: 1, weight: 1, unit: 'samples' },
      'unknown-stacks': { samples: 1 },
    });
  });

  it('may have what threads share beside them, names of files in a list of sources, and other processes within', async () => {
    const { fileName: _, ...funcTable } = tables.funcTable;
    const shared = {
      stringArray: strings,
      sources: { filename: [3] },
      ...{ ...tables, funcTable: { ...funcTable, source: [0, 0, null] } },
    };
    const threads = [{ name: 'a', samples }];
    const { format, profiles } = await read(JSON.stringify({ meta: {}, shared, threads, processes: [{ threads }] }));
    expect(format).toBe('gecko');
    expect(profiles.slice(0, 1).map(totals)).toEqual([expected]);
  });

  it('may weigh bytes, or tell samples by weights', async () => {
    const weighed = { ...samples, weight: [5, 5, 1, 0, 10, 1] };
    const read = async (weightType: string) =>
      only(JSON.stringify({ meta: { interval: 1 }, threads: [{ ...thread, samples: { ...weighed, weightType } }] }));
    expect(totals(await read('samples'))).toEqual({
      'main shop.py:10': 20,
      'parse shop.py:4': 10,
      '(root) libc.so': 10,
    });
    expect(await read('bytes')).toMatchObject({ unit: 'bytes' });
  });

  it('is read as Firefox records it: rows with a schema, places in one text', async () => {
    const recorded = {
      name: 'GeckoMain',
      stringTable: ['(root)', 'main (http://shop.example/a.js:10:3)[11]', 'GC'],
      samples: {
        schema: { stack: 0, time: 1 },
        data: [
          [1, 0.5],
          [1, 1.5],
          [2, 2.5],
        ],
      },
      stackTable: {
        schema: { prefix: 0, frame: 1 },
        data: [
          [null, 0],
          [0, 1],
          [1, 2],
        ],
      },
      frameTable: { schema: { location: 0 }, data: [[0], [1], [2]] },
    };
    const profile = await only(
      JSON.stringify({ profile: { meta: { interval: 1 }, threads: [recorded] }, duration: 3 }),
    );
    expect(totals(profile)).toEqual({ '(root)': 3, 'main a.js:10': 3, GC: 1 });
  });

  it('says how long nobody looked, where it tells when it did', async () => {
    const time = [0, 2, 4, 90, 92, 94];
    const of = (more: object) =>
      only(JSON.stringify({ meta: { interval: 2 }, threads: [{ ...thread, samples: { ...samples, ...more } }] }));
    const gaps = { code: 'gaps', data: { gaps: 1, weight: 84, unit: 'milliseconds' } };
    expect((await of({ time })).notes).toContainEqual(gaps);
    expect((await of({ time: null, timeDeltas: [0, 2, 2, 86, 2, 2] })).notes).toContainEqual(gaps);
    expect((await of({ time: [0, 2, 4, 6, 8, 10] })).notes).not.toContainEqual(gaps);
  });
});
