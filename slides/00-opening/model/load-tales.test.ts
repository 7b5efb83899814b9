/** The time line's model, held to tales made up for the purpose: it must take any set of them. */
import { describe, expect, it } from 'vitest';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import type { Cost } from '../../shared/cost.ts';
import { MOST } from './load-tales/limit.ts';
import { loadTales } from './load-tales.ts';

const model = (name: string, without: (load: number) => number, happened: (load: number) => number): Cost => ({
  name,
  capacity: 10,
  demand: (_random, load) => happened(load),
  without: (_random, load) => without(load),
  happened: (_random, load) => happened(load),
  byLoadAlone: (_random, load) => happened(load),
  isApartFromTrouble: false,
  provision: 'one',
});
const factors = (others: Cost[], loadMultiplier: number) =>
  loadTales.views.factors({ loadMultiplier }, randomStreams(1), 'drag', others).facts;

describe('factors', () => {
  const dearer = model(
    'dearer',
    (load) => 4 * load,
    (load) => 40 * load,
  );
  // Today's load uses three quarters of a queue, and 30 % more nearly all of it.
  const queue = (load: number) => (0.75 * load) / (1 - 0.75 * load);
  const wall = model('wall', queue, (load) => queue(1.3 * load));

  it('measures what happened, and what the load does alone, by the cost of today without either', () => {
    const facts = factors([dearer, wall], 1);
    expect(facts.dearer).toBeCloseTo(10, 12);
    expect(facts.dearerAlone).toBe(1);
    expect(facts.wall).toBeCloseTo(queue(1.3) / queue(1), 12);
    expect(facts.wallAlone).toBe(1);
    expect(factors([dearer], 2)).toEqual({ dearer: 20, dearerAlone: 2 });
  });

  it('says “the load alone” at 30 % more where that is what happened', () => {
    expect(factors([wall], 1.3).wallAlone).toBeCloseTo(factors([wall], 1).wall ?? 0, 12);
  });

  it('ends at the axis, also where nothing finite is asked for', () => {
    const gone = model(
      'gone',
      () => 1,
      () => Number.POSITIVE_INFINITY,
    );
    expect(factors([gone], 1).gone).toBe(MOST);
  });
});
