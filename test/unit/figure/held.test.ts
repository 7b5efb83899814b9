/** A change at one moment is a step, wherever the samples lie. */
import { expect, test } from 'vitest';
import { held } from '../../../src/figure/scene/held.ts';

const x = Float64Array.of(0, 1, 2, 3);
const y = Float64Array.of(5, 5, 9, 9);

test.each([1.5, 2])('the value before holds until %d', (at) => {
  const step = held(x, at);
  expect([...step.x]).toEqual([0, 1, at, 2, 3]);
  expect([...step.y(y)]).toEqual([5, 5, 5, 9, 9]);
});

test.each([null, -1, 0, 4])('at %s nothing changes within what is seen', (at) => {
  const step = held(x, at);
  expect([step.x, step.y(y)]).toEqual([x, y]);
});
