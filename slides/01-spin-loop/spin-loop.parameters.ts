/**
 * What can be set about the spin loop. Defaults are the tale's sale day before the last 30 %: successful updates/s ×
 * update time = 0.70, and 2.61 updates' worth of own work a request.
 */
import { choice, number, type Values } from '../../src/simulation/parameters.ts';
import { words } from './words.ts';

const label = words.spinLoop;
const LONGEST_MILLISECONDS = 3_600_000;

export const parameters = {
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: 'requests/s',
    minimum: 0.001,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 100, maximum: 4000, step: 50 },
  }),
  updateMilliseconds: number({
    label: label.updateMilliseconds,
    unit: 'ms',
    minimum: 0.0001,
    maximum: LONGEST_MILLISECONDS,
    default: 0.35,
    slider: { minimum: 0.05, maximum: 1, step: 0.05 },
  }),
  updateShare: number({
    label: label.updateShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 1,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  ownWorkMilliseconds: number({
    label: label.ownWorkMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: LONGEST_MILLISECONDS,
    default: 0.91,
    slider: { minimum: 0, maximum: 3, step: 0.01 },
  }),
  cores: number({
    label: label.cores,
    unit: '',
    minimum: 0,
    maximum: 100_000,
    default: 32,
    integer: true,
    slider: { minimum: 1, maximum: 64, step: 1 },
  }),
  threads: number({
    label: label.threads,
    unit: '',
    minimum: 1,
    maximum: 100_000,
    default: 32,
    integer: true,
    slider: { minimum: 1, maximum: 128, step: 1 },
  }),
  store: choice({
    label: label.store,
    options: { atom: label.atom, locked: label.locked, sharded: label.sharded, memcached: label.memcached },
    default: 'atom',
  }),
  shards: number({
    label: label.shards,
    unit: '',
    minimum: 1,
    maximum: 100_000,
    default: 8,
    integer: true,
    slider: { minimum: 1, maximum: 32, step: 1 },
  }),
  roundTripMilliseconds: number({
    label: label.roundTripMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: LONGEST_MILLISECONDS,
    default: 0.5,
    slider: { minimum: 0.1, maximum: 5, step: 0.1 },
  }),
  mode: choice({ label: label.mode, options: { open: label.open, closed: label.closed }, default: 'open' }),
  updateDistribution: choice({
    label: label.updateDistribution,
    options: { deterministic: label.deterministic, exponential: label.exponential },
    default: 'deterministic',
  }),
  momentMilliseconds: number({
    label: label.momentMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 200,
    default: 100,
    slider: { minimum: 0, maximum: 200, step: 1 },
  }),
  workers: number({
    label: label.workers,
    unit: '',
    minimum: 1,
    maximum: 16,
    default: 6,
    integer: true,
    slider: { minimum: 1, maximum: 16, step: 1 },
  }),
  workPerAttemptMilliseconds: number({
    label: label.workPerAttemptMilliseconds,
    unit: 'ms',
    minimum: 0.001,
    maximum: 1000,
    default: 1,
    slider: { minimum: 0.01, maximum: 20, step: 60, logarithmic: true },
  }),
  restMilliseconds: number({
    label: label.restMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 10_000,
    default: 1,
    slider: { minimum: 0, maximum: 20, step: 0.5 },
  }),
  workerCores: number({
    label: label.workerCores,
    unit: '',
    minimum: 0,
    maximum: 1024,
    default: 0,
    integer: true,
    slider: { minimum: 0, maximum: 16, step: 1 },
  }),
  badShare: number({
    label: label.badShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 0.3,
    slider: { minimum: 0.01, maximum: 1, step: 0.01 },
  }),
  dumps: number({
    label: label.dumps,
    unit: '',
    minimum: 1,
    maximum: 100,
    default: 3,
    integer: true,
    slider: { minimum: 1, maximum: 20, step: 1 },
  }),
  updates: number({
    label: label.updates,
    unit: '',
    minimum: 100,
    maximum: 10_000_000,
    default: 200_000,
    integer: true,
  }),
  attemptsPerUpdateAtMost: number({
    label: label.attemptsPerUpdateAtMost,
    unit: '',
    minimum: 1,
    maximum: 1_000_000,
    default: 20,
  }),
};

export type SpinLoop = Values<typeof parameters>;
