/**
 * How a tale declares a figure: which model and view, which sliders, how columns become a chart, one sentence.
 * A declaration holds no state and touches no page; `<live-figure>` plays it.
 */
import type { TemplateResult } from 'lit';
import type { Columns, Facts, Model, Result } from '../simulation/engine/model.ts';
import type { Parameters, Values } from '../simulation/engine/parameters.ts';
import type { Chart } from './chart/declaration.ts';

/** Where numbers come from; every figure marks it. */
export type Origin = 'model' | 'measured' | 'told';

/** A big number over the chart, readable from the last row. */
export interface Tile {
  value: string;
  label: string;
  role?: 'main' | 'good' | 'bad';
}

export interface Preset<P extends Parameters> {
  /** In kebab case; the `data-preset` of its button. */
  name: string;
  label: string;
  values: Partial<Values<P>>;
}

/** What a figure's functions are given: the values and what was computed, and measured, for them. */
export interface Drawn<P extends Parameters, R extends Result, M> {
  values: Values<P>;
  facts: R['facts'];
  columns: R['columns'];
  /** What the figure's lab has measured so far; undefined before it ran. */
  measured: M | undefined;
}

export interface PanelContext<P extends Parameters, R extends Result, M> extends Drawn<P, R, M> {
  /** Sets values of the tale, as a slider would. */
  change(patch: Partial<Values<P>>): void;
  /** How many runs this page has made; tells a panel that something is new. */
  effort: 'drag' | 'rest';
}

export interface LabProgress<M> {
  /** 0 … 1. */
  share: number;
  note: string;
  /** What is known so far, where it can be shown already. */
  measured?: M;
}

/** Something real, run on the viewer's machine. Loaded only when asked for. */
export interface Lab<P extends Parameters, M> {
  /** Throws an Error whose message is one clear line; must free all it took when `signal` aborts. */
  measure(values: Values<P>, report: (progress: LabProgress<M>) => void, signal: AbortSignal): Promise<M>;
}

export interface LabDeclaration<P extends Parameters, M> {
  load(): Promise<Lab<P, M>>;
  /** The button: "Measure here". */
  run: string;
  /** What it will do, take and download, before it does. */
  promise: string;
}

export interface Figure<P extends Parameters = Parameters, R extends Result = Result<Facts, Columns>, M = unknown> {
  model: Model<P>;
  view: string;
  /** Parameters to show controls for, in order. */
  controls: readonly (keyof P & string)[];
  /** Where this figure begins, where that is not the model's defaults; presets lie over it. */
  base?: Partial<Values<P>>;
  presets?: readonly Preset<P>[];
  /** Names of presets that the Next key walks through; the first is what the slide shows on arrival. */
  steps?: readonly string[];
  tiles?(drawn: Drawn<P, R, M>): Tile[];
  chart?(drawn: Drawn<P, R, M>): Chart;
  /** Anything that is no chart: code, a dump, a board. Stands beside the chart, or alone. */
  panel?(context: PanelContext<P, R, M>): TemplateResult;
  /** Where the panel stands. */
  panelPlace?: 'below' | 'beside';
  /** One sentence that tells what is to be seen, computed from the run. */
  sentence(drawn: Drawn<P, R, M>): string;
  lab?: LabDeclaration<P, M>;
  bet?: Bet<P, R, M>;
  /** What the figure shows where it has no chart with series of their own. */
  origin?: Origin;
}

/** A question before the chart is shown; the run answers it. */
export interface Bet<P extends Parameters, R extends Result, M> {
  question: string;
  /** Two to four; the first whose `holds` is true is what the run says. */
  choices: readonly { label: string; holds(drawn: Drawn<P, R, M>): boolean }[];
}

type ViewResult<V> = V extends (...inputs: never[]) => infer R ? (R extends Result ? R : never) : never;

/** Types a figure after the view that it draws. */
export function defineFigure<
  P extends Parameters,
  V extends Record<string, (...inputs: never[]) => Result>,
  K extends keyof V & string,
  M = never,
>(
  figure: Omit<Figure<P, ViewResult<V[K]>, M>, 'model' | 'view'> & {
    model: { name: string; parameters: P; views: V };
    view: K;
  },
): Figure {
  return figure as unknown as Figure;
}
