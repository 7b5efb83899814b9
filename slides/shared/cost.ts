/**
 * How a tale's scarce resource answers to load: the one thing that a figure about all tales may ask of each. A tale that
 * has such a resource says so in its `cost-under-load.ts`; the amounts are in the resource's own unit.
 */
import { defaults, type Parameters, type Values } from '../../src/simulation/engine/parameters.ts';
import type { RandomStreams } from '../../src/simulation/engine/random.ts';

export interface CostUnderLoad<P extends Parameters = Parameters> {
  /** Name of the model that it is computed from, at the model's defaults. */
  model: string;
  parameters: P;
  /** Amount asked of the scarce resource when the load is `multiplier` times that of the values. */
  demand(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** The same in the same shop without what the tale tells of: what a figure about all tales measures it by. */
  without(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** The same once it has happened, where the values stand for the day before. */
  happened?(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** Amount there is of it at these values. */
  capacity(values: Values<P>): number;
  /** The parameter that holds how many products the shop has; absent where the cost does not hang on it. */
  catalogue?: keyof P & string;
}

/** A tale's cost as figures about all tales see it. */
export interface Cost {
  /** Name of the tale's model. */
  name: string;
  capacity: number;
  /** @param products size of the catalogue, for the tales that depend on it; theirs if absent. */
  demand(random: RandomStreams, multiplier: number, products?: number): number;
  without(random: RandomStreams, multiplier: number): number;
  happened(random: RandomStreams, multiplier: number): number;
}

/** Types a tale's declaration after its model's parameters. */
export const costUnderLoad = <P extends Parameters>(declared: CostUnderLoad<P>): CostUnderLoad => declared;

export function atDefaults(declared: CostUnderLoad): Cost {
  const { model, parameters, catalogue } = declared;
  const values = defaults(parameters);
  const withProducts = (products?: number) =>
    catalogue === undefined || products === undefined ? values : { ...values, [catalogue]: products };
  return {
    name: model,
    capacity: declared.capacity(values),
    demand: (random, multiplier, products) => declared.demand(withProducts(products), random, multiplier),
    without: (random, multiplier) => declared.without(values, random, multiplier),
    happened: (random, multiplier) =>
      declared.happened?.(values, random, multiplier) ?? declared.demand(values, random, multiplier),
  };
}
