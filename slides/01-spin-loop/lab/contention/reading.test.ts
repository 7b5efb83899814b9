/** A measurement speaks for the values that it was made at, and for fewer workers; its sentence says which way ran. */
import { expect, it } from 'vitest';
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../../src/simulation/engine/random.ts';
import { figure as contentionFigure } from '../../figures/spin-loop.ts';
import { spinLoop } from '../../model/spin-loop.ts';
import type { Contention } from './measure-contention.ts';
import { columnsOf, outcomeOf, variantFacts } from './outcome.ts';
import { ratesOf, readingOf } from './reading.ts';

const values = { ...defaults(spinLoop.parameters), workers: 4 };
const one = (attempts: number, successes: number) => ({
  attempts,
  successes,
  mostAttempts: 9,
  updateMilliseconds: Float64Array.of(1, 2, 30),
  milliseconds: 1000,
});
const loop = [[one(500, 500)], [one(400, 300), one(500, 300)], [1, 2, 3, 4].map(() => one(450, 150))];
const outcomes = [
  ...loop.map((tallies) => outcomeOf('spin', tallies)),
  outcomeOf(
    'locked',
    [1, 2, 3, 4].map(() => one(200, 200)),
  ),
];

const measured = (facts: Contention['facts']): Contention => ({
  settings: values,
  facts,
  columns: columnsOf(outcomes),
  expectedAttempts: Float64Array.of(1, 1.4, 1.5, 1.6),
  variants: {
    spin: variantFacts(outcomes, 'spin', 4),
    locked: variantFacts(outcomes, 'locked', 4),
    sharded: variantFacts(outcomes, 'sharded', 4),
  },
});
const shared = measured({ cores: 8, sharedMemory: 1 });

it('reads the point of the chosen workers, or the one below', () => {
  expect(readingOf(shared, values)).toMatchObject({ workers: 4, attemptsPerSuccess: 3 });
  expect(readingOf(shared, { ...values, workers: 3 })).toMatchObject({ workers: 2, attemptsPerSuccess: 1.5 });
  expect(readingOf(undefined, values)).toBeUndefined();
});

it('says nothing of other values', () => {
  expect(readingOf(shared, { ...values, workers: 5 })).toBeUndefined();
  expect(readingOf(shared, { ...values, restMilliseconds: 3 })).toBeUndefined();
  expect(readingOf(shared, { ...values, workPerAttemptMilliseconds: 3 })).toBeUndefined();
});

it('compares the loop with the others only where they ran', () => {
  const at = (workers: number) => readingOf(shared, { ...values, workers });
  const [full, fewer] = [at(4), at(2)];
  expect(full && ratesOf(shared, full)).toEqual({ loop: 600, lock: 800, sharded: Number.NaN });
  expect(fewer && ratesOf(shared, fewer)).toBeUndefined();
  const tiles = contentionFigure.tiles?.(drawn(values, shared)).map(({ value }) => value);
  expect(tiles).toEqual(['3', '67\u00a0%']);
});

const drawn = (given: typeof values, lab: Contention | undefined) => {
  const view = spinLoop.views.contention(given, randomStreams(1), 'drag');
  const measured = lab ? { contention: lab } : {};
  return { values: given, ...view, measured, brought: {}, effort: 'drag', open: 'chart' } as const;
};

it('says which way ran, that points are of other values, and before all that, what the model says', () => {
  expect(contentionFigure.sentence(drawn(values, undefined))).toMatch(
    /^With a core for each, 4 workers need 3\.\d+ attempts.*fewer cores lose less/,
  );
  expect(contentionFigure.sentence(drawn(values, shared))).toMatch(
    /^Shared memory: 4 workers on 8 cores took 3 attempts/,
  );
  const messages = measured({ cores: 8, sharedMemory: 0 });
  expect(contentionFigure.sentence(drawn(values, messages))).toMatch(
    /^By messages: 4 workers on 8 cores took 3 attempts/,
  );
  const other = { ...values, workPerAttemptMilliseconds: 5 };
  expect(contentionFigure.sentence(drawn(other, shared))).toMatch(
    /measured at 1\sms work, 1\sms rest, up to 4 workers/,
  );
  const series = contentionFigure.chart?.(drawn(other, shared))?.series;
  expect(series?.[0]?.label).toMatch(/^shared memory \(1\sms work, 1\sms rest, up to 4 workers\)$/);
});

it('says that it is measuring as long as it is, whatever points there are', () => {
  const running = { ...shared, running: { round: 2, rounds: 3 } };
  expect(contentionFigure.sentence(drawn(values, running))).toMatch(/^Measuring .*round 2 of 3: up to 4 workers/);
});

it('on fewer cores than workers says why they collide, or do not', () => {
  // Three attempts an update are more than two cores can make collide at once; they are what eight can.
  const [few, many] = [measured({ cores: 2, sharedMemory: 1 }), measured({ cores: 3, sharedMemory: 1 })];
  expect(contentionFigure.sentence(drawn(values, few))).toContain('longer than a turn on a core');
  expect(contentionFigure.sentence(drawn(values, many))).toMatch(
    /^Only 3 of 4 workers run at once here, so few collide: .* With a core for each it’s 3\.\d+/,
  );
  const labels = (lab: Contention) => contentionFigure.chart?.(drawn(values, lab))?.series.map(({ label }) => label);
  expect(labels(few)).toContain('model, on 2 cores in turns');
  expect(labels(measured({ cores: 4, sharedMemory: 1 }))?.join()).not.toContain('in turns');
});

it('keeps every point inside its axes', () => {
  for (const workers of [1, 4, 16])
    for (const lab of [undefined, shared]) {
      const chart = contentionFigure.chart?.(drawn({ ...values, workers }, lab));
      const top = chart?.y.maximum ?? 0;
      const points = chart?.series.filter((series) => series.origin === 'measured') ?? [];
      for (const y of points.flatMap((series) => Array.from(series.y)).filter((y) => !Number.isNaN(y)))
        expect(y).toBeLessThanOrEqual(top);
      expect(chart?.points?.[0]?.y).toBeLessThanOrEqual(top);
      expect([17, 32]).toContain(top);
    }
});
