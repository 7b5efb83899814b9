/**
 * How a tale declares a figure: which model and view, which sliders, how columns become a chart, one sentence.
 * A declaration holds no state and touches no page; `<live-figure>` plays it. It imports the model's parameters alone:
 * the rules are a type here, and run in the worker.
 */
import type { TemplateResult } from 'lit';
import type { Columns, Effort, Facts, Result } from '../simulation/engine/model.ts';
import type { Parameters, Values } from '../simulation/engine/parameters.ts';
import type { Chart } from './chart/declaration.ts';
import type { Origin } from './origin.ts';
import type { Scene } from './scene/declaration.ts';
import type { SharedPanel } from './shared-panel.ts';

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
  /** It names a case of the model's alone: where something measured is shown, that is not it. */
  isOfModel?: true;
}

/** Named things of a tale that are measured, or brought by the viewer: plain data, each under a name of its own. */
export type Named = Record<string, unknown>;

/** What a figure's functions are given, all of one moment: what was computed, for which values, and what was there beside it. */
export interface Drawn<P extends Parameters, R extends Result, M extends Named = Named, B extends Named = Named> {
  values: Values<P>;
  facts: R['facts'];
  columns: R['columns'];
  /** What the tale's labs have measured on this machine so far. */
  measured: Partial<M>;
  /** What the viewer has brought, as long as the model stands where it stood then. */
  brought: Partial<B>;
  /** `drag`: a slider is moving, the numbers are coarse. */
  effort: Effort;
  /** What of the figure is open. */
  open: Part;
  /** Index of the choice that the viewer has bet on. */
  guess?: number | undefined;
}

/** The parts of a figure that a viewer can open: `play` beside the chart, others in its place; `panel`: the panel has the room. */
export type Part = 'chart' | 'table' | 'about' | 'panel' | 'play';

export interface PanelContext<P extends Parameters, R extends Result, M extends Named = Named, B extends Named = Named>
  extends Drawn<P, R, M, B> {
  /** Sets values of the tale, as a slider would. */
  change(patch: Partial<Values<P>>): void;
  /** Keeps what a panel of the tale has measured; undefined forgets it. */
  keep(name: keyof M & string, measured: M[keyof M & string] | undefined): void;
  /** Shows what the viewer has brought in place of the model's; undefined goes back to the model. */
  bring(name: keyof B & string, brought: B[keyof B & string] | undefined): void;
  show(part: Part): void;
  /** The panel as all windows of a talk see it. */
  shared: SharedPanel;
  /** Brings the code of the panel's elements, once; it is for browsers only, and the build reads declarations in Node. */
  needs(code: () => Promise<unknown>): void;
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
  /** The line for errors that are codes; undefined for others. */
  sentence?(error: unknown): string | undefined;
}

export interface LabDeclaration<P extends Parameters, N extends string, M> {
  /** The name under which the tale's figures find what was measured. */
  name: N;
  load(): Promise<Lab<P, M>>;
  /** The button: "Measure here". */
  run: string;
  /** What it will do, take and download, before it does. */
  promise: string;
}

type LabOf<P extends Parameters, M extends Named> = { [N in keyof M & string]: LabDeclaration<P, N, M[N]> }[keyof M &
  string];

export interface Figure<
  P extends Parameters = Parameters,
  R extends Result = Result<Facts, Columns>,
  M extends Named = Named,
  B extends Named = Named,
> {
  /** Name of the model whose view is drawn. */
  model: string;
  parameters: P;
  /** Where this figure stands when nothing was set, as far as that is not the parameters' own defaults. */
  base?: Partial<Values<P>>;
  /** Where it stood in links of version 1, as far as that was elsewhere and no parameter's default says so. */
  firstBase?: Partial<Values<P>>;
  view: string;
  /** Parameters to show controls for, in order. */
  controls: readonly (keyof P & string)[];
  /** More of them, out of sight until somebody asks. */
  moreControls?: readonly (keyof P & string)[];
  presets?: readonly Preset<P>[];
  /**
   * Names of presets that the Next key walks through; the first is what the slide shows on arrival. The last may be
   * `measure`: then Next starts the lab, and goes on whether it has ended or not.
   */
  steps?: readonly string[];
  tiles?(drawn: Drawn<P, R, M, B>): Tile[];
  chart?(drawn: Drawn<P, R, M, B>): Chart | undefined;
  /** Things instead of lines; where it gives none, the chart is drawn. */
  scene?(drawn: Drawn<P, R, M, B>): Scene | undefined;
  /** Its picture needs the width of half a slide; where a page has less, it can be pushed aside. */
  wide?: boolean;
  /** What is drawn in place of either where the figure lies small along the foot; it grows into them. */
  small?(drawn: Drawn<P, R, M, B>): Scene | undefined;
  /** Anything that is no chart: code, a dump, a board. Stands beside the chart, or alone. */
  panel?(context: PanelContext<P, R, M, B>): TemplateResult;
  /** Where the panel stands; `below` where it is not said. */
  panelPlace?(drawn: Drawn<P, R, M, B>): 'below' | 'beside';
  /** One sentence that tells what is to be seen, computed from the run. */
  sentence(drawn: Drawn<P, R, M, B>): string;
  lab?: LabOf<P, M>;
  /** What the lab found, as one number in which machines differ: the phones of a room are compared by it. */
  times?: {
    label: string;
    /** From what to what a machine can measure it, with room to spare: a device that says more is left out. */
    range: readonly [least: number, most: number];
    of(moment: Pick<Drawn<P, R, M, B>, 'values' | 'measured'>): number | undefined;
    /** The lab shares memory between workers, which a page over plain http may not. */
    sharesMemory?: boolean;
  };
  bet?: Bet<P, R, M, B>;
  /** What the figure shows where it has no chart with series of their own; `model` where it is not said. */
  origin?(drawn: Drawn<P, R, M, B>): Origin;
  /** What it is about has a figure of the talk's in it, where no series says so. */
  isTold?(drawn: Drawn<P, R, M, B>): boolean;
  /** Whether a file that is dropped on its slide is read. */
  takesFiles?: boolean;
  /** Parameters that a viewer may move without leaving what was brought. */
  broughtStays?: readonly (keyof P & string)[];
}

/** A question before the chart is shown; the run answers it. */
export interface Bet<P extends Parameters, R extends Result, M extends Named = Named, B extends Named = Named> {
  question: string;
  /** Two to four, or as many as a slider has places (`numberBet`); the first whose `holds` is true is what the run says. None: the answer comes with a later step. */
  choices: readonly { label: string; holds(drawn: Drawn<P, R, M, B>): boolean }[];
  /** The choices are numbers in their order, which a room is asked for by a slider; two to four of them stand as buttons where there is none. */
  offered?: readonly number[];
}

interface ModelType {
  name: string;
  parameters: Parameters;
  views: Record<string, (...inputs: never[]) => Result>;
}

/**
 * Types a figure after the view that it draws: `defineFigure<typeof model, Measured, Brought>()({ … })`. The model comes
 * as a type, so nothing of its rules reaches the page.
 */
export function defineFigure<T extends ModelType, M extends Named = Named, B extends Named = Named>() {
  return <const K extends keyof T['views'] & string>(
    figure: Figure<T['parameters'], ReturnType<T['views'][K]>, M, B> & { model: T['name']; view: K },
  ): Figure => figure;
}
