/**
 * How likely the search still goes on after so many checks, without drawing a single check: every suspect in turn is
 * the cause, weighted by its odds; only what else was changed lately is drawn. Curves that move smoothly under a slider
 * need that; the command line's simulation is its test. Hours.
 */
import type { IndexedDraws } from '../../../../src/simulation/engine/indexed-draws.ts';
import { type ChangeLogs, missShareAfter, type Rules } from '../../../shared/investigation.ts';

/** Who would go on guessing for ever is left here: far beyond what the quantiles below ask for. */
const MOST_CHECKS = 4000;

/** Odds of the true cause once the logs are read: one entry a cause and a draw of the other changes, cause by cause. */
export function oddsOfTheCause(
  odds: Float64Array,
  logs: ChangeLogs,
  otherChanges: IndexedDraws,
  drawsEach: number,
): Float64Array {
  const found = new Float64Array(odds.length * drawsEach);
  for (let draw = 0; draw < drawsEach; draw++) {
    const own = otherChanges.run(draw);
    let sum = 0;
    const kept = odds.map((weight, i) => {
      const cleared = i % logs.teams < logs.teamsSharing && own(i) >= logs.alsoChangedShare;
      const left = cleared ? weight * logs.unchangedOdds : weight;
      sum += left;
      return left;
    });
    for (const [cause, weight] of odds.entries())
      found[cause * drawsEach + draw] = weight / (sum - (kept[cause] as number) + weight);
  }
  return found;
}

/**
 * Hours until a share of the searches has found its cause, for ascending `shares`. Each check takes its mean; check k
 * ends between (k − ½) and (k + ½) of them.
 */
export function hoursUntilFound(
  odds: Float64Array,
  oddsOfCause: Float64Array,
  rules: Pick<Rules, 'checkHours' | 'missShare' | 'fatiguePerHour'>,
  shares: readonly number[],
): number[] {
  const drawsEach = oddsOfCause.length / odds.length;
  const searching = oddsOfCause.map((_, i) => (odds[Math.floor(i / drawsEach)] as number) / drawsEach);
  const hours: number[] = [];
  let before = 0;
  for (let check = 1; check <= MOST_CHECKS && hours.length < shares.length; check++) {
    const seen = 1 - missShareAfter(rules, (check - 1) * rules.checkHours);
    let left = 0;
    for (let i = 0; i < searching.length; i++) {
      const still = (searching[i] as number) * (1 - (oddsOfCause[i] as number) * seen);
      searching[i] = still;
      left += still;
    }
    const found = 1 - left;
    for (let share = shares[hours.length]; share !== undefined && share <= found; share = shares[hours.length])
      hours.push((check - 0.5 + (share - before) / (found - before)) * rules.checkHours);
    before = found;
  }
  while (hours.length < shares.length) hours.push(MOST_CHECKS * rules.checkHours);
  return hours;
}
