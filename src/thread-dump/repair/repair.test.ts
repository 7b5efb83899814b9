// A dump that went through a page, a table, a log or a chat says the same as before, and what was put right is told. Each
// damage is done to real dumps.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpNotice } from '../index.ts';
import { fixture, jdk6, jdk21File } from '../samples.ts';

const encoded = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cell = (line: string) => (/[",\n]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line);
const lines = (text: string) => text.split('\n');

const journald = (text: string) =>
  lines(text)
    .map((line, i) => `Nov 27 10:00:0${i % 10} web-1 app[4711]: ${line}`)
    .join('\n');
const logger = (text: string) =>
  lines(text)
    .map((line, i) => `2026-11-27 10:00:0${i % 10},123 ERROR [main] shop.Watch - ${line}`)
    .join('\n');
const quotation = (text: string) =>
  lines(text)
    .map((line) => `> ${line}`)
    .join('\n');

/** As a mail program breaks lines: at the last blank that fits. */
const mailed = (text: string, width: number) =>
  lines(text)
    .flatMap((line) => {
      const parts: string[] = [];
      let rest = line;
      while (rest.length > width && rest.lastIndexOf(' ', width) > 5) {
        const at = rest.lastIndexOf(' ', width);
        parts.push(rest.slice(0, at));
        rest = rest.slice(at + 1);
      }
      return [...parts, rest];
    })
    .join('\n');

type Damage = [code: DumpNotice['code'], damage: (text: string) => string];

const damages: Record<string, Damage> = {
  'entities of HTML': ['page', encoded],
  'decimal entities': [
    'page',
    (text) => text.replaceAll('"', '&#34;').replaceAll('<', '&#60;').replaceAll('>', '&#62;'),
  ],
  'entities within entities': ['page', (text) => encoded(encoded(text))],
  'a page': [
    'page',
    (text) =>
      `<!DOCTYPE html>\n<html><head><title>x</title><style>a > b { }</style></head><body><h1>Dump</h1><pre class="code">${encoded(text)}</pre></body></html>`,
  ],
  'a page that forgot to encode': ['page', (text) => `<pre>${text}</pre>\n`],
  'a page with a line in each element': [
    'page',
    (text) =>
      `<div class="log">${lines(text)
        .map((line) => `<div><span class="n">${encoded(line)}</span></div>`)
        .join('')}</div>`,
  ],
  'ends of lines written out': ['written-out', (text) => JSON.stringify(text).slice(1, -1)],
  'a record of JSON within a record': ['written-out', (text) => `msg=${JSON.stringify(JSON.stringify(text))}`],
  'a log with the dump on one line': [
    'written-out',
    (text) => `10:00:00 INFO open\n10:00:01 WARN slow: ${JSON.stringify(text)}\n10:00:02 INFO closed\n`,
  ],
  'curly quotes': ['quotes', (text) => text.replace(/"([^"\n]*)"/g, '\u201c$1\u201d')],
  'low and high quotes, long dashes': [
    'quotes',
    (text) => text.replace(/"([^"\n]*)"/g, '\u201e$1\u201c').replace(/^(\s*)- /gm, '$1\u2013 '),
  ],
  'no-break spaces': ['spaces', (text) => text.replaceAll(' ', '\u00a0')],
  'narrow spaces, and marks without width': [
    'spaces',
    (text) => text.replace(/^ +/gm, (run) => '\u202f'.repeat(run.length)).replace(/^/gm, '\u200b'),
  ],
  'a table of lines': [
    'table',
    (text) =>
      `"time","message"\n${lines(text)
        .map((line) => `2026-11-27T10:00:00Z,${cell(line)}`)
        .join('\n')}`,
  ],
  'a table with semicolons, all quoted': [
    'table',
    (text) =>
      lines(text)
        .map((line) => `"web-1";"${line.replaceAll('"', '""')}";"INFO"`)
        .join('\r\n'),
  ],
  'a table with the dump in one cell': [
    'table',
    (text) => `time,host,message\n2026-11-27T10:00:00Z,web-1,"${text.replaceAll('"', '""')}"\n`,
  ],
  'a table of one column': ['table', (text) => lines(text).map(cell).join('\n')],
  'the newest line first': ['reversed', (text) => lines(text).reverse().join('\n')],
};

const samples: Record<string, string> = {
  'a deadlock of two': fixture('deadlock-of-two.txt'),
  'ReentrantLocks with -l': fixture('deadlock-of-locks-l.txt'),
  'JDK 25 with virtual threads': fixture('class-deadlock-jdk25.txt'),
  'JDK 6': jdk6,
  Geode: fixture('thread-info-geode.txt').replace('the "hot" one', 'the hot one'),
  Hadoop: fixture('thread-info-hadoop.txt').replace('the "hot" one', 'the hot one'),
  'py-spy': fixture('py-spy.txt').replace('the "hot" one', 'the hot one'),
  'py-spy with locals': fixture('py-spy-locals.txt').replace('the "hot" one', 'the hot one'),
  faulthandler: fixture('faulthandler.txt'),
  'Go, debug=2': fixture('go-debug-2.txt'),
  'Go, SIGQUIT': fixture('go-sigquit.txt').replace('open\n', ''),
  'Go, debug=1': fixture('go-debug-1.txt'),
  Dropwizard: fixture('thread-info-dropwizard.txt').replace('the "hot" one', 'the hot one'),
};

describe.each(Object.entries(damages))('%s', (_, [code, damage]) => {
  it.each(Object.keys(samples))('leaves what %s says', (name) => {
    const text = samples[name] ?? '';
    const { dumps, notices } = analyzeThreadDumps(damage(text));
    const whole = analyzeThreadDumps(text).dumps;
    const facts = (all: typeof dumps) => all.map(({ notices: _told, date: _date, truncated: _cut, ...rest }) => rest);
    expect(facts(dumps)).toEqual(facts(whole));
    if (damage(text) !== text) expect(notices.map((notice) => notice.code)).toContain(code);
  });
});

describe.each([72, 76, 80])('lines broken by mail at %i', (width) => {
  it.each([
    'deadlock-of-two.txt',
    'deadlock-of-locks.txt',
    'crowd-of-200.txt',
    'class-deadlock-jdk17.txt',
    'busy-kill-3.txt',
  ])('leave what %s says of threads, states and locks', (name) => {
    const said = (text: string) => {
      const { dumps } = analyzeThreadDumps(text);
      return dumps.map(({ threads, states, rootBlockers, deadlocks, groups, locks }) => ({
        threads,
        states,
        rootBlockers,
        deadlocks,
        sizes: groups.map(({ size }) => size),
        owners: locks.map(({ owner, waiters }) => [owner, waiters]),
      }));
    };
    expect(said(mailed(fixture(name), width))).toEqual(said(fixture(name)));
  });
});

describe.each(Object.entries({ journald, logger, quotation }))('%s before every line', (_, damage) => {
  it.each(Object.keys(samples))('leaves what %s says', (name) => {
    const text = samples[name] ?? '';
    const facts = ({ dumps }: ReturnType<typeof analyzeThreadDumps>) =>
      dumps.map(({ notices: _told, date: _date, truncated: _cut, ...rest }) => rest);
    expect(facts(analyzeThreadDumps(damage(text)))).toEqual(facts(analyzeThreadDumps(text)));
  });
});

it.each(['py-spy.json', 'virtual-deadlock-jdk25.json', 'node-report-busy.json'])(
  'reads JSON that is a string of JSON: %s',
  (name) => {
    const text = fixture(name);
    for (const damaged of [`10:00 WARN dump: ${JSON.stringify(text)}`, journald(text)])
      expect(analyzeThreadDumps(damaged).dumps[0]?.groups).toEqual(analyzeThreadDumps(text).dumps[0]?.groups);
  },
);

it('leaves alone what only looks damaged', () => {
  for (const text of [...Object.values(samples), jdk21File]) expect(analyzeThreadDumps(text).notices).toEqual([]);
  const named = jdk6.replaceAll('Worker-1', 'a \u201cquoted\u201d &quot;one&quot;, <b>bold</b>');
  const { dumps, notices } = analyzeThreadDumps(named);
  expect(notices).toEqual([]);
  expect(dumps[0]?.rootBlockers[0]?.thread).toBe('a \u201cquoted\u201d &quot;one&quot;, <b>bold</b>');
});

describe.each([
  ['docker compose', (line: string) => `web-1  | ${line}`],
  ['cat -n', (line: string, place: number) => `${`${place + 1}`.padStart(6)}\t${line}`],
] as const)('what %s puts before each line', (_, listed) => {
  it.each(['deadlock-of-two.txt', 'go-debug-2.txt', 'py-spy.txt', 'asyncio-pstree.txt', 'profiling-sampling.txt'])(
    'is taken off %s',
    (name) => {
      const text = fixture(name);
      const damaged = text.split('\n').map(listed).join('\n');
      const told = (one: string) =>
        analyzeThreadDumps(one).dumps.map(({ threads, states, groups }) => [threads, states, groups]);
      expect(told(damaged)).toEqual(told(text));
    },
  );
});

describe('each form of dump, on each of its ways here', () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = (text: string, line: (one: string) => string) => text.split('\n').map(line).join('\n');
  const ways: Record<string, (text: string) => string> = {
    'a row of a table a line': (text) => `time,message\n${lines(text, (one) => `2026-11-28T02:00:00Z,${cell(one)}`)}`,
    'one cell of a table': (text) => `time,host,message\n2026-11-28T02:00:00Z,shop-1,${cell(text)}\n`,
    'cells with tabs written out': (text) =>
      `when\twhere\twhat\n${lines(text, (one) => `02:00\tshop\t${one.replaceAll('\t', '\\t')}`)}`,
    'line ends written out': (text) => JSON.stringify(text).slice(1, -1),
    'a logger’s brackets': (text) => lines(text, (one) => `[2026-11-28T02:00:00.123Z] [shop-1] ${one}`),
    'the name of a pod': (text) => lines(text, (one) => `[pod/shop-7f/app] ${one}`),
    'a blank line after each': (text) => lines(text, (one) => `${one}\n`),
    'line ends of two kinds': (text) => lines(text, (one) => (one.length % 3 ? `${one}\r` : one)),
  };
  const forms = [
    ...['deadlock-of-two.txt', 'class-deadlock-jdk25.txt', 'thread-info-geode.txt', 'virtual-jdk25-dump-to-file.json'],
    ...['asyncio-ps.txt', 'asyncio-pstree.txt', 'go-debug-2.txt', 'node-report-busy.json', 'profiling-sampling.txt'],
    ...['profiling-sampling-main.txt', 'py-spy.json', 'py-spy.txt', 'faulthandler.txt'],
  ];
  const found = (text: string) => {
    const { format, dumps } = analyzeThreadDumps(text);
    return {
      format,
      dumps: dumps.map(({ threads, states, deadlocks, locks, groups }) => ({
        ...{ threads, states, deadlocks, locks: locks.length, groups: groups.length },
      })),
    };
  };

  it.each(forms)('%s', (form) => {
    const text = fixture(form);
    const plain = found(text);
    for (const [way, went] of Object.entries(ways)) expect([way, found(went(text))]).toEqual([way, plain]);
  });
});
