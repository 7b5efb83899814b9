import { expect, test } from 'vitest';
import { withFullStop } from './sentences.ts';

test('what a tool says ends in one full stop, whether it has its own or not', () => {
  for (const said of ['File is corrupted', 'File is corrupted.', 'File is corrupted.. ', 'File is corrupted.\n'])
    expect(withFullStop(said)).toBe('File is corrupted.');
});
