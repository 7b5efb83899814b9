/**
 * change-log: how long it takes to find the cause by guess when some of six teams say what they changed lately. A log
 * that clears its team's other parts leaves more of the suspicion for the cause. Hours; see model/change-log.md.
 */
import { type Draws, IndexedDraws } from '../../../src/simulation/engine/indexed-draws.ts';
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../src/simulation/engine/statistics.ts';
import { type ChangeLogs, investigations, oddsByRank, oddsWithChangeLogs, pick } from '../../shared/investigation.ts';
import { hoursUntilFound, oddsOfTheCause } from './change-log/chances.ts';
import { type ChangeLog, parameters, TEAMS } from './change-log/parameters.ts';

/** As steep as in the tale's other investigation: the first in the row is suspected most. An assumption. */
const STEEPNESS = 0.7;
/** A log may forget a change: what it does not name keeps a tenth of its odds. An assumption. */
const UNCHANGED_ODDS = 0.1;

function logsOf(values: ChangeLog, teamsSharing: number): ChangeLogs {
  return { teams: TEAMS, teamsSharing, alsoChangedShare: values.alsoChangedShare, unchangedOdds: UNCHANGED_ODDS };
}

function outcomes(values: ChangeLog, random: RandomStreams) {
  const { fatiguePerHour, checkHours, missShare, runs } = values;
  const odds = oddsByRank(values.suspects, STEEPNESS);
  const rules = { fatiguePerHour, checkHours, missShare, experimentHours: checkHours, groups: 1 };
  const logs = logsOf(values, values.teamsSharing);
  const caseOf = (own: Draws) => {
    const cause = pick(odds, own(0));
    return { cause, odds: oddsWithChangeLogs({ odds, cause }, logs, (index) => own(index + 1)) };
  };
  return investigations('guess', rules, runs, new IndexedDraws(random('investigation')), caseOf);
}

function run(values: ChangeLog, random: RandomStreams) {
  const { hours, checksDone, repeatedChecks, unsolvedShare } = outcomes(values, random);
  const [p50Hours = 0, p95Hours = 0] = percentiles(hours, [0.5, 0.95]);
  const theory: Record<string, number> = {};
  if (values.teamsSharing === 0 && values.fatiguePerHour === 0)
    theory.theoryChecksDone = values.suspects / (1 - values.missShare);
  return { facts: { p50Hours, p95Hours, checksDone, repeatedChecks, unsolvedShare, ...theory } };
}

/** Time to the cause for none to all teams; each meets the same changes. */
function timeToCause(values: ChangeLog, random: RandomStreams, effort: Effort) {
  const odds = oddsByRank(values.suspects, STEEPNESS);
  const otherChanges = new IndexedDraws(random('investigation'));
  const columns = {
    teamsSharing: Float64Array.from({ length: TEAMS + 1 }, (_, i) => i),
    p25Hours: new Float64Array(TEAMS + 1),
    p50Hours: new Float64Array(TEAMS + 1),
    p75Hours: new Float64Array(TEAMS + 1),
    p95Hours: new Float64Array(TEAMS + 1),
  };
  for (let i = 0; i <= TEAMS; i++) {
    const oddsOfCause = oddsOfTheCause(odds, logsOf(values, i), otherChanges, effort === 'drag' ? 5 : 60);
    const [p25 = 0, p50 = 0, p75 = 0, p95 = 0] = hoursUntilFound(odds, oddsOfCause, values, [0.25, 0.5, 0.75, 0.95]);
    columns.p25Hours[i] = p25;
    columns.p50Hours[i] = p50;
    columns.p75Hours[i] = p75;
    columns.p95Hours[i] = p95;
  }
  const at = values.teamsSharing;
  return {
    facts: {
      teams: TEAMS,
      p50Hours: columns.p50Hours[at] as number,
      p95Hours: columns.p95Hours[at] as number,
      p50HoursWithoutSharing: columns.p50Hours[0] as number,
      p50HoursWithAllSharing: columns.p50Hours[TEAMS] as number,
    },
    columns,
  };
}

export const changeLog = defineModel({ name: 'change-log', parameters, run, views: { timeToCause } });
