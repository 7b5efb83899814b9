/** pprof, packed or not: which value is read, which way its stacks run, and what has no name. */
import { Location, Profile, StringTable } from 'pprof-format';
import { describe, expect, it } from 'vitest';
import { notesOf, only, read, totalOf, totals } from '../testing/samples.ts';

const strings = new StringTable();
const text = (value: string) => strings.dedup(value);
const type = (name: string, unit: string) => ({ type: text(name), unit: text(unit) });
const named = (id: number, name: string) => ({ id, name: text(name), filename: text('/srv/shop.go'), startLine: 7 });
const make = (more: object = {}) =>
  new Profile({
    sampleType: [type('samples', 'count'), type('cpu', 'nanoseconds')],
    function: [named(1, 'main'), named(2, 'parse'), named(3, 'inlined')],
    mapping: [{ id: 1, filename: text('/usr/lib/libc.so') }],
    location: [
      new Location({ id: 11, line: [{ functionId: 1, line: 3 }] }),
      new Location({
        id: 12,
        line: [
          { functionId: 3, line: 9 },
          { functionId: 2, line: 5 },
        ],
      }),
      new Location({ id: 13, mappingId: 1, address: 4096 }),
      new Location({ id: 14, address: 4097 }),
    ],
    sample: [
      { locationId: [12, 11], value: [3, 30] },
      { locationId: [11], value: [1, 10] },
      { locationId: [13, 11], value: [1, 10] },
      { locationId: [14, 11], value: [2, 20] },
    ],
    periodType: type('cpu', 'nanoseconds'),
    period: 10_000_000,
    stringTable: strings,
    ...more,
  }).encode();
const gzip = async (bytes: Uint8Array<ArrayBuffer>) => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

describe('pprof', () => {
  it('is read packed or not, the last value by default, stacks from the outside to what was inlined', async () => {
    const bytes = make() as Uint8Array<ArrayBuffer>;
    for (const content of [bytes, await gzip(bytes)]) {
      const { format, profiles } = await read(content);
      expect(format).toBe('pprof');
      const [profile] = profiles;
      expect(profile).toMatchObject({ unit: 'nanoseconds', from: 'samples', intervalMilliseconds: 10, leftOut: 0 });
      expect(profiles.map(totals)).toEqual([
        {
          'main shop.go:7': 70,
          'parse shop.go:7': 30,
          'inlined shop.go:7': 30,
          '[unknown] libc.so': 10,
          '0x1001': 20,
        },
      ]);
      expect(profiles.map(({ tree }) => tree.sampleTotals()[0])).toEqual([7]);
      expect(profiles.map(notesOf)).toEqual([
        { 'chosen-value': { chosen: 'cpu (nanoseconds)', others: ['samples (count)'] } },
      ]);
    }
  });

  it('reads the value that the file names as its default', async () => {
    const profile = await only(make({ defaultSampleType: text('samples') }));
    expect(profile.unit).toBe('samples');
    expect(totalOf(profile)).toBe(7);
  });

  it('is refused where it is cut off', async () => {
    const bytes = make();
    for (const end of [3, 20, bytes.length - 3])
      await expect(read(bytes.subarray(0, end))).rejects.toMatchObject({ name: 'ProfileError' });
  });
});
