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

/**
 * Values of the sliders → what a figure draws. `needed` is what the model's `needs` gave. (A method's type, so that a view
 * that knows more of `needed` is still a view.)
 */
export type View<P extends Parameters, R extends Result = Result, D = unknown> = {
  view(values: Values<P>, random: RandomStreams, effort: Effort, needed: D): R;
}['view'];

export interface Model<
  P extends Parameters = Parameters,
  V extends Record<string, View<P>> = Record<string, View<P>>,
  N extends string = string,
  D = unknown,
> {
  /** The file's name: `model/<name>.ts`; unique in the deck. */
  name: N;
  parameters: P;
  run(values: Values<P>, random: RandomStreams): { facts: Facts };
  views: V;
  /**
   * Facts and columns of views that may be NaN, by name: what does not happen at these values, what no formula gives, the
   * ends of a curve's pieces. All others are finite wherever the sliders stand.
   */
  gaps?: readonly string[];
  /** What the views are given beside their values, such as other models; loaded before the first of them runs. */
  needs?(): Promise<D>;
}

export function defineModel<
  const P extends Parameters,
  V extends Record<string, View<P, Result, D>>,
  const N extends string,
  D = unknown,
>(model: Model<P, V, N, D>): Model<P, V, N, D> {
  return model;
}
