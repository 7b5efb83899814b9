/** The smaller forms of JSON: sampled heap profiles and stackprof. */
import { describe, expect, it } from 'vitest';
import { drawn, notesOf, only, read, totals } from '../testing/samples.ts';

describe('a .heapprofile', () => {
  const at = (functionName: string, selfSize: number, children: object[] = []) => ({
    callFrame: { functionName, scriptId: '1', url: functionName === '(root)' ? '' : 'file:///srv/a.js', lineNumber: 1 },
    ...{ selfSize, children },
  });
  const head = at('(root)', 0, [at('load', 100, [at('parse', 300)]), at('render', 600)]);

  it('is a tree of bytes, whether its nodes have numbers or not', async () => {
    const profile = await only(JSON.stringify({ head }));
    expect(profile).toMatchObject({ unit: 'bytes', from: 'estimates' });
    expect(totals(profile)).toEqual({ 'render a.js:2': 600, 'load a.js:2': 400, 'parse a.js:2': 300 });
    let id = 0;
    const withIds = JSON.parse(JSON.stringify({ head }), (key, value) =>
      /^(head|\d+)$/.test(key) ? { ...value, id: ++id } : value,
    );
    expect(drawn(await only(JSON.stringify({ ...withIds, samples: [] })))).toEqual(drawn(profile));
  });
});

describe('stackprof', () => {
  const file = {
    ...{ version: 1.2, mode: 'cpu', interval: 1000, samples: 10, missed_samples: 2 },
    frames: {
      11: { name: '<main>', file: 'shop.rb', line: 1 },
      12: { name: 'Shop#parse', file: 'shop.rb', line: 4 },
      13: { name: 'Shop#render', file: 'shop.rb' },
    },
    raw: [2, 11, 12, 6, 2, 11, 13, 3, 1, 99, 1],
  };

  it('weighs each sample one interval, and counts those that were missed', async () => {
    const profile = await only(JSON.stringify(file));
    expect(profile).toMatchObject({ unit: 'microseconds', intervalMilliseconds: 1, leftOut: 3 });
    expect(totals(profile)).toEqual({
      '<main> shop.rb:1': 9000,
      'Shop#parse shop.rb:4': 6000,
      'Shop#render shop.rb': 3000,
    });
    expect(profile.tree.sampleTotals()[0]).toBe(9);
    expect(notesOf(profile)).toEqual({ 'missed-samples': { samples: 2 }, 'unknown-stacks': { samples: 1 } });
  });

  it('weighs by the clock on the wall where it was told to, and puts the collector on top of what ran before', async () => {
    const frames = { ...file.frames, 14: { name: '(garbage collection)', file: '' } };
    const raw = [2, 11, 12, 2, 1, 14, 1];
    const timed = { ...file, mode: 'wall', missed_samples: 0, frames, raw, raw_timestamp_deltas: [1000, 9000, 500] };
    const profile = await only(JSON.stringify(timed));
    expect(totals(profile)).toEqual({
      '<main> shop.rb:1': 10_500,
      'Shop#parse shop.rb:4': 10_500,
      '(garbage collection)': 500,
    });
    expect(notesOf(profile)).toEqual({ 'collector-placed': { samples: 1 } });
  });

  it('leaves the collector where it is a stack of its own, as newer versions write it', async () => {
    const frames = { ...file.frames, 14: { name: '(garbage collection)' }, 15: { name: '(sweeping)' } };
    const profile = await only(
      JSON.stringify({ ...file, missed_samples: 0, frames, raw: [1, 11, 5, 2, 14, 15, 3, 1, 14, 1] }),
    );
    expect(totals(profile)).toEqual({ '<main> shop.rb:1': 5000, '(garbage collection)': 4000, '(sweeping)': 3000 });
    expect(profile.notes).toEqual([]);
  });

  it('counts objects where it was told to, and says what is missing without stacks', async () => {
    expect(await only(JSON.stringify({ ...file, mode: 'object', interval: 1 }))).toMatchObject({ unit: 'objects' });
    const { raw: _, ...flat } = file;
    await expect(read(JSON.stringify(flat))).rejects.toMatchObject({ data: { format: 'stackprof-flat' } });
  });
});
