/** What runs have shown: one outcome a run, then medians over the rounds with their spread. Times in milliseconds. */
import { percentiles } from '../../../../src/simulation/engine/statistics.ts';
import type { Tally, Variant } from './contender.ts';

export interface Outcome {
  variant: Variant;
  workers: number;
  retriesPerSuccess: number;
  successesPerSecond: number;
  /** Share of attempts that were for nothing. */
  wastedShare: number;
  p99UpdateMilliseconds: number;
  longestUpdateMilliseconds: number;
  mostAttempts: number;
  /** Share of all successes that the luckiest worker had. */
  luckiestShare: number;
}

export function outcomeOf(variant: Variant, tallies: readonly Tally[]): Outcome {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const most = (of: (tally: Tally) => number) => tallies.reduce((top, tally) => Math.max(top, of(tally)), 0);
  const successes = sum((tally) => tally.successes);
  const attempts = sum((tally) => tally.attempts);
  const times = Float64Array.from(tallies.flatMap((tally) => [...tally.updateMilliseconds]));
  const [p99 = Number.NaN, longest = Number.NaN] = percentiles(times, [0.99, 1]);
  return {
    variant,
    workers: tallies.length,
    retriesPerSuccess: successes > 0 ? (attempts - successes) / successes : Number.NaN,
    successesPerSecond: sum((tally) => (1000 * tally.successes) / tally.milliseconds),
    wastedShare: attempts > 0 ? 1 - successes / attempts : Number.NaN,
    p99UpdateMilliseconds: p99,
    longestUpdateMilliseconds: longest,
    mostAttempts: most((tally) => tally.mostAttempts),
    luckiestShare: successes > 0 ? most((tally) => tally.successes) / successes : Number.NaN,
  };
}

/** Rows by number of workers, medians over the rounds. */
export function columnsOf(outcomes: readonly Outcome[]) {
  const loop = outcomes.filter(({ variant }) => variant === 'spin');
  const counts = [...new Set(loop.map(({ workers }) => workers))].sort((a, b) => a - b);
  const column = (of: (outcome: Outcome) => number, choose = median) =>
    Float64Array.from(counts, (count) => choose(loop.filter(({ workers }) => workers === count).map(of)));
  return {
    workers: Float64Array.from(counts),
    retriesPerSuccess: column((outcome) => outcome.retriesPerSuccess),
    lowestRetriesPerSuccess: column((outcome) => outcome.retriesPerSuccess, least),
    highestRetriesPerSuccess: column((outcome) => outcome.retriesPerSuccess, greatest),
    successesPerSecond: column((outcome) => outcome.successesPerSecond),
    wastedShare: column((outcome) => outcome.wastedShare),
    p99UpdateMilliseconds: column((outcome) => outcome.p99UpdateMilliseconds),
    longestUpdateMilliseconds: column((outcome) => outcome.longestUpdateMilliseconds, greatest),
    mostAttempts: column((outcome) => outcome.mostAttempts, greatest),
    luckiestShare: column((outcome) => outcome.luckiestShare),
  };
}

/** One variant at one number of workers, medians over the rounds; NaN where it has not run. */
export function variantFacts(outcomes: readonly Outcome[], variant: Variant, workers: number) {
  const runs = outcomes.filter((outcome) => outcome.variant === variant && outcome.workers === workers);
  const of = (value: (outcome: Outcome) => number) => median(runs.map(value));
  return {
    retriesPerSuccess: of((outcome) => outcome.retriesPerSuccess),
    successesPerSecond: of((outcome) => outcome.successesPerSecond),
    wastedShare: of((outcome) => outcome.wastedShare),
    p99UpdateMilliseconds: of((outcome) => outcome.p99UpdateMilliseconds),
    luckiestShare: of((outcome) => outcome.luckiestShare),
  };
}

/** Of what is known. */
const share = (values: readonly number[], at: number) => {
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value)));
  return percentiles(known, [at])[0] ?? Number.NaN;
};
const least = (values: readonly number[]) => share(values, 0);
const median = (values: readonly number[]) => share(values, 0.5);
const greatest = (values: readonly number[]) => share(values, 1);
