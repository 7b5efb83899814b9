/** The costs of all tales that have one, found by looking. */
import { atDefaults, type Cost, type CostUnderLoad } from './cost.ts';

const files = import.meta.glob<{ cost: CostUnderLoad }>('/slides/*/cost-under-load.ts');

export async function loadCosts(): Promise<readonly Cost[]> {
  const declared = await Promise.all(Object.values(files).map((load) => load()));
  return declared.map(({ cost }) => atDefaults(cost));
}
