/**
 * How a tale's scarce resource answers to load: the one thing that a figure about all tales may ask of each. A tale that
 * has such a resource says so in its `cost-under-load.ts`; the amounts are in the resource's own unit.
 */
import { defaults, type Parameters, type Values } from '../../src/simulation/engine/parameters.ts';
import type { RandomStreams } from '../../src/simulation/engine/random.ts';

/**
 * How a system of another size has the scarce thing. `sideways`: more of it for more load, as one adds machines. `one`: one of
 * it, whatever the load: a reference, a database. `accident`: what ran out was not load's doing.
 */
export type Provision = 'sideways' | 'one' | 'accident';

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
  /** What load by itself asks of it, where the tale's trouble came on top; `demand` where it is not said. */
  byLoadAlone?(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** Amount there is of it at these values. */
  capacity(values: Values<P>): number;
  provision: Provision;
  /** The parameter that holds how many products the shop has; absent where the cost does not hang on it. */
  catalogue?: keyof P & string;
}

/** A tale's cost as figures about all tales see it. */
export interface Cost {
  /** Name of the tale's model. */
  name: string;
  capacity: number;
  provision: Provision;
  /** @param products size of the catalogue, for the tales that depend on it; theirs if absent. */
  demand(random: RandomStreams, multiplier: number, products?: number): number;
  without(random: RandomStreams, multiplier: number): number;
  happened(random: RandomStreams, multiplier: number): number;
  byLoadAlone(random: RandomStreams, multiplier: number, products?: number): number;
  /** Load alone asks for less than the tale's trouble did. */
  isApartFromTrouble: boolean;
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
    provision: declared.provision,
    isApartFromTrouble: declared.byLoadAlone !== undefined,
    demand: (random, multiplier, products) => declared.demand(withProducts(products), random, multiplier),
    without: (random, multiplier) => declared.without(values, random, multiplier),
    happened: (random, multiplier) =>
      declared.happened?.(values, random, multiplier) ?? declared.demand(values, random, multiplier),
    byLoadAlone: (random, multiplier, products) =>
      (declared.byLoadAlone ?? declared.demand)(withProducts(products), random, multiplier),
  };
}
