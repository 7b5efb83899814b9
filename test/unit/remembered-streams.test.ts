import { expect, it } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { rememberedStreams } from '../../src/simulation/engine/remembered-streams.ts';

it('gives, each time from the beginning, what the streams themselves give', () => {
  const plain = randomStreams(5);
  const remembered = rememberedStreams(randomStreams(5), ['arrivals']);
  for (const mean of [0.35, 7]) {
    const a = plain.fresh()('arrivals');
    const b = remembered.fresh()('arrivals');
    for (let i = 0; i < 3000; i++) expect(b.exponential(mean)).toBe(a.exponential(mean));
  }
});

it('leaves streams that it was not told of alone', () => {
  const remembered = rememberedStreams(randomStreams(5), ['arrivals']);
  expect(remembered('phases').uniform()).toBe(randomStreams(5)('phases').uniform());
  expect(() => remembered('arrivals').uniform()).toThrow('exponentials only');
});
