/**
 * bottlenecks: what every tale's own model asks of its scarce resource, as a share of what there is, against the viewer's
 * load; and the load at which each runs out. What comes without load stands apart: model/bottlenecks.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import { exp, log } from '../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import type { Cost } from '../../shared/cost.ts';
import { FARTHEST, LEAST_SHOWN, MOST_SHOWN, NEAREST, TOLD_REQUESTS_PER_SECOND } from './bottlenecks/limit.ts';
import { type Bottlenecks, parameters } from './bottlenecks/parameters.ts';

/** Lines end here: far above all there is. */
const MOST_SHARE = 10;

/**
 * Share of the scarce resource that is asked for at `multiplier` times the viewer's load of today. Of what scales sideways
 * a shop has as much as its load of today needs beside Kasta's; of the rest there is one.
 */
function shareAt(cost: Cost, values: Bottlenecks, random: RandomStreams, multiplier: number): number {
  const size = values.requestsPerSecond / TOLD_REQUESTS_PER_SECOND;
  const capacity = cost.provision === 'sideways' ? size * cost.capacity : cost.capacity;
  const share = cost.byLoadAlone(random.fresh(), multiplier * size, values.products) / capacity;
  return Number.isFinite(share) ? Math.min(MOST_SHARE, share) : MOST_SHARE;
}

/** Where a share that grows with the load reaches 1, by halving on a scale of factors; `NEAREST` or `FARTHEST` at the ends. */
function crossing(share: (multiplier: number) => number, halvings: number): number {
  if (share(NEAREST) >= 1) return NEAREST;
  if (share(FARTHEST) < 1) return FARTHEST;
  let low = log(NEAREST);
  let high = log(FARTHEST);
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (share(exp(middle)) >= 1) high = middle;
    else low = middle;
  }
  return exp(high);
}

/**
 * A column of shares a model, under the model's name, over `loadMultiplier`; facts `<name>` (share now) and `<name>Crossing`
 * (multiple of today's load at which it reaches 1). Models without a capacity cannot run out, and are left out; `<name>Alone` where
 * load alone asks for less than the tale's trouble did, `<name>Sideways` where more can be bought for more load; of what comes without load there is `<name>Apart` and nothing else.
 */
function shares(values: Bottlenecks, random: RandomStreams, effort: Effort, costs: readonly Cost[]) {
  const points = effort === 'drag' ? 21 : 49;
  const step = log(MOST_SHOWN / LEAST_SHOWN) / (points - 1);
  const loadMultiplier = Float64Array.from({ length: points }, (_, i) => LEAST_SHOWN * exp(i * step));
  const columns: Record<string, Float64Array> = { loadMultiplier };
  const facts: Record<string, number> = {};
  for (const cost of costs) {
    if (!(cost.capacity > 0)) continue;
    if (cost.provision === 'accident') {
      facts[`${cost.name}Apart`] = 1;
      continue;
    }
    const share = (multiplier: number) => shareAt(cost, values, random, multiplier);
    columns[cost.name] = loadMultiplier.map(share);
    facts[cost.name] = share(values.loadMultiplier);
    if (cost.provision === 'sideways') facts[`${cost.name}Sideways`] = 1;
    if (cost.isApartFromTrouble) facts[`${cost.name}Alone`] = 1;
    facts[`${cost.name}Crossing`] = crossing(share, effort === 'drag' ? 10 : 30);
  }
  return { facts, columns };
}

export const bottlenecks = defineModel({
  name: 'bottlenecks',
  parameters,
  run: (values) => ({
    facts: {
      requestsPerSecond: values.requestsPerSecond * values.loadMultiplier,
      shareOfToldLoad: (values.requestsPerSecond * values.loadMultiplier) / TOLD_REQUESTS_PER_SECOND,
    },
  }),
  views: { shares },
  needs: async () => (await import('../../shared/costs.ts')).loadCosts(),
});
