/** Which frames of a flame graph are drawn. */
import { describe, expect, it } from 'vitest';
import { placedFrames } from './flame-layout.ts';

describe('the frames that are drawn', () => {
  const frames = [
    { name: '', depth: 0, start: 0, share: 1 },
    { name: 'a', depth: 1, start: 0, share: 0.5 },
    { name: 'b', depth: 2, start: 0, share: 0.25 },
    { name: 'c', depth: 1, start: 0.5, share: 0.5 },
    { name: 'hair', depth: 2, start: 0.5, share: 0.0001 },
    { name: 'none', depth: 2, start: 0.6, share: 0 },
  ];
  const drawn = (zoomed: number) =>
    placedFrames(frames, zoomed, 100).map(({ index, x, width, isUnder }) => [index, x, width, isUnder]);

  it('are all that are wide enough to be hit', () => {
    expect(drawn(0)).toEqual([
      [0, 0, 100, false],
      [1, 0, 50, false],
      [2, 0, 25, false],
      [3, 50, 50, false],
    ]);
  });

  it('are those within the one that fills the width, and those that it stands on', () => {
    expect(drawn(1)).toEqual([
      [0, 0, 100, true],
      [1, 0, 100, false],
      [2, 0, 50, false],
    ]);
    expect(drawn(3)).toEqual([
      [0, 0, 100, true],
      [3, 0, 100, false],
    ]);
  });

  it('are none where the one that fills the width takes no time, or is not there', () => {
    expect([drawn(5), drawn(9)]).toEqual([[], []]);
  });
});
