/**
 * One worker's part: other work, then an update, over and over until the time is up, and what came of it. Times in
 * milliseconds, by the worker's own clock.
 */
import { calibrate, loadSpin, type Spin, warmUp } from './busy-loop.ts';
import { OwnerLine, RemoteLock, RemoteReference } from './owner.ts';
import { SharedLock, SharedReference } from './shared-memory.ts';
import { type Lock, type Reference, swap, swapOneOf, type Update, updateLocked } from './swap.ts';

export type Variant = 'spin' | 'locked' | 'sharded';

/** Where the references lie: in shared memory, or behind a port to their owner. */
export interface Preparation {
  kind: 'prepare';
  module: WebAssembly.Module | undefined;
  memory: Int32Array<SharedArrayBuffer> | undefined;
  owner: MessagePort | undefined;
  references: number;
  warmMilliseconds: number;
}

export interface RunOrder {
  kind: 'run';
  variant: Variant;
  milliseconds: number;
  /** Work of an attempt. */
  workSteps: number;
  /** The work of each attempt is drawn afresh (exponential) instead of always the same. */
  workVaries: boolean;
  /** Mean of the other work between updates, exponential; 0 = none. */
  restSteps: number;
  /** Pieces in which work looks at the clock. */
  pieceSteps: number;
}

export type Order = Preparation | { kind: 'calibrate' } | RunOrder;

export interface Tally {
  attempts: number;
  successes: number;
  /** Attempts of the unluckiest update, one that was still trying at the end included. */
  mostAttempts: number;
  /** How long each update took; one that was still trying at the end counts with the time it had already taken. */
  updateMilliseconds: Float64Array;
  milliseconds: number;
}

/** How each order is answered. */
export type AnswerTo<O extends Order> = O extends RunOrder ? Tally : number;

interface Bench {
  spin: Spin;
  atoms: readonly Reference[];
  lock: Lock;
}

/** Answers orders; one at a time. */
export function contender(now: () => number): (order: Order) => number | Promise<Tally> {
  let bench: Bench | undefined;
  return (order) => {
    if (order.kind === 'prepare') {
      bench = prepare(order);
      warmUp(bench.spin, now, order.warmMilliseconds);
      return 0;
    }
    if (!bench) throw new Error('a worker was not prepared');
    return order.kind === 'calibrate' ? calibrate(bench.spin, now) : contend(order, bench, now);
  };
}

function prepare({ module, memory, owner, references }: Preparation): Bench {
  const spin = loadSpin(module);
  const indices = Array.from({ length: references }, (_, index) => index);
  if (memory)
    return { spin, atoms: indices.map((index) => new SharedReference(memory, index)), lock: new SharedLock(memory) };
  if (!owner) throw new Error('a worker was given no reference');
  const line = new OwnerLine(owner);
  return { spin, atoms: indices.map((index) => new RemoteReference(line, index)), lock: new RemoteLock(line) };
}

/** Thrown out of an update when the time is up: the loop itself knows no end but success. */
class TimeUp extends Error {}

export async function contend(
  order: RunOrder,
  { spin, atoms, lock }: Bench,
  now: () => number,
  uniform = Math.random,
): Promise<Tally> {
  const begin = now();
  const until = begin + order.milliseconds;
  const work = (steps: number) => {
    for (let left = steps; left > 0; left -= order.pieceSteps) {
      if (now() >= until) throw new TimeUp();
      spin(Math.min(left, order.pieceSteps));
    }
    if (now() >= until) throw new TimeUp();
  };
  const updates: number[] = [];
  let attempts = 0;
  let successes = 0;
  let mostAttempts = 0;
  let before = 0;
  let started: number | undefined;
  const update: Update = (seen) => {
    work(order.workVaries ? exponential(order.workSteps, uniform) : order.workSteps);
    attempts++;
    return seen + 1;
  };
  const [first] = atoms;
  if (!first) throw new Error('a worker was given no reference');
  const land = {
    spin: () => swap(first, update),
    locked: () => updateLocked(lock, first, update),
    sharded: () => swapOneOf(atoms, uniform(), update),
  }[order.variant];
  try {
    // Nobody begins in step.
    work(uniform() * order.workSteps);
    for (;;) {
      if (order.restSteps > 0) work(exponential(order.restSteps, uniform));
      before = attempts;
      started = now();
      await land();
      successes++;
      updates.push(now() - started);
      mostAttempts = Math.max(mostAttempts, attempts - before);
      started = undefined;
    }
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
  }
  if (started !== undefined) {
    updates.push(now() - started);
    mostAttempts = Math.max(mostAttempts, attempts - before);
  }
  const updateMilliseconds = Float64Array.from(updates);
  return { attempts, successes, mostAttempts, updateMilliseconds, milliseconds: now() - begin };
}

const exponential = (mean: number, uniform: () => number) => -Math.log(1 - uniform()) * mean;
