import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './command-line-words.ts';
import { analyzeThreadDumps, DumpError, formats, noticeSentence, recognizeDump, sentenceOf } from './index.ts';
import { report } from './report.ts';
import { fixture, jdk6, jdk21File, jdk21Json } from './samples.ts';

/** The analysis or the one error that is allowed; whatever comes out must fit together. */
function survive(input: string | Uint8Array): void {
  try {
    const { dumps, series, notices } = analyzeThreadDumps(input);
    expect(dumps.length).toBeGreaterThan(0);
    for (const dump of dumps) {
      const stateful = Object.values(dump.states).reduce((sum, count) => sum + count, 0);
      expect(stateful).toBeLessThanOrEqual(formats[dump.format].runtime === 'jvm' ? dump.javaThreads : dump.threads);
      expect(dump.javaThreads).toBeLessThanOrEqual(dump.threads);
      expect(dump.groups.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(dump.threads);
      expect(dump.rootBlockers.reduce((sum, { blocked }) => sum + blocked, 0)).toBeLessThan(Math.max(1, dump.threads));
    }
    for (const { dumps: seen } of series?.standing ?? []) expect(seen).toBeLessThanOrEqual(dumps.length);
    for (const notice of [...notices, ...dumps.flatMap((dump) => dump.notices)])
      expect(noticeSentence(words.report.notice, notice)).toMatch(/^[^\n]{5,300}$/);
    expect(report({ format: dumps[0]?.format ?? 'hotspot-text', dumps, series, notices })).toContain('format: ');
    JSON.stringify(dumps);
  } catch (error) {
    if (!(error instanceof DumpError)) throw error;
    expect(sentenceOf(words.errors, error)).toMatch(/^[^\n]{10,200}$/);
  }
}

const samples = readdirSync(new URL('fixtures', import.meta.url))
  .filter((name) => !/^crowd|java$/.test(name))
  .map(fixture);
const docker = (text: string) =>
  text
    .split('\n')
    .map((line) => JSON.stringify({ log: `${line}\n` }))
    .join('\n');

const splice = ' \n"\'#-<>(){}[]:,;\\/0xat\u201c\u00a0&\t';
const page = (text: string) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const oneLine = (text: string) => JSON.stringify(text);
const table = (text: string) =>
  text
    .split('\n')
    .map((line) => `1,"${line.replaceAll('"', '""')}"`)
    .join('\n');
const damages = [(text: string) => text, docker, page, oneLine, table];
const sample = fc
  .tuple(fc.constantFrom(...samples, jdk6, jdk21File, jdk21Json), fc.nat(damages.length - 1))
  .map(([text, damage]) => damages[damage]?.(text) ?? text);

describe('any input', { timeout: 60_000 }, () => {
  it('gives an analysis or one clear line', () => {
    fc.assert(fc.property(fc.string(), survive));
    fc.assert(fc.property(fc.uint8Array(), survive));
    const fragments = fc.constantFrom(
      '"',
      '"a" #1 prio=5 tid=0x1 nid=0x1',
      '\n',
      'Full thread dump X VM (1):',
      '\tat a.B.c(B.java:1)',
      '- locked <0x1> (a X)',
      '- waiting to lock <0x1> (a X)',
      'java.lang.Thread.State: BLOCKED',
      'Found one Java-level deadlock:',
      '"a":',
      'Found 1 deadlock.',
      'JNI global refs: 1',
      '{',
      '{"threadDump":',
      '{"threadContainers":[{"threads":[',
      '{"tid":"1","stack":["x"',
      ']}',
      '#1 "a"',
      ' virtual',
      '2026-01-01T00:00:00Z',
      ' stdout P ',
      '{"log":"',
      'Locked ownable synchronizers:',
      'Carrying virtual thread #1',
      'Mounted virtual thread #1',
      '\0',
      '\u001b[0m',
      'Thread 1 (idle): "a"',
      '    f (a.py:1)',
      'Thread 0x01 (most recent call first):',
      '  File "a.py", line 1 in f',
      'goroutine 1 [chan receive, 5 minutes]:',
      'main.f(0x1)',
      '\t/a.go:1 +0x1',
      'goroutine profile: total 9',
      '9 @ 0x1',
      '#\t0x1\tmain.f+0x1\t/a.go:1',
      'DALVIK THREADS (1):',
      '"main" prio=5 tid=1 Blocked',
      '- waiting to lock <0x1> (a X) held by thread 1',
      'Process Thread Dump: x',
      'Thread 1 (a):',
      'State: BLOCKED',
      'Blocked by 1 (a)',
      'Current Thread: a',
      'PID: 1 | Suspended: false | Native: false | State: RUNNABLE',
      '===== FULL THREAD DUMP =====',
      '"a" id=1 idx=0x1 tid=1 prio=5 alive, blocked',
      '-- Blocked trying to get lock: a/B@0x1[fat lock]',
      '└── (T) a',
      '{"header":{"nodejsVersion":"v1"',
      '[{"owns_gil":true,"thread_name":"a","frames":[',
      '&quot;',
      '&lt;',
      '\\n',
      '""',
      ',',
      '\u201c',
      '<pre>',
    );
    fc.assert(fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => survive(parts.join(''))));
    fc.assert(fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => survive(parts.join('\n'))));
  });

  it('survives mutations: cuts, doubled parts, lost parts, strange letters', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(
        sample,
        place,
        place,
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...splice), maxLength: 6 }),
        (text, a, b, kind, letters) => {
          const [start = 0, end = 0] = [Math.floor(a * text.length), Math.floor(b * text.length)].sort((x, y) => x - y);
          const middle = text.slice(start, end);
          const mutants = [
            text.slice(0, start),
            text.slice(0, start) + text.slice(end),
            text.slice(0, end) + middle + text.slice(end),
            text.slice(0, start) + letters + text.slice(start),
          ];
          survive(mutants[kind] ?? '');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is recognized or not, and never by an error', () => {
    const looked = (text: string) => {
      const found = recognizeDump(text);
      if (found) expect(found.certainty).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.string(), looked));
    fc.assert(
      fc.property(sample, fc.nat(2000), (text, at) => looked(text.slice(at))),
      { numRuns: 100 },
    );
  });

  it('survives broken bytes', () => {
    const bytes = new TextEncoder().encode(jdk6);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(bytes.length),
        (at, value, cut) => {
          const broken = bytes.slice(0, Math.max(at + 1, cut));
          broken[at] = value;
          survive(broken);
        },
      ),
    );
  });

  it('says what it was given, when there is no dump in it', () => {
    const problemOf = (text: string) => {
      try {
        return analyzeThreadDumps(text);
      } catch (error) {
        const { code, data } = error as DumpError;
        return { code, data };
      }
    };
    expect(problemOf('tick\n'.repeat(1204))).toEqual({ code: 'no-thread', data: { lines: 1204 } });
    expect(problemOf(' \n')).toEqual({ code: 'empty', data: null });
    expect(problemOf('0SECTION       TITLE subcomponent dump routine\n')).toEqual({ code: 'javacore', data: null });
    for (const noise of [
      '{"threadDump": {}}',
      '{"a": [1, 2]}',
      '#12 "a title of an issue"',
      '"quoted" and more',
      'Full thread dump requested (see log)',
    ]) {
      expect(problemOf(noise)).toEqual({ code: 'no-thread', data: { lines: 1 } });
    }
  });

  it('is refused before it is read where it is longer than any text may be', () => {
    const input = new Uint8Array(0);
    Object.defineProperty(input, 'length', { value: 3e8 });
    const error = { code: 'too-large', data: { bytes: 3e8, limitBytes: 268_435_456 } };
    expect(() => analyzeThreadDumps(input)).toThrow(expect.objectContaining(error));
  });
});

/** Processor time, because the wall clock also measures the neighbours; the least of several runs. */
function work(input: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    survive(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

const header = (i: number) =>
  `"worker-${i}" #${i} prio=5 os_prio=0 tid=0x${i.toString(16)} nid=0x${i.toString(16)} runnable\n`;
const growing: Record<string, (size: number) => string> = {
  'a dump of many threads': (size) => jdk6.repeat(Math.ceil(size / jdk6.length)),
  'one dump with a long chain of waiters': (size) =>
    Array.from(
      { length: size / 200 },
      (_, i) =>
        `${header(i)}   java.lang.Thread.State: BLOCKED (on object monitor)\n\tat a.B.c(B.java:1)\n\t- waiting to lock <0x${i + 1}> (a X)\n\t- locked <0x${i}> (a X)\n`,
    ).join('\n'),
  'quotes without end': (size) => '"'.repeat(size),
  'lines of one quote': (size) => '"\n'.repeat(size / 2),
  'names without end': (size) => `"a\n${'b\n'.repeat(30)}`.repeat(size / 64),
  'one line of spaces': (size) => `"a" #1 prio=5 tid=0x1 nid=0x1\n${' '.repeat(size)}x`,
  'half a JSON dump': (size) =>
    `{"threadDump":{"threadContainers":[{"threads":[${'{"tid":"1","stack":["a.B.c(B.java:1)"]},'.repeat(size / 40)}`,
  'JSON without end': (size) => `{"threadDump":${'['.repeat(size)}`,
  'many beginnings of JSON': (size) => '{ "threadDump": "'.repeat(size / 17),
  'braces and spaces': (size) => `${'{     '.repeat(size / 6)}"threadDump"`,
  'backslashes in JSON': (size) => `{"log":"${'\\'.repeat(size)}\n`,
  'reports without end': (size) => 'Found one Java-level deadlock:\n"a\n'.repeat(size / 34),
  exceptions: (size) => 'java.lang.AAAAAAAAAAAAAAAA.BException$CError: x\n'.repeat(size / 48),
  'a word without end': (size) => `A${'a'.repeat(size)}`,
  'a container log without end': (size) => '2026-01-01T00:00:00Z stdout P x\n'.repeat(size / 32),
  'learned prefixes': (size) =>
    'a-b c d e f g h [x] java.lang.Thread.State: RUNNABLE\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n'.repeat(
      size / 95,
    ),
  'entities without end': (size) => `"a &quot;${'&amp;'.repeat(size / 5)}`,
  'entities in entities': (size) => `- locked &amp;lt;${'&amp;quot;'.repeat(size / 10)}`,
  'tags without end': (size) => `<pre>${'<div '.repeat(size / 5)}</pre>`,
  'scripts without end': (size) => `<html>${'<script>'.repeat(size / 8)}`,
  'escapes without end': (size) => `\\nat a.B.c(${'\\n'.repeat(size / 2)}`,
  'strings within strings': (size) => `${'"\\"'.repeat(size / 3)}\\nat a.B(`,
  'a table without end': (size) => `1,"""a"" #1 prio=5 x"\n${'1,"'.repeat(size / 3)}`,
  'curly quotes': (size) => '\u201ca\u201d\n'.repeat(size / 4),
  'headers with many candidates': (size) => `"a${'" tid=1 owned by "'.repeat(size / 18)}`,
  'owners without end': (size) => `"a" Id=1 ${'owned by '.repeat(size / 9)}`,
  'dumps of one thread': (size) =>
    'Full thread dump X VM (1):\n"a" #1 prio=5 tid=0x1 nid=0x1 x\n\tat a.B.c(B.java:1)\nJNI global refs: 1\n'.repeat(
      size / 100,
    ),
  'broken lines without end': (size) => `"a ${'b'.repeat(40)}\n${`${'c'.repeat(45)}\n`.repeat(size / 46)}`,
  goroutines: (size) => 'goroutine 1 [running]:\nmain.f(0x1)\n\t/a.go:1 +0x1\n\n'.repeat(size / 50),
  'brackets of a goroutine': (size) => `goroutine 1 [running]:\n${'('.repeat(size)})\n`,
  'a tree of tasks': (size) => '└── (T) a\n'.repeat(size / 10),
  'a deep tree': (size) =>
    `${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}└── f`).join('\n')}${'\n└── (T) a'.repeat(size / 11)}`,
  'names of tasks': (size) => Array.from({ length: size / 16 }, (_, i) => `└── (T) Task-${i}\n`).join(''),
  'plain headers without end': (size) => '#1 "a\n'.repeat(size / 6),
};

describe('work grows with the input and no faster', { timeout: 60_000 }, () => {
  it.each(Object.entries(growing))('for %s', (_, grow) => {
    const size = 1 << 18;
    survive(grow(size));
    // Four times the input: four times the work if it is linear, sixteen times if it is quadratic. Below 20 ms, noise.
    const unit = Math.max(20_000, work(grow(size)));
    expect(work(grow(4 * size)) / unit).toBeLessThan(9);
  });
});
