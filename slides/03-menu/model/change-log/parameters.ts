/** What of change-log can be set: ranges, defaults and units; what is told and what is assumed says ../change-log.md. */
import { number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { changeLog: label, units } = words;

export const TEAMS = 6;

export const parameters = {
  teamsSharing: number({
    label: label.teamsSharing,
    unit: '',
    minimum: 0,
    maximum: TEAMS,
    default: 0,
    integer: true,
    slider: { minimum: 0, maximum: TEAMS, step: 1 },
  }),
  suspects: number({
    label: label.suspects,
    unit: '',
    minimum: 1,
    maximum: 1000,
    default: 18,
    integer: true,
    slider: { minimum: 6, maximum: 36, step: 1 },
  }),
  fatiguePerHour: number({
    label: label.fatiguePerHour,
    unit: units.perHour,
    minimum: 0,
    maximum: 10,
    default: 0.05,
    slider: { minimum: 0, maximum: 0.5, step: 0.01 },
  }),
  checkHours: number({
    label: label.checkHours,
    unit: units.hours,
    minimum: 0.001,
    maximum: 1000,
    default: 0.5,
    slider: { minimum: 0.1, maximum: 2, step: 0.1 },
  }),
  missShare: number({
    label: label.missShare,
    unit: '',
    read: 'percentage',
    minimum: 0,
    maximum: 0.95,
    default: 0.1,
    slider: { minimum: 0, maximum: 0.5, step: 0.05 },
  }),
  alsoChangedShare: number({
    label: label.alsoChangedShare,
    unit: '',
    read: 'percentage',
    minimum: 0,
    maximum: 1,
    default: 0.2,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  runs: number({ label: label.runs, unit: '', minimum: 10, maximum: 1_000_000, default: 20_000, integer: true }),
};

export type ChangeLog = Values<typeof parameters>;
