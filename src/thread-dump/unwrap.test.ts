import { describe, expect, it } from 'vitest';
import { encodingOf } from './decode.ts';
import { analyzeThreadDumps, readThreadDumps } from './index.ts';
import { shapeOf } from './prefix.ts';
import { fileFixtures, fixture, hotSpotFixtures, jdk6 } from './samples.ts';

type Wrap = (text: string) => string;

const eachLine = (wrap: (line: string, index: number) => string): Wrap => {
  return (text) => text.replace(/\n$/, '').split('\n').map(wrap).join('\n');
};
const two = (number: number): string => String(Math.floor(number) % 60).padStart(2, '0');
/** The fraction loses its zeros at the end, as clocks written in Go print it. */
const instant = (index: number): string =>
  `2026-11-27T00:${two(index / 60)}:${two(index)}.${String(index * 1000 + 1)}Z`;

const prefixes: Record<string, Wrap> = {
  journald: eachLine((line, i) => `Nov 27 00:${two(i / 60)}:${two(i)} shop-1.example java[4711]: ${line}`.trimEnd()),
  'journald with ISO times': eachLine(
    (line, i) => `2026-11-27T00:${two(i / 60)}:${two(i)}+0100 shop java[4711]: ${line}`,
  ),
  'syslog with tabs in octal': eachLine((line, i) => `Nov  7 00:00:${two(i)} shop java: ${line.replace('\t', '#011')}`),
  Kubernetes: eachLine((line, i) => `${instant(i)} stdout F ${line}`),
  'Kubernetes with split lines': eachLine((line, i) => {
    const cut = Math.floor(line.length / 2);
    return `${instant(i)} stdout P ${line.slice(0, cut)}\n${instant(i)} stdout F ${line.slice(cut)}`;
  }),
  'kubectl with time stamps': eachLine((line, i) => `${instant(i)} ${line}`),
  'kubectl with the name of the pod': eachLine((line) => `[pod/shop-7c9f-x2x1/app] ${line}`),
  'Docker JSON': eachLine((line, i) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: instant(i) })),
  'Docker JSON behind a time': eachLine(
    (line, i) => `${instant(i)} ${JSON.stringify({ log: `${line}\n`, stream: 'stdout' })}`,
  ),
  'JSON with message': eachLine((line, i) =>
    JSON.stringify({ '@timestamp': instant(i), level: 'INFO', message: line }),
  ),
  'one JSON record': (text) => JSON.stringify({ level: 'INFO', message: text }),
  'Docker Compose': eachLine((line) => `shop-1  | ${line}`),
  'an application server': eachLine((line, i) => `00:00:${two(i)},${two(i)}7 INFO  [stdout] (main) ${line}`),
  'a service wrapper': eachLine((line, i) => `INFO   | jvm 1    | 2026/11/27 00:00:${two(i)} | ${line}`),
  'numbers of lines': eachLine((line, i) => `${String(i + 1).padStart(6)}\t${line}`),
  'a search with numbers': eachLine((line, i) => `shop.log:${i + 1}:${line}`),
  'a quotation': eachLine((line) => `> ${line}`),
};

const shapes: Record<string, Wrap> = {
  'CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'CR CR LF': (text) => text.replaceAll('\n', '\r\r\n'),
  'CR alone': (text) => text.replaceAll('\n', '\r'),
  colours: (text) => text.replace(/^(.*Thread\.State.*)$/gm, '\u001b[33m$1\u001b[0m'),
  'a byte-order mark': (text) => `\ufeff${text}`,
  'zero characters': (text) => [...text].join('\0'),
};

const blindToBlankLines: Record<string, Wrap> = {
  'no indentation': eachLine((line) => line.trimStart()),
  'no blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'twice as many line ends': (text) => text.replaceAll('\n', '\n\n'),
};

/** Names with line breaks do not survive changes of the line breaks, so they are left out there. */
const oneLineFixtures = hotSpotFixtures.filter((name) => !name.startsWith('busy') && !name.startsWith('virtual'));

describe.each(Object.entries({ ...prefixes, ...shapes }))('%s', (_, wrap) => {
  it.each(hotSpotFixtures)('leaves %s as it was', (name) => {
    expect(analyzeThreadDumps(wrap(fixture(name))).dumps).toEqual(analyzeThreadDumps(fixture(name)).dumps);
  });
  it('leaves JDK 6 as it was', () => {
    expect(analyzeThreadDumps(wrap(jdk6)).dumps).toEqual(analyzeThreadDumps(jdk6).dumps);
  });
});

describe.each(Object.entries(blindToBlankLines))('%s', (_, wrap) => {
  it.each(oneLineFixtures)('leaves %s as it was', (name) => {
    expect(analyzeThreadDumps(wrap(fixture(name))).dumps).toEqual(analyzeThreadDumps(fixture(name)).dumps);
  });
});

describe.each(Object.entries(prefixes))('%s', (_, wrap) => {
  it.each(fileFixtures)('leaves %s as it was', (name) => {
    expect(analyzeThreadDumps(wrap(fixture(name))).dumps).toEqual(analyzeThreadDumps(fixture(name)).dumps);
  });
});

describe('a log around the dump', () => {
  const log = Array.from({ length: 50 }, (_, i) => `request ${i} took "3 ms" - fine (really)`).join('\n');
  it.each(Object.entries(prefixes))('is left out, wrapped by %s', (_, wrap) => {
    for (const name of ['busy-kill-3.txt', 'deadlock-of-two.txt']) {
      const around = wrap(`${log}\n${fixture(name)}\n${log}\n${fixture(name)}\n${log}`);
      const [first, second] = analyzeThreadDumps(around).dumps;
      expect(first).toEqual(analyzeThreadDumps(fixture(name)).dumps[0]);
      expect(second).toEqual(first);
    }
  });
});

describe('a log that breaks off', () => {
  it.each(Object.entries(prefixes))('is read as far as it goes, wrapped by %s', (_, wrap) => {
    const plain = fixture('deadlock-of-two.txt');
    const line = plain.indexOf('"ring of 2 2" #');
    const cut = plain.indexOf('tid=', line) + 10;
    const wrapped = wrap(plain.slice(0, cut));
    const { threads, truncated, states } = analyzeThreadDumps(wrapped.slice(0, wrapped.length - 1)).dumps[0] ?? {};
    expect({ threads, truncated }).toEqual({
      threads: plain.slice(0, cut).match(/^".* tid=/gm)?.length,
      truncated: true,
    });
    expect(states?.BLOCKED).toBe(1);
  });
});

describe('a shape of prefixes', () => {
  it('lets words differ and punctuation not', () => {
    const shape = new RegExp(`^${shapeOf('12:00:01.5 [http-1] WARN')}$`);
    expect(shape.test('23:59:59 [http-27] INFO')).toBe(true);
    expect(shape.test('23:59:59 (http-27) INFO')).toBe(false);
  });
});

describe('encodings', () => {
  const bytesOf = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
    const marked = mark ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const text = fixture('deadlock-of-two.txt').replaceAll('ring of 2', 'кольцо');

  it.each([true, false])('reads UTF-16, little-endian %s, with and without a mark', (littleEndian) => {
    for (const mark of [true, false]) {
      const bytes = bytesOf(text.replaceAll('\n', '\r\n'), littleEndian, mark);
      expect(encodingOf(bytes)).toBe(littleEndian ? 'utf-16le' : 'utf-16be');
      expect(analyzeThreadDumps(bytes)).toEqual(analyzeThreadDumps(text));
    }
  });

  it('reads UTF-8 with and without a mark, and cut in the middle of a letter', () => {
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    expect(analyzeThreadDumps(bytes)).toEqual(analyzeThreadDumps(text));
    const cut = bytes.indexOf(0xd0) + 1;
    expect(readThreadDumps(bytes.slice(0, bytes.indexOf(0xd0, cut + 40) + 1)).dumps).toHaveLength(1);
  });

  it('reads other single-byte encodings but for their letters', () => {
    const bytes = Uint8Array.from(fixture('deadlock-of-two.txt').replaceAll('ring', 'r\u00e9ng'), (c) =>
      c.charCodeAt(0),
    );
    expect(analyzeThreadDumps(bytes).dumps[0]?.deadlocks).toBe(1);
  });
});
