/** The flame graph: shares add up, callees lie within their callers, and keys and search find their way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, matchedShare, neighbour, parentOf } from '../../../../src/tools/flame-graph/frames-walk.ts';
import { words } from '../../words.ts';
import { flameFrames } from './flame-frames.ts';

const named = (dateShare: number) =>
  flameFrames(dateShare).map((frame, i) => ({ ...frame, name: words.flame.frames[i] ?? '' }));
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('the frames', () => {
  it('fill the whole, callees lie side by side within their caller, and each has a name', () => {
    fc.assert(
      fc.property(anyShare, (dateShare) => {
        const frames = named(dateShare);
        expect(frames[0]?.share).toBeCloseTo(1, 12);
        expect(frames).toHaveLength(words.flame.frames.length);
        frames.forEach((frame, i) => {
          const callees = frames.filter((_, k) => parentOf(frames, k) === i);
          let end = frame.start;
          for (const callee of callees) {
            expect(callee.start).toBeCloseTo(end, 12);
            end += callee.share;
          }
          expect(end).toBeLessThanOrEqual(frame.start + frame.share + 1e-12);
        });
      }),
      { numRuns: 50, seed: 34 },
    );
  });

  it('give date parsing its share, wherever it is called from', () => {
    fc.assert(
      fc.property(anyShare, (dateShare) => {
        expect(matchedShare(named(dateShare), 'date')).toBeCloseTo(dateShare, 12);
      }),
      { numRuns: 50, seed: 34 },
    );
  });
});

describe('the search', () => {
  it('counts what lies within a match once, and nothing for nothing', () => {
    const frames = named(0.9);
    expect(matchedShare(frames, 'e')).toBeCloseTo(frames[1]?.share ?? Number.NaN, 12);
    expect(matchedShare(frames, 'ALL')).toBeCloseTo(1, 12);
    expect(matchedShare(frames, '  ')).toBe(0);
    expect(matchedShare(frames, 'nobody')).toBe(0);
  });
});

describe('the keys', () => {
  const frames = named(0.9);
  const press = (from: number, key: string) => neighbour(frames, from, key, () => true);

  it('go down to the widest callee and back up to the caller', () => {
    for (let i = 0; i < frames.length; i++) {
      const down = press(i, 'ArrowDown');
      if (down === undefined) continue;
      expect(press(down, 'ArrowUp')).toBe(i);
      expect(isWithin(frames, down, i)).toBe(true);
    }
    expect(press(0, 'ArrowUp')).toBeUndefined();
  });

  it('walk a row to its end and back, and know the first and the last frame', () => {
    for (let i = 0; i < frames.length; i++) {
      const right = press(i, 'ArrowRight');
      if (right !== undefined) expect(press(right, 'ArrowLeft')).toBe(i);
    }
    expect(press(7, 'Home')).toBe(0);
    expect(press(7, 'End')).toBe(frames.length - 1);
    expect(press(7, 'PageDown')).toBeUndefined();
  });
});
