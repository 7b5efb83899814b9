/**
 * load-tales: every tale's own model at its defaults, asked by which factor its scarce resource became dearer when the
 * tale happened, and when only the load grew. It adds no rule of its own: model/load-tales.md.
 */
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import type { Cost } from '../../shared/cost.ts';
import { MOST } from './load-tales/limit.ts';
import { type LoadTales, parameters } from './load-tales/parameters.ts';

const atMost = (factor: number) => (Number.isFinite(factor) ? Math.min(MOST, factor) : MOST);

/**
 * Facts a model: `<name>`, what its tale made of the cost at `loadMultiplier` times the load; `<name>Alone`, what that
 * load makes of it without the tale. Both are factors of the cost at today's load without the tale; at most `MOST`.
 */
function factors(values: LoadTales, random: RandomStreams, _effort: unknown, costs: readonly Cost[]) {
  const facts: Record<string, number> = {};
  for (const { name, without, happened } of costs) {
    const today = without(random.fresh(), 1);
    facts[name] = atMost(happened(random.fresh(), values.loadMultiplier) / today);
    facts[`${name}Alone`] = atMost(without(random.fresh(), values.loadMultiplier) / today);
  }
  return { facts, columns: {} };
}

export const loadTales = defineModel({
  name: 'load-tales',
  parameters,
  run: (values) => ({ facts: { loadMultiplier: values.loadMultiplier } }),
  views: { factors },
  needs: async () => (await import('../../shared/costs.ts')).loadCosts(),
});
