/** One profile, after everything that text goes through on its way to whoever is to read it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { functionsOf } from '../../index.ts';
import { only, totalOf } from '../../testing/samples.ts';

const stacks = [
  'main;parse;read_line 30',
  'main;parse;<init> 12',
  'main;render;Vec<T>::push_all 25',
  '[worker-1 tid=12];run;work step 9',
  'main;idle 1234',
  '<module> (a.py:1);parse 4',
];
const text = stacks.map((line) => `${line}\n`).join('');
const cells = stacks.map((line) => /^(.*) (\d+)$/.exec(line)?.slice(1) as [string, string]);
const each = (before: (place: number) => string) => stacks.map((line, i) => `${before(i)}${line}\n`).join('');
const rows = (row: (stack: string, count: string) => string) =>
  cells.map(([stack, count]) => `${row(stack, count)}\n`).join('');
const escaped = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const time = (i: number) => `2026-11-27T10:00:0${i}.1234567Z`;
const record = (field: string, end: string) =>
  stacks
    .map((line, i) => `${JSON.stringify({ time: time(i), [field]: `${line}${end}`, stream: 'stdout' })}\n`)
    .join('');

const ways: [name: string, text: string][] = [
  ['colours of a terminal', each(() => '\u001b[32m').replaceAll('\n', '\u001b[0m\n')],
  ['returns alone', text.replaceAll('\n', '\r')],
  ['a fence', `\`\`\`text\n${text}\`\`\`\n`],
  ['a quotation', each(() => '> ')],
  ['a quotation of a quotation', each(() => '>> ')],
  ['bullets', each(() => '- ')],
  ['numbers', each((i) => `${i + 1}. `)],
  ['a comparison of files', `--- a\n+++ b\n@@ -0,0 +1,6 @@\n${each(() => '+')}`],
  ['numbered lines', each((i) => `${i + 1}`.padStart(6).concat('\t'))],
  ['grep', each((i) => `stacks.txt:${i + 1}:`)],
  ['strings', rows((stack, count) => `"${stack} ${count}",`)],
  ['code in a text', rows((stack, count) => `\`${stack} ${count}\``)],
  ['kubectl', each(() => '[pod/web-7d9f/app] ')],
  ['kubectl with times', each((i) => `[pod/web-7d9f/app] ${time(i)} `)],
  ['a container', each((i) => `${time(i)} stdout F `)],
  ['compose', each(() => 'web-1  | ')],
  ['compose with times', each((i) => `web-1  | ${time(i)} `)],
  ['GitHub Actions', each((i) => `${time(i)} `)],
  ['its command line', each((i) => `build\tRun profile\t${time(i)} `)],
  ['GitLab', each((i) => `${time(i)} 01O `)],
  ['Jenkins', each((i) => `[2026-11-27T10:00:0${i}.123Z] `)],
  ['journald', each((i) => `Nov 27 10:00:0${i} web1 app[4711]: `)],
  ['logback', each((i) => `2026-11-27 10:00:0${i},123 INFO  [main] c.e.Prof - `)],
  ['logback, times alone', each((i) => `10:00:0${i}.123 [main] ${i % 2 ? 'INFO ' : 'WARN '} c.e.Prof - `)],
  ['Spring', each((i) => `2026-11-27T10:00:0${i}.123Z  INFO 1 --- [           main] c.e.Prof   : `)],
  ['klog', each((i) => `I1127 10:00:0${i}.123456       1 prof.go:12] `)],
  ['Go', each((i) => `2026/11/27 10:00:0${i} `)],
  ['Python', each(() => 'INFO:root:')],
  ['Docker', record('log', '\n')],
  ['a log in JSON', record('message', '')],
  ['Docker of a log', record('log', '\n').replaceAll('"log":"', '"log":"2026-11-27 10:00:00,123 INFO app - ')],
  ['entities', escaped],
  [
    'a page',
    `<!doctype html><html><head><title>a;b 3</title></head><body><p>Here:</p><pre>${escaped}</pre></body></html>`,
  ],
  ['a piece of a page', `<div>${escaped.replaceAll('\n', '<br>')}</div>`],
  [
    'a table of a page',
    `<table>\n${rows((stack, count) => `<tr><td>${stack.replaceAll('<', '&lt;')}</td><td>${count}</td></tr>`)}</table>`,
  ],
  ['CSV', `stack,count\n${rows((stack, count) => `"${stack}",${count}`)}`],
  ['CSV, all in quotes', rows((stack, count) => `"${stack}","${count}"`)],
  ['CSV with semicolons', rows((stack, count) => `"${stack}";${count}`)],
  ['CSV, counts first', rows((stack, count) => `${count},"${stack}"`)],
  ['CSV with other columns', `time,stack,count,host\n${rows((stack, count) => `10:00,"${stack}",${count},7`)}`],
  [
    'CSV without quotes, with other columns',
    `time,host,stack,count\n${rows((stack, count) => `10:00,web1,${stack},${count}`)}`,
  ],
  ['CSV of lines', `"@timestamp","message"\n${rows((stack, count) => `"10:00:01","${stack} ${count}"`)}`],
  ['CSV of lines, with tabs', `time\thost\tmessage\n${rows((stack, count) => `10:00:01\tweb1\t${stack} ${count}`)}`],
  ['a cell with all of it', `id,profile\n1,"${text}"\n`],
  ['the first cell with all of it, tabs', `profile\tid\n"${text}"\t1\n`],
  ['cells with parts of it', `id;profile;by\n1;"${text.slice(0, 45)}";x\n2;"${text.slice(45)}";y\n`],
  ['tabs, counts first', rows((stack, count) => `${count}\t${stack}`)],
  ['uniq -c', rows((stack, count) => `${count.padStart(7)} ${stack}`)],
  ['Markdown', `| stack | count |\n|---|---:|\n${rows((stack, count) => `| \`${stack}\` | ${count} |`)}`],
  ['psql', rows((stack, count) => ` ${stack.padEnd(40)} | ${count.padStart(6)}`)],
  ['MySQL', `+---+---+\n${rows((stack, count) => `| ${stack.padEnd(40)} | ${count.padStart(6)} |`)}+---+---+\n`],
  ['a string of JSON', JSON.stringify(text)],
  ['a string of Python', `b'${text.replaceAll('\n', '\\n')}'`],
  ['written line breaks', text.replaceAll('\n', '\\n')],
  ['thousands', text.replace('1234', '1,234')],
  ['thousands as the Swiss part them', text.replace('1234', "1'234")],
  ['thousands parted by a narrow space', text.replace('1234', '1\u202f234')],
  ['a fraction with a comma', text.replace('1234', '1234,0')],
];

it.each(ways)('%s', async (_, damaged) => {
  const [profile, whole] = [await only(damaged), await only(text)];
  const told = (one: typeof profile) =>
    Object.fromEntries(functionsOf(one).map(({ name, self, total }) => [name, [self, total]]));
  expect(totalOf(whole)).toBe(1314);
  expect(told(profile)).toEqual(told(whole));
  // What was done to it, or left out of it, is said; indentation and the like is nobody's business.
  expect(profile.notes.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^(mended|separators)$/));
});

it('leaves alone what only looks like it', async () => {
  const plain = [
    'shop.py:<module>:28;shop.py:main:23 3\nshop.py:<module>:28;shop.py:parse:9 4\n',
    'tid:12;a:1 3\ntid:12;b:2 4\n',
    '10 green;bottles 3\n20 green;bottles 4\n',
    'my app: main;a 3\nmy app: main;b 3\n',
    '<p>;x 1\n<T>;y 2\n',
    'a | b;c 3\nd | e;f 4\n',
    'std::map<int,int>;f(a) 3\nstd::map<int,char>;g(b) 4\n',
    'process 71:"python -c import a, b";main 3\nprocess 72:"python -c import a, b";main 4\n',
    '"quoted";a;b 3\n"other";a;c 4\n',
  ];
  for (const content of plain) expect((await only(content)).notes, content).toEqual([]);
});

it('JSON is found below what a tool or a shell said, in a fence, as a string, in records of a log, with more behind it', async () => {
  const nodes = [{ id: 1, callFrame: { functionName: 'parse', url: 'file:///srv/a.js', lineNumber: 3 } }];
  const value = { nodes, samples: [1, 1], timeDeltas: [0, 500] };
  const json = JSON.stringify(value);
  const pretty = JSON.stringify(value, null, 2);
  const ways = [
    `Debugger attached.\nWaiting for the debugger to disconnect...\n${json}\n`,
    `$ cat profile\n${pretty}\n$ `,
    `\`\`\`json\n${pretty}\n\`\`\`\n`,
    JSON.stringify(json),
    `id,profile\n1,"${json.replaceAll('"', '""')}"\n`,
    `profile,id\n"${pretty.replaceAll('"', '""')}",1\n`,
    `${JSON.stringify({ log: `${json}\n`, stream: 'stdout' })}\n`,
    `2026-11-27T10:00:00.123Z stdout F ${json}\n2026-11-27T10:00:01.123Z stdout F done\n`,
    pretty.replaceAll('"', '&quot;').replace(/^/, '<pre>'),
    `${json}\n${json}\n`,
    pretty
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  ];
  for (const text of ways) {
    const profile = await only(text);
    expect([totalOf(profile), profile.notes.map(({ code }) => code)], text).toEqual([1000, ['mended']]);
  }
});

it('a table of any names, commas and quotes among them, says what its lines say', async () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9_:<>(),"' .]{0,12}[a-z)>]$/);
  const stack = fc.record({
    frames: fc.array(name, { minLength: 2, maxLength: 5 }),
    count: fc.integer({ min: 1, max: 999 }),
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(stack, { minLength: 3, maxLength: 12 }),
      fc.constantFrom(',', '\t', ';'),
      fc.boolean(),
      async (stacks, delimiter, isOneCell) => {
        const lines = stacks.map(({ frames, count }) => `${frames.join(';')} ${count}`);
        const row = (...cells: string[]) => `${cells.join(delimiter)}\n`;
        const cells = isOneCell ? [`${lines.join('\n')}\n`] : lines;
        const table = row('time', 'message', 'host') + cells.map((cell) => row('10:00', quoted(cell), 'web1')).join('');
        const weights = async (content: string) => {
          const profile = await only(content);
          return [totalOf(profile), new Set(functionsOf(profile).map((one) => `${one.name} ${one.self} ${one.total}`))];
        };
        const plain = lines.map((line) => `${line}\n`).join('');
        expect(await weights(table)).toEqual(await weights(plain));
      },
    ),
    { seed: 14, numRuns: 200 },
  );
});
