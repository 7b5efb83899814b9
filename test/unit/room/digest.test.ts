/** What is counted is never said to be missing; what is missing is found so within a few rounds, however many there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceOf,
  concerns,
  type Digest,
  digestOf,
  has,
  readDigest,
  writeDigest,
} from '../../../src/room/wire/digest.ts';

const votesOf = (count: number) => new Map(Array.from({ length: count }, (_, i) => [i, `client-${i} tale/figure 1`]));
const sent = (digest: Digest) => readDigest(writeDigest(digest)) as Digest;

test('it comes as it went, and never says of a vote that is counted that it is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), fc.nat(1_000_000), (texts, round) => {
      const digest = sent(digestOf(new Map(texts.entries()), round));
      expect(texts.every((text) => !concerns(digest, text) || has(digest, text))).toBe(true);
    }),
  );
});

test.each([1, 30, 300, 2000, 10_000])('of %i votes one that is missing is found missing', (count) => {
  const votes = votesOf(count);
  const rounds = Array.from({ length: 100 }, (_, round) => sent(digestOf(votes, round)));
  const found = rounds.filter((digest) => concerns(digest, 'lost') && !has(digest, 'lost')).length / rounds.length;
  const [first] = rounds;
  if (!first) throw new Error('no round');
  // By its own word, within what chance does to 100 rounds.
  const told = (1 - chanceOf(first)) / first.parts;
  expect(found).toBeGreaterThan(told - 0.16);
  expect(found).toBeLessThan(told + 0.16);
  expect(told).toBeGreaterThan(count > 2000 ? 0.04 : 0.25);
  expect(writeDigest(first).length).toBeLessThan(290);
});

test('nothing else is one', () => {
  for (const text of [
    undefined,
    5,
    '',
    '1.1',
    '1.0.AAAAAAAAAAA',
    '1.1.AAAA',
    '1.1.*',
    `1.1.${'A'.repeat(399)}`,
    '-1.1.AAAAAAAAAAA',
  ])
    expect(readDigest(text)).toBeUndefined();
});
