/** The comparison with other tools: the same talk for all, sliders on six slides, and who is ahead. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slope } from '../bench/heap.ts';
import { marpText, slidevText } from '../bench/peers/markdown-decks.ts';
import type { PeerRow } from '../bench/peers/measure.ts';
import { readTalk, SLIDERS } from '../bench/peers/talk.ts';
import { compare, lines } from '../bench/peers/write-page.ts';

const slides = readTalk(join(import.meta.dirname, '../..'));

test('others are given every slide, without figures, and as many sliders as were promised', () => {
  expect(slides.length).toBeGreaterThan(2);
  expect(slides.filter(({ body }) => body.includes('<live-figure'))).toEqual([]);
  expect(slides.filter(({ hasSlider }) => hasSlider).length).toBe(Math.min(SLIDERS, slides.length));
  for (const text of [slidevText(slides), marpText(slides)])
    expect(text.split(/^---$/m).length - 2, 'front matter, then a rule between two slides').toBe(slides.length);
});

test('a slope is that of the straight line nearest to all values', () => {
  expect(slope([5, 7, 9, 11])).toBeCloseTo(2, 12);
  expect(slope([3, 3, 3])).toBe(0);
});

test('ours is held against the best of the others, and what nobody else has is no defeat', () => {
  const row = (changes: Partial<PeerRow>): PeerRow => ({
    name: '',
    version: '',
    wordsKilobytes: 10,
    wordsMilliseconds: 10,
    readyKilobytes: 10,
    readyRequests: 10,
    readyMilliseconds: 10,
    wholeKilobytes: 10,
    wholeRequests: 10,
    firstKeyMilliseconds: 10,
    nextP50Milliseconds: 10,
    nextP95Milliseconds: 10,
    seenP50Milliseconds: 10,
    seenP95Milliseconds: 10,
    longTasks: 0,
    sliderP50Milliseconds: 10,
    redrawP50Milliseconds: 10,
    runP50Milliseconds: Number.NaN,
    heapSlopeKilobytesARound: 10,
    keptSlopeKilobytesARound: 0,
    ...changes,
  });
  const found = compare([
    row({ seenP50Milliseconds: 11, wordsKilobytes: 11, keptSlopeKilobytesARound: 5 }),
    row({}),
    row({ sliderP50Milliseconds: Number.NaN }),
  ]);
  const of = (name: RegExp) => found.find((one) => name.test(one.name));
  expect(of(/p50/)).toMatchObject({ ratio: 1.1, holds: true });
  expect(of(/first words/)).toMatchObject({ ratio: 1.1, holds: false });
  expect(of(/Tasks/)).toMatchObject({ holds: true });
  expect(of(/page keeps/), 'a few kB a round are none').toMatchObject({ holds: true });
  expect(found.length).toBe(lines.length);
});
