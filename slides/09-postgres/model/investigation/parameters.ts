/** What of investigation can be set: ranges, defaults and units; what is told and what is assumed says ../investigation.md. */
import { choice, number, toggle, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

/** About this long it took. As told. */
export const TOLD_HOURS = 20;

const label = words.investigation;
const { units } = label;

export const parameters = {
  strategy: choice({
    label: label.strategy,
    options: { guess: label.guess, list: label.list, bisect: label.bisect, groups: label.groupsAtOnce },
    default: 'guess',
  }),
  suspects: number({
    label: label.suspects,
    unit: '',
    minimum: 1,
    maximum: 1000,
    default: 12,
    integer: true,
    slider: { minimum: 4, maximum: 24, step: 1 },
  }),
  fatiguePerHour: number({
    label: label.fatiguePerHour,
    unit: units.perHour,
    minimum: 0,
    maximum: 10,
    default: 0.1,
    slider: { minimum: 0, maximum: 0.5, step: 0.01 },
  }),
  groups: number({
    label: label.groups,
    unit: '',
    minimum: 1,
    maximum: 100,
    default: 2,
    integer: true,
    slider: { minimum: 1, maximum: 5, step: 1 },
  }),
  checkHours: number({
    label: label.checkHours,
    unit: units.hours,
    minimum: 0.001,
    maximum: 1000,
    default: 1,
    slider: { minimum: 0.25, maximum: 3, step: 0.25 },
  }),
  experimentHours: number({
    label: label.experimentHours,
    unit: units.hours,
    minimum: 0.001,
    maximum: 1000,
    default: 1.5,
    slider: { minimum: 0.25, maximum: 5, step: 0.25 },
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
  pages: number({
    label: label.pages,
    unit: units.pages,
    minimum: 1,
    maximum: 1_000_000_000,
    default: 1000,
    integer: true,
    slider: { minimum: 2, maximum: 1_000_000, step: 120, logarithmic: true },
  }),
  selectsShown: number({
    label: label.selectsShown,
    unit: '',
    minimum: 0,
    maximum: 60,
    default: 3,
    integer: true,
    slider: { minimum: 1, maximum: 23, step: 1 },
  }),
  tablesCompared: toggle({ label: label.tablesCompared, default: false }),
  caseNumber: number({
    label: label.caseNumber,
    unit: '',
    minimum: 1,
    maximum: 1_000_000,
    default: 20,
    integer: true,
    slider: { minimum: 1, maximum: 40, step: 1 },
  }),
  checksShown: number({
    label: label.checksShown,
    unit: '',
    minimum: 0,
    maximum: 2000,
    default: 12,
    integer: true,
    slider: { minimum: 0, maximum: 40, step: 1 },
  }),
  runs: number({ label: label.runs, unit: '', minimum: 10, maximum: 1_000_000, default: 20_000, integer: true }),
};

export type Investigation = Values<typeof parameters>;
