/** Next and Back from any place: through steps, along the line, and past what lies below it. */
import { expect, test } from 'vitest';
import { placeAbove, placeAfter, placeBefore, placeBelow, type Stop } from '../../../src/session/walk.ts';

const stops: readonly Stop[] = [
  { slide: 'title', steps: 0, isBelow: false },
  { slide: 'map', steps: 2, isBelow: false },
  { slide: 'below', steps: 1, isBelow: true },
  { slide: 'end', steps: 0, isBelow: false },
];
const at = (slide: string, step = -1) => ({ slide, step });

test('Next walks steps, then slides, and leaves out what lies below; Back comes the same way', () => {
  const way = [at('title'), at('map'), at('map', 0), at('map', 1), at('end')];
  for (const [i, place] of way.entries()) {
    expect(placeAfter(stops, place)).toEqual(way[i + 1]);
    expect(placeBefore(stops, place)).toEqual(way[i - 1]);
  }
});

test('what lies below is entered by Down, and both ways lead back to the line', () => {
  expect(placeBelow(stops, at('map', 1))).toEqual(at('below'));
  expect(placeBelow(stops, at('title'))).toBeUndefined();
  expect(placeAbove(stops, at('below', 0))).toEqual(at('map'));
  expect(placeAbove(stops, at('end'))).toBeUndefined();
  expect(placeAfter(stops, at('below'))).toEqual(at('below', 0));
  expect(placeAfter(stops, at('below', 0))).toEqual(at('end'));
  expect(placeBefore(stops, at('below'))).toEqual(at('map', 1));
});

test('from a slide that is none, Back leads nowhere', () => {
  expect(placeBefore(stops, at('gone'))).toBeUndefined();
});
