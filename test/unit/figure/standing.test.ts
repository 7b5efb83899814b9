import { expect, test } from 'vitest';
import { standingValues } from '../../../src/figure/standing.ts';
import { figure } from './page.ts';

test('defaults, the figure’s base over them, a preset over both; undefined sets nothing', () => {
  const based = { ...figure, base: { rate: 7, servers: 3 } };
  expect(standingValues(figure)).toEqual({ rate: 5, servers: 2, shownFrames: 3 });
  expect(standingValues(based)).toEqual({ rate: 7, servers: 3, shownFrames: 3 });
  expect(standingValues(based, { rate: 80, servers: undefined })).toEqual({ rate: 80, servers: 3, shownFrames: 3 });
});
