/**
 * load-tales: every tale's own model at its defaults, asked what its scarce resource costs when the load is multiplied.
 * Factors, relative to the load as it is. It adds no rule of its own: load-tales.model.md.
 */
import { type CostedModel, defineModel } from '../../src/simulation/model.ts';
import { number, type Values } from '../../src/simulation/parameters.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { MOST } from './load-tales.limit.ts';
import { words } from './words.ts';

const parameters = {
  loadMultiplier: number({
    label: words.loadTales.loadMultiplier,
    unit: '× today',
    minimum: 0.1,
    maximum: 10,
    default: 1,
    slider: { minimum: 0.5, maximum: 3, step: 0.05 },
  }),
};

/** How often the cost of today's load is asked at `multiplier` times the load; at most `MOST`. */
function costFactor(model: CostedModel, random: RandomStreams, multiplier: number): number {
  const factor = model.demand(random.fresh(), multiplier) / model.demand(random.fresh(), 1);
  return Number.isFinite(factor) ? Math.min(MOST, factor) : MOST;
}

/** One fact a model, under the model's name. */
function factors(
  values: Values<typeof parameters>,
  random: RandomStreams,
  _effort: unknown,
  others: readonly CostedModel[],
) {
  const facts: Record<string, number> = {};
  for (const model of others) facts[model.name] = costFactor(model, random, values.loadMultiplier);
  return { facts, columns: {} };
}

export const loadTales = defineModel({
  name: 'load-tales',
  parameters,
  run: (values) => ({ facts: { loadMultiplier: values.loadMultiplier } }),
  views: { factors },
  needsOthers: true,
});
