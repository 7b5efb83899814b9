/**
 * What the lab shows, as plain data, and what can be pressed in it: enough for another window of a talk to show the same and
 * to press it there.
 */
import {
  type Asked,
  check,
  type Experiment,
  fail,
  halveKeys,
  halvePages,
  lookAround,
  reindex,
  rescue,
  select,
  selectBySelect,
  swap,
} from './experiments.ts';
import type { ChosenFault } from './faults.ts';

export interface Settings {
  fault: ChosenFault;
  /** How many milliseconds a driver waits for a SELECT. */
  patience: number;
  key: number;
}

export interface Up {
  is: 'up';
  pages: number;
  /** Null while the disk is good. */
  fault: ChosenFault | null;
  asked: readonly Asked[];
  line: string;
  isBusy: boolean;
  /** The server's last lines. */
  log: readonly string[];
  /** For how long the server has sat in a read; null while it does not. */
  hungSeconds: number | null;
}

export type ShownLab =
  | { is: 'off'; problem: string | null }
  /** Another window runs one. */
  | { is: 'waiting' }
  /** How much of the files is here. */
  | { is: 'starting'; share: number }
  | Up;

const experiments = {
  fail: ({ fault }) => fail(fault),
  swap: () => swap,
  'select-by-select': () => selectBySelect,
  'halve-keys': () => halveKeys,
  'halve-pages': () => halvePages,
  select: ({ key }) => select({ by: 'key', from: key, to: key }),
  'look-around': ({ fault }) => lookAround(fault.page),
  rescue: ({ fault }) => rescue(fault.page),
  check: () => check,
  reindex: () => reindex,
} satisfies Record<string, (settings: Settings) => Experiment>;

export type ExperimentName = keyof typeof experiments;
/** `now`: start, and wait for no other window. */
export type Wish = 'start' | 'now' | 'end' | 'stop' | ExperimentName;

/** Undefined for what is no experiment: another window may be of another version. */
export const experimentOf = (wish: string, settings: Settings): Experiment | undefined =>
  isExperiment(wish) ? experiments[wish](settings) : undefined;

const isExperiment = (wish: string): wish is ExperimentName => Object.hasOwn(experiments, wish);
