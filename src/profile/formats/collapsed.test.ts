/** Collapsed stacks in all their dialects, whoever wrote them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, notesOf, only, read, selves, totalOf, totals } from '../testing/samples.ts';
import { CollapsedReader } from './collapsed.ts';

describe('collapsed stacks', () => {
  it('become a tree, the widest first, whatever ends the lines', async () => {
    const stacks = ['main;read file;decode 1', 'main;write 2', '', 'main;read file 1', 'main;write 4'];
    const expected = [
      ['', 0, 1],
      ['main', 1, 1],
      ['write', 2, 0.75],
      ['read file', 2, 0.25],
      ['decode', 3, 0.125],
    ];
    for (const end of ['\n', '\r\n', '\n\n']) expect(drawn(await only(stacks.join(end)))).toEqual(expected);
  });

  it('have headers before the first stack alone, and may have frames that begin alike', async () => {
    const ruby = '# version: 1\n#\n#!tool\n\n#<Class:Menu>#render;Array#each 6\n<main>;#<Class:Menu>#render 4\n';
    expect(await only(ruby)).toMatchObject({ unit: 'samples', leftOut: 3, name: '', notes: [] });
    expect(totals(await only(ruby))).toEqual({ '#<Class:Menu>#render': 10, 'Array#each': 6, '<main>': 4 });
  });

  it('leave out what is no stack, count it and say where', async () => {
    const profile = await only('main;a 3\n7\nSegmentation fault\nmain;b -1.5\nmain;b 1\n# done\n');
    expect(totals(profile)).toEqual({ main: 4, a: 3, b: 1 });
    expect(profile.leftOut).toBe(4);
    expect(notesOf(profile)).toEqual({ 'odd-lines': { lines: 4, first: 2 } });
  });

  it('may begin with a bracket or a brace, as threads and PHP’s main do', async () => {
    expect(selves(await only('[worker-1 tid=4711];run 30\n[worker-2 tid=4712] 10\n'))).toEqual({
      run: 30,
      '[worker-2 tid=4712]': 10,
    });
    for (const first of ['{main}', '{closure}', '[unknown]', '[null]', '[0x7f]', '["main"]', '[1]', '[]'])
      expect(totals(await only(`${first};index;parse 4\n`))).toEqual({ [first]: 4, index: 4, parse: 4 });
  });

  it('keep semicolons within quotes, and stray quotes as letters', async () => {
    const command = 'process 71:"python -c print("a;b"); a.run(1)"';
    expect(totals(await only(`${command};run (a.py:3) 8\n`))).toEqual({ [command]: 8, 'run (a.py:3)': 8 });
    expect(totals(await only('main;say "a;b" now;c 2\n'))).toEqual({ main: 2, 'say "a;b" now': 2, c: 2 });
    expect(totals(await only('main;operator"" _s;5" disk;seek 2\n'))).toEqual({
      main: 2,
      'operator"" _s': 2,
      '5" disk': 2,
      seek: 2,
    });
  });

  it('have counts behind tabs or blanks, whole or not', async () => {
    const counts = 'main;a\t3\nmain;b \t 30.\nmain;c 1e1\nmain;d 0.5  \nmain;e   +2\n';
    expect(await only(counts)).toMatchObject({ leftOut: 1 });
    expect(selves(await only(counts))).toEqual({ a: 3, b: 30, c: 10, d: 0.5 });
  });

  it('keep the same function apart by who called it', async () => {
    expect(drawn(await only('a;c 0.5\nb;c 1.5\n'))).toEqual([
      ['', 0, 1],
      ['b', 1, 0.75],
      ['c', 2, 0.75],
      ['a', 1, 0.25],
      ['c', 2, 0.25],
    ]);
  });

  it('are read in UTF-16 with and without a mark, and behind a mark of UTF-8', async () => {
    const text = 'main;читати 30\nmain;write 10\n';
    const utf16 = (mark: boolean, little: boolean) => {
      const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
      return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
    };
    const ascii = (bytes: Uint8Array) => bytes;
    for (const bytes of [utf16(true, true), utf16(true, false), new TextEncoder().encode(`\ufeff${text}`)])
      expect(selves(await only(ascii(bytes)))).toEqual({ читати: 30, write: 10 });
    const latin = 'main;render;format 30\nmain;query 60\n';
    const bare = Uint8Array.from([...latin].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(totalOf(await only(bare))).toBe(90);
  });

  it('with two counts a line are two profiles, and names that end in numbers are names', async () => {
    const { profiles } = await read('main;render;format 40 30\nmain;render 10 10\nmain;query 20 60\n');
    expect(profiles.map(({ side }) => side)).toEqual(['after', 'before']);
    expect(profiles.map((profile) => totals(profile))).toEqual([
      { main: 100, query: 60, render: 40, format: 30 },
      { main: 70, render: 50, format: 40, query: 20 },
    ]);
    expect(profiles.map(notesOf)).toEqual([1, 2].map(() => ({ 'two-runs': null })));
    const threads = await only('worker 1 10\nworker 2 20\n');
    expect(totals(threads)).toEqual({ 'worker 1': 10, 'worker 2': 20 });
    const numbered = await only('main;worker 1;query 3;read 4 10\nmain;worker 2;query 8;read 4 20\n');
    expect(totals(numbered)).toMatchObject({ 'worker 1': 10, 'query 8': 20, 'read 4': 30 });
  });

  it('of Austin weigh microseconds, a sample for each interval, and what it says of itself is no stack', async () => {
    const head = '# austin: 4.0.0\n# interval: 10000\n# mode: wall\n';
    const profile = await only(`${head}\nP1;T1;a.py:main:3;a.py:parse:9 20000\nP1;T1;a.py:main:3 10001\n# count: 3\n`);
    expect(profile).toMatchObject({ unit: 'microseconds', intervalMilliseconds: 10, sampleWeight: 10_000, notes: [] });
    expect(totalOf(profile)).toBe(30_001);
    const bytes = await only('# austin: 4.0.0\n# mode: memory\nP1;T1;a.py:main:3 4096\n');
    expect(bytes).toMatchObject({ unit: 'bytes', from: 'estimates' });
    expect(totals(await only('main;a 1\n# name: 3\n'))).toMatchObject({ '# name:': 3 });
  });

  it('say so where all weights are multiples of one', async () => {
    const stacks = Array.from({ length: 12 }, (_, i) => `main;f${i} ${(i + 1) * 10_000_000}\n`).join('');
    expect(notesOf(await only(stacks))).toEqual({ 'common-weight': { weight: 10_000_000 } });
  });

  it('that went through a page, a chat or a table are put right, and it is said', async () => {
    const expected = { '<module> (a.py:1)': 5, parse: 3 };
    const ways: [string, string][] = [
      ['entities', '&lt;module&gt; (a.py:1);parse 3\n&lt;module&gt; (a.py:1) 2\n'],
      ['no-break-spaces', '<module>\u00a0(a.py:1);parse\u00a03\n<module> (a.py:1) 2\n'],
      ['written-line-breaks', '<module> (a.py:1);parse 3\\n<module> (a.py:1) 2\\n'],
      ['table', '"<module> (a.py:1);parse",3\n<module> (a.py:1);parse;, 0\n"<module> (a.py:1);",2\n'],
      ['table', '| <module> (a.py:1);parse | 3 |\n| <module> (a.py:1) | 2 |\n'],
      ['table', 'stack,count\n"<module> (a.py:1);parse",3\n<module> (a.py:1),2\n'],
      ['log', '2026-11-27T20:00:01.5Z <module> (a.py:1);parse 3\n2026-11-27T20:00:02Z <module> (a.py:1) 2\n'],
      ['quoted', '> <module> (a.py:1);parse 3\n> <module> (a.py:1) 2\n'],
    ];
    for (const [sign, text] of ways) {
      const profile = await only(text);
      expect(totals(profile), sign).toEqual(expected);
      expect(notesOf(profile)).toMatchObject({ mended: { signs: [sign] } });
    }
  });

  it.each([
    ['thousands, as smaller counts are plain', 'm;a 1.234\nm;b 57\nm;a 12.000\n', { a: 13_234, b: 57 }, 'separators'],
    ['thousands, as one has two points', 'm;a 1.234\nm;b 1.234.567\n', { b: 1_234_567, a: 1234 }, 'separators'],
    ['fractions, as one begins with 0', 'm;a 1.234\nm;b 57\nm;b 0.500\n', { b: 57.5, a: 1.234 }, ''],
    ['fractions, as one has fewer digits', 'm;a 1.234\nm;b 1.5\nm;b 2\n', { b: 3.5, a: 1.234 }, ''],
    ['fractions, as a thousand is plain', 'm;a 1.234\nm;b 1000\n', { b: 1000, a: 1.234 }, ''],
    ['not known to be either', 'm;a 1.234\nm;b 2.500\n', { b: 2.5, a: 1.234 }, 'points-open'],
  ])('may have counts with one point: %s', async (_, text, expected, note) => {
    const profile = await only(text);
    expect(selves(profile)).toEqual(expected);
    expect(Object.keys(notesOf(profile)).filter((code) => code !== 'common-weight')).toEqual(note ? [note] : []);
  });

  it('with parted thousands that are multiples of one number know a sample’s weight', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `m;f${i} ${i + 1}0.000.000`).join('\n');
    expect(await only(`${lines}\nm;a 10.000\n`)).toMatchObject({ sampleWeight: 10_000 });
    const some = Array.from({ length: 20 }, (_, i) => `m;f${i} ${i + 1}0.000`).join('\n');
    expect(await only(`${some}\nm;a 1.000.000\n`)).toMatchObject({ sampleWeight: 10_000 });
  });

  it('may be cut anywhere into pieces', () => {
    const whole = new TextEncoder().encode('main;читати;розбір 3\nmain;write 4\nidle 1');
    const seen = (cuts: number[]) => {
      const reader = new CollapsedReader();
      const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      for (const [i, end] of places.slice(1).entries()) reader.push(whole.slice(places[i], end));
      return reader.end().map(drawn);
    };
    const expected = seen([]);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 8 }), (cuts) => {
        expect(seen(cuts)).toEqual(expected);
      }),
      { numRuns: 60, seed: 34 },
    );
  });

  it('have what a reference in a few lines finds in them', async () => {
    const name = fc.stringMatching(/^[a-z<>{}[\]#.$:]{1,8}$/);
    const line = fc.tuple(fc.array(name, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 1e9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const sums = new Map<string, number>();
        for (const [frames, count] of lines)
          sums.set(frames.at(-1) ?? '', (sums.get(frames.at(-1) ?? '') ?? 0) + count);
        const text = lines.map(([frames, count]) => `main;${frames.join(';')} ${count}`).join('\n');
        expect(selves(await only(text))).toEqual(Object.fromEntries(sums));
      }),
      { numRuns: 100, seed: 34 },
    );
  });
});
