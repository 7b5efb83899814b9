/** The closing's model, held to closed forms with tales made up for the purpose: it must take any set of them. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import type { Cost } from '../../shared/cost.ts';
import { FARTHEST, NEAREST } from './bottlenecks/limit.ts';
import { bottlenecks } from './bottlenecks.ts';

const tale = (name: string, capacity: number, demand: (multiplier: number) => number): Cost => ({
  name,
  capacity,
  demand: (_random, multiplier) => demand(multiplier),
  without: (_random, multiplier) => demand(multiplier),
  happened: (_random, multiplier) => demand(multiplier),
  byLoadAlone: (_random, multiplier) => demand(multiplier),
  isApartFromTrouble: false,
  provision: 'one',
});
const linear = tale('linear', 10, (load) => 20 * load);
const wall = tale('wall', 10, (load) => (load < 1 ? load / (1 - load) : Number.POSITIVE_INFINITY));
const byDefault = defaults(bottlenecks.parameters);
const shares = (others: Cost[], values = {}, effort: 'drag' | 'rest' = 'rest') =>
  bottlenecks.views.shares({ ...byDefault, ...values }, randomStreams(1), effort, others);

describe('shares', () => {
  it('crosses where demand meets capacity, in multiples of the viewer’s own load', () => {
    for (const requestsPerSecond of [100, 500, 2000]) {
      const { facts } = shares([linear, wall], { requestsPerSecond });
      // 20 load = 10 at half the told load; load/(1 − load) = 10 at 10/11 of it.
      expect(facts.linearCrossing).toBeCloseTo((0.5 * 2000) / requestsPerSecond, 6);
      expect(facts.wallCrossing).toBeCloseTo(((10 / 11) * 2000) / requestsPerSecond, 6);
    }
  });

  it('finds while a slider moves what it finds at rest, to one percent', () => {
    const [drag, rest] = [shares([linear, wall], {}, 'drag').facts, shares([linear, wall]).facts];
    for (const name of ['linearCrossing', 'wallCrossing'])
      expect(Math.abs((drag[name] ?? 0) / (rest[name] ?? 1) - 1)).toBeLessThan(0.01);
  });

  it('only rises with the load, and says the share at the multiplier that is set', () => {
    const { columns, facts } = shares([wall], { loadMultiplier: 2 });
    const column = columns.wall ?? new Float64Array();
    for (let i = 1; i < column.length; i++) expect(column[i]).toBeGreaterThanOrEqual(column[i - 1] ?? 0);
    expect(facts.wall).toBeCloseTo(0.5 / 0.5 / 10, 12);
  });

  it('hands the viewer’s catalogue to the tales that depend on it', () => {
    const shop: Cost = {
      ...tale('shop', 10, () => 0),
      byLoadAlone: (_random, load, products = 0) => (load * products) / 1000,
    };
    expect(shares([shop], { products: 40_000 }).facts.shop).toBeCloseTo(0.25 * 4, 12);
  });

  it('gives a shop of any size as much of what scales sideways as its load of today asks for', () => {
    const sideways: Cost = { ...linear, provision: 'sideways' };
    for (const requestsPerSecond of [100, 5000])
      expect(shares([sideways], { requestsPerSecond }).facts.linearCrossing).toBeCloseTo(0.5, 6);
  });

  it('lets the load decide who is first: what there is one of is far away for a small shop, and near for a large one', () => {
    const wide: Cost = { ...tale('wide', 10, (load) => 5 * load), provision: 'sideways' };
    const order = (requestsPerSecond: number) => {
      const { facts } = shares([wide, wall], { requestsPerSecond });
      return (facts.wideCrossing ?? 0) < (facts.wallCrossing ?? 0) ? 'wide' : 'wall';
    };
    expect([order(200), order(5000)]).toEqual(['wide', 'wall']);
  });

  it('does not count what comes without load, and says that it stands apart', () => {
    const accident: Cost = { ...linear, name: 'saint', provision: 'accident' };
    const { facts, columns } = shares([accident, wall]);
    expect(facts.saintApart).toBe(1);
    expect(facts).not.toHaveProperty('saintCrossing');
    expect(columns).not.toHaveProperty('saint');
  });

  it('takes no tale at all, and leaves out what nothing bounds', () => {
    expect(shares([]).facts).toEqual({});
    expect(Object.keys(shares([tale('boundless', Number.NaN, (load) => load)]).facts)).toEqual([]);
  });

  it('says so where the end is out of sight', () => {
    const { facts } = shares([tale('never', 10, () => 1), tale('already', 10, () => 11)]);
    expect(facts.neverCrossing).toBe(FARTHEST);
    expect(facts.alreadyCrossing).toBe(NEAREST);
  });
});
