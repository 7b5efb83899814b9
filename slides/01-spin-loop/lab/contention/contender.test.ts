/** One worker's counts, by a clock that only work moves: a step of work takes a millisecond. */
import { expect, it } from 'vitest';
import { randomStreams } from '../../../../src/simulation/engine/random.ts';
import { contend, type RunOrder } from './contender.ts';
import { outcomeOf } from './outcome.ts';
import type { Reference } from './swap.ts';

const order: RunOrder = {
  kind: 'run',
  variant: 'spin',
  milliseconds: 1000,
  workSteps: 4,
  workVaries: false,
  restSteps: 0,
  pieceSteps: 1,
};
const noLock = { acquire: () => {}, release: () => {} };

function bench(atoms: Reference[]) {
  let time = 0;
  const spin = (steps: number) => {
    time += steps;
  };
  return { bench: { spin, atoms, lock: noLock }, now: () => time };
}

/** Fails so often before each success. */
function losing(failures: number): Reference & { version: number } {
  let left = failures;
  return {
    version: 0,
    read() {
      return this.version;
    },
    compareAndSet(_, next) {
      if (left-- > 0) return false;
      left = failures;
      this.version = next;
      return true;
    },
  };
}

it('lands every attempt alone, one each work time', async () => {
  for (const variant of ['spin', 'locked', 'sharded'] as const) {
    const atom = losing(0);
    const alone = bench([atom]);
    const tally = await contend({ ...order, variant }, alone.bench, alone.now);
    expect(tally.attempts).toBe(tally.successes);
    expect(tally.successes).toBe(atom.version);
    expect(tally.successes).toBeGreaterThanOrEqual(248);
    expect(tally.successes).toBeLessThanOrEqual(250);
    expect(tally.mostAttempts).toBe(1);
  }
});

it('counts each start-over, and the unlucky update that the end found still trying', async () => {
  const atom = losing(3);
  const unlucky = bench([atom]);
  const tally = await contend(order, unlucky.bench, unlucky.now);
  expect(tally.successes).toBe(atom.version);
  expect(tally.mostAttempts).toBe(4);
  const outcome = outcomeOf('spin', [tally]);
  expect(outcome.retriesPerSuccess).toBeGreaterThanOrEqual(3);
  expect(outcome.retriesPerSuccess).toBeLessThan(3.1);
  expect(outcome.longestUpdateMilliseconds).toBeCloseTo(16, 6);

  const starved = bench([losing(Number.POSITIVE_INFINITY)]);
  const nothing = await contend(order, starved.bench, starved.now);
  expect(nothing.successes).toBe(0);
  expect(nothing.mostAttempts).toBeGreaterThanOrEqual(248);
  expect(nothing.updateMilliseconds).toHaveLength(1);
  expect(nothing.updateMilliseconds[0]).toBeGreaterThan(990);
  expect(outcomeOf('spin', [nothing]).retriesPerSuccess).toBeNaN();
});

it('ends within a piece of the time that it was given, however long the work', async () => {
  for (const workSteps of [4, 5000]) {
    const one = bench([losing(0)]);
    const tally = await contend({ ...order, workSteps, restSteps: 5000 }, one.bench, one.now);
    expect(tally.milliseconds).toBeGreaterThanOrEqual(1000);
    expect(tally.milliseconds).toBeLessThanOrEqual(1001);
  }
});

it('draws rest, and work that varies, with the mean that was asked for', async () => {
  const one = bench([losing(0)]);
  const draws = randomStreams(1)('worker');
  const long = { ...order, milliseconds: 200_000, workVaries: true, restSteps: 6 };
  const tally = await contend(long, one.bench, one.now, () => draws.uniform());
  // 20,000 laps of mean 10 and deviation √52: the rate is right within four standard errors, 2 %.
  expect(Math.abs(tally.successes / 20_000 - 1)).toBeLessThan(0.021);
});

it('passes on what is no end of time', async () => {
  const one = bench([
    {
      read: () => 0,
      compareAndSet: () => {
        throw new Error('lost the owner');
      },
    },
  ]);
  await expect(contend(order, one.bench, one.now)).rejects.toThrow('lost the owner');
});
