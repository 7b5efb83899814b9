/** V8's .cpuprofile in all its shapes, what is nobody's time, and the traces of DevTools that carry it in chunks. */
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../index.ts';
import { drawn, notesOf, only, read, selves, totalOf, totals } from '../testing/samples.ts';

const node = (id: number | string, functionName: string, children: (number | string)[] = [], more: object = {}) => ({
  id,
  callFrame: { functionName, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 },
  children,
  ...more,
});
const at = (functionName: string, url: string, lineNumber: number, columnNumber = 0) => ({
  callFrame: { functionName, scriptId: '0', url, lineNumber, columnNumber },
});
const profile = (value: unknown) => only(JSON.stringify(value));

describe('a .cpuprofile', () => {
  const nodes = [
    node(1, '(root)', [2, 5, 6]),
    node(2, 'main', [3, 4]),
    node(3, '', [], at('', 'file:///srv/shop/list.js?v=2', 11)),
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
    const read = await profile({ nodes, startTime: 1, endTime: 2, samples, timeDeltas });
    expect(drawn(read)).toEqual(expected);
    expect(read).toMatchObject({ unit: 'microseconds', leftOut: 1, intervalMilliseconds: 3 });
    expect(notesOf(read)).toEqual({ idle: { samples: 1, weight: 90_000, unit: 'microseconds' } });
    expect(Array.from(read.order?.weights ?? [])).toEqual([3000, 3000, 90_000, 1000, 3000]);
    expect(read.order?.calls[2]).toBe(NOBODY);
  });

  it('weighs samples alike where it has no times', async () => {
    const read = await profile({ nodes, samples: [4, 3, 5, 6] });
    expect(read).toMatchObject({ unit: 'samples', leftOut: 1 });
    expect(totalOf(read)).toBe(3);
  });

  it('sorts samples by their times where the clock went back, and never draws more than the span', async () => {
    const flat = [node(1, '(root)', [2, 3, 4]), node(2, 'a'), node(3, 'b'), node(4, 'c')];
    const value = {
      nodes: flat,
      startTime: 0,
      endTime: 2000,
      samples: [2, 3, 2, 4],
      timeDeltas: [0, 1000, -900, 1900],
    };
    const read = await profile(value);
    expect(totals(read)).toEqual({ a: 1000, b: 1000 });
    expect(notesOf(read)).toEqual({ 'clock-back': { samples: 1 } });
  });

  it('holds the last sample until the end, and charges pauses to nobody', async () => {
    const flat = [node(1, '(root)', [2, 3]), node(2, 'early'), node(3, 'late')];
    const timeDeltas = [1000, 1000, 60_001_000];
    const read = await profile({ nodes: flat, startTime: 0, endTime: 60_003_500, samples: [2, 2, 3], timeDeltas });
    expect(totals(read)).toEqual({ early: 2000, late: 500 });
    const often = { samples: [...Array(50).fill(2), 3], timeDeltas: [...Array(50).fill(1000), 1_201_000] };
    const waited = await profile({ nodes: flat, startTime: 0, endTime: 1_251_500, ...often });
    expect(totals(waited)).toEqual({ early: 50_000, late: 500 });
    expect(notesOf(waited)).toEqual({ gaps: { gaps: 1, weight: 1_200_000, unit: 'microseconds' } });
  });

  it('puts the collector on top of what ran just before, and says so', async () => {
    const read = await profile({ nodes, samples: [4, 6, 6, 5, 6, 3], startTime: 0, timeDeltas: [1, 9, 9, 9, 9, 9] });
    expect(totals(read)).toMatchObject({ main: 36, render: 27, '(garbage collector)': 27 });
    expect(read.notes).toContainEqual({ code: 'collector-placed', data: { samples: 2 } });
  });

  it('may count hits, and may name callers, callees or both', async () => {
    const hits: Record<number, number> = { 3: 3, 4: 6, 5: 50, 6: 1 };
    const callers: Record<number, number> = { 2: 1, 3: 2, 4: 2, 5: 1, 6: 1 };
    const counted = nodes.map((one) => ({ ...one, hitCount: hits[Number(one.id)] ?? 0 }));
    const both = counted.map((one) => ({
      ...one,
      ...(callers[Number(one.id)] && { parent: callers[Number(one.id)] }),
    }));
    const named = both.map(({ children: _, ...one }) => one);
    for (const some of [counted, both, named]) {
      const read = await profile({ nodes: some });
      expect(drawn(read)).toEqual(expected);
      expect(read).toMatchObject({ unit: 'samples', leftOut: 50, notes: [{ code: 'idle' }] });
      expect(read.order).toBeUndefined();
    }
  });

  it('may have numbers as text, callees twice, and callees that are not there', async () => {
    const flat = [node('1', '(root)', ['2', '2', '3', '99']), node('2', 'a'), node('3', 'b')];
    const read = await profile({
      nodes: flat,
      endTime: 3000,
      startTime: 0,
      samples: ['2', 3, '3'],
      timeDeltas: [0, 1000, 1000],
    });
    expect(totals(read)).toEqual({ b: 2000, a: 1000 });
    expect(notesOf(read)).toEqual({ 'odd-nodes': { nodes: 1 } });
  });

  it('may be wrapped in an answer of the inspector’s', async () => {
    const inner = { nodes: [node(1, '(root)', [2]), node(2, 'a')], samples: [2, 2], timeDeltas: [0, 1000] };
    for (const value of [{ id: 7, result: { profile: inner } }, { profile: inner }, { params: { profile: inner } }])
      expect(totals(await profile(value))).toEqual({ a: 2000 });
  });

  it('may be of the old shape, nodes within each other and seconds', async () => {
    const old = (id: number, functionName: string, children: object[] = []) => ({
      ...{ functionName, url: functionName === '(root)' ? '' : '/srv/shop.js', lineNumber: 3, id, hitCount: 0 },
      children,
    });
    const head = old(1, '(root)', [old(2, 'render', [old(3, 'query')])]);
    const timestamps = [1_000_000, 1_001_000, 1_002_000, 1_003_000];
    const read = await profile({
      title: 'shop',
      head,
      startTime: 1,
      endTime: 1.00390625,
      samples: [2, 2, 3, 2],
      timestamps,
    });
    expect(totals(read)).toEqual({ 'render shop.js:4': 3906.25, 'query shop.js:4': 1000 });
    expect(read).toMatchObject({ name: 'shop', unit: 'microseconds' });
  });

  it('tells functions apart by whole address, line and column, and labels say as much as it takes', async () => {
    const flat = [
      node(1, '(root)', [2, 3, 4, 5, 6]),
      { id: 2, ...at('', 'file:///srv/node_modules/alpha/index.js', 0) },
      { id: 3, ...at('', 'file:///srv/node_modules/beta/index.js', 0) },
      { id: 4, ...at('e', 'https://shop.example/app.min.js', 0, 119) },
      { id: 5, ...at('e', 'https://shop.example/app.min.js', 0, 9399) },
      { id: 6, ...at('noLine', 'file:///srv/a.js', -1, -1) },
    ];
    const read = await profile({ nodes: flat, samples: [2, 3, 4, 5, 6] });
    expect(Object.keys(selves(read)).toSorted()).toEqual([
      '(anonymous) alpha/index.js:1',
      '(anonymous) beta/index.js:1',
      'e app.min.js:1:120',
      'e app.min.js:1:9400',
      'noLine a.js',
    ]);
  });

  it('counts samples of nodes that are not there, and refuses a file that has no others', async () => {
    const flat = [node(1, '(root)', [2]), node(2, 'a')];
    const some = await profile({ nodes: flat, samples: [2, 9, 2], startTime: 0, timeDeltas: [0, 1000, 1000] });
    expect([totals(some), some.leftOut]).toEqual([{ a: 2000 }, 1]);
    expect(notesOf(some)).toEqual({ 'unknown-stacks': { samples: 1 } });
    await expect(profile({ nodes: flat, samples: [9] })).rejects.toMatchObject({ code: 'unknown-node' });
  });
});

describe('a trace of DevTools', () => {
  const chunk = (pid: number, tid: number, id: string, ts: number, data: object) => ({
    ...{ name: 'ProfileChunk', ph: 'P', cat: 'v8', pid, tid, id, ts, args: { data } },
  });
  const thread = (pid: number, tid: number, name: string) => ({
    name: 'thread_name',
    ph: 'M',
    pid,
    tid,
    args: { name },
  });
  const start = (pid: number, tid: number, id: string) => ({
    ...{ name: 'Profile', ph: 'P', cat: 'v8', pid, tid, id, ts: 1, args: { data: { startTime: 1000 } } },
  });
  const frame = (functionName: string) => ({ callFrame: { functionName, scriptId: 0 } });
  const events = [
    thread(7, 7, 'Main'),
    thread(7, 8, 'Worker'),
    start(7, 7, '0x1'),
    start(7, 8, '0x2'),
    start(9, 7, '0x1'),
    { name: 'Task', ph: 'X', cat: 'x', pid: 7, tid: 7, ts: 3, dur: 5, args: { text: '"}] ProfileChunk \\"' } },
    chunk(7, 20, '0x1', 4500, {
      cpuProfile: { nodes: [{ id: 4, parent: 3, ...frame('parse') }], samples: [4, 2] },
      timeDeltas: [1000, 1000],
    }),
    chunk(7, 20, '0x1', 2500, {
      cpuProfile: {
        nodes: [
          { id: 1, ...frame('(root)') },
          { id: 2, parent: 1, ...frame('(idle)') },
          { id: 3, parent: 1, ...frame('main') },
        ],
        samples: [3, 3],
      },
      timeDeltas: [1000, 1000],
    }),
    chunk(7, 20, '0x2', 4600, {
      cpuProfile: {
        nodes: [
          { id: 1, ...frame('(root)') },
          { id: 2, parent: 1, ...frame('spin') },
        ],
        samples: [2, 2],
      },
      timeDeltas: [1000, 1000],
    }),
    chunk(9, 20, '0x1', 4700, { cpuProfile: { nodes: [{ id: 1, ...frame('other') }], samples: [1] }, timeDeltas: [9] }),
    chunk(7, 20, '0x1', 5500, { endTime: 5500 }),
  ];
  const expected = [
    ['Main', { main: 3000, parse: 1000 }],
    ['Worker', { spin: 2000 }],
  ];
  const seen = async (text: string) => {
    const { format, profiles } = await read(text);
    expect(format).toBe('devtools-trace');
    return profiles.slice(0, 2).map((one) => [one.name, totals(one)]);
  };

  it('is a profile a thread, joined by process and number, whichever thread wrote the chunk and whenever it came', async () => {
    const list = JSON.stringify(events);
    for (const text of [
      list,
      `{"metadata":{"a":[1,{"b":"]"}]},"traceEvents":${list}}`,
      `{"traceEvents":${list},"x":[{}]}`,
    ])
      expect(await seen(text)).toEqual(expected);
    const { profiles } = await read(list);
    expect(profiles).toHaveLength(3);
  });

  it('may never be closed, and may end in the middle of an event, which is said', async () => {
    const list = JSON.stringify(events);
    expect(await seen(list.slice(0, -1))).toEqual(expected);
    expect(await seen(`${list.slice(0, -1)},\n`)).toEqual(expected);
    const { profiles } = await read(`${list.slice(0, -1)},{"name":"ProfileChunk","args":{"da`);
    expect(profiles[0]?.notes).toContainEqual({ code: 'cut-off', data: null });
  });

  it('is unpacked', async () => {
    const packed = new Blob([JSON.stringify(events)]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    const { profiles } = await read(bytes);
    expect(profiles.map(({ name }) => name)).toEqual(['Main', 'Worker', '']);
    await expect(read(bytes.subarray(0, bytes.length >> 1))).rejects.toMatchObject({ code: 'broken-packed' });
  });

  it('without a profile is named as what it is', async () => {
    for (const text of ['[{"ph":"X","ts":1,"dur":2,"name":"a"}]', '{"traceEvents":[{"ph":"B","ts":1,"name":"a"}]}'])
      await expect(read(text)).rejects.toMatchObject({ code: 'other-format', data: { format: 'generic-trace' } });
  });
});
