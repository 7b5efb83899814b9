/**
 * investigation: how long it takes to find the cause, by guess, with a written list, halving by experiment, or in groups.
 * Hours. Rules, equations and what is assumed: model/investigation.md.
 */
import { IndexedDraws } from '../../../src/simulation/engine/indexed-draws.ts';
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import { exp, log } from '../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../src/simulation/engine/statistics.ts';
import {
  type Check,
  halvings,
  investigate,
  investigations,
  missShareAfter,
  normalised,
  oddsByRank,
  pick,
  type Rules,
  type Strategy,
} from '../../shared/investigation.ts';
import { BY_HAND, ROWS_PER_PAGE, type Select, searchPages } from './investigation/page-search.ts';
import { type Investigation, parameters, TOLD_HOURS } from './investigation/parameters.ts';

/** How much more the gut suspects the first in its row than the last: odds fall as 1/rank to this power. An assumption. */
const STEEPNESS = 0.7;
/** Where the tale's cause, a damaged page, stands in the gut's row of twelve, from 0. */
const TALE_CAUSE = 9;

const rulesOf = (values: Investigation): Rules => values;

/** The cause is as likely to be any suspect as the gut says: the gut is not wrong on the whole, only in the single case. */
function outcomes(strategy: Strategy, values: Investigation, random: RandomStreams, runs: number) {
  const odds = oddsByRank(values.suspects, STEEPNESS);
  const draws = new IndexedDraws(random('investigation'));
  return investigations(strategy, rulesOf(values), runs, draws, (own) => ({ odds, cause: pick(odds, own(0)) }));
}

function run(values: Investigation, random: RandomStreams) {
  const { hours, checksDone, repeatedChecks, unsolvedShare } = outcomes(values.strategy, values, random, values.runs);
  const [p50Hours = 0, p95Hours = 0] = percentiles(hours, [0.5, 0.95]);
  return {
    facts: {
      p50Hours,
      p95Hours,
      checksDone,
      repeatedChecks,
      unsolvedShare,
      shareWithin20Hours: hours.filter((h) => h <= TOLD_HOURS).length / hours.length,
      oneByOneMeanChecks: (values.pages + 1) / 2,
      bisectingPageChecks: halvings(values.pages),
      ...theory(values),
    },
  };
}

function theory({ strategy, suspects, fatiguePerHour, missShare }: Investigation): Record<string, number> {
  if (strategy === 'bisect') return { theoryChecksDone: halvings(suspects) };
  if (strategy === 'list') return { theoryRepeatedChecks: 0 };
  // A cause of odds p is found by a check in 1/(p (1 − miss)); over all causes, as likely as their odds, p cancels.
  return strategy === 'guess' && fatiguePerHour === 0 ? { theoryChecksDone: suspects / (1 - missShare) } : {};
}

/** The most that is drawn of one investigation, and of the suspects. */
const BOARD_CHECKS = 120;
const BOARD_SUSPECTS = 24;

/**
 * One investigation by guess of the tale's own cause: who was checked when, and what everybody's odds would be for someone
 * who keeps count. The odds are columns `odds0`, `odds1`, …: before any check, then after each.
 */
function board(values: Investigation, random: RandomStreams) {
  const odds = oddsByRank(values.suspects, STEEPNESS);
  const cause = Math.min(TALE_CAUSE, values.suspects - 1);
  const checks: Check[] = [];
  const draws = new IndexedDraws(random('board')).run(values.caseNumber);
  const outcome = investigate('guess', { odds, cause }, rulesOf(values), draws, (check) => checks.push(check));
  const shown = checks.slice(0, BOARD_CHECKS);
  const length = shown.length + 1;
  const columns: Record<string, Float64Array> = {
    check: Float64Array.from({ length }, (_, i) => i),
    hours: new Float64Array(length),
    missShare: new Float64Array(length).fill(missShareAfter(values, 0)),
    suspect: new Float64Array(length).fill(Number.NaN),
    repeated: new Float64Array(length),
    found: new Float64Array(length),
  };
  const kept = Math.min(odds.length, BOARD_SUSPECTS);
  for (let i = 0; i < kept; i++) columns[`odds${i}`] = new Float64Array(length);
  let counted = odds;
  const note = (row: number) => {
    for (let i = 0; i < kept; i++) (columns[`odds${i}`] as Float64Array)[row] = counted[i] as number;
  };
  note(0);
  let begun = 0;
  for (const [i, check] of shown.entries()) {
    // Bayes: a check that finds nothing leaves the odds that it has missed; one that finds settles it.
    const miss = missShareAfter(values, begun);
    const after = (weight: number, suspect: number) =>
      check.found ? Number(suspect === cause) : suspect === check.suspect ? weight * miss : weight;
    counted = normalised(counted.map(after));
    begun = check.endHours;
    (columns.hours as Float64Array)[i + 1] = check.endHours;
    (columns.missShare as Float64Array)[i + 1] = missShareAfter(values, check.endHours);
    (columns.suspect as Float64Array)[i + 1] = check.suspect;
    (columns.repeated as Float64Array)[i + 1] = Number(check.repeated);
    (columns.found as Float64Array)[i + 1] = Number(check.found);
    note(i + 1);
  }
  const at = Math.min(values.checksShown, shown.length);
  const done = shown.slice(0, at);
  const seen = new Set(done.map(({ suspect }) => suspect));
  return {
    facts: {
      suspects: values.suspects,
      causeSuspect: cause,
      hours: outcome.hours,
      checksDone: outcome.checks,
      repeatedChecks: outcome.repeatedChecks,
      checksSoFar: at,
      hoursSoFar: done.at(-1)?.endHours ?? 0,
      repeatedSoFar: done.filter(({ repeated }) => repeated).length,
      neverCheckedSoFar: values.suspects - seen.size,
      foundSoFar: Number(done.at(-1)?.found ?? false),
      /** The cause was looked at, and seen to be innocent. */
      causeMissedSoFar: done.filter(({ suspect, found }) => suspect === cause && !found).length,
      causeOddsSoFar: (columns[`odds${cause}`] as Float64Array | undefined)?.[at] ?? Number.NaN,
      missShareSoFar: missShareAfter(values, done.at(-1)?.endHours ?? 0),
    },
    columns,
  };
}

/** The share found by then, hour by hour, for each strategy. */
const LAST_HOUR = 60;
const HOUR_STEPS = 120;
const STRATEGIES = ['guess', 'list', 'bisect', 'groups'] as const;

function strategies(values: Investigation, random: RandomStreams, effort: Effort) {
  // More suspects, longer investigations: fewer of them in the same time.
  const runs = Math.ceil((effort === 'drag' ? 1500 : 36_000) / Math.max(8, values.suspects));
  const columns = {
    hours: Float64Array.from({ length: HOUR_STEPS + 1 }, (_, i) => (i * LAST_HOUR) / HOUR_STEPS),
    guessFoundShare: new Float64Array(HOUR_STEPS + 1),
    listFoundShare: new Float64Array(HOUR_STEPS + 1),
    bisectFoundShare: new Float64Array(HOUR_STEPS + 1),
    groupsFoundShare: new Float64Array(HOUR_STEPS + 1),
  };
  const facts: Record<string, number> = { toldHours: TOLD_HOURS };
  for (const strategy of STRATEGIES) {
    const outcome = outcomes(strategy, values, random.fresh(), runs);
    const { hours } = outcome;
    const [p50 = 0, p90 = 0, p95 = 0] = percentiles(hours, [0.5, 0.9, 0.95]);
    facts[`${strategy}P50Hours`] = p50;
    facts[`${strategy}P90Hours`] = p90;
    facts[`${strategy}P95Hours`] = p95;
    facts[`${strategy}ChecksDone`] = outcome.checksDone;
    facts[`${strategy}RepeatedChecks`] = outcome.repeatedChecks;
    const column = columns[`${strategy}FoundShare`];
    let found = 0;
    for (let i = 0; i <= HOUR_STEPS; i++) {
      while (found < runs && (hours[found] as number) <= (columns.hours[i] as number)) found++;
      column[i] = found / runs;
    }
    facts[`${strategy}ShareWithinToldHours`] = column[(TOLD_HOURS * HOUR_STEPS) / LAST_HOUR] as number;
  }
  return { facts, columns };
}

/** Checks to find one bad page of N: one by one, on the average and at worst, and halving; and one such search. */
const PAGE_POINTS = 61;

function pages(values: Investigation, random: RandomStreams) {
  const { maximum = 1 } = parameters.pages.slider ?? {};
  const step = log(maximum) / (PAGE_POINTS - 1);
  const counts = Float64Array.from({ length: PAGE_POINTS }, (_, i) => Math.round(exp(step * i)));
  const { selects, badPage } = searchPages(values.pages, random);
  const column = (of: (select: Select) => number) =>
    Float64Array.from({ length: PAGE_POINTS }, (_, i) => (selects[i] ? of(selects[i]) : Number.NaN));
  const columns = {
    pages: counts,
    oneByOneMeanChecks: counts.map((count) => (count + 1) / 2),
    oneByOneWorstChecks: counts.slice(),
    bisectingChecks: counts.map(halvings),
    selectFrom: column(({ from }) => from),
    selectTo: column(({ to }) => to),
    selectRow: column(({ row }) => row),
    selectAnswered: column(({ isAnswered }) => Number(isAnswered)),
    selectSeconds: column(({ seconds }) => seconds),
  };
  const shown = selects.slice(0, values.selectsShown);
  const facts = {
    pages: values.pages,
    oneByOneMeanChecks: (values.pages + 1) / 2,
    bisectingChecks: halvings(values.pages),
    badPage,
    rowsPerPage: ROWS_PER_PAGE,
    selects: selects.length,
    selectsByHand: BY_HAND,
    selectsSoFar: shown.length,
    halvingsSoFar: Math.max(0, shown.length - BY_HAND - 1),
    secondsSoFar: shown.reduce((sum, { seconds }) => sum + seconds, 0),
    toldHours: TOLD_HOURS,
  };
  return { facts, columns };
}

export const investigation = defineModel({
  name: 'investigation',
  parameters,
  run,
  views: { board, strategies, pages },
  gaps: ['suspect', 'selectFrom', 'selectTo', 'selectRow', 'selectAnswered', 'selectSeconds'],
});
