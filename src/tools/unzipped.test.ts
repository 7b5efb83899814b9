/** Archives of what people send: what is in them, and which are left as they are. */
import { expect, test } from 'vitest';
import { zip as packed } from './testing/zip.ts';
import { unzipped } from './unzipped.ts';

const zip = (...given: Parameters<typeof packed>): File => new File([new Uint8Array(packed(...given))], 'archive');

const contents = async (file: File) =>
  Promise.all(((await unzipped(file)) ?? []).map(async (one) => [one.name, await one.text()]));

test('files come by their base names, packed or not; folders and what a Mac adds do not', async () => {
  const file = zip(
    [
      { name: 'run/', text: '', stored: true },
      { name: 'run/stacks.txt', text: 'main;a 3\n'.repeat(1000) },
      { name: '__MACOSX/run/._stacks.txt', text: 'x' },
      { name: 'run/.DS_Store', text: 'x' },
      { name: 'b.txt', text: 'main;b 4\n', stored: true },
    ],
    'a comment',
  );
  expect(await contents(file)).toEqual([
    ['stacks.txt', 'main;a 3\n'.repeat(1000)],
    ['b.txt', 'main;b 4\n'],
  ]);
});

test('what is no archive, or another thing in the form of one, is left as it is', async () => {
  for (const file of [
    new File(['main;a 3\n'], 'a'),
    new File(['PK\x03\x04 and no more'], 'cut'),
    zip([{ name: '[Content_Types].xml', text: '<x/>' }]),
    zip([{ name: 'shop.trace/form.template', text: 'x' }]),
    zip([{ name: 'locked.txt', text: 'x', flags: 1 }]),
    zip([]),
  ])
    expect(await unzipped(file)).toBeUndefined();
});

test('a broken one throws', async () => {
  const bytes = new Uint8Array(await zip([{ name: 'a', text: 'main;a 3\n'.repeat(1000) }]).arrayBuffer());
  bytes.fill(0xff, 36, 50);
  await expect(unzipped(new File([bytes], 'broken'))).rejects.toThrow();
});
