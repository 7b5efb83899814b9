/** Shared change logs: every team that shares makes the search shorter. */
import { expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { changeLog } from './change-log.ts';

const byDefault = defaults(changeLog.parameters);
const run = (values: Partial<typeof byDefault>) =>
  changeLog.run({ ...byDefault, runs: 5000, ...values }, randomStreams(7)).facts as Record<string, number>;

it('gets shorter with every team, at every quantile, at a glance and at rest', () => {
  for (const effort of ['drag', 'rest'] as const) {
    const { columns, facts } = changeLog.views.timeToCause(byDefault, randomStreams(1), effort);
    for (const name of ['p25Hours', 'p50Hours', 'p75Hours', 'p95Hours'] as const)
      for (let teams = 1; teams <= 6; teams++) expect(columns[name][teams]).toBeLessThan(columns[name][teams - 1] ?? 0);
    expect(facts.p50HoursWithAllSharing).toBeLessThan(facts.p50HoursWithoutSharing / 2);
  }
});

it.each([
  { teamsSharing: 0 },
  { teamsSharing: 3 },
  { teamsSharing: 6 },
  { teamsSharing: 2, suspects: 36, fatiguePerHour: 0.5 },
  { teamsSharing: 6, alsoChangedShare: 0, missShare: 0.5 },
])('draws the curve that the simulation finds: %o', (values) => {
  const simulated = run({ ...values, runs: 20_000 });
  const { facts } = changeLog.views.timeToCause({ ...byDefault, ...values }, randomStreams(1), 'rest');
  // A quantile of 20,000 runs whose spread is some three times its value: 2 %, three times over; the curve leaves out
  // how the lengths of checks vary, some per cent of the shortest searches.
  expect(Math.abs(facts.p50Hours / (simulated.p50Hours ?? 0) - 1)).toBeLessThan(0.08);
  expect(Math.abs(facts.p95Hours / (simulated.p95Hours ?? 0) - 1)).toBeLessThan(0.08);
});

it('helps nobody where everything has been changed lately', () => {
  expect(run({ teamsSharing: 6, alsoChangedShare: 1 }).p50Hours).toBe(run({ teamsSharing: 0 }).p50Hours);
});

it('takes n/(1 − miss) checks when nobody shares and nobody tires', () => {
  const facts = run({ fatiguePerHour: 0, runs: 20_000 });
  // A deviation of at most twice the mean: 2/√20000 = 1.4 %; three of that.
  expect(Math.abs((facts.checksDone ?? 0) / (facts.theoryChecksDone ?? 1) - 1)).toBeLessThan(0.045);
});
