/** All models of the deck, found by glob and loaded one by one when asked for. `src/` names no tale. */
import type { CostedModel, Model } from '../simulation/engine/model.ts';
import { defaults } from '../simulation/engine/parameters.ts';

const files = import.meta.glob<Record<string, Model>>(['/slides/*/model/*.ts', '!**/*.test.ts']);

const byName = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load] as const));

export async function loadModel(name: string): Promise<Model> {
  const load = byName.get(name);
  if (!load) throw new Error(`unknown model: ${name}`);
  const model = Object.values(await load()).find((exported) => exported.name === name);
  if (!model) throw new Error(`model/${name}.ts exports no model of that name`);
  return model;
}

/** The models that say what they cost under load, at their defaults. */
export async function loadCostedModels(): Promise<CostedModel[]> {
  const models = await Promise.all([...byName.keys()].map(loadModel));
  return models.flatMap((model) => {
    const cost = model.underLoad;
    if (!cost) return [];
    const values = defaults(model.parameters);
    const { catalogue, without, happened = cost.demand } = cost;
    const withCatalogue = (products?: number) =>
      catalogue === undefined || products === undefined ? values : { ...values, [catalogue]: products };
    return {
      name: model.name,
      label: cost.label,
      demand: (random, multiplier, products) => cost.demand(withCatalogue(products), random, multiplier),
      ...(without && {
        tale: {
          without: (random, multiplier) => without(values, random, multiplier),
          happened: (random, multiplier) => happened(values, random, multiplier),
        },
      }),
      capacity: cost.capacity?.(values) ?? Number.NaN,
    };
  });
}
