/** The plan fills its time, whatever is asked; results are medians of what is known. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, outcomeOf, variantFacts } from './outcome.ts';
import { BUDGET_MILLISECONDS, planRuns, ROUNDS } from './plan.ts';

it('takes the same time for any number of workers, cores and any work, and ends at the number asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16 }),
      fc.integer({ min: 1, max: 128 }),
      fc.double({ min: 0.001, max: 11_000, noNaN: true }),
      (workers, cores, lap) => {
        const plan = planRuns(workers, cores, lap);
        const total = plan.reduce((sum, run) => sum + run.milliseconds, 0);
        expect(total).toBeCloseTo(BUDGET_MILLISECONDS, 6);
        for (const variant of ['spin', 'locked', 'sharded'] as const) {
          const most = plan.filter((run) => run.variant === variant && run.workers === workers);
          expect(most.map((run) => run.round)).toEqual([0, 1, 2].slice(0, ROUNDS));
        }
      },
    ),
  );
});

it('measures every count where laps are short, powers of two where they are long', () => {
  const counts = (lap: number) => planRuns(6, 2, lap).filter((run) => run.round === 0 && run.variant === 'spin');
  expect(counts(2).map((run) => run.workers)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(counts(20).map((run) => run.workers)).toEqual([6, 4, 2, 1]);
});

const tally = (attempts: number, successes: number) => ({
  attempts,
  successes,
  mostAttempts: 3,
  updateMilliseconds: Float64Array.of(1, 2, 3),
  milliseconds: 500,
});

it('adds workers up', () => {
  const outcome = outcomeOf('spin', [tally(30, 10), tally(20, 15)]);
  expect(outcome).toMatchObject({ workers: 2, retriesPerSuccess: 1, successesPerSecond: 50, wastedShare: 0.5 });
  expect(outcome).toMatchObject({ luckiestShare: 0.6, mostAttempts: 3, longestUpdateMilliseconds: 3 });
});

it('takes medians over rounds, the spread beside them, and leaves out rounds in which nothing landed', () => {
  const rounds = [tally(20, 10), tally(70, 10), tally(30, 10), tally(5, 0)].map((one) => outcomeOf('spin', [one]));
  const columns = columnsOf(rounds);
  expect([...columns.workers]).toEqual([1]);
  expect([
    ...columns.lowestRetriesPerSuccess,
    ...columns.retriesPerSuccess,
    ...columns.highestRetriesPerSuccess,
  ]).toEqual([1, 2, 6]);
  expect(variantFacts(rounds, 'spin', 1).retriesPerSuccess).toBe(2);
  expect(variantFacts(rounds, 'locked', 1).successesPerSecond).toBeNaN();
});
