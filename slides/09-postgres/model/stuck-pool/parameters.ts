/** What can be set in the stuck pool's model, and the rules that follow, in seconds. */
import { choice, number, optional, toggle, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';
import { TOLD_HOURS } from '../investigation/parameters.ts';
import type { PoolRules } from './simulate.ts';

const label = words.stuckPool;
const { units } = label;

export const parameters = {
  connections: number({
    label: label.connections,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 20,
    integer: true,
    slider: { minimum: 1, maximum: 100, step: 1 },
  }),
  requestsPerSecond: number({
    yours: 'load',
    label: label.requestsPerSecond,
    unit: units.requestsPerSecond,
    minimum: 0.001,
    maximum: 1_000_000,
    default: 60,
    slider: { minimum: 5, maximum: 300, step: 5 },
  }),
  stuckShare: number({
    label: label.stuckShare,
    unit: '',
    read: 'percentage',
    minimum: 0,
    maximum: 1,
    default: 0.1,
    slider: { minimum: 0.01, maximum: 0.5, step: 0.01 },
  }),
  queryMilliseconds: number({
    label: label.queryMilliseconds,
    unit: units.milliseconds,
    minimum: 0,
    maximum: 3_600_000,
    default: 20,
    slider: { minimum: 0, maximum: 500, step: 5 },
  }),
  statementTimeoutMilliseconds: optional({
    label: label.statementTimeoutMilliseconds,
    unit: units.milliseconds,
    minimum: 1,
    maximum: 86_400_000,
    default: null,
    absent: label.never,
    slider: { minimum: 250, maximum: 30_000, step: 80, logarithmic: true },
  }),
  driverTimeoutMilliseconds: optional({
    label: label.driverTimeoutMilliseconds,
    unit: units.milliseconds,
    minimum: 1,
    maximum: 86_400_000,
    default: null,
    absent: label.never,
    slider: { minimum: 250, maximum: 30_000, step: 80, logarithmic: true },
  }),
  badPage: choice({
    label: label.badPage,
    options: { late: label.late, silent: label.silent },
    default: 'late',
  }),
  serverSessions: number({
    label: label.serverSessions,
    unit: '',
    minimum: 1,
    maximum: 100_000,
    default: 100,
    integer: true,
  }),
  whenFull: choice({
    label: label.whenFull,
    options: { wait: label.wait, reject: label.reject },
    default: 'wait',
  }),
  pageChecksums: toggle({ label: label.pageChecksums, default: false }),
  checkHours: optional({
    label: label.checkHours,
    unit: units.hours,
    minimum: 0.01,
    maximum: 10_000,
    default: null,
    absent: label.never,
    slider: { minimum: 1, maximum: 168, step: 1 },
  }),
  hoursAtWork: number({
    label: label.hoursAtWork,
    unit: units.hours,
    minimum: 0,
    maximum: 1000,
    default: TOLD_HOURS,
    slider: { minimum: 0, maximum: 30, step: 1 },
  }),
  secondsShown: number({
    label: label.secondsShown,
    unit: units.seconds,
    minimum: 0,
    maximum: 10,
    default: 10,
    slider: { minimum: 0, maximum: 10, step: 0.1 },
  }),
  runs: number({
    label: label.runs,
    unit: units.runs,
    minimum: 1,
    maximum: 1_000_000,
    default: 10_000,
    integer: true,
  }),
  requests: number({
    label: label.requests,
    unit: units.requests,
    minimum: 100,
    maximum: 10_000_000,
    default: 500_000,
    integer: true,
  }),
};

export type Pool = Values<typeof parameters>;

const secondsOf = (milliseconds: number | null): number => (milliseconds ?? Number.POSITIVE_INFINITY) / 1000;

export function rulesOf(values: Pool): PoolRules {
  return {
    connections: values.connections,
    requestsPerSecond: values.requestsPerSecond,
    stuckShare: values.stuckShare,
    querySeconds: values.queryMilliseconds / 1000,
    // A server that sits in a read looks at no clock; between two that come late it does.
    statementTimeoutSeconds:
      values.badPage === 'late' ? secondsOf(values.statementTimeoutMilliseconds) : secondsOf(null),
    driverTimeoutSeconds: secondsOf(values.driverTimeoutMilliseconds),
    // A server has as many as its pool needs, whatever else it was told.
    serverSessions: Math.max(values.serverSessions, values.connections),
    waits: values.whenFull === 'wait',
  };
}
