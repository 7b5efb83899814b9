/** The picture of a fingerprint: every digit is in it, and none of it depends on anything else. */
import { expect, it } from 'vitest';
import { ridgesOf } from './ridges.ts';

const HASH = 'a9993e364706816aba3e25717850c26c9cd0d89d';

it('has each of the forty digits as the length of a piece', () => {
  const pieces = ridgesOf(HASH).flatMap(({ dashes }) => dashes.filter((_, i) => i % 2 === 0));
  const least = Math.min(...pieces);
  expect(pieces.map((length) => (length - least).toString(16)).join('')).toBe(HASH);
});

it('is another picture with any one digit changed', () => {
  const picture = JSON.stringify(ridgesOf(HASH));
  for (let i = 0; i < HASH.length; i++) {
    const other = `${HASH.slice(0, i)}${HASH[i] === '0' ? '1' : '0'}${HASH.slice(i + 1)}`;
    expect(JSON.stringify(ridgesOf(other))).not.toBe(picture);
  }
});
