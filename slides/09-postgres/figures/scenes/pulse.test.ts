/** The queries of a pool's first seconds: drawn while it lives, and none after its last connection is gone. */
import { expect, test } from 'vitest';
import { Brush } from '../../../../src/figure/scene/brush.ts';
import { readTheme } from '../../../../src/figure/theme.ts';
import { recordedContext } from '../../../../test/contract/recorded-context.ts';
import { paintPulse } from './pulse.ts';

const WIDTH = 1002;
const seconds = Array.from({ length: 21 }, (_, i) => i / 2);

/** Right ends of the bars, in seconds. */
function barsOf(goneAt: number): number[] {
  const { context, calls } = recordedContext();
  const brush = new Brush(
    context,
    WIDTH,
    300,
    readTheme(() => ''),
  );
  const pool = {
    connections: 20,
    seconds,
    free: seconds,
    stuck: seconds,
    queriesPerSecond: seconds.map(() => 60),
    from: 0,
    to: 10,
    isAsked: false,
    mostQueries: 100,
    requestsPerSecond: 60,
    toldSeconds: undefined,
    goneAt,
    guess: undefined,
  };
  paintPulse(brush, { y: 0, height: 300 }, pool, 10);
  return calls
    .filter(({ name }) => name === 'rect')
    .map(({ values: [x, , wide] }) => Math.round(Number(x) + Number(wide)) / 100);
}

test('a pool that stays is asked to the end, also where its end is no number', () => {
  for (const never of [Number.NaN, Number.POSITIVE_INFINITY]) expect(barsOf(never)).toHaveLength(20);
});

test('nothing is asked after the last connection is gone', () => {
  expect(Math.max(...barsOf(3.6))).toBeCloseTo(3.6, 1);
});
