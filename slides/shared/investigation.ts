/**
 * Looking for a cause: suspects with prior odds, checks that take hours and may miss, the more the longer the people
 * have been at it. Four ways: by guess, with a written list, by halving, and several groups at once. Hours.
 */
import type { Draws, IndexedDraws } from '../../src/simulation/engine/indexed-draws.ts';
import { power } from '../../src/simulation/engine/portable-math.ts';
import { mean } from '../../src/simulation/engine/statistics.ts';

export type Strategy = 'guess' | 'list' | 'bisect' | 'groups';

export interface Rules {
  /** Mean of one check; it takes half to one and a half of that. */
  checkHours: number;
  /** Mean of one experiment that splits what is left in two. */
  experimentHours: number;
  /** Chance that a check of the true cause finds nothing, when rested. */
  missShare: number;
  /** After 1/this many hours half of the attention that can go has gone. */
  fatiguePerHour: number;
  /** For the strategy of that name: one makes quick checks by guess, the others share the written list. */
  groups: number;
}

export interface Case {
  /** Odds of the suspects as they are felt; they sum to 1. */
  odds: Float64Array;
  /** The suspect that it is. */
  cause: number;
}

export interface Check {
  suspect: number;
  endHours: number;
  repeated: boolean;
  found: boolean;
}

export interface Outcome {
  hours: number;
  /** False: given up after very many checks, at `hours`. */
  found: boolean;
  checks: number;
  /** Checks of what had been checked in the same way before. */
  repeatedChecks: number;
}

/** However tired, three checks in ten still see what is there. */
const TIRED_MISS_SHARE = 0.7;
/** A quick check takes half the time, and misses a third more of what a rested look would have seen. */
const QUICK_HOURS = 0.5;
const QUICK_MISS = 1 / 3;
/** Nobody guesses longer than this. */
const MOST_CHECKS = 2000;

/** Chance to miss the true cause after `hours` at work: from `missShare` towards seven in ten, half-way after 1/fatigue. */
export function missShareAfter(rules: Pick<Rules, 'missShare' | 'fatiguePerHour'>, hours: number): number {
  const tired = rules.fatiguePerHour * hours;
  const most = Math.max(TIRED_MISS_SHARE, rules.missShare);
  return rules.missShare + ((most - rules.missShare) * tired) / (1 + tired);
}

/** Odds that fall with the rank, as 1/rank to the power `steepness`; 0: all alike. They sum to 1. */
export function oddsByRank(suspects: number, steepness: number): Float64Array {
  return normalised(Float64Array.from({ length: suspects }, (_, i) => power(1 / (i + 1), steepness)));
}

/** One of the suspects, as likely as its odds say. */
export function pick(odds: Float64Array, draw: number): number {
  return below(cumulative(odds), draw);
}

function cumulative(odds: Float64Array): Float64Array {
  let sum = 0;
  return odds.map((share) => {
    sum += share;
    return sum;
  });
}

/** The first whose cumulative odds are above the draw. */
function below(upTo: Float64Array, draw: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draw < (upTo[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function normalised(weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

export interface ChangeLogs {
  /** Suspect i is looked after by team i modulo `teams`. */
  teams: number;
  teamsSharing: number;
  /** Chance that a suspect which is innocent was changed lately too. */
  alsoChangedShare: number;
  /** What is left of the odds of a suspect that, by its team's log, was not changed. */
  unchangedOdds: number;
}

/** The odds once some teams have told what they changed: the cause was a change, most of the others were not. */
export function oddsWithChangeLogs({ odds, cause }: Case, logs: ChangeLogs, draws: Draws): Float64Array {
  const weights = odds.map((weight, i) => {
    const shared = i % logs.teams < logs.teamsSharing;
    const changed = i === cause || draws(i) < logs.alsoChangedShare;
    return shared && !changed ? weight * logs.unchangedOdds : weight;
  });
  return normalised(weights);
}

/** One investigation from beginning to end; `watch` sees each check of a single group in its order. */
export function investigate(
  strategy: Strategy,
  subject: Case,
  rules: Rules,
  draws: Draws,
  watch?: (check: Check) => void,
): Outcome {
  if (strategy === 'bisect') return byHalving(subject.odds.length, rules, draws);
  if (strategy === 'list') return byList(subject, rules, draws, 1);
  if (strategy === 'guess' || rules.groups < 1) return byGuess(subject, rules, draws, watch);
  return byGroups(subject, rules, draws);
}

/** Every check goes to whom the gut suspects, whatever was checked before. */
function byGuess(
  { odds, cause }: Case,
  rules: Rules,
  draws: Draws,
  watch?: (check: Check) => void,
  limitHours = Number.POSITIVE_INFINITY,
): Outcome {
  const upTo = cumulative(odds);
  const seen = new Uint8Array(odds.length);
  let hours = 0;
  let repeatedChecks = 0;
  for (let checks = 1; checks <= MOST_CHECKS; checks++) {
    const suspect = below(upTo, draws(4 * checks));
    const found = suspect === cause && draws(4 * checks + 2) >= missShareAfter(rules, hours);
    hours += rules.checkHours * (0.5 + draws(4 * checks + 1));
    if (hours >= limitHours)
      return { hours: Number.POSITIVE_INFINITY, found: false, checks: checks - 1, repeatedChecks };
    const repeated = seen[suspect] === 1;
    if (repeated) repeatedChecks++;
    seen[suspect] = 1;
    watch?.({ suspect, endHours: hours, repeated, found });
    if (found) return { hours, found, checks, repeatedChecks };
  }
  return { hours, found: false, checks: MOST_CHECKS, repeatedChecks };
}

/**
 * Down the list by odds, each entry once, shared by `people` who each take the next one. If the whole list has been
 * checked and the cause was missed, what is left is halved by experiment: never the same check again.
 */
function byList(
  { odds, cause }: Case,
  rules: Rules,
  draws: Draws,
  people: number,
  limitHours = Number.POSITIVE_INFINITY,
): Outcome {
  const list = Array.from(odds.keys()).sort((a, b) => (odds[b] as number) - (odds[a] as number) || a - b);
  const free = new Float64Array(people);
  let foundAt = Number.POSITIVE_INFINITY;
  let checks = 0;
  for (const [position, suspect] of list.entries()) {
    const who = soonest(free);
    const start = free[who] as number;
    // Whoever is free first begins first: nothing that begins after the end can bring it forward.
    if (start >= Math.min(foundAt, limitHours)) break;
    const index = 4 * (position + 1);
    const end = start + rules.checkHours * (0.5 + draws(index + 1));
    free[who] = end;
    checks++;
    if (suspect === cause && draws(index + 2) >= missShareAfter(rules, start)) foundAt = end;
  }
  if (foundAt < Number.POSITIVE_INFINITY || checks < list.length)
    return { hours: foundAt, found: foundAt < limitHours, checks, repeatedChecks: 0 };
  const halving = byHalving(list.length, rules, (index) => draws(index + 4 * list.length));
  const listHours = free.reduce((a, b) => Math.max(a, b), 0);
  const begun = listHours < limitHours ? halving.checks : 0;
  return { hours: listHours + halving.hours, found: true, checks: checks + begun, repeatedChecks: 0 };
}

/**
 * Each experiment leaves one half. It answers by itself, so nobody is too tired to see it; where a branch ends early the
 * spare experiment confirms.
 */
function byHalving(suspects: number, rules: Rules, draws: Draws): Outcome {
  const checks = halvings(suspects);
  let hours = 0;
  for (let check = 1; check <= checks; check++) hours += rules.experimentHours * (0.5 + draws(4 * check + 1));
  return { hours, found: true, checks, repeatedChecks: 0 };
}

/** ⌈log2 n⌉: experiments until one of n is left. */
export function halvings(suspects: number): number {
  let checks = 0;
  for (let left = suspects; left > 1; left = Math.ceil(left / 2)) checks++;
  return checks;
}

/** The first group guesses quickly, the others share the list; who finds it first ends it for all. */
function byGroups(subject: Case, rules: Rules, draws: Draws): Outcome {
  const people = rules.groups - 1;
  if (people < 1) return byList(subject, rules, draws, 1);
  const quick = {
    ...rules,
    checkHours: rules.checkHours * QUICK_HOURS,
    missShare: rules.missShare + (1 - rules.missShare) * QUICK_MISS,
  };
  // Draws of its own: the two groups are not lucky together.
  const quickDraws: Draws = (index) => draws(index + 4 * MOST_CHECKS + 4);
  const method = byList(subject, rules, draws, people);
  const guess = byGuess(subject, quick, quickDraws, undefined, method.hours);
  const methodUntilThen = guess.hours < method.hours ? byList(subject, rules, draws, people, guess.hours) : method;
  return {
    hours: Math.min(guess.hours, method.hours),
    found: true,
    checks: guess.checks + methodUntilThen.checks,
    repeatedChecks: guess.repeatedChecks,
  };
}

function soonest(free: Float64Array): number {
  let who = 0;
  for (let i = 1; i < free.length; i++) if ((free[i] as number) < (free[who] as number)) who = i;
  return who;
}

export interface Outcomes {
  /** Ascending; whoever gave up counts with the hours until then. */
  hours: Float64Array;
  unsolvedShare: number;
  checksDone: number;
  repeatedChecks: number;
}

/** `runs` investigations; `caseOf` says what each is about. */
export function investigations(
  strategy: Strategy,
  rules: Rules,
  runs: number,
  draws: IndexedDraws,
  caseOf: (draws: Draws) => Case,
): Outcomes {
  const hours = new Float64Array(runs);
  const checks = new Float64Array(runs);
  const repeated = new Float64Array(runs);
  let unsolved = 0;
  for (let run = 0; run < runs; run++) {
    const own = draws.run(run);
    const outcome = investigate(
      strategy,
      caseOf((index) => own(-1 - index)),
      rules,
      own,
    );
    hours[run] = outcome.hours;
    if (!outcome.found) unsolved++;
    checks[run] = outcome.checks;
    repeated[run] = outcome.repeatedChecks;
  }
  return {
    hours: hours.sort(),
    unsolvedShare: unsolved / runs,
    checksDone: mean(checks),
    repeatedChecks: mean(repeated),
  };
}
