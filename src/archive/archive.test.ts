/** Archives of what people send: what is in them, which are none, and why some stay shut. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bytes, filesIn } from './index.ts';
import { zip as packed } from './testing/zip.ts';

const zip = (...given: Parameters<typeof packed>): Blob => new Blob([new Uint8Array(packed(...given))]);

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}

const contents = async (file: Bytes) =>
  Promise.all(((await filesIn(file)) ?? []).map(async ({ name, pieces }) => [name, await textOf(pieces())]));

const stacks = 'main;a 3\n'.repeat(100_000);

test('files come packed or not; folders and what a Mac adds do not', async () => {
  const file = zip(
    [
      { name: 'run/', text: '', stored: true },
      { name: 'run/stacks.txt', text: stacks },
      { name: '__MACOSX/run/._stacks.txt', text: 'x' },
      { name: 'run/.DS_Store', text: 'x' },
      { name: 'b.txt', text: 'main;b 4\n', stored: true },
    ],
    'a comment',
  );
  expect(await contents(file)).toEqual([
    ['run/stacks.txt', stacks],
    ['b.txt', 'main;b 4\n'],
  ]);
});

test('what is no archive, or another thing in the form of one, is left as it is', async () => {
  for (const file of [
    new Blob(['main;a 3\n']),
    new Blob([]),
    new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 0])]),
    zip([{ name: '[Content_Types].xml', text: '<x/>' }]),
    zip([{ name: 'shop.trace/form.template', text: 'x' }]),
  ])
    expect(await filesIn(file)).toBeUndefined();
});

test('why one stays shut is a code', async () => {
  const many = Array.from({ length: 201 }, (_, i) => ({ name: `${i}.txt`, text: '' }));
  const cases: [Blob, object][] = [
    [new Blob(['PK\x03\x04 and no more']), { code: 'archive-broken' }],
    [zip([{ name: 'locked.txt', text: 'x', flags: 1 }]), { code: 'archive-locked' }],
    [zip(many), { code: 'archive-many', data: { files: 201, mostFiles: 200 } }],
  ];
  for (const [file, problem] of cases) await expect(filesIn(file)).rejects.toMatchObject(problem);
});

test('one byte that is another, wherever it is, is no other content', async () => {
  const file = Buffer.from(packed([{ name: 'a', text: 'main;a 3\nmain;b 5\n'.repeat(20) }]));
  const right = await contents(new Blob([new Uint8Array(file)]));
  for (let at = 0; at < file.length; at++) {
    const broken = new Uint8Array(file);
    broken[at] = (broken[at] ?? 0) ^ 0x55;
    // Its name, times and the like may be others; what is in it never.
    const found = await contents(new Blob([broken])).catch(() => []);
    for (const [, text] of found) expect([text, at]).toEqual([right[0]?.[1], at]);
  }
});

test('what tar writes is read, packed or not, long names too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const long = `${'folder/'.repeat(20)}dump.txt`;
  try {
    mkdirSync(join(folder, 'folder/'.repeat(20)), { recursive: true });
    writeFileSync(join(folder, 'a.txt'), stacks);
    writeFileSync(join(folder, long), 'main;b 4\n');
    for (const options of [['cf'], ['czf'], ['czf', '--format=pax'], ['czf', '--format=gnu']]) {
      const [how = '', ...more] = options;
      execFileSync('tar', [how, 'all.tar', ...more, 'a.txt', 'folder'], { cwd: folder });
      const file = readFileSync(join(folder, 'all.tar'));
      expect(await contents(new Blob([file]))).toEqual([
        ['a.txt', stacks],
        [long, 'main;b 4\n'],
      ]);
      const cut = how === 'cf' ? file.subarray(0, 300_000) : file.subarray(0, file.length - 60);
      await expect(filesIn(new Blob([cut]))).rejects.toMatchObject({ code: 'archive-broken' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
