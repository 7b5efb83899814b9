/**
 * Files that the real tools wrote of small programs that parse three parts and render one (test/profiles/make-fixtures.sh;
 * fixtures/versions.txt says which tools). Totals were counted without this library: by awk, grep, go tool pprof, or from the
 * tool's own totals.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionsOf, type Profile, type ProfileFormat, together } from './index.ts';
import { read, totalOf } from './testing/samples.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

interface Expected {
  format: ProfileFormat;
  /** Of each profile, in its unit. */
  totals: [total: number, unit: string][];
  /** Of all profiles: what is in functions with such a name, and in what they call. */
  parse: [name: string, total: number];
}

const readable: Record<string, Expected> = {
  'async-profiler.collapsed': { format: 'collapsed', totals: [[34, 'samples']], parse: ['Shop.parse_[j]', 23] },
  'async-profiler.html': { format: 'flame-graph-html', totals: [[32, 'samples']], parse: ['Shop.parse', 24] },
  // What lies between two runs is counted in the collapsed stacks of both.
  'clj-async-profiler.collapsed.gz': {
    format: 'collapsed',
    totals: [[217, 'samples']],
    parse: ['shop$price.invoke', 134],
  },
  'clj-async-profiler.html': { format: 'flame-graph-html', totals: [[217, 'samples']], parse: ['shop/price', 134] },
  'clj-async-profiler-threads.collapsed.gz': {
    format: 'collapsed',
    totals: [[286, 'samples']],
    parse: ['shop$price.invoke', 149],
  },
  'clj-async-profiler-difference.html': {
    format: 'flame-graph-html',
    totals: [
      [286, 'samples'],
      [217, 'samples'],
    ],
    parse: ['shop/price', 134 + 149],
  },
  // From the first sample to the end; parse and render are a part of what called them, as JavaScriptCore compiles them.
  'bun.cpuprofile': {
    format: 'cpuprofile',
    totals: [[202_706.25 - 1402, 'microseconds']],
    parse: ['work', 201_241],
  },
  'chromium-cpu.json': { format: 'cpuprofile', totals: [[232_282, 'microseconds']], parse: ['parse', 149_414] },
  'chromium-heap.json': { format: 'heapprofile', totals: [[701_568, 'bytes']], parse: ['keep', 701_568] },
  // No end is written: the last sample holds for the usual 167.
  'chromium-trace.json.gz': {
    format: 'devtools-trace',
    totals: [[196_250 + 167, 'microseconds']],
    parse: ['parse', 149_949],
  },
  'deno.cpuprofile': { format: 'cpuprofile', totals: [[215_197, 'microseconds']], parse: ['parse', 150_463] },
  'firefox.json.gz': { format: 'gecko', totals: [[150, 'samples']], parse: ['parse', 36] },
  'go-cpu.pb.gz': { format: 'pprof', totals: [[160e6, 'nanoseconds']], parse: ['main.parse', 110e6] },
  'go-heap.pb.gz': { format: 'pprof', totals: [[3_516_728, 'bytes']], parse: ['main.keep', 1_083_512] },
  'graal.svg': { format: 'flame-graph-svg', totals: [[41 + 297, 'samples']], parse: ['parse', 297] },
  'inferno.collapsed': { format: 'collapsed', totals: [[432_160_750, 'samples']], parse: ['parse', 336_683_375] },
  'inferno.svg': { format: 'flame-graph-svg', totals: [[432_160_750, 'samples']], parse: ['parse', 336_683_375] },
  // The second number is garbage collection, on top of the first.
  'node.cpuprofile': {
    format: 'cpuprofile',
    totals: [[370_367 - 98_701, 'microseconds']],
    parse: ['parse', 172_195 + 4_777],
  },
  'node.heapprofile': { format: 'heapprofile', totals: [[284_304, 'bytes']], parse: ['parse', 79_856] },
  'perf.txt': {
    format: 'perf-script',
    totals: [
      [20, 'samples'],
      [66, 'samples'],
    ],
    parse: ['parse', 67],
  },
  'py-spy.collapsed': { format: 'collapsed', totals: [[126, 'samples']], parse: ['parse (shop.py:13)', 106] },
  'py-spy.speedscope.json': {
    format: 'speedscope',
    totals: [
      [2.02, 'seconds'],
      [0.5, 'seconds'],
    ],
    parse: ['parse', 1.96],
  },
  'py-spy.svg': { format: 'flame-graph-svg', totals: [[121, 'samples']], parse: ['parse (shop.py:13)', 100] },
  'python315.collapsed': { format: 'collapsed', totals: [[266, 'samples']], parse: ['shop.py:parse:13', 207] },
  'python315.gecko.json': {
    format: 'gecko',
    totals: [
      [40, 'samples'],
      [196, 'samples'],
    ],
    parse: ['parse', 192],
  },
  'python315.html': { format: 'flame-graph-html', totals: [[267, 'samples']], parse: ['parse', 206] },
  // The second is the run of the page before.
  'python315-difference.html': {
    format: 'flame-graph-html',
    totals: [
      [242, 'samples'],
      [267, 'samples'],
    ],
    parse: ['parse', 190 + 206],
  },
  'rbspy.collapsed': { format: 'collapsed', totals: [[93, 'samples']], parse: ['parse - /srv/shop/menu.rb:8', 64] },
  'rbspy.speedscope.json': {
    format: 'speedscope',
    totals: [[1.240122577, 'seconds']],
    parse: ['parse', 0.920055593],
  },
  'samply.json.gz': {
    format: 'gecko',
    totals: [
      [81, 'samples'],
      [18, 'samples'],
    ],
    // Addresses alone: samply finds names when it shows them.
    parse: ['0x10a0', 81],
  },
  // 34 of 47 samples; the others are the collector's own, as the file's own totals have it.
  'stackprof-collector.json': {
    format: 'stackprof',
    totals: [[47 * 4000, 'microseconds']],
    parse: ['<main>', 2 * 34 * 4000],
  },
  'stackprof.json': { format: 'stackprof', totals: [[204_000, 'microseconds']], parse: ['Shop#parse', 156_000] },
};

const named = (profile: Profile, wanted: string): number =>
  functionsOf(profile).reduce(
    (sum, { frame, total }) => (profile.frames.frame(frame).name === wanted ? sum + total : sum),
    0,
  );

describe('what the real tools wrote', () => {
  it.each(Object.entries(readable))('%s is read with the total that it has', async (file, expected) => {
    const { format, profiles } = await read(fixture(file));
    expect(format).toBe(expected.format);
    expect(profiles.map(({ unit }) => unit)).toEqual(expected.totals.map(([, unit]) => unit));
    profiles.forEach((profile, i) => {
      expect(totalOf(profile)).toBeCloseTo(expected.totals[i]?.[0] ?? 0, 6);
    });
    const [name, total] = expected.parse;
    const all = together(profiles);
    expect(all && named(all, name)).toBeCloseTo(total, 6);
  });

  it('says the same with a blank line after each, and with other line ends', async () => {
    const text = new TextDecoder().decode(fixture('perf.txt'));
    const { profiles } = await read(text);
    for (const other of [text.replaceAll('\n', '\n\n'), text.replaceAll('\n', '\r\n\r\n')]) {
      const again = await read(other);
      expect(again.profiles.map(totalOf)).toEqual(profiles.map(totalOf));
      expect(again.profiles.map(({ leftOut }) => leftOut)).toEqual(profiles.map(({ leftOut }) => leftOut));
    }
  });

  it.each([
    ['async-profiler.cut.jfr', 'jfr'],
    ['bun.cpuprofile.md', 'bun-markdown'],
    ['cprofile.txt', 'pstats-text'],
    ['graal.calltree', 'graal-sampler'],
    ['graal.json', 'graal-sampler'],
    ['perf.cut.data', 'perf-data'],
    ['python315.binary', 'python-binary'],
    ['python315-heatmap.html', 'python-heatmap'],
    ['python315.jsonl', 'python-jsonl'],
    ['python315.pstats', 'pstats'],
    ['rbspy.cut.raw', 'rbspy-raw'],
    ['rbspy.summary', 'rbspy-summary'],
    ['stackprof.dump', 'ruby-marshal'],
    ['viztracer.cut.json', 'generic-trace'],
  ])('%s is named as %s', async (file, format) => {
    await expect(read(fixture(file))).rejects.toMatchObject({ code: 'other-format', data: { format } });
  });
});
