/** The investigation of the Postgres tale: its 20 hours, the board, and the strategies side by side. */
import { describe, expect, it, test } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { words } from '../words.ts';
import { BY_HAND, searchPages } from './investigation/page-search.ts';
import { investigation } from './investigation.ts';

const byDefault = defaults(investigation.parameters);
const run = (values: Partial<typeof byDefault>) =>
  investigation.run({ ...byDefault, runs: 5000, ...values }, randomStreams(7)).facts as Record<string, number>;

describe('strategies', () => {
  const { facts, columns } = investigation.views.strategies(byDefault, randomStreams(1), 'rest');

  it('has the told 20 hours well inside the distribution of guessing', () => {
    expect(facts.guessShareWithinToldHours).toBeGreaterThan(0.25);
    expect(facts.guessShareWithinToldHours).toBeLessThan(0.9);
  });

  it('needs with method a fraction of that', () => {
    for (const strategy of ['list', 'bisect', 'groups'] as const) {
      expect(facts[`${strategy}P50Hours`]).toBeLessThan(0.7 * (facts.guessP50Hours ?? 0));
      expect(facts[`${strategy}P95Hours`]).toBeLessThan(0.5 * (facts.guessP95Hours ?? 0));
      const column = columns[`${strategy}FoundShare`];
      expect(column[40]).toBeGreaterThan(columns.guessFoundShare[40] ?? 1);
    }
  });

  it('draws shares that only rise, from 0', () => {
    for (const [name, column] of Object.entries(columns)) {
      expect(column[0]).toBe(0);
      for (let i = 1; i < column.length; i++) expect(column[i], name).toBeGreaterThanOrEqual(column[i - 1] ?? 0);
    }
  });
});

describe('facts', () => {
  it('holds to its laws', () => {
    expect(run({ strategy: 'list' }).repeatedChecks).toBe(0);
    expect(run({ strategy: 'bisect', suspects: 1000 }).checksDone).toBe(10);
    expect(run({ pages: 1_000_000 }).bisectingPageChecks).toBe(20);
    const guess = run({ fatiguePerHour: 0 });
    // 5,000 counts that deviate by at most twice their mean: 2.8 %; three of that.
    expect(Math.abs((guess.checksDone ?? 0) / (guess.theoryChecksDone ?? 1) - 1)).toBeLessThan(0.085);
    expect(guess.repeatedChecks).toBeGreaterThan(1);
  });

  it('is finite in the corners', () => {
    for (const strategy of ['guess', 'list', 'bisect', 'groups'] as const)
      for (const suspects of [1, 2, 60])
        for (const fatiguePerHour of [0, 10])
          for (const groups of [1, 100])
            for (const value of Object.values(
              run({ strategy, suspects, fatiguePerHour, groups, missShare: 0.95, runs: 20 }),
            ))
              expect(Number.isFinite(value)).toBe(true);
  });
});

describe('board', () => {
  it('shows by default an investigation about as long as the one told, with repeats', () => {
    const { facts } = investigation.views.board(byDefault, randomStreams(1));
    expect(facts.hours).toBeGreaterThan(17);
    expect(facts.hours).toBeLessThan(23);
    expect(facts.repeatedChecks).toBeGreaterThan(3);
    expect(words.investigation.suspectNames[facts.causeSuspect]).toBe('a damaged page');
  });

  it('keeps odds that sum to 1 after every check and end with the cause', () => {
    for (const caseNumber of [1, 3, 20]) {
      const { columns, facts } = investigation.views.board({ ...byDefault, caseNumber }, randomStreams(1));
      const length = columns.check?.length ?? 0;
      for (let row = 0; row < length; row++) {
        let sum = 0;
        for (let i = 0; i < byDefault.suspects; i++) sum += columns[`odds${i}`]?.[row] ?? 0;
        expect(sum).toBeCloseTo(1, 9);
      }
      if (facts.checksDone < length) expect(columns[`odds${facts.causeSuspect}`]?.at(-1)).toBe(1);
    }
  });

  it('lets a suspect look more innocent after a check that finds nothing', () => {
    const { columns } = investigation.views.board(byDefault, randomStreams(1));
    const first = columns.suspect?.[1] ?? 0;
    expect(columns[`odds${first}`]?.[1]).toBeLessThan(columns[`odds${first}`]?.[0] ?? 0);
  });
});

it('compares one by one with halving for any table', () => {
  const { columns } = investigation.views.pages(byDefault, randomStreams(1));
  expect(columns.pages[0]).toBe(1);
  expect(columns.pages.at(-1)).toBe(1_000_000);
  expect(columns.bisectingChecks.at(-1)).toBe(20);
  for (let i = 0; i < columns.pages.length; i++)
    expect(2 ** (columns.bisectingChecks[i] ?? 0)).toBeGreaterThanOrEqual(columns.pages[i] ?? 0);
});

test.each([1, 2, 3, 1000, 99_991, 1_000_000])(
  'halving finds the bad one of %i pages, and asks no more than it must',
  (pages) => {
    for (const seed of [1, 2, 3]) {
      const { badPage, selects } = searchPages(pages, randomStreams(seed));
      const [whole, ...halves] = selects.slice(BY_HAND);
      expect(whole).toMatchObject({ from: 0, to: pages - 1, isAnswered: false });
      let left = [0, pages - 1];
      for (const { from, to, isAnswered } of halves) {
        expect(isAnswered).toBe(badPage > to);
        expect(to - from + 1).toBe(Math.ceil(((left[1] ?? 0) - (left[0] ?? 0) + 1) / 2));
        left = isAnswered ? [to + 1, left[1] ?? 0] : [from, to];
      }
      expect(left).toEqual([badPage, badPage]);
      expect(2 ** halves.length).toBeGreaterThan(pages / 2 - 1);
      expect(2 ** (halves.length - 1)).toBeLessThan(pages);
      if (pages > 1) expect(selects.slice(0, BY_HAND).every(({ isAnswered }) => isAnswered)).toBe(true);
    }
  },
);
