/** Flame graphs that are all that is left of a profile: pictures and pages, read back. */
import { describe, expect, it } from 'vitest';
import { notesOf, only, read, selves, totalOf, totals } from '../testing/samples.ts';

const rectangle = (name: string, count: string, x: number, width: number, y: number) =>
  `<g class="func_g"><title>${name} (${count}, 1.00%)</title><rect x="${x}" y="${y}.0" width="${width}" height="15.0" fill="rgb(1,2,3)" rx="2" /><text x="3">${name}</text></g>`;

describe('a flame graph’s SVG', () => {
  const rows = (ys: [number, number, number]) =>
    [
      rectangle('all', '1,000 samples', 10, 1180, ys[0]),
      rectangle('&lt;module&gt; (a.py:1)', '900 samples', 10, 1062, ys[1]),
      rectangle('gc (x, y)', '100 samples', 1072, 118, ys[1]),
      rectangle('parse', '600 samples', 10, 708, ys[2]),
      rectangle('render', '250 samples', 718, 295, ys[2]),
    ].join('\n');
  const svg = (body: string) => `<?xml version="1.0" standalone="no"?>\n<svg version="1.1" width="1200">${body}</svg>`;
  const expected = { '<module> (a.py:1)': 50, 'gc (x, y)': 100, parse: 600, render: 250 };

  it('is read from its rectangles, whichever way it grows', async () => {
    for (const ys of [
      [90, 74, 58],
      [10, 26, 42],
    ] as [number, number, number][]) {
      const profile = await only(svg(rows(ys)));
      expect(selves(profile)).toEqual(expected);
      expect(profile).toMatchObject({ unit: 'samples', from: 'samples' });
      expect(notesOf(profile)).toHaveProperty('picture');
    }
  });

  it('may count something else than samples, in whole numbers beside the percents', async () => {
    const exact =
      '<g><title>main (70 bytes, 100%)</title><rect x="0.0000%" y="36" width="100%" fg:x="0" fg:w="70"/></g>';
    expect(await only(svg(exact))).toMatchObject({ unit: 'bytes', from: 'estimates' });
    expect(totals(await only(svg(exact)))).toEqual({ main: 70 });
  });

  it('without such titles is named', async () => {
    await expect(read(svg('<rect x="1" y="2"/>'))).rejects.toMatchObject({ code: 'flame-graph' });
  });
});

describe('a flame graph’s page', () => {
  const page = (script: string) =>
    `<!DOCTYPE html>\n<html><head><title>Flame Graph</title></head><body><script>\n${script}\n</script></body></html>`;

  it('of async-profiler is read in its packed form', async () => {
    const script =
      "const cpool = [\n'all',\n' Shop.main',\n'%parse',\n'%it\\'s',\n' GC'\n];\nunpack(cpool);\n\nn(3,10)\nu(9,8)\nu(17,5)\nn(25,2)\nf(33,1,8,2)\nsearch();";
    const profile = await only(page(script));
    expect(selves(profile)).toEqual({ 'Shop.parse': 5, "Shop.it's": 2, GC: 2, 'Shop.main': 1 });
    expect(totalOf(profile)).toBe(10);
  });

  it('of async-profiler 2 is read in its long form', async () => {
    const script = "f(0,0,10,4,'all')\nf(1,0,8,1,'Shop.main')\nf(2,0,5,1,'Shop.it\\'s')\nf(1,8,2,3,'GC')";
    expect(selves(await only(page(script)))).toEqual({ "Shop.it's": 5, 'Shop.main': 3, GC: 2 });
  });

  it('of clj-async-profiler is read, and one of two runs is two profiles', async () => {
    const list = 'var idToFrame = ["main",\n"parse",\n"render",\n];\n';
    const profile = await only(page(`${list}a([0,0,1,],30);\na([1,2,],10);\n`));
    expect(totals(profile)).toEqual({ main: 40, parse: 30, render: 10 });
    const { profiles } = await read(page(`${list}d([0,0,1,],30,20);\nd([1,2,],0,15);\n`));
    expect(profiles.map(({ side }) => side)).toEqual(['after', 'before']);
    expect(profiles.map(totals)).toEqual([
      { main: 35, parse: 20, render: 15 },
      { main: 30, parse: 30 },
    ]);
  });

  it('of Python’s own sampler is read from its data', async () => {
    const strings = ['Program Root', 'main', 'parse', 'shop.py', '~', '<GC>'];
    const node = (name: number, value: number, filename: number, lineno: number, children: object[] = []) => ({
      ...{ name, value, filename, lineno, funcname: name, children },
    });
    const children = [node(1, 90, 3, 10, [node(2, 60, 3, 4)]), node(5, 10, 4, 0)];
    const root = { name: 0, value: 100, children, strings, stats: { sample_interval_usec: 100 } };
    const profile = await only(page(`const EMBEDDED_DATA = ${JSON.stringify(root)};\nfoo();`));
    expect(selves(profile)).toEqual({ 'parse shop.py:4': 60, 'main shop.py:10': 30, '<GC>': 10 });
    expect(profile.intervalMilliseconds).toBe(0.1);
    const one = {
      ...node(1, 90, 3, 10, [node(2, 60, 3, 4)]),
      name: 0,
      strings: ['Program Root: main', ...strings.slice(1)],
    };
    expect(totals(await only(page(`const EMBEDDED_DATA = ${JSON.stringify(one)};`)))).toEqual({
      'main shop.py:10': 90,
      'parse shop.py:4': 60,
    });
  });

  it('of another kind is named, and so is a page that is none', async () => {
    await expect(read(page('const cpool=["all"," parse"];'))).rejects.toMatchObject({ code: 'flame-graph' });
    await expect(read('<!DOCTYPE html><html><p>Hello</p></html>')).rejects.toMatchObject({ data: { format: 'page' } });
  });
});
