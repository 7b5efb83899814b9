/**
 * A chart as data: axes with declared domains, series by role, marks. Only chart.ts knows how it is drawn.
 * The first series lies on top. Bars add half a place to each side of their axis.
 */
import type { Origin } from '../origin.ts';

export interface Axis {
  label: string;
  minimum: number;
  maximum: number;
  scale?: 'linear' | 'logarithmic';
  /** Names at whole numbers, instead of ticks. */
  categories?: readonly string[];
  /** How a tick and a reading are written; default: short, with separators. */
  format?(value: number): string;
  /** Ticks where the default ones would be odd (hours of the day). */
  ticks?: readonly number[];
}

/** What a series means; the theme gives each its colour, dash and mark, so that no reading hangs on colour alone. */
export type Role = 'main' | 'second' | 'third' | 'good' | 'bad' | 'quiet';

export interface Series {
  label: string;
  role: Role;
  /** `segments`: thick pieces between gaps (NaN); `steps`: the level holds until the next point. */
  kind?: 'line' | 'steps' | 'points' | 'area' | 'bars' | 'segments';
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  origin?: Origin;
  /** Series of one stack lie on each other (areas, bars). */
  stack?: string;
  /** Measured against the right axis. */
  right?: boolean;
  /** Its label stands beside it in the plot, not in the legend: at its end, or first at this share of its length. */
  named?: boolean | number;
  /** How a reading is written, where it differs from the axis. */
  format?(value: number): string;
  /** It is another run's, pinned to be compared. */
  ghost?: boolean;
}

/** From a lowest to a highest value at each place, behind the lines. */
export interface Band {
  /** Of the series around which it lies. */
  label: string;
  role: Role;
  x: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** A stroke at each place instead of an area: what lies between places means nothing. */
  whiskers: boolean;
  /** Of so many runs; of the figure's own usual number where it is not said. */
  runs?: number;
  right?: boolean;
}

/** A line across the plot, or a band up to `to`, with a word on it. */
export interface LineMark {
  at: number;
  to?: number;
  axis: 'x' | 'y';
  label: string;
  role?: Role;
  origin?: Origin;
  /** Of an upright one: it goes from the foot of the plot up to this value; to the top where none is said. Its word stands at its end. */
  upTo?: number;
  /** Of a level one: its word begins at this value of the x axis, where the curves leave room; else at either end. */
  labelAt?: number;
}

/** A point with a word on it: "you are here". */
export interface PointMark {
  x: number;
  y: number;
  label: string;
  role?: Role;
}

/** The one number that a plot is about, written large where the plot is empty: its middle stands at a place of the axes. */
export interface NumberMark {
  x: number;
  y: number;
  value: string;
  /** What it is, beneath it. */
  label: string;
  role?: Role;
}

export interface Chart {
  x: Axis;
  y: Axis;
  right?: Axis;
  series: readonly Series[];
  bands?: readonly Band[];
  lines?: readonly LineMark[];
  points?: readonly PointMark[];
  numbers?: readonly NumberMark[];
  /** False where a panel beside the chart names its series. */
  legend?: boolean;
  /** It tells what happened in time: drawn from left to right when its slide is turned to. */
  sweeps?: boolean;
  /** What comes after that on the x axis has not happened yet: not drawn, or pale where the picture stands alone. */
  until?: number;
  /** Bars are horizontal: categories down, amounts to the right (x and y of the series stay as they are). */
  horizontal?: boolean;
}
