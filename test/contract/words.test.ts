/**
 * Everything that people read stands in a words file, so that a second language is a second set of files: those of the
 * tales and of src/, index.html for the page, slides.md and the sheets of the models for their own text.
 */
import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';
import { isNode, lastNameOf, lineOf, nameOf, walk } from './syntax.ts';

/** What reaches the page; not what builds it, commands and tests. */
const sources = import.meta.glob<string>(
  [
    '/src/**/*.ts',
    '/slides/**/*.ts',
    '!**/*words.ts',
    '!/src/words/**',
    '!**/*.test.ts',
    '!**/*.d.ts',
    '!/src/build/**',
    '!**/prepare.ts',
    '!/src/database/pack.ts',
    '!**/command-line.ts',
    '!**/bench.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

interface Technical {
  files: RegExp;
  /** All of the files' texts where it is not said. */
  texts?: RegExp;
  why: string;
}

/** Text that no translation changes. */
const technical: readonly Technical[] = [
  {
    files: /^\/src\/(thread-dump|profile)\//,
    why: 'forms of files and codes: libraries say nothing, as their test holds',
  },
  {
    files: /\/(lab\/|figures\/statements\.ts|database\/host\.ts)/,
    texts: /^(select|create|drop|set|reindex|from|where|ctid|id between)\b/,
    why: 'SQL',
  },
  {
    files: /^\/src\/(deck|figure|keys|reading|tools)\//,
    texts:
      /^(\((prefers|forced|max-width|resolution)-?|input|p, li$|textarea|button|label, |[.:]\w+ (a$|search$|canvas|input|button|live-figure|\.\w+ )|color-mix|500 )/,
    why: 'selectors, media queries, colours and fonts of CSS',
  },
  {
    files: /^\/src\/figure\/(vector\/|save\/vector-card)/,
    texts: /^(<(svg|g|path|rect|clipPath) |@font-face|10px |no context to measure text)/,
    why: 'markup of SVG, the font that a canvas begins with, and a browser without canvases',
  },
  { files: /^\/src\/embed\/snippet\.ts$/, texts: /^<iframe /, why: 'lines to be copied into a page' },
  { files: /\/figure\/chart\/chart\.ts$/, texts: /^[xy]$/, why: 'names of axes in the chart library’s options' },
  {
    files: /\/(model|views|shared)\//,
    texts: /^(own work|update or not|ttl \w+|rendered pages|in service|hub …)$/,
    why: 'names of random streams',
  },
  {
    files: /\/menu-gzip\/menu-(vocabulary|generator)\.ts$/,
    why: 'what a menu of a shop is made of, in its own languages',
  },
  { files: /\/lab\/fingerprint\//, why: 'headers of HTTP, of real browsers' },
  {
    files: /\/parse-once\/(product-list|nodes)\.ts$/,
    why: 'formats of dates, and a page that is rendered to be measured and not shown',
  },
  { files: /\/figures\/parts\/dump-(frames|of-workers)\.ts$/, why: 'a thread dump, as its JVM writes it' },
  { files: /\/lab\/measure-levels\.ts$/, why: 'a command, run by hand' },
  {
    files: /\/lab\/contention\/(contender|owner|swap|measure-contention)\.ts$/,
    why: 'orders between threads, and mistakes of this code, which its tests would meet',
  },
  {
    files: /\.ts$/,
    texts:
      /^(no cost for level …|a remembered stream gives exponentials only|unknown model: …|model\/….ts exports no model of that name|model … has no view …|no preset is called …|no dump to show|asked about a text that was not read|a file without a profile|a file that the browser cannot read)$/,
    why: 'mistakes of declarations and of this code, which the build or a test would meet; errors with a code are said by it',
  },
  {
    files: /^\/src\/room\/broker\/(broker|built-file|options|site)\.ts$/,
    why: 'headers of HTTP, markup around words, a command’s lines, and what no client is told',
  },
  {
    files: /^\/src\/room\//,
    texts: /^(packet|string|snapshot|npm run room|\(prefers-reduced-motion: reduce\))$/,
    why: 'codes of what a line cannot carry, a command, and a media query',
  },
  { files: /\/run\/worker-lost\.ts$/, why: 'for a log; people read the sentence of its code' },
  {
    files: /^\/src\/session\/(changes|log|paths|plain|session)\.ts$/,
    why: 'what was wrong with a log or another window’s changes: no slide shows it',
  },
];

const found = Object.entries(sources).flatMap(([path, code]) => shownText(code).map((one) => ({ path, ...one })));
const covers = ({ files, texts }: Technical, { path, text }: { path: string; text: string }) =>
  files.test(path) && (texts?.test(text) ?? true);

test('no text for people stands outside of words files', () => {
  const faults = found.filter((one) => !technical.some((entry) => covers(entry, one)));
  expect(faults.map(({ path, line, text }) => `${path}:${line}: ${text}`)).toEqual([]);
});

test('each exception is still needed', () => {
  expect(technical.filter((entry) => !found.some((one) => covers(entry, one))).map(({ why }) => why)).toEqual([]);
});

test('a tale has one words file', () => {
  const files = Object.keys(import.meta.glob('/slides/*/**/*words.ts'));
  expect(files.filter((path) => !/^\/slides\/[^/]+\/words\.ts$/.test(path))).toEqual([]);
});

/** Calls of words that are given what a format has written, by line: “dumps === '1'” chooses no form in other languages. */
function writtenForWords(code: string): number[] {
  const lines: number[] = [];
  walk(code, (node) => {
    if (node.type !== 'CallExpression' || !/^(words|text|label|\w+Words|\w+Text)$/.test(firstNameOf(node.callee)))
      return;
    const isWritten = (node.arguments as unknown[]).some(
      (given) => isNode(given) && given.type === 'CallExpression' && formats.has(lastNameOf(given.callee)),
    );
    if (isWritten) lines.push(lineOf(code, node));
  });
  return lines;
}

const formats = new Set(Object.keys(await import('../../src/words/format.ts')));

/** Of `one.two.three`, one. */
const firstNameOf = (node: unknown): string =>
  isNode(node) && isNode(node.object) ? firstNameOf(node.object) : nameOf(node);

test('words are given numbers, and write them themselves', () => {
  const faults = Object.entries(sources).flatMap(([path, code]) =>
    writtenForWords(code).map((line) => `${path}:${line}`),
  );
  expect(faults).toEqual([]);
  expect(writtenForWords('const tile = [text.tile(duration(facts.milliseconds)), words.sale.day(facts.day)];')).toEqual(
    [1],
  );
});

test.each([
  ['a label of one word', `const tile = { value: duration(1), label: 'Servers' };`, ['Servers']],
  ['a label behind a condition', `const axis = { label: isOne ? text.one : 'all servers' };`, ['all servers']],
  ['a value with a unit over its label', `const tile = { value: \`\${amount(x)} h\`, label: text.x };`, ['… h']],
  ['a unit', `number({ label: label.rate, unit: 'requests/s' });`, ['requests/s']],
  ['what a format adds', `const y = { format: (value) => \`\${value}s\` };`, ['…s']],
  ['a choice', `choice({ label: text.x, options: { wait: 'waits' } });`, ['waits']],
  ['a sentence', `const figure = { sentence: ({ facts }) => \`It takes \${facts.x}.\` };`, ['It takes ….']],
  ['a sentence of a method', `const figure = { sentence() { if (x) return 'Never'; return text.x; } };`, ['Never']],
  ['text between tags', `const view = html\`<p>New \${x}</p>\`;`, ['New …']],
  ['text in an expression between tags', `const view = svg\`<text x=\${x}>\${x === 0 ? '0 h' : x}</text>\`;`, ['0 h']],
  [
    'text in an attribute',
    `const view = html\`<button aria-label="Close" @click=\${() => x > 1}></button>\`;`,
    ['Close'],
  ],
  ['text in an attribute’s expression', `const view = html\`<a title=\${isOpen ? 'Shut' : text.x}></a>\`;`, ['Shut']],
  ['an error', `throw new Error('it broke');`, ['it broke']],
  ['a progress note', `report({ share: 0.5, note: 'warming' });`, ['warming']],
  ['what is set on the page', `button.textContent = 'OK';`, ['OK']],
  ['a notice', `notify('Gone');`, ['Gone']],
  ['words by any other way', `const line = (x: number) => \`\${x} of them\`;`, ['… of them']],
])('%s is found', (_, code, texts) => {
  expect(shownText(code).map(({ text }) => text)).toEqual(texts);
});

test.each([
  `import { words } from './some words.ts';`,
  `type Part = 'the table' | 'the chart';`,
  `const preset = { name: 'as-it-was', label: text.told, values: { strategy: 'guess' } };`,
  `const view = html\`<p class="sentence \${isOpen ? 'open' : ''}" role="status">\${text.x}: <b>\${amount(x)}</b> %</p>\`;`,
  `const name = \`\${model}Alone\`;`,
  `throw new DumpError('too-large', { bytes });`,
  `const sign = { label: '', unit: '×' };`,
])('%s has nothing to translate', (code) => {
  expect(shownText(code)).toEqual([]);
});
