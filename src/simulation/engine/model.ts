/**
 * A model: parameters declared once, `run` for the command line and tests (values of one working point → facts), and
 * views for the figures (the same rules, swept or drawn over time, sized to a time budget). All of it is pure.
 */
import type { Parameters, Values } from './parameters.ts';
import type { RandomStreams } from './random.ts';

/** Named numbers, in full and with units. */
export type Facts = Record<string, number>;
/** Named series; the columns of one curve have equal length. NaN is a gap. */
export type Columns = Record<string, Float64Array>;

export interface Result<F extends Facts = Facts, C extends Columns = Columns> {
  facts: F;
  columns: C;
}

/** While a slider moves a view has about 8 ms in the worker; when it rests, about 150 ms. */
export type Effort = 'drag' | 'rest';

export type View<P extends Parameters, R extends Result = Result> = (
  values: Values<P>,
  random: RandomStreams,
  effort: Effort,
  others: readonly CostedModel[],
) => R;

/** How a model's scarce resource answers to load: the one thing that a figure about all tales may ask of a model. */
export interface CostUnderLoad<P extends Parameters> {
  /** What is scarce, for an axis: "cores busy", "database reads per second". */
  label: string;
  /** Amount asked of the scarce resource when the load is `multiplier` times that of the values. */
  demand(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** The same in the same shop without what the tale tells of: what a figure about all tales measures it by. */
  without?(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** The same once it has happened, where the values stand for the day before. */
  happened?(values: Values<P>, random: RandomStreams, multiplier: number): number;
  /** Amount there is of it at these values; absent where nothing bounds it. */
  capacity?(values: Values<P>): number;
  /** The parameter that holds how many products the shop has; absent where the cost does not hang on it. */
  catalogue?: keyof P & string;
}

export interface Model<
  P extends Parameters = Parameters,
  V extends Record<string, View<P>> = Record<string, View<P>>,
  N extends string = string,
> {
  /** The file's name: `model/<name>.ts`; unique in the deck. */
  name: N;
  parameters: P;
  run(values: Values<P>, random: RandomStreams): { facts: Facts };
  views: V;
  underLoad?: CostUnderLoad<P>;
  /** True where a view reads `others`: the models that say what they cost under load. */
  needsOthers?: boolean;
}

/** A model as others see it. */
export interface CostedModel {
  name: string;
  label: string;
  /** @param products size of the catalogue, for the models that depend on it; theirs if absent. */
  demand(random: RandomStreams, multiplier: number, products?: number): number;
  /** Absent for the models of days on which nothing happened. */
  tale?: {
    without(random: RandomStreams, multiplier: number): number;
    happened(random: RandomStreams, multiplier: number): number;
  };
  capacity: number;
}

export function defineModel<const P extends Parameters, V extends Record<string, View<P>>, const N extends string>(
  model: Model<P, V, N>,
): Model<P, V, N> {
  return model;
}
