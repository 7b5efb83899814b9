/** What the build keeps is made once for what it depends on, and the folder does not grow for ever. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keep } from '../../src/build/keep.ts';

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'keep-')), 'not-yet-there');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

test('is made once, and anew when anything that it depends on has changed', async () => {
  let made = 0;
  const make = async () => `${++made}`;
  expect(await keep(folder, ['a', 'b'], make)).toBe('1');
  expect(await keep(folder, ['a', 'b'], make)).toBe('1');
  // Not the same as both in a row.
  expect(await keep(folder, ['ab'], make)).toBe('2');
  expect(await keep(folder, ['a', 'c'], make)).toBe('3');
});

test('what could not be made is not kept', async () => {
  await expect(keep(folder, ['x'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keep(folder, ['x'], () => 'now')).toBe('now');
});

test('the oldest go when there are too many', async () => {
  for (let i = 0; i < 1200; i++) await keep(folder, [`${i}`], () => 'kept');
  expect(readdirSync(folder).length).toBeLessThanOrEqual(1000);
  expect(await keep(folder, ['1199'], () => 'made again')).toBe('kept');
});
