import { expect, test } from 'vitest';
import { textFile } from './text-file.ts';

test.each([0, 1, 2])(
  'a text of many pieces is the same as a file, letters of two units at the cuts among it: %i before them',
  async (shift) => {
    const text = 'x'.repeat(shift) + '🔥ä'.repeat(900_000);
    const file = await textFile(text, 'your text');
    expect(file.name).toBe('your text');
    expect((await file.text()) === text).toBe(true);
  },
);

test('an empty text is an empty file', async () => {
  expect((await textFile('', 'your text')).size).toBe(0);
});
