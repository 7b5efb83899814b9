/** Notes become prose around a picture: nothing is lost, and no sentence is cut. */
import { expect, test } from 'vitest';
import { proseOf } from '../../../src/build/article/prose.ts';

test('about half is said before the picture, whole sentences, and the rest after it', () => {
  const notes = 'One is here. Two is longer than that, v. 1.5 of it. Three asks: why? “Four” ends.\n\nTry: press Next.';
  expect(proseOf(notes)).toEqual({
    before: 'One is here. Two is longer than that, v. 1.5 of it.',
    after: 'Three asks: why? “Four” ends.',
    invitation: 'Press Next.',
  });
});

test('a single sentence stands before the picture alone, if only just, or after it', () => {
  const { before, after, invitation } = proseOf('Just this.');
  expect([before, after].filter(Boolean)).toEqual(['Just this.']);
  expect(invitation).toBe('');
});

test('a break in the file is none in the text', () => {
  expect(proseOf('A line\nthat goes on.').after).toBe('A line that goes on.');
});
