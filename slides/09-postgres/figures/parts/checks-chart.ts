/** Checks until one bad page is found, one by one and by halving, over tables of any size; and what a real Postgres took. */
import type { Chart, Series } from '../../../../src/figure/chart/declaration.ts';
import { amount, rough, short } from '../../../../src/words/format.ts';
import type { PageSearch } from '../../lab/measured.ts';
import type { investigation } from '../../model/investigation.ts';
import { words } from '../../words.ts';

const text = words.corruptedPage;
const MOST_PAGES = 1_000_000;
const TENFOLD = [1, 10, 100, 1000, 10_000, 100_000, MOST_PAGES];

interface Checks extends ReturnType<(typeof investigation)['views']['pages']> {
  search: PageSearch | undefined;
  /** Checks that the viewer had guessed. */
  guess: number | undefined;
}

export function checksChart({ columns, facts, search, guess }: Checks): Chart {
  return {
    x: { label: text.axisPages, minimum: 1, maximum: MOST_PAGES, scale: 'logarithmic', ticks: TENFOLD, format: short },
    y: { label: text.axisChecks, minimum: 1, maximum: MOST_PAGES, scale: 'logarithmic', ticks: TENFOLD, format: short },
    series: [
      { label: text.oneByOneLine, role: 'bad', x: columns.pages, y: columns.oneByOneMeanChecks },
      { label: text.worstLine, role: 'quiet', x: columns.pages, y: columns.oneByOneWorstChecks },
      { label: text.bisectingLine, role: 'good', x: columns.pages, y: columns.bisectingChecks },
      ...measuredSeries(search),
    ],
    points: [
      { x: facts.pages, y: facts.oneByOneMeanChecks, label: rough(facts.oneByOneMeanChecks), role: 'bad' },
      { x: facts.pages, y: facts.bisectingChecks, label: amount(facts.bisectingChecks), role: 'good' },
      ...(guess === undefined
        ? []
        : [{ x: facts.pages, y: guess, label: words.terminal.yourGuess, role: 'quiet' as const }]),
    ],
  };
}

/** What the lab has found, where it was asked: how many checks for how many ranges, keys or pages. */
function measuredSeries({ oneByOne, byKey, byPage }: PageSearch = {}): Series[] {
  const points = [
    ...(oneByOne ? [{ x: oneByOne.of, y: oneByOne.checks }] : []),
    ...[byKey, byPage].flatMap((halving) => (halving ? [{ x: halving.of, y: halving.checks }] : [])),
  ];
  if (points.length === 0) return [];
  return [
    {
      label: text.measured,
      role: 'main',
      kind: 'points',
      origin: 'measured',
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
    },
  ];
}
